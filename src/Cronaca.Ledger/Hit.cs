namespace Cronaca.Ledger;

/// <summary>A report that answers a query, with the claims in it that do.</summary>
/// <param name="Report">The version found.</param>
/// <param name="Entries">The claims that the query's parts on claims hold of; none where the query asks for words alone.</param>
public sealed record Hit(KeptReport Report, IReadOnlyList<Entry> Entries);
