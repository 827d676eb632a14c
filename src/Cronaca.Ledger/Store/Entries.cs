namespace Cronaca.Ledger.Store;

using Cronaca.Reading;
using Microsoft.Data.Sqlite;

/// <summary>The entries of a ledger: a row for each claim of each version. First and last seen follow from the rows that have one id.</summary>
internal sealed class Entries(Database database, Reports reports)
{
    private readonly Database _database = database;
    private readonly Reports _reports = reports;

    // What was numbered lately. A batch that fails takes its numbers with it; then the ledger is opened anew.
    private const int _mostNumbers = 50_000;
    private readonly Dictionary<string, long> _numbers = new(StringComparer.Ordinal);

    public void Insert(KeptReport report)
    {
        string text = report.Reading.Report.Text;
        long[] ids = Identity.Claims(report.Reading);
        for (int i = 0; i < ids.Length; i++)
        {
            var claim = report.Reading.Claims[i];
            var quantity = Meaning.QuantityOf(claim);
            _database.Execute(
                "INSERT INTO entry (report, claim, id, type, low, high, hedge, unit, from_day, to_day, place, voice, negative, modality, background, start, \"end\") "
                    + "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)",
                report.Number,
                i + 1,
                ids[i],
                Type(claim),
                (double?)quantity?.Low,
                (double?)quantity?.High,
                quantity is null ? null : ReadingJson.Name(quantity.Hedge),
                quantity?.Unit,
                Day(claim.When?.From),
                Day(claim.When?.To),
                claim.Where is { } where ? Place(where) : null,
                claim.Attribution is [.., var last] ? Voice(last, text) : null,
                claim.Polarity == Polarity.Negative ? 1 : 0,
                claim.Modality == Modality.Actual ? null : ReadingJson.Name(claim.Modality),
                claim.Background ? 1 : 0,
                claim.Quote.Start,
                claim.Quote.End
            );
        }
    }

    /// <summary>The entry with this id as its first version put it forward.</summary>
    public Entry? ById(string id)
    {
        if (!Identity.TryParse(id, out int key, out long claim))
        {
            return null;
        }
        var rows = _database.Rows(
            Row,
            "SELECT e.id, e.report, e.claim, r.version FROM report r JOIN entry e ON e.report = r.number WHERE r.key = $1 AND e.id = $2 ORDER BY e.report",
            key,
            claim
        );
        return rows.Count > 0 && _reports.ByNumber(rows[0].Report) is { } report
            ? Make(report, rows[0].Claim, claim, rows[^1].Version)
            : null;
    }

    /// <summary>The claims of this version, each with the version that first put it forward.</summary>
    public IReadOnlyList<Entry> Of(KeptReport report, Dictionary<long, KeptReport> known)
    {
        long[] ids = Identity.Claims(report.Reading);
        known.TryAdd(report.Number, report);
        // Most reports have one version; theirs need no look at other rows.
        bool alone =
            report.Version == 1
            && _database.Scalar(
                "SELECT 1 FROM report WHERE source = $1 AND version = 2",
                report.Source
            )
                is null;
        if (alone)
        {
            return [.. ids.Select((id, i) => Make(report, i + 1, id, 1))];
        }
        var seen = _database
            .Rows(
                Row,
                "SELECT e.id, e.report, e.claim, r.version FROM report r JOIN entry e ON e.report = r.number WHERE r.source = $1 ORDER BY e.report",
                report.Source
            )
            .ToLookup(r => r.Id);
        return
        [
            .. ids.Select(id =>
            {
                var first = seen[id].First();
                if (!known.TryGetValue(first.Report, out var from))
                {
                    from = _reports.ByNumber(first.Report)!;
                    known.Add(first.Report, from);
                }
                return Make(from, first.Claim, id, seen[id].Last().Version);
            }),
        ];
    }

    private static (long Id, long Report, int Claim, int Version) Row(SqliteDataReader row) =>
        (row.GetInt64(0), row.GetInt64(1), row.GetInt32(2), row.GetInt32(3));

    private static Entry Make(KeptReport report, int place, long claim, int last) =>
        new()
        {
            Id = Identity.Entry(Identity.Key(report.Source), claim),
            Claim = report.Reading.Claims[place - 1],
            Report = report,
            LastVersion = last,
        };

    private long Type(Claim claim) =>
        Numbered(
            "SELECT number FROM type WHERE kind = $1 AND name = $2",
            "INSERT INTO type (kind, name) VALUES ($1, $2)",
            null,
            Kinds.Kind(claim),
            Kinds.Type(claim)
        );

    // The expressions of the search are those of the index, or SQLite would not use it.
    private long Place(Where where) =>
        Numbered(
            "SELECT number FROM place WHERE name = $1 AND coalesce(geonames, 0) = coalesce($2, 0) AND coalesce(country, '') = coalesce($3, '')",
            "INSERT INTO place (name, geonames, country, latitude, longitude) VALUES ($1, $2, $3, $4, $5)",
            "INSERT INTO place_words (rowid, name) VALUES ($1, $2)",
            where.Name,
            where.GeoNamesId,
            where.Country,
            where.Latitude,
            where.Longitude
        );

    private long Voice(Voice voice, string text) =>
        Numbered(
            "SELECT number FROM voice WHERE name = $1",
            "INSERT INTO voice (name) VALUES ($1)",
            "INSERT INTO voice_words (rowid, name) VALUES ($1, $2)",
            voice.Entity?.Name ?? voice.Span.Of(text)
        );

    // The number of what is kept once; it is given one, and its words are indexed, the first time.
    private long Numbered(
        string find,
        string insert,
        string? index,
        params ReadOnlySpan<object?> values
    )
    {
        string key = string.Join('\0', [find, .. values]);
        if (_numbers.TryGetValue(key, out long number))
        {
            return number;
        }
        if (_database.Scalar(find, values[..Math.Min(3, values.Length)]) is long known)
        {
            number = known;
        }
        else
        {
            _database.Execute(insert, values);
            number = (long)_database.Scalar("SELECT last_insert_rowid()")!;
            if (index is not null)
            {
                _database.Execute(index, number, values[0]);
            }
        }
        if (_numbers.Count >= _mostNumbers)
        {
            _numbers.Clear();
        }
        _numbers.Add(key, number);
        return number;
    }

    /// <summary>20230211.</summary>
    public static int? Day(DateOnly? day) =>
        day is { } d ? (d.Year * 10_000) + (d.Month * 100) + d.Day : null;
}
