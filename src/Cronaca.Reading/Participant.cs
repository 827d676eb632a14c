namespace Cronaca.Reading;

/// <summary>Someone or something in a claim: the words and, where it can be told, who that is.</summary>
public sealed record Participant
{
    public required TextSpan Span { get; init; }

    /// <summary>The entity that the words name within this report; null when they name none.</summary>
    public EntityReference? Entity { get; init; }
}
