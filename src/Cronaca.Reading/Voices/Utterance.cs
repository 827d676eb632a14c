namespace Cronaca.Reading.Voices;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Text;

/// <summary>Somebody saying something: source, cue and content (the words of PARC, the Penn Attribution Relations Corpus).</summary>
internal sealed record Utterance
{
    /// <summary>The chain of this utterance alone, nearest the report first: whom it was told through, then who said it.</summary>
    public required IReadOnlyList<Voice> Voices { get; init; }

    /// <summary>What was said, without cue, speaker and outer quotation marks.</summary>
    public required TextSpan Content { get; init; }

    public required StatementType Type { get; init; }

    public required SayingClass Class { get; init; }

    /// <summary>The word of saying; null for a quotation that goes on without one.</summary>
    public Word? Cue { get; init; }

    public required Sentence Sentence { get; init; }

    /// <summary>The rule that found it.</summary>
    public required string Rule { get; init; }

    public required double Confidence { get; init; }
}
