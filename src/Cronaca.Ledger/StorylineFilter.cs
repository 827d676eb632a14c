namespace Cronaca.Ledger;

/// <summary>Which storylines to list; the latest first.</summary>
public sealed record StorylineFilter
{
    /// <summary>Only those with a report that tells of one of these places (GeoNames ids); null: wherever.</summary>
    public IReadOnlyList<int>? Places { get; init; }

    /// <summary>Only those with a report on or after this day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Only those with a report on or before this day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Only those of at least this many reports.</summary>
    public int MinimumSize { get; init; } = 1;

    public int Limit { get; init; } = 100;
}
