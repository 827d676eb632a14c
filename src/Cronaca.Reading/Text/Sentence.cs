namespace Cronaca.Reading.Text;

internal sealed class Sentence
{
    public required int Index { get; init; }

    public required TextSpan Span { get; init; }

    public required Paragraph Paragraph { get; init; }

    /// <summary>The syntactic words in order, punctuation included.</summary>
    public required IReadOnlyList<Word> Words { get; init; }

    /// <summary>The word on which the sentence hangs; null before it is parsed or when it has no words.</summary>
    public Word? Root { get; internal set; }
}
