namespace Cronaca.Ledger;

/// <summary>How the claims of a report changed from one version to the next.</summary>
/// <param name="From">The earlier version.</param>
/// <param name="To">The later version.</param>
/// <param name="Added">Claims of the later version that the earlier one has not.</param>
/// <param name="Gone">Claims of the earlier version that the later one has no more.</param>
/// <param name="Changed">Tolls and measures that count the same with another figure.</param>
/// <param name="Kept">How many claims stand in both.</param>
public sealed record Revision(
    KeptReport From,
    KeptReport To,
    IReadOnlyList<Entry> Added,
    IReadOnlyList<Entry> Gone,
    IReadOnlyList<ChangedFigure> Changed,
    int Kept
);
