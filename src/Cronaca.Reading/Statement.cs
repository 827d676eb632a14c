namespace Cronaca.Reading;

/// <summary>A voice saying something. The voice is the attribution.</summary>
public sealed record Statement : Claim
{
    public required StatementType Type { get; init; }

    /// <summary>The words put in somebody's mouth; the verb of saying and the speaker are not among them.</summary>
    public required TextSpan Content { get; init; }
}
