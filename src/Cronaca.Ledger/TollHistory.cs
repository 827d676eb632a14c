namespace Cronaca.Ledger;

using Cronaca.Ledger.Tolls;
using Cronaca.Reading;

/// <summary>How one count moved: the figures for one measure of one group at one place over one span, in order of report time.</summary>
public sealed record TollHistory
{
    public required TollType Measure { get; init; }

    /// <summary>Who is counted ("protesters", "security forces", "people"), in the words of its first figure; null for people in general.</summary>
    public string? Group { get; init; }

    /// <summary>Where; null when no figure says.</summary>
    public Where? Place { get; init; }

    /// <summary>The first day counted; null when no figure says.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day counted, included; null when open or when no figure says.</summary>
    public DateOnly? To { get; init; }

    /// <summary>True for history and context: the figures are of another happening, told to explain.</summary>
    public bool Background { get; init; }

    /// <summary>Planned, demanded or hypothetical figures have histories of their own; figures told as fact and those only feared share one, as actual.</summary>
    public Modality Modality { get; init; }

    public required IReadOnlyList<Figure> Figures { get; init; }

    /// <summary>Every two figures that differ, and those of different histories that were worth telling apart.</summary>
    public required IReadOnlyList<Difference> Differences { get; init; }

    /// <summary>The figures as they were worked out when the history was made, in their order; null for a history made by hand.</summary>
    internal IReadOnlyList<Count>? Counts { get; init; }
}
