namespace Cronaca.Ledger.Store;

using System.Globalization;
using System.Text;

/// <summary>Finds reports by their words and their claims.</summary>
internal sealed class Search(Database database)
{
    private readonly Database _database = database;

    /// <summary>The numbers of the reports that answer, the best first, each with the places of its claims that do (from 1).</summary>
    public IReadOnlyList<(long Report, IReadOnlyList<int> Claims)> Find(Query query)
    {
        string? words = query.Words is { } typed ? SearchWords.Expression(typed) : null;
        if (query.Words is not null && words is null)
        {
            return [];
        }
        var values = new List<object?>();
        string claim = Claim(query, values);
        string report = Report(query, values);
        var numbers = words is null
            ? Newest(query, claim, report, values)
            : Best(query, words, claim, report, values);
        return
        [
            .. numbers.Select(n =>
                (
                    n,
                    claim.Length == 0
                        ? (IReadOnlyList<int>)[]
                        : _database.Rows(
                            r => r.GetInt32(0),
                            $"SELECT e.claim FROM entry e WHERE e.report = {Next(values)}{claim} ORDER BY e.claim",
                            [.. values, n]
                        )
                )
            ),
        ];
    }

    // Words that stand in half of all reports would be weighed for seconds; the newest of those that have them are weighed.
    private List<long> Best(
        Query query,
        string words,
        string claim,
        string report,
        List<object?> values
    )
    {
        const int weighed = 5000;
        string sql = $"""
            SELECT w.rowid FROM words w JOIN report r ON r.number = w.rowid
            WHERE w.words MATCH {Next(values)}{report}{Having(claim)}
            """;
        object?[] all = [.. values, words];
        var newest = _database.Rows(
            r => r.GetInt64(0),
            $"{sql} ORDER BY w.rowid DESC LIMIT {weighed}",
            all
        );
        if (newest.Count == 0)
        {
            return [];
        }
        // A title says in a word what a text says in many: it weighs five times as much.
        return _database.Rows(
            r => r.GetInt64(0),
            $"{sql} AND w.rowid >= ${all.Length + 1} ORDER BY bm25(words, 5.0, 1.0), w.rowid DESC LIMIT ${all.Length + 2}",
            [.. all, newest[^1], Limit(query)]
        );
    }

    private List<long> Newest(Query query, string claim, string report, List<object?> values) =>
        _database.Rows(
            r => r.GetInt64(0),
            $"SELECT r.number FROM report r WHERE 1{report}{Having(claim)} ORDER BY r.told DESC, r.number DESC LIMIT {Next(values)}",
            [.. values, Limit(query)]
        );

    private static int Limit(Query query) => Math.Clamp(query.Limit, 0, 100_000);

    private static string Having(string claim) =>
        claim.Length == 0
            ? ""
            : $" AND EXISTS (SELECT 1 FROM entry e WHERE e.report = r.number{claim})";

    private static string Report(Query query, List<object?> values)
    {
        var sql = new StringBuilder();
        if (!query.AllVersions)
        {
            sql.Append(
                " AND NOT EXISTS (SELECT 1 FROM report l WHERE l.source = r.source AND l.version > r.version)"
            );
        }
        if (query.Outlet is { } outlet)
        {
            sql.Append($" AND r.outlet = {Add(values, outlet)} COLLATE NOCASE");
        }
        if (query.ToldFrom is { } from)
        {
            sql.Append($" AND r.told >= {Add(values, Midnight(from))}");
        }
        if (query.ToldTo is { } to && to < DateOnly.MaxValue)
        {
            sql.Append($" AND r.told < {Add(values, Midnight(to.AddDays(1)))}");
        }
        return sql.ToString();
    }

    private static string Claim(Query query, List<object?> values)
    {
        var sql = new StringBuilder();
        if (query.Kind is { } kind)
        {
            sql.Append(
                $" AND e.type IN (SELECT number FROM type WHERE kind = {Add(values, kind)})"
            );
        }
        if (query.Type is { } type)
        {
            sql.Append(
                $" AND e.type IN (SELECT number FROM type WHERE name = {Add(values, type)})"
            );
        }
        if (query.Place is { } place)
        {
            sql.Append($" AND e.place IN ({Places(place, values)})");
        }
        if (query.Voice is { } voice)
        {
            string names = SearchWords.Expression(voice) is { } words
                ? $"SELECT rowid FROM voice_words WHERE voice_words MATCH {Add(values, words)}"
                : "";
            sql.Append($" AND e.voice IN ({names})");
        }
        // An interval that touches the span asked for; one without an end goes on.
        if (query.From is { } from)
        {
            sql.Append(
                $" AND coalesce(e.to_day, 99999999) >= {Add(values, Entries.Day(from)!)} AND (e.from_day IS NOT NULL OR e.to_day IS NOT NULL)"
            );
        }
        if (query.To is { } to)
        {
            sql.Append(
                $" AND coalesce(e.from_day, 0) <= {Add(values, Entries.Day(to)!)} AND (e.from_day IS NOT NULL OR e.to_day IS NOT NULL)"
            );
        }
        return sql.ToString();
    }

    // A name leads to the gazetteer's place, and that to all the names that reports of any language call it by.
    private static string Places(string place, List<object?> values)
    {
        if (int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out int id))
        {
            return $"SELECT number FROM place WHERE geonames = {Add(values, id)}";
        }
        if (place.Length == 3 && place.All(char.IsAsciiLetterUpper))
        {
            return $"SELECT number FROM place WHERE country = {Add(values, place)}";
        }
        if (SearchWords.Expression(place) is not { } words)
        {
            return "";
        }
        string named =
            $"SELECT rowid FROM place_words WHERE place_words MATCH {Add(values, words)}";
        return $"{named} UNION SELECT number FROM place WHERE geonames IN (SELECT geonames FROM place WHERE number IN ({named}))";
    }

    /// <summary>The places of the gazetteer that a name, an id or a country stands for, as far as the reports tell of them.</summary>
    public List<int> PlaceIds(string place)
    {
        var values = new List<object?>();
        string numbers = Places(place, values);
        return _database.Rows(
            r => r.GetInt32(0),
            $"SELECT DISTINCT geonames FROM place WHERE geonames IS NOT NULL AND number IN ({numbers}) ORDER BY geonames",
            [.. values]
        );
    }

    private static string Add(List<object?> values, object value)
    {
        values.Add(value);
        return $"${values.Count}";
    }

    private static string Next(List<object?> values) => $"${values.Count + 1}";

    private static long Midnight(DateOnly day) =>
        new DateTimeOffset(
            day.ToDateTime(TimeOnly.MinValue),
            TimeSpan.Zero
        ).ToUnixTimeMilliseconds();
}
