namespace Cronaca.Training.Gold;

using Cronaca.Reading;

/// <summary>
/// Readings held against marked reports. A row and a claim meet at most once: tolls on type and number at overlapping words (either bound will do;
/// strict: low, high and hedge), statements on content, gaps on type at overlapping words, events on type at overlapping triggers. Group, origin, place, time,
/// modality, actor and recipient are scored on what met.
/// </summary>
internal sealed class GoldScore
{
    private const string _strict = "toll, strict";
    private readonly SortedDictionary<string, (int Met, int Gold, int Given)> _found = new(
        StringComparer.Ordinal
    );
    private readonly SortedDictionary<string, (int Right, int Of)> _parts = new(
        StringComparer.Ordinal
    );

    public List<string> Errors { get; } = [];

    /// <summary>Each claim that was given, and whether a mark met it.</summary>
    public List<(Claim Claim, bool Right)> Judged { get; } = [];

    /// <summary>Each cell of a claim that was met, where it is marked, and whether it is right.</summary>
    public List<(string Cell, Claim Claim, bool Right)> Cells { get; } = [];

    /// <summary>Every figure by its name: F1 of what is found, share right of the parts, both in percent.</summary>
    public IReadOnlyDictionary<string, double> Figures
    {
        get
        {
            var figures = new SortedDictionary<string, double>(StringComparer.Ordinal);
            foreach (var (name, (met, gold, given)) in _found)
            {
                figures[name] = gold + given == 0 ? 0 : 200.0 * met / (gold + given);
            }
            foreach (var (name, (right, of)) in _parts)
            {
                figures[name] = of == 0 ? 0 : 100.0 * right / of;
            }
            return figures;
        }
    }

    public void Add(GoldCase gold, Reading reading)
    {
        string text = gold.Report.Text;
        Tolls(gold, reading, text);
        var statements = Meet(
            "statement",
            gold,
            gold.Statements,
            reading.Claims.OfType<Statement>(),
            (g, p) => Statement(text, g, p),
            g => g["content"]
        );
        foreach (var (g, p) in statements)
        {
            if (g["origin"].Length > 0)
            {
                Part("statement.origin", p, GoldWords.Same(g["origin"], Origin(p, text)));
            }
        }
        Meet(
            "gap",
            gold,
            gold.Gaps,
            reading.Claims.OfType<Gap>(),
            (g, p) =>
                ReadingJson.Name(p.Type) == g["type"] && Meets(text, g["quote"], p.Quote) ? 1 : 0,
            g => $"{g["type"]} {g["quote"]}"
        );
        var events = Meet(
            "event",
            gold,
            gold.Events,
            reading.Claims.OfType<Event>(),
            (g, p) => Event(text, g, p),
            g => $"{g["type"]} {g["trigger"]}: {g["quote"]}"
        );
        foreach (var (g, p) in events)
        {
            Given("event.actor", p, g["actor"], Words(p.Actors, text));
            Given("event.recipient", p, g["recipient"], Words(p.Recipients, text));
            Part("event.modality", p, ReadingJson.Name(p.Modality) == g["modality"]);
        }
        foreach (var claim in reading.Claims)
        {
            Part(
                "quote is to the letter",
                claim,
                claim.Quote is { IsEmpty: false, Start: >= 0 } && claim.Quote.End <= text.Length
            );
        }
    }

    private void Tolls(GoldCase gold, Reading reading, string text)
    {
        var rows = gold.Tolls.Where(g => g["type"] != "affected").ToList();
        var tolls = reading.Claims.OfType<Toll>().Where(t => t.Type != TollType.Affected).ToList();
        var met = Meet(
            "toll",
            gold,
            rows,
            tolls,
            (g, p) => Toll(text, g, p, strict: false),
            g => $"{g["type"]} {g["low"]}..{g["high"]} {g["quote"]}"
        );
        Meet(_strict, gold, rows, tolls, (g, p) => Toll(text, g, p, strict: true), null);
        Meet(
            "toll, affected",
            gold,
            gold.Tolls.Where(g => g["type"] == "affected").ToList(),
            reading.Claims.OfType<Toll>().Where(t => t.Type == TollType.Affected),
            (g, p) => Toll(text, g, p, strict: false),
            null
        );
        foreach (var (g, p) in met)
        {
            if (g["group"].Length > 0)
            {
                Part(
                    "toll.group",
                    p,
                    GoldWords.Same(g["group"], Words(p.Recipients, text))
                        || GoldWords.Same(g["group"], Words(p.Actors, text))
                );
            }
            string origin = Origin(p, text);
            Part(
                "toll.origin",
                p,
                g["origin"].Length > 0 ? GoldWords.Same(g["origin"], origin) : origin.Length == 0
            );
            Given(
                "toll.place",
                p,
                g["place"],
                p.Where is { } where ? $"{where.Span.Of(text)} {where.Name}" : ""
            );
            if (g["from"].Length > 0)
            {
                Part("toll.when", p, Day(p.When?.From) == g["from"] && Day(p.When?.To) == g["to"]);
            }
            Part("toll.modality", p, ReadingJson.Name(p.Modality) == g["modality"]);
        }
    }

