namespace Cronaca.Ledger;

/// <summary>The reports that come from one text or one agency: one witness, however often it is printed.</summary>
/// <param name="Origin">Whom they come from.</param>
/// <param name="Reports">The numbers of the reports, the first to tell it first.</param>
public sealed record ReportFamily(Origin Origin, IReadOnlyList<long> Reports);
