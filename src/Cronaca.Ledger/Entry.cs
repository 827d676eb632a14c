namespace Cronaca.Ledger;

using Cronaca.Reading;

/// <summary>A claim in the ledger: the claim, the report that puts it forward, and how long that report has stood by it.</summary>
/// <remarks>FollowTheMoney calls this a statement; here that word is taken by a kind of claim.</remarks>
public sealed record Entry
{
    /// <summary>A hash of the report's source and of what is claimed: the same claim in the next version of the report has the same id.</summary>
    public required string Id { get; init; }

    public required Claim Claim { get; init; }

    /// <summary>The version of the report that first put it forward; the claim's spans point into its text.</summary>
    public required KeptReport Report { get; init; }

    /// <summary>The last version that still puts it forward.</summary>
    public required int LastVersion { get; init; }
}
