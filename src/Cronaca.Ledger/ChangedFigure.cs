namespace Cronaca.Ledger;

/// <summary>One count before and after: the same thing counted, another number.</summary>
public sealed record ChangedFigure(Entry Before, Entry After);
