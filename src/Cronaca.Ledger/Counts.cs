namespace Cronaca.Ledger;

/// <summary>How much a ledger holds.</summary>
/// <param name="Sources">Reports, however many versions each has.</param>
/// <param name="Versions">Versions of reports.</param>
/// <param name="Entries">Claims of all versions.</param>
/// <param name="Failures">What could not be read and has not been since.</param>
public sealed record Counts(long Sources, long Versions, long Entries, long Failures);
