namespace Cronaca.Ledger;

using Cronaca.Reading;

/// <summary>One count in a toll history: the entry it was read from, and whose word it is.</summary>
public sealed record Figure
{
    public required Entry Entry { get; init; }

    public required Toll Toll { get; init; }

    /// <summary>Whose count it is in the end.</summary>
    public required Origin Origin { get; init; }

    /// <summary>When the report told it.</summary>
    public DateTimeOffset ReportTime => Entry.Report.ReportTime;
}
