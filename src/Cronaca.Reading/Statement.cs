namespace Cronaca.Reading;

/// <summary>A voice saying something. The voice is the attribution.</summary>
public sealed record Statement : Claim
{
    public required StatementType Type { get; init; }

    /// <summary>What was said, without the cue and the speaker.</summary>
    public required TextSpan Content { get; init; }
}
