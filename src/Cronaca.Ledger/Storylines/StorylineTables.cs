namespace Cronaca.Ledger.Storylines;

using System.Globalization;
using Cronaca.Ledger.Store;

/// <summary>The rows of storylines.sql, read and written.</summary>
internal sealed class StorylineTables(Database database)
{
    private const int _window = 30;
    private const int _perFeature = 24;
    private const int _cached = 2000;
    private readonly Recent<long, Profile> _profiles = new(_cached);
    private readonly Recent<(long, long), double> _pairs = new(100 * _cached);

    public void Save(KeptReport report, Profile profile, ReadOnlySpan<uint> index)
    {
        database.Execute(
            "INSERT INTO storyline_profile VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            report.Number,
            HashOf(report.Id),
            profile.Time,
            profile.Day,
            profile.Language,
            Sketch.Headline(report),
            string.Join('\n', profile.Telling),
            profile.ToBytes()
        );
        database.Execute(
            "INSERT OR IGNORE INTO storyline_source VALUES ($1, $2)",
            HashOf(report.Source),
            report.Number
        );
        foreach (uint feature in index)
        {
            database.Execute(
                "INSERT OR IGNORE INTO storyline_posting VALUES ($1, $2, $3)",
                (long)feature,
                profile.Day,
                report.Number
            );
        }
        _profiles.Add(report.Number, profile);
    }

    /// <summary>The report with the version before; null when there is none.</summary>
    public long? Previous(KeptReport report) =>
        Number(
            "SELECT max(report) FROM storyline_source WHERE source = $1 AND report < $2",
            HashOf(report.Source),
            report.Number
        );

    public Profile ProfileOf(long report)
    {
        if (_profiles.TryGet(report, out var known))
        {
            return known;
        }
        using var row = database
            .Command(
                "SELECT day, language, telling, features, time FROM storyline_profile WHERE report = $1",
                report
            )
            .ExecuteReader();
        row.Read();
        var profile = Profile.FromBytes(
            report,
            row.GetInt64(4),
            row.GetInt32(0),
            row.GetString(1),
            (byte[])row[3],
            row.GetString(2).Split('\n', StringSplitOptions.RemoveEmptyEntries)
        );
        _profiles.Add(report, profile);
        return profile;
    }

    public double LikenessOf(Profile a, Profile b)
    {
        var pair = (Math.Min(a.Report, b.Report), Math.Max(a.Report, b.Report));
        if (!_pairs.TryGet(pair, out double likeness))
        {
            likeness = Likeness.Of(a, b);
            _pairs.Add(pair, likeness);
        }
        return likeness;
    }

    /// <summary>The reports about that time that have this feature among their most telling, the latest first.</summary>
    public List<long> ReportsWith(uint feature, int day)
    {
        const string sql =
            "SELECT report FROM storyline_posting WHERE feature = $1 AND day BETWEEN $2 AND $3 ORDER BY day DESC, report DESC LIMIT $4";
        if (day == 0)
        {
            return Numbers(sql, (long)feature, 0, int.MaxValue, 2 * _perFeature);
        }
        var reports = Numbers(sql, (long)feature, day - _window, day + _window, _perFeature);
        reports.AddRange(Numbers(sql, (long)feature, 0, 0, _perFeature));
        return reports;
    }

    /// <summary>The storyline that a report is in; null when a later version has taken its place, or it never came.</summary>
    public long? StorylineOf(long report) =>
        Number(
            "SELECT storyline FROM storyline_member WHERE report = $1 ORDER BY entry DESC LIMIT 1",
            report
        );

    /// <summary>The reports that are in it now, in order of arrival; the latest ones only when there are more than so many.</summary>
    public List<long> Members(long storyline, int most = int.MaxValue)
    {
        var latest = Numbers(
            """
            SELECT DISTINCT m.report FROM storyline_member m WHERE m.storyline = $1 AND m.entry =
                (SELECT max(l.entry) FROM storyline_member l WHERE l.report = m.report) ORDER BY m.report DESC LIMIT $2
            """,
            storyline,
            most
        );
        latest.Reverse();
        return latest;
    }

    /// <summary>What a storyline was last: how many reports, and the times of the first and the last; null when it is new.</summary>
    public (int Size, long From, long To, long Middle)? StateOf(long storyline)
    {
        using var row = database
            .Command(
                "SELECT size, from_time, to_time, middle FROM storyline_state WHERE storyline = $1 ORDER BY entry DESC LIMIT 1",
                storyline
            )
            .ExecuteReader();
        return row.Read()
            ? (row.GetInt32(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3))
            : null;
    }

    public void Place(long report, long? storyline) =>
        database.Execute(
            "INSERT INTO storyline_member (report, storyline) VALUES ($1, $2)",
            report,
            storyline
        );

    /// <summary>A new storyline, named after its first report.</summary>
    public long Found(long report)
    {
        long founder = Number(
            "SELECT founder FROM storyline_profile WHERE report = $1",
            report
        )!.Value;
        string name = "s" + founder.ToString("x16", CultureInfo.InvariantCulture)[..10];
        string id = name;
        for (int i = 2; Number("SELECT number FROM storyline WHERE id = $1", id) is not null; i++)
        {
            id = $"{name}-{i}";
        }
        database.Execute("INSERT INTO storyline (id) VALUES ($1)", id);
        return Number("SELECT max(number) FROM storyline")!.Value;
    }

    public void Record(
        long storyline,
        StorylineChangeKind kind,
        long report,
        long? other,
        string reason
    ) =>
        database.Execute(
            "INSERT INTO storyline_change (storyline, kind, report, other, reason) VALUES ($1, $2, $3, $4, $5)",
            storyline,
            kind.ToString(),
            report,
            other,
            reason
        );

    /// <summary>Writes down what the storyline is now.</summary>
    public void State(long storyline, int size, long from, long to, long middle) =>
        database.Execute(
            "INSERT INTO storyline_state (storyline, size, from_time, to_time, middle) VALUES ($1, $2, $3, $4, $5)",
            storyline,
            size,
            from,
            to,
            middle
        );

    private static long HashOf(string text)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in text)
        {
            hash = (hash ^ c) * 1099511628211;
        }
        return (long)(hash ^ (hash >> 29));
    }

    private long? Number(string sql, params ReadOnlySpan<object?> values) =>
        database.Command(sql, values).ExecuteScalar() as long?;

    private List<long> Numbers(string sql, params ReadOnlySpan<object?> values)
    {
        using var rows = database.Command(sql, values).ExecuteReader();
        var numbers = new List<long>();
        while (rows.Read())
        {
            numbers.Add(rows.GetInt64(0));
        }
        return numbers;
    }
}
