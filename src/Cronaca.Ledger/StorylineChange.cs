namespace Cronaca.Ledger;

/// <summary>One line of the log of how a storyline came about.</summary>
public sealed record StorylineChange
{
    public required string Storyline { get; init; }

    public required StorylineChangeKind Kind { get; init; }

    /// <summary>The number of the report whose arrival brought it about.</summary>
    public required long Report { get; init; }

    /// <summary>The other storyline of a merge, a split or a move.</summary>
    public string? Other { get; init; }

    /// <summary>For people: what is shared, or what tells them apart.</summary>
    public required string Reason { get; init; }
}
