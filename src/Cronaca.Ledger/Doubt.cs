namespace Cronaca.Ledger;

/// <summary>A gap or a denial beside what it weakens.</summary>
/// <param name="Entry">The gap, the statement that denies, or the event said not to have happened.</param>
/// <param name="Weakened">The entries that it makes less sure, of any report; none when it cannot be told which.</param>
public sealed record Doubt(Entry Entry, IReadOnlyList<Entry> Weakened);
