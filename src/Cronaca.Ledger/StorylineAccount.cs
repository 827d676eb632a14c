namespace Cronaca.Ledger;

/// <summary>All that the ledger knows of one storyline, put together for whoever asks.</summary>
public sealed record StorylineAccount
{
    public required Storyline Storyline { get; init; }

    /// <summary>Its reports in order of report time, the latest version of each source.</summary>
    public required IReadOnlyList<KeptReport> Reports { get; init; }

    /// <summary>The claims of those reports, report by report, in the order of the text.</summary>
    public required IReadOnlyList<Entry> Entries { get; init; }

    /// <summary>How each count moved, the weightiest first.</summary>
    public required IReadOnlyList<TollHistory> Tolls { get; init; }

    /// <summary>What happened, in order of its day.</summary>
    public required IReadOnlyList<Happening> Timeline { get; init; }

    /// <summary>The reports by whom they come from: reprints of one text are one family.</summary>
    public required IReadOnlyList<ReportFamily> Families { get; init; }

    /// <summary>Whom a claim comes from in the end, by the id of its entry.</summary>
    public required IReadOnlyDictionary<string, Origin> Origins { get; init; }
}
