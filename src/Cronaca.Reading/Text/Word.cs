namespace Cronaca.Reading.Text;

/// <summary>
/// A syntactic word in the sense of Universal Dependencies. What Text knows (form, span) is set when it is made;
/// lemma, part of speech, features, head and relation are filled once by Syntax.
/// </summary>
internal sealed class Word
{
    public required Sentence Sentence { get; init; }

    /// <summary>Its place in the sentence, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>
    /// The word as UD writes it: "di" and "la" for "della". Equal to the text at <see cref="Span"/> but for the parts of a multiword token.
    /// </summary>
    public required string Form { get; init; }

    /// <summary>
    /// Where it stands in the text. The parts of a multiword token each have their own characters where they can be told apart
    /// ("dir" and "gli", "do" and "n't"); otherwise ("di" and "la" for "della") they share the token's.
    /// </summary>
    public required TextSpan Span { get; init; }

    /// <summary>How many words share the surface token (1 for a plain word).</summary>
    public byte PartCount { get; init; } = 1;

    /// <summary>Which of them this is, from 0.</summary>
    public byte Part { get; init; }

    public string Lemma { get; internal set; } = "";

    public Upos Upos { get; internal set; } = Upos.X;

    /// <summary>UD features as written in CoNLL-U, sorted: "Mood=Ind|Number=Sing"; empty when none.</summary>
    public string Features { get; internal set; } = "";

    /// <summary>Null for the root.</summary>
    public Word? Head { get; internal set; }

    /// <summary>The UD relation with its subtype: "nsubj:pass".</summary>
    public string Relation { get; internal set; } = "";

    /// <summary>The words that hang on this one, in order.</summary>
    public IReadOnlyList<Word> Dependents { get; internal set; } = [];

    /// <summary>Whether a feature has a value: <c>Has("Tense=Past")</c>.</summary>
    public bool Has(string feature)
    {
        int at = Features.IndexOf(feature, StringComparison.Ordinal);
        while (at >= 0)
        {
            int end = at + feature.Length;
            if (
                (at == 0 || Features[at - 1] == '|')
                && (end == Features.Length || Features[end] == '|')
            )
            {
                return true;
            }
            at = Features.IndexOf(feature, at + 1, StringComparison.Ordinal);
        }
        return false;
    }

    public override string ToString() => $"{Index + 1}:{Form}/{Upos}/{Relation}";
}
