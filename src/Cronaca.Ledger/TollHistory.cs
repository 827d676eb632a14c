namespace Cronaca.Ledger;

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

    public required IReadOnlyList<Figure> Figures { get; init; }

    /// <summary>Every two figures that differ, and those of different histories that were worth telling apart.</summary>
    public required IReadOnlyList<Difference> Differences { get; init; }
}
