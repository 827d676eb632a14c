namespace Cronaca.Ledger.Storylines;

using Cronaca.Ledger.Store;
using Cronaca.Reading;

/// <summary>Groups the reports on one happening as they come, over languages, and keeps how each storyline came about.</summary>
internal sealed class StorylineBook(Database database)
{
    private const int _asked = 20;
    private const int _candidates = 24;

    // From here on a storyline is looked at through its latest reports and those like the new one.
    private const int _large = 32;
    private const int _storylinesAtOnce = 4;

    // A pair less likely than this brings no storyline into question.
    private const double _distant = -2.5;
    private readonly StorylineTables _tables = new(database);
    private readonly Lazy<Frequencies> _frequencies = new(() => new Frequencies(database));

    /// <summary>Puts a new report where it belongs, and what it brings into question with it. Called within the transaction that keeps the report.</summary>
    public void Take(KeptReport report)
    {
        var (profile, index) = Weigh(report);
        long? before = report.Version > 1 ? _tables.Previous(report) : null;
        long? inherited = before is { } old ? _tables.StorylineOf(old) : null;
        if (inherited is not null)
        {
            _tables.Place(before!.Value, null);
        }
        var near = Near(profile, index);
        var scene = new Scene(_tables, profile, near, inherited, _storylinesAtOnce, _large);
        scene.Settle(before);
    }

    /// <summary>Weighs a report's features by what came before it, and keeps them.</summary>
    internal (Profile Profile, uint[] Index) Weigh(KeptReport report)
    {
        var sketch = Sketch.Of(report);
        int day =
            report.Reading.Published?.DayNumber
            ?? (
                report.Arrival.PublishedAt is { } moment
                    ? DateOnly.FromDateTime(moment.UtcDateTime).DayNumber
                    : 0
            );
        var (profile, index) = Weighing.Weigh(
            report.Number,
            report.ReportTime.ToUnixTimeSeconds(),
            day,
            report.Reading.Language,
            sketch,
            report.Number - 1,
            _frequencies.Value.Of
        );
        _tables.Save(report, profile, index);
        _frequencies.Value.Count(profile);
        return (profile, index);
    }

    /// <summary>
    /// The reports most like this one, with how alike they are, the nearest first. Where none of its time is likely, it asks those of any time: a happening is told again long after, and pages tell wrong days.
    /// </summary>
    private List<(long Report, double Likeness)> Near(Profile profile, uint[] index) =>
        Near(profile, index, profile.Day) is { } near
        && (near is [(_, > 0), ..] || profile.Day == 0)
            ? near
            : Near(profile, index, 0);

    private List<(long Report, double Likeness)> Near(Profile profile, uint[] index, int day)
    {
        var votes = new Dictionary<long, double>();
        for (int i = 0; i < index.Length && i < _asked; i++)
        {
            foreach (long report in _tables.ReportsWith(index[i], day))
            {
                if (report != profile.Report)
                {
                    votes[report] = votes.GetValueOrDefault(report) + 1;
                }
            }
        }
        return
        [
            .. votes
                .OrderByDescending(v => v.Value)
                .ThenByDescending(v => v.Key)
                .Take(_candidates)
                .Select(v =>
                    (Report: v.Key, Likeness: Likeness.Of(profile, _tables.ProfileOf(v.Key)))
                )
                .Where(n => n.Likeness > _distant)
                .OrderByDescending(n => n.Likeness)
                .ThenBy(n => n.Report),
        ];
    }

    /// <summary>The storyline of that id, or the only one whose id begins so; null when there is none, more than one, or when it was merged into another.</summary>
    public Storyline? Get(string id)
    {
        using var row = database
            .Command(
                _states
                    + " WHERE s.id BETWEEN $1 AND $1 || '~' AND t.size > 0 ORDER BY s.id LIMIT 2",
                id
            )
            .ExecuteReader();
        var found = new List<Storyline>();
        while (row.Read())
        {
            found.Add(Made(row));
        }
        return found is [var only] || (found is [var first, _] && first.Id == id) ? found[0] : null;
    }

    /// <summary>The storyline of a report; null when a later version has taken its place, or it never came.</summary>
    public Storyline? Of(long report)
    {
        if (_tables.StorylineOf(report) is not { } number)
        {
            return null;
        }
        using var row = database
            .Command(_states + " WHERE s.number = $1 AND t.size > 0", number)
            .ExecuteReader();
        return row.Read() ? Made(row) : null;
    }

    /// <summary>The storylines that the filter lets through, the one with the latest report first.</summary>
    public IReadOnlyList<Storyline> List(StorylineFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        string place = filter.Places is null
            ? ""
            : $"""
                 AND EXISTS (SELECT 1 FROM storyline_posting p JOIN storyline_member m ON m.report = p.report
                    WHERE p.feature IN ({string.Join(
                    ',',
                    filter.Places.Select(PlaceKey)
                )}) AND m.storyline = s.number
                    AND m.entry = (SELECT max(entry) FROM storyline_member WHERE report = m.report))
                """;
        var command = database.Command(
            _states
                + " WHERE t.to_time >= $1 AND t.from_time <= $2 AND t.size >= $3"
                + place
                + " ORDER BY t.to_time DESC, s.number DESC LIMIT $4",
            Seconds(filter.From) ?? long.MinValue,
            Seconds(filter.To?.AddDays(1)) - 1 ?? long.MaxValue,
            Math.Max(filter.MinimumSize, 1),
            filter.Limit
        );
        using var rows = command.ExecuteReader();
        var storylines = new List<Storyline>();
        while (rows.Read())
        {
            storylines.Add(Made(rows));
        }
        return storylines;
    }

    private static long PlaceKey(int geonames) =>
        Feature.KeyOf(
            Channel.Place,
            geonames.ToString(System.Globalization.CultureInfo.InvariantCulture)
        );

    /// <summary>How a storyline came about, the oldest change first.</summary>
    public IReadOnlyList<StorylineChange> Changes(string id)
    {
        using var rows = database
            .Command(
                """
                SELECT c.kind, c.report, o.id, c.reason FROM storyline_change c JOIN storyline s ON s.number = c.storyline
                LEFT JOIN storyline o ON o.number = c.other WHERE s.id = $1 ORDER BY c.number
                """,
                id
            )
            .ExecuteReader();
        var changes = new List<StorylineChange>();
        while (rows.Read())
        {
            changes.Add(
                new StorylineChange
                {
                    Storyline = id,
                    Kind = Enum.Parse<StorylineChangeKind>(rows.GetString(0)),
                    Report = rows.GetInt64(1),
                    Other = rows.IsDBNull(2) ? null : rows.GetString(2),
                    Reason = rows.GetString(3),
                }
            );
        }
        return changes;
    }

    private const string _states = """
        SELECT s.id, s.number, t.from_time, t.to_time, (SELECT title FROM storyline_profile WHERE report = t.middle)
        FROM storyline s JOIN storyline_state t ON t.storyline = s.number
            AND t.entry = (SELECT max(entry) FROM storyline_state WHERE storyline = s.number)
        """;

    private Storyline Made(Microsoft.Data.Sqlite.SqliteDataReader row) =>
        new()
        {
            Id = row.GetString(0),
            Reports = _tables.Members(row.GetInt64(1)),
            From = Day(row.GetInt64(2)),
            To = Day(row.GetInt64(3)),
            Title = row.GetString(4),
        };

    private static DateOnly Day(long seconds) =>
        DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime);

    private static long? Seconds(DateOnly? day) =>
        day is { } d
            ? new DateTimeOffset(d.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeSeconds()
            : null;
}
