namespace Cronaca.Reading;

/// <summary>What the report itself says is not known, not shown or not said.</summary>
public sealed record Gap : Claim
{
    public required GapType Type { get; init; }
}