    private static double Toll(string text, GoldRow g, Toll p, bool strict)
    {
        if (ReadingJson.Name(p.Type) != g["type"] || !Meets(text, g["quote"], p.Quote))
        {
            return 0;
        }
        var (low, high) = (g.Number("low"), g.Number("high"));
        bool exact = low == p.Quantity.Low && high == p.Quantity.High;
        if (strict)
        {
            return exact && ReadingJson.Name(p.Quantity.Hedge) == g["hedge"] ? 1 : 0;
        }
        decimal slack = g["hedge"] == "more-than" || p.Quantity.Hedge == Hedge.MoreThan ? 1 : 0;
        return exact ? 2
            : Near(low) || Near(high) ? 1
            : 0;

        bool Near(decimal? bound) =>
            bound is { } b && (Within(p.Quantity.Low, b) || Within(p.Quantity.High, b));

        bool Within(decimal? given, decimal b) => given is { } v && Math.Abs(b - v) <= slack;
    }

    private static double Statement(string text, GoldRow g, Statement p)
    {
        double best = 0;
        foreach (var span in GoldWords.Find(text, g["content"]))
        {
            int common = Overlap(span, p.Content);
            double union = span.Length + p.Content.Length - common;
            if (
                common / union >= 0.5
                || (common >= 0.8 * span.Length && p.Content.Length <= 2 * span.Length)
            )
            {
                best = Math.Max(best, common / union);
            }
        }
        return best;
    }

    private static double Event(string text, GoldRow g, Event p)
    {
        if (ReadingJson.Name(p.Type) != g["type"])
        {
            return 0;
        }
        var near = GoldWords.Find(text, g["quote"]);
        return GoldWords
            .Find(text, g["trigger"])
            .Exists(t => t.Overlaps(p.Trigger) && near.Exists(q => q.Overlaps(t)))
            ? 1
            : 0;
    }

    private List<(GoldRow Gold, T Given)> Meet<T>(
        string name,
        GoldCase gold,
        IReadOnlyList<GoldRow> rows,
        IEnumerable<T> claims,
        Func<GoldRow, T, double> test,
        Func<GoldRow, string>? label
    )
        where T : Claim
    {
        var given = claims.ToList();
        var pairs = new List<(double Weight, int Gold, int Given)>();
        for (int i = 0; i < rows.Count; i++)
        {
            for (int j = 0; j < given.Count; j++)
            {
                if (test(rows[i], given[j]) is var weight and > 0)
                {
                    pairs.Add((weight, i, j));
                }
            }
        }
        var takenGold = new HashSet<int>();
        var takenGiven = new HashSet<int>();
        var met = new List<(GoldRow, T)>();
        foreach (
            var (_, i, j) in pairs
                .OrderByDescending(p => p.Weight)
                .ThenByDescending(p => p.Gold)
                .ThenByDescending(p => p.Given)
        )
        {
            if (!takenGold.Contains(i) && !takenGiven.Contains(j))
            {
                takenGold.Add(i);
                takenGiven.Add(j);
                met.Add((rows[i], given[j]));
            }
        }
        if (name != _strict)
        {
            Judged.AddRange(given.Select((c, j) => ((Claim)c, takenGiven.Contains(j))));
        }
        var sum = _found.GetValueOrDefault(name);
        _found[name] = (sum.Met + met.Count, sum.Gold + rows.Count, sum.Given + given.Count);
        if (label is not null)
        {
            Errors.AddRange(
                rows.Where((_, i) => !takenGold.Contains(i))
                    .Select(g => $"{gold.Name}\t{name}\tmissed\t{label(g)}")
            );
            Errors.AddRange(
                given
                    .Where((_, j) => !takenGiven.Contains(j))
                    .Select(p =>
                        $"{gold.Name}\t{name}\tfalse\t{p.Rule}\t{p.Quote.Of(gold.Report.Text)}"
                    )
            );
        }
        return met;
    }

    private void Given(string name, Claim claim, string mark, string words)
    {
        if (mark.Length > 0)
        {
            Part(name, claim, GoldWords.Same(mark, words));
        }
    }

    private void Part(string name, Claim claim, bool right)
    {
        Cells.Add((name, claim, right));
        var sum = _parts.GetValueOrDefault(name);
        _parts[name] = (sum.Right + (right ? 1 : 0), sum.Of + 1);
    }

    private static bool Meets(string text, string quote, TextSpan span) =>
        GoldWords.Find(text, quote).Exists(q => q.Overlaps(span));

    private static int Overlap(TextSpan a, TextSpan b) =>
        Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start));

    private static string Words(IReadOnlyList<Participant> participants, string text) =>
        string.Join(' ', participants.Select(p => p.Span.Of(text)));

    private static string Origin(Claim claim, string text) =>
        claim.Attribution.Count == 0
            ? ""
            : $"{claim.Attribution[^1].Span.Of(text)} {claim.Attribution[^1].Entity?.Name}".Trim();

    private static string Day(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
