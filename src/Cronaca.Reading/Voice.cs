namespace Cronaca.Reading;

/// <summary>One voice in a chain of attribution.</summary>
public sealed record Voice
{
    /// <summary>The words for the voice as written where it speaks.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Who that is; for a pronoun or a dropped subject, the voice it stands for.</summary>
    public EntityReference? Entity { get; init; }

    /// <summary>The words that make it a voice ("ha dichiarato", "secondo"); null when the voice goes on without a new cue.</summary>
    public TextSpan? Cue { get; init; }
}
