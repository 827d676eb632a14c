namespace Cronaca.Ledger.Origins;

/// <summary>Where a report's text comes from.</summary>
/// <param name="Report">The report's number.</param>
/// <param name="Family">The report that all the reprints of its family go back to; the report itself when less than half of its text stands in an earlier one.</param>
/// <param name="Of">The earlier report that it shares most with; null when it is nobody's reprint.</param>
/// <param name="Share">How much of its own text stands there, from 0 to 1: little when it takes in a short text whole and adds to it.</param>
/// <param name="Agency">The name of the agency credited by it or by another report of its family; null when none is.</param>
/// <param name="Outlet">The outlet of the family's first report; null when it is not known.</param>
internal sealed record Reprint(
    long Report,
    long Family,
    long? Of,
    double Share,
    string? Agency,
    string? Outlet
);
