namespace Cronaca.Ledger.Tolls;

/// <summary>How two counts of different histories of one measure stand to each other. The earlier comes first.</summary>
internal static class ScopeLabels
{
    /// <summary>The axes on which two counts differ: group, place, span.</summary>
    public static int Apart(Count a, Count b) =>
        (a.Group.Equals(b.Group) ? 0 : 1)
        + (string.Equals(a.Place?.Key, b.Place?.Key, StringComparison.Ordinal) ? 0 : 1)
        + (string.Equals(a.Span?.Key, b.Span?.Key, StringComparison.Ordinal) ? 0 : 1);

    /// <summary>They differ on one axis, or the one is wider than the other on all on which they differ.</summary>
    public static bool AreNeighbours(Count a, Count b) =>
        Apart(a, b) is 1 || Holds(a, b) || Holds(b, a);

    private static bool Holds(Count wide, Count narrow) =>
        Apart(wide, narrow) > 0
        && (wide.Group.Equals(narrow.Group) || wide.Group.Contains(narrow.Group))
        && (
            Equals(wide.Place, narrow.Place)
            || (wide.Place is { } w && narrow.Place is { } n && w.Contains(n))
        )
        && (
            Equals(wide.Span, narrow.Span)
            || (wide.Span is { } s && narrow.Span is { } d && s.Contains(d))
        );

    public static (DifferenceLabel Label, string Reason) Of(Count a, Count b)
    {
        if (!a.Group.Equals(b.Group))
        {
            return ByGroup(a, b);
        }
        if (!string.Equals(a.Place?.Key, b.Place?.Key, StringComparison.Ordinal))
        {
            return (DifferenceLabel.Scope, ByPlace(a, b));
        }
        return (DifferenceLabel.Scope, BySpan(a, b));
    }

    private static (DifferenceLabel, string) ByGroup(Count a, Count b)
    {
        if (!a.Group.Contains(b.Group) && !b.Group.Contains(a.Group))
        {
            return (
                DifferenceLabel.Scope,
                $"other people are counted: {a.Group.Words} and {b.Group.Words}"
            );
        }
        var (whole, part) = a.Group.Contains(b.Group) ? (a, b) : (b, a);
        bool exceeds = part.Reach.Low > whole.Reach.High;
        if (exceeds && a.Origin != b.Origin && Apart(a, b) == 1)
        {
            return (
                DifferenceLabel.Contradiction,
                $"{part.Group.Words} are among the {whole.Group.Words}, and {Labels.Said(part)} of them cannot be more than {Labels.Said(whole)}"
            );
        }
        return exceeds
            ? (
                DifferenceLabel.Scope,
                $"other people are counted: {whole.Group.Words} and {part.Group.Words}"
            )
            : (
                DifferenceLabel.Part,
                $"{part.Group.Words} are among the {whole.Group.Words} counted"
            );
    }

    private static string ByPlace(Count a, Count b)
    {
        if (a.Place is null || b.Place is null)
        {
            return "one names its place, the other none";
        }
        if (a.Place.Contains(b.Place) || b.Place.Contains(a.Place))
        {
            var (wide, narrow) = a.Place.Contains(b.Place) ? (a, b) : (b, a);
            return $"{Place(narrow)} lies in {Place(wide)}: the one count is of a part of the other's ground";
        }
        return $"other places: {Place(a)} and {Place(b)}";
    }

    private static string Place(Count count) => count.Toll.Where?.Name ?? count.Place!.Key;

    private static string BySpan(Count a, Count b) =>
        a.Span is null || b.Span is null
            ? "one says over which days it counts, the other does not"
            : $"other days are counted: {Days(a.Span)} and {Days(b.Span)}";

    private static string Days(CountedSpan span) =>
        (span.IsDay ? "" : "since ")
        + span.From.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
