namespace Cronaca.Ledger.Origins;

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Cronaca.Ledger.Store;

/// <summary>
/// Which reports repeat the text of an earlier one: cut, with another title, lightly edited, with a line of an agency put in or taken out, or taken in whole by a longer one. docs/origins.md says what
/// counts. New versions of one source are no reprints of each other.
/// </summary>
/// <remarks>
/// A few phrases of each report are indexed, spread over its text and the rarest near each place; a new report asks for all phrases of its sample, and the earlier ones with most of them are compared
/// by their sketches. A phrase that many reports have is indexed no more, so the work for a report does not grow with the ledger.
/// </remarks>
internal sealed class Reprints(Database database)
{
    // One indexed phrase for so many phrases of the text, within bounds.
    private const int _stretch = 24;
    private const int _fewestIndexed = 8;
    private const int _mostIndexed = 64;
    private const int _fullList = 32;
    private const int _mostCompared = 12;

    // A reprint with less than this of its own is found through the report that it repeats, and needs no index.
    private const double _addsNothing = 0.9;

    // Of a report that takes in a short text and adds to it, more is its own.
    private const double _mostlyTheSame = 0.5;

    /// <summary>Takes in the next report, once, within the transaction of its batch: gives the earlier report that it is a reprint of, or null.</summary>
    public long? Take(KeptReport report)
    {
        long source = SourceKey(report.Source);
        var sketch = Sketch.Of(report.Arrival.Report.Text);
        var lists = Lists(sketch);
        var found = MostAlike(lists, sketch, source);
        double share = found?.Likeness.ShareOfMine ?? 0;
        bool addsNothing = found is not null && share >= _addsNothing;
        long family =
            (share >= _mostlyTheSame ? found?.Family : null)
            ?? EarlierVersion(source)
            ?? report.Number;
        database.Execute(
            "INSERT INTO origin (report, source, family, reprint, share, agency, outlet, sketch) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            report.Number,
            source,
            family,
            found?.Report,
            found is null ? null : (long)Math.Round(share * 100),
            Credits.AgencyOf(report.Arrival)?.Name,
            Credits.OutletOf(report.Arrival),
            addsNothing ? null : sketch.ToBytes()
        );
        if (!addsNothing)
        {
            Index(report.Number, sketch, lists);
        }
        return found?.Report;
    }

    /// <summary>Where a report's text comes from; null for a report that was never taken.</summary>
    public Reprint? Of(long number)
    {
        using var row = database
            .Command(
                """
                SELECT o.report, o.family, o.reprint, o.share,
                       coalesce(o.agency, (SELECT c.agency FROM origin AS c WHERE c.family = o.family AND c.agency IS NOT NULL ORDER BY c.report LIMIT 1)),
                       f.outlet
                FROM origin AS o JOIN origin AS f ON f.report = o.family
                WHERE o.report = $1
                """,
                number
            )
            .ExecuteReader();
        return row.Read()
            ? new Reprint(
                row.GetInt64(0),
                row.GetInt64(1),
                row.IsDBNull(2) ? null : row.GetInt64(2),
                row.IsDBNull(3) ? 0 : row.GetInt64(3) / 100.0,
                row.IsDBNull(4) ? null : row.GetString(4),
                row.IsDBNull(5) ? null : row.GetString(5)
            )
            : null;
    }

    /// <summary>For each phrase of the sample the earlier reports that it is indexed for.</summary>
    private Dictionary<uint, List<long>> Lists(Sketch sketch)
    {
        var lists = new Dictionary<uint, List<long>>();
        if (sketch.Keys.Count == 0)
        {
            return lists;
        }
        string phrases =
            "["
            + string.Join(',', sketch.Keys.Select(k => k.ToString(CultureInfo.InvariantCulture)))
            + "]";
        using var row = database
            .Command(
                "SELECT p.phrase, p.report FROM json_each($1) AS k CROSS JOIN origin_phrase AS p ON p.phrase = k.value",
                phrases
            )
            .ExecuteReader();
        while (row.Read())
        {
            uint phrase = (uint)row.GetInt64(0);
            if (!lists.TryGetValue(phrase, out var reports))
            {
                lists.Add(phrase, reports = []);
            }
            reports.Add(row.GetInt64(1));
        }
        return lists;
    }

    private (long Report, long Family, Likeness Likeness)? MostAlike(
        Dictionary<uint, List<long>> lists,
        Sketch sketch,
        long source
    )
    {
        var candidates = lists
            .Values.SelectMany(r => r)
            .CountBy(r => r)
            .OrderByDescending(c => c.Value)
            .ThenBy(c => c.Key)
            .Take(_mostCompared);
        (long Report, long Family, Likeness Likeness)? best = null;
        foreach (var (number, _) in candidates)
        {
            using var row = database
                .Command(
                    "SELECT o.family, o.sketch FROM origin AS o JOIN origin AS f ON f.report = o.family WHERE o.report = $1 AND o.source <> $2 AND f.source <> $2",
                    number,
                    source
                )
                .ExecuteReader();
            if (!row.Read())
            {
                continue;
            }
            var likeness = sketch.Compare(Sketch.FromBytes((byte[])row.GetValue(1)));
            if (
                likeness.IsReprint
                && (best is null || likeness.ShareOfMine > best.Value.Likeness.ShareOfMine)
            )
            {
                best = (number, row.GetInt64(0), likeness);
            }
        }
        return best;
    }

    /// <summary>The family of this source's last version, when its text was its own.</summary>
    private long? EarlierVersion(long source)
    {
        using var row = database
            .Command(
                "SELECT family FROM origin WHERE source = $1 AND reprint IS NULL ORDER BY report DESC LIMIT 1",
                source
            )
            .ExecuteReader();
        return row.Read() ? row.GetInt64(0) : null;
    }

    /// <summary>In each stretch of the text the phrase that fewest reports are indexed for.</summary>
    private void Index(long number, Sketch sketch, Dictionary<uint, List<long>> lists)
    {
        int count = Math.Clamp(sketch.Length / _stretch, _fewestIndexed, _mostIndexed);
        int size = Math.Max(1, (sketch.Keys.Count + count - 1) / count);
        foreach (uint[] stretch in sketch.Keys.Chunk(size))
        {
            uint rarest = stretch.MinBy(k => (Listed(k), k));
            if (Listed(rarest) < _fullList)
            {
                database.Execute(
                    "INSERT OR IGNORE INTO origin_phrase (phrase, report) VALUES ($1, $2)",
                    (long)rarest,
                    number
                );
            }
        }

        int Listed(uint phrase) => lists.TryGetValue(phrase, out var reports) ? reports.Count : 0;
    }

    private static long SourceKey(string source)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(source), hash);
        long key = 0;
        for (int i = 0; i < 6; i++)
        {
            key = key << 8 | hash[i];
        }
        return key;
    }
}
