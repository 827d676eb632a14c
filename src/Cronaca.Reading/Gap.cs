namespace Cronaca.Reading;

/// <summary>A thing that nobody knows, shows or tells, as the report admits.</summary>
public sealed record Gap : Claim
{
    public required GapType Type { get; init; }
}
