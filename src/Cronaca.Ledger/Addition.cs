namespace Cronaca.Ledger;

/// <summary>What became of one report of a batch.</summary>
public sealed record Addition
{
    public required AdditionOutcome Outcome { get; init; }

    /// <summary>The number it was given; for one that is held already, the number it has.</summary>
    public required long Number { get; init; }

    public required string Source { get; init; }

    public required int Version { get; init; }

    /// <summary>For a new version, how its claims differ from those of the version before; null otherwise.</summary>
    public Revision? Revision { get; init; }
}
