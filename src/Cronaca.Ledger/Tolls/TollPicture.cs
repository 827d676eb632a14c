namespace Cronaca.Ledger.Tolls;

using Cronaca.Reading;

/// <summary>What a toll history comes to at its end: what stands by each origin's word, and the lowest, best and highest of it (the terms of UCDP).</summary>
public sealed record TollPicture
{
    /// <summary>The figure that stands for each origin, the latest last: its last count of the whole, unless a later count of another origin replaced it. Feared and denied figures are not among them.</summary>
    public required IReadOnlyList<Figure> Standing { get; init; }

    /// <summary>Figures that nobody counted ("feared", "may"), each the last of its origin.</summary>
    public required IReadOnlyList<Figure> Feared { get; init; }

    /// <summary>The lowest number that a standing figure allows; null when none stands.</summary>
    public decimal? Low { get; init; }

    /// <summary>The number with the most independent origins behind it, of several the one told last; null when none stands.</summary>
    public decimal? Best { get; init; }

    /// <summary>The highest number that a standing figure names: of an open range its bound, since nobody vouches for more; null when none stands.</summary>
    public decimal? High { get; init; }

    /// <summary>True when standing figures contradict each other.</summary>
    public bool IsDisputed { get; init; }

    public static TollPicture Of(TollHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var all = new Walk(TollHistories.CountsOf(history)).Standing();
        var standing = all.Where(c => c.IsFact).ToList();
        return new TollPicture
        {
            Standing = [.. standing.Select(c => c.Figure)],
            Feared = [.. all.Where(c => !c.IsFact).Select(c => c.Figure)],
            Low = standing.Count == 0 ? null : standing.Min(c => Lowest(c.Toll.Quantity)),
            Best = Chosen(standing) is { } best ? Reach.Number(best.Toll.Quantity) : null,
            High = standing.Count == 0 ? null : standing.Max(c => Highest(c.Toll.Quantity)),
            IsDisputed = IsContradicted(standing),
        };
    }

    /// <summary>The figure behind <see cref="Best"/>.</summary>
    internal static Count? Chosen(IReadOnlyList<Count> standing) =>
        standing
            .GroupBy(c => c.Number)
            .OrderByDescending(g => g.Any(c => c.Toll.Quantity.Hedge != Hedge.Vague))
            .ThenByDescending(g => g.Select(c => c.Origin).Distinct(StringComparer.Ordinal).Count())
            .ThenByDescending(g => g.Max(c => c.Figure.ReportTime))
            .ThenByDescending(g => g.Key)
            .FirstOrDefault()
            ?.Last();

    internal static decimal Lowest(Quantity quantity) =>
        quantity.Low ?? (quantity.Hedge == Hedge.LessThan ? quantity.High!.Value : 0);

    internal static decimal Highest(Quantity quantity) => quantity.High ?? quantity.Low ?? 0;

    private static bool IsContradicted(List<Count> standing)
    {
        // One of each number is enough: the labels of the others are the same but for who says it.
        var numbers = standing.DistinctBy(c => (c.Number, c.Side)).TakeLast(16).ToList();
        return numbers.Any(a =>
            numbers.Any(b =>
                Count.InOrder(a, b) < 0 && Labels.Of(a, b)?.Label == DifferenceLabel.Contradiction
            )
        );
    }
}
