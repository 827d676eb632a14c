namespace Cronaca.Reading;

/// <summary>One who does something or to whom it is done: the words, with the entity when it is clear which.</summary>
public sealed record Participant
{
    public required TextSpan Span { get; init; }

    /// <summary>The entity that the words name within this report; null when they name none.</summary>
    public EntityReference? Entity { get; init; }
}
