namespace Cronaca.Ledger;

/// <summary>Something that could not be read, noted so that it can be tried again.</summary>
/// <param name="Location">A file or an address.</param>
/// <param name="Line">The line of a file of many reports, from 1; 0 for the whole.</param>
/// <param name="Cause">What was found and what was expected, for people.</param>
/// <param name="Seen">When it last failed in this way for the first time.</param>
public sealed record Failure(string Location, int Line, string Cause, DateTimeOffset Seen);
