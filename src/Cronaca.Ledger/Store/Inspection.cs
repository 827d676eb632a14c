namespace Cronaca.Ledger.Store;

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Cronaca.Reading;
using Microsoft.Data.Sqlite;

/// <summary>Holds a ledger against itself: the file's pages, then every report against its hashes, its rows and its words.</summary>
internal sealed class Inspection(Database database, Reports reports)
{
    private readonly Database _database = database;
    private readonly Reports _reports = reports;

    /// <summary>The faults found, each a sentence; none when the ledger is whole.</summary>
    /// <param name="step">Called after each report.</param>
    public IEnumerable<string> Faults(Action step)
    {
        foreach (string fault in Pages().Concat(Orphans()).Concat(Order()))
        {
            yield return fault;
        }
        long last = Number("SELECT coalesce(max(number), 0) FROM report");
        for (long number = 1; number <= last; number++)
        {
            foreach (string fault in Report(number))
            {
                yield return fault;
            }
            step();
        }
    }

    private IEnumerable<string> Pages() =>
        _database
            .Rows(r => r.GetString(0), "PRAGMA integrity_check(20)")
            .Where(m => m != "ok")
            .Select(m => $"the file: {m}");

    private IEnumerable<string> Orphans() =>
        _database.Rows(
            r => $"a row of {r.GetString(0)} points to a row of {r.GetString(2)} that is not there",
            "PRAGMA foreign_key_check"
        );

    private IEnumerable<string> Order()
    {
        long count = Number("SELECT count(*) FROM report");
        long last = Number("SELECT coalesce(max(number), 0) FROM report");
        if (count != last)
        {
            yield return $"the numbers of reports: found {count} up to {last}; expected all from 1";
        }
        long words = Number("SELECT count(*) FROM words_docsize");
        if (words != count)
        {
            yield return $"the search index: found {words} reports; expected {count}";
        }
        foreach (
            string source in _database.Rows(
                r => r.GetString(0),
                "SELECT source FROM report GROUP BY source HAVING count(*) <> max(version) OR min(version) <> 1"
            )
        )
        {
            yield return $"{source}: its versions are not 1 to as many as there are";
        }
    }

    private IEnumerable<string> Report(long number)
    {
        KeptReport? report = null;
        string? fault = null;
        try
        {
            report = _reports.ByNumber(number);
            fault = report is null ? $"report {number}: not there, or without its text" : null;
        }
        catch (LedgerException damaged)
        {
            fault = damaged.Message;
        }
        if (report is null)
        {
            yield return fault!;
            yield break;
        }
        if (report.Source != Identity.Source(report.Arrival))
        {
            yield return $"report {number}: found the source {report.Source}; expected {Identity.Source(report.Arrival)}";
        }
        if (report.Id != Reports.Name(Identity.Version(report.Arrival)))
        {
            yield return $"report {number}: what came in does not give its id";
        }
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(report.Reading.Report.Text));
        if (report.Reading.Id != Reports.Name(hash))
        {
            yield return $"report {number}: its text does not give its reading's id";
        }
        foreach (string wrong in Rows(report))
        {
            yield return wrong;
        }
    }

    private IEnumerable<string> Rows(KeptReport report)
    {
        long number = report.Number;
        long told = Number("SELECT told FROM report WHERE number = $1", number);
        if (
            Number("SELECT key FROM report WHERE number = $1", number)
            != Identity.Key(report.Source)
        )
        {
            yield return $"report {number}: its key is not that of its source";
        }
        if (told != report.ReportTime.ToUnixTimeMilliseconds())
        {
            yield return $"report {number}: its report time is not that of what came in";
        }
        long[] ids = Identity.Claims(report.Reading);
        var expected = ids.Select((id, i) => Row(i + 1, id, report.Reading.Claims[i])).ToList();
        var found = _database.Rows(
            Row,
            "SELECT e.claim, e.id, t.kind, t.name, e.start, e.\"end\" FROM entry e JOIN type t ON t.number = e.type WHERE e.report = $1 ORDER BY e.claim",
            number
        );
        if (found.Count != expected.Count)
        {
            yield return $"report {number}: found {found.Count} entries; expected {expected.Count}";
        }
        else if (!found.SequenceEqual(expected, StringComparer.Ordinal))
        {
            yield return $"report {number}: its entries are not those of its reading";
        }
    }

    private static string Row(int place, long id, Claim claim) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{place} {id} {Kinds.Kind(claim)} {Kinds.Type(claim)} {claim.Quote.Start} {claim.Quote.End}"
        );

    private static string Row(SqliteDataReader row) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{row.GetInt32(0)} {row.GetInt64(1)} {row.GetString(2)} {row.GetString(3)} {row.GetInt32(4)} {row.GetInt32(5)}"
        );

    private long Number(string sql, params ReadOnlySpan<object?> values) =>
        Convert.ToInt64(_database.Scalar(sql, values), CultureInfo.InvariantCulture);
}
