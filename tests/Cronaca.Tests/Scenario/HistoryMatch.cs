namespace Cronaca.Tests.Scenario;

using Cronaca.Ledger;
using Cronaca.Reading;

/// <summary>The toll histories found for one storyline, held against those expected of it: which is which, and where they part.</summary>
internal sealed class HistoryMatch
{
    private readonly IReadOnlyList<TollHistory> _found;
    private readonly Func<Figure, string> _key;
    private readonly Dictionary<string, ExpectedHistory[]> _expected;

    /// <param name="storyline">The id of the expected storyline.</param>
    /// <param name="found">All its histories.</param>
    /// <param name="key">The scenario's key of the report that tells a figure.</param>
    public HistoryMatch(
        string storyline,
        IReadOnlyList<TollHistory> found,
        Func<Figure, string> key
    )
    {
        _found = found;
        _key = key;
        _expected = Expected
            .Histories.Where(h => h.Storyline == storyline)
            .GroupBy(h => h.Measure)
            .ToDictionary(g => g.Key, g => g.ToArray());
    }

    /// <summary>The found history with most of the expected figures; null when none has any.</summary>
    public TollHistory? Best(ExpectedHistory expected) =>
        _found
            .Where(h => Measure(h) == expected.Measure)
            .Select(h =>
                (History: h, Count: expected.Figures.Count(f => h.Figures.Any(g => Is(g, f))))
            )
            .Where(h => h.Count > 0)
            .OrderByDescending(h => h.Count)
            .FirstOrDefault()
            .History;

    /// <summary>What the expected history lacks or has too much, a line each.</summary>
    public IReadOnlyList<string> Misses(ExpectedHistory expected)
    {
        var best = Best(expected);
        if (best is null)
        {
            return expected.Optional || expected.Background
                ? []
                : [.. expected.Figures.Where(f => !f.Optional).Select(f => $"not read: {f}")];
        }
        var misses = new List<string>();
        foreach (var figure in expected.Figures)
        {
            if (best.Figures.Any(g => Is(g, figure)))
            {
                continue;
            }
            bool elsewhere = _found.Any(h =>
                Measure(h) == expected.Measure && h.Figures.Any(g => Is(g, figure))
            );
            if (elsewhere && !figure.Optional)
            {
                misses.Add($"in another history: {figure}");
            }
            else if (!figure.Optional && !expected.Optional && !expected.Background)
            {
                misses.Add($"not read: {figure}");
            }
        }
        foreach (var stranger in best.Figures.Where(g => !expected.Figures.Any(f => Is(g, f))))
        {
            misses.Add($"a stranger: {Shown(stranger)}");
        }
        return misses;
    }

    /// <summary>The found histories of a measure that have figures and are the best of no expected one.</summary>
    public IEnumerable<string> Unexpected(string measure)
    {
        var best = _expected
            .GetValueOrDefault(measure, [])
            .Select(Best)
            .OfType<TollHistory>()
            .ToHashSet(ReferenceEqualityComparer.Instance);
        return _found
            .Where(h => Measure(h) == measure && !h.Background && !best.Contains(h))
            .Select(h => $"{Head(h)}: {string.Join(", ", h.Figures.Select(Shown))}");
    }

    /// <summary>The label that was found between two expected figures, or between two by the same word with the same number in the same histories.</summary>
    public DifferenceLabel? Label(PairedFigure one, PairedFigure other)
    {
        foreach (var difference in _found.SelectMany(h => h.Differences))
        {
            if (
                Stands(difference.Earlier, one) && Stands(difference.Later, other)
                || Stands(difference.Earlier, other) && Stands(difference.Later, one)
            )
            {
                return difference.Label;
            }
        }
        return null;
    }

    /// <summary>Both figures are in one history and no difference is told between them.</summary>
    public bool Agree(PairedFigure one, PairedFigure other) =>
        _found.Any(h => h.Figures.Any(f => Stands(f, one)) && h.Figures.Any(f => Stands(f, other)));

    public bool IsRead(PairedFigure figure) =>
        _found.Any(h => h.Figures.Any(f => Stands(f, figure)));

    private bool Stands(Figure found, PairedFigure expected)
    {
        var history = Expected.History(expected.History);
        return Measure(found.Toll.Type) == history.Measure
            && history.Figures.Any(f =>
                f.Origin == expected.Origin && f.Low == expected.Low && Is(found, f)
            );
    }

    /// <summary>It is told by that report, with that range, of words that overlap.</summary>
    public bool Is(Figure found, ExpectedFigure expected) =>
        _key(found) == expected.Report
        && found.Toll.Quantity.Low == expected.Low
        && found.Toll.Quantity.High == expected.High
        && found.Toll.Quantity.Span.Overlaps(ScenarioReports.Find(expected.Report, expected.Words));

    /// <summary>One of the reports that tell this number tells it here, by the words of the expected figure.</summary>
    public bool Tells(Figure found, ExpectedIndependence expected) =>
        expected.Reports.Contains(_key(found))
        && Expected
            .History(expected.History)
            .Figures.Any(f =>
                f.Low == expected.Low && expected.Origins.Contains(f.Origin) && Is(found, f)
            );

    public string Shown(ExpectedHistory expected) =>
        Best(expected) is { } best
            ? $"  found {Head(best)}\n"
                + string.Join('\n', best.Figures.Select(f => $"    {Shown(f)}"))
            : "  found no such history";

    private string Shown(Figure figure) =>
        $"{_key(figure)} {figure.Toll.Quantity.Low}..{figure.Toll.Quantity.High} by {figure.Origin.Name} \"{figure.Toll.Quote.Of(figure.Entry.Report.Arrival.Report.Text)}\"";

    private static string Head(TollHistory history) =>
        $"{history.Measure} {history.Group ?? "people"} {history.Place?.Name ?? "nowhere"} {history.From:d MMM}–{history.To:d MMM}";

    private static string Measure(TollHistory history) => Measure(history.Measure);

    private static string Measure(TollType type) =>
        type.ToString().ToLower(System.Globalization.CultureInfo.InvariantCulture);
}
