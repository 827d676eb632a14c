namespace Cronaca.Ledger.Store;

using System.Globalization;
using System.Runtime.ExceptionServices;
using Cronaca.Reading;
using Microsoft.Data.Sqlite;

/// <summary>The reports of a ledger: versions, their entries, the words to search them by. Rows are inserted and never touched again.</summary>
internal sealed class Reports(Database database)
{
    private const string _columns =
        "SELECT r.number, r.source, r.version, r.id, r.seen, b.packed FROM report r JOIN body b ON b.report = r.number";

    private readonly Database _database = database;

    /// <summary>The version of this source that holds the same as this arrival, if any: a later change that changed nothing is none.</summary>
    public (long Number, int Version)? Held(Arrival arrival)
    {
        var same = _database.Rows(
            r => (Number: r.GetInt64(0), Version: r.GetInt32(1), Latest: r.GetBoolean(2)),
            "SELECT number, version, version = (SELECT max(version) FROM report l WHERE l.source = $1) FROM report WHERE source = $1 AND id = $2 ORDER BY version DESC LIMIT 1",
            Identity.Source(arrival),
            Identity.Version(arrival)
        );
        if (same is not [var held])
        {
            return null;
        }
        // The words went back to what they were: a version of its own when the outlet says that it came later.
        if (
            !held.Latest
            && arrival.Modified is { } modified
            && Latest(Identity.Source(arrival))?.Arrival.Modified is { } last
            && modified > last
        )
        {
            return null;
        }
        return (held.Number, held.Version);
    }

    public KeptReport? Latest(string source) =>
        _database
            .Rows(Report, $"{_columns} WHERE r.source = $1 ORDER BY r.version DESC LIMIT 1", source)
            .FirstOrDefault();

    public KeptReport? ByNumber(long number) =>
        _database.Rows(Report, $"{_columns} WHERE r.number = $1", number).FirstOrDefault();

    /// <summary>The reports with these numbers, in their order; what is not there is left out.</summary>
    /// <exception cref="LedgerException">One of them is damaged.</exception>
    public IReadOnlyList<KeptReport> ByNumbers(IEnumerable<long> numbers)
    {
        var rows = numbers
            .SelectMany(n => _database.Rows(Packed, $"{_columns} WHERE r.number = $1", n))
            .ToList();
        try
        {
            // Rows are read by one thread; to unpack them takes longer, and any can.
            return [.. rows.AsParallel().AsOrdered().Select(Report)];
        }
        catch (AggregateException several) when (several.InnerException is LedgerException damaged)
        {
            ExceptionDispatchInfo.Throw(damaged);
            throw;
        }
    }

    public IReadOnlyList<KeptReport> Versions(string source) =>
        _database.Rows(Report, $"{_columns} WHERE r.source = $1 ORDER BY r.version", source);

    public KeptReport Insert(Arrival arrival, Reading reading, DateTimeOffset seen)
    {
        string source = Identity.Source(arrival);
        byte[] id = Identity.Version(arrival);
        var report = new KeptReport
        {
            Number = Convert.ToInt64(
                _database.Scalar("SELECT coalesce(max(number), 0) + 1 FROM report"),
                CultureInfo.InvariantCulture
            ),
            Id = Name(id),
            Source = source,
            Version = Convert.ToInt32(
                _database.Scalar(
                    "SELECT coalesce(max(version), 0) + 1 FROM report WHERE source = $1",
                    source
                ),
                CultureInfo.InvariantCulture
            ),
            Arrival = arrival,
            Reading = reading,
            Seen = Moments.Round(seen),
        };
        _database.Execute(
            "INSERT INTO report (number, source, key, version, id, seen, told, language, outlet, title, claims) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            report.Number,
            source,
            Identity.Key(source),
            report.Version,
            id,
            report.Seen.ToUnixTimeMilliseconds(),
            report.ReportTime.ToUnixTimeMilliseconds(),
            reading.Language,
            arrival.Report.Outlet,
            arrival.Report.Title,
            reading.Claims.Count
        );
        _database.Execute(
            "INSERT INTO body (report, packed) VALUES ($1, $2)",
            report.Number,
            Body.Pack(arrival, reading)
        );
        _database.Execute(
            "INSERT INTO words (rowid, title, text) VALUES ($1, $2, $3)",
            report.Number,
            arrival.Report.Title ?? "",
            arrival.Report.Text
        );
        return report;
    }

    private sealed record Row(
        long Number,
        string Source,
        int Version,
        byte[] Id,
        long Seen,
        byte[] Body
    );

    private static Row Packed(SqliteDataReader row) =>
        new(
            row.GetInt64(0),
            row.GetString(1),
            row.GetInt32(2),
            (byte[])row[3],
            row.GetInt64(4),
            (byte[])row[5]
        );

    private static KeptReport Report(SqliteDataReader row) => Report(Packed(row));

    private static KeptReport Report(Row row)
    {
        var (arrival, reading) = Body.Unpack(row.Body, row.Number);
        return new KeptReport
        {
            Number = row.Number,
            Source = row.Source,
            Version = row.Version,
            Id = Name(row.Id),
            Seen = DateTimeOffset.FromUnixTimeMilliseconds(row.Seen),
            Arrival = arrival,
            Reading = reading,
        };
    }

    public static string Name(byte[] id) => $"sha256:{Convert.ToHexStringLower(id)}";
}
