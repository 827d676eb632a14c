namespace Cronaca.Reading.Voices;

using Cronaca.Reading.Text;

/// <summary>Who speaks where in a report.</summary>
internal sealed class VoicesOfReport
{
    private readonly List<Utterance>?[] _bySentence;

    public VoicesOfReport(Document document, IEnumerable<Utterance> utterances)
    {
        Utterances =
        [
            .. utterances.OrderBy(u => u.Content.Start).ThenByDescending(u => u.Content.End),
        ];
        _bySentence = new List<Utterance>?[document.Sentences.Count];
        foreach (var utterance in Utterances)
        {
            int at = document.SentenceFrom(utterance.Content.Start);
            for (
                ;
                at < document.Sentences.Count
                    && document.Sentences[at].Span.Start < utterance.Content.End;
                at++
            )
            {
                (_bySentence[at] ??= []).Add(utterance);
            }
        }
    }

    /// <summary>In the order of the text; an utterance within another follows it.</summary>
    public IReadOnlyList<Utterance> Utterances { get; }

    /// <summary>The utterances whose content touches a sentence, in the order of the text.</summary>
    public IReadOnlyList<Utterance> In(Sentence sentence) =>
        _bySentence[sentence.Index] ?? (IReadOnlyList<Utterance>)[];

    /// <summary>
    /// Whose words the words of a sentence are: first the voice that the report quotes, last the one that it all comes from. Empty where the
    /// report vouches itself.
    /// </summary>
    public IReadOnlyList<Voice> Chain(Sentence sentence, TextSpan span, Utterance? except = null)
    {
        List<Voice>? chain = null;
        foreach (var utterance in In(sentence))
        {
            if (ReferenceEquals(utterance, except) || !utterance.Content.Contains(span))
            {
                continue;
            }
            chain ??= [];
            foreach (var voice in utterance.Voices)
            {
                if (chain.Count == 0 || !SameVoice(chain[^1], voice))
                {
                    chain.Add(voice);
                }
            }
        }
        return chain ?? (IReadOnlyList<Voice>)[];
    }

    private static bool SameVoice(Voice left, Voice right) =>
        left.Span == right.Span || (left.Entity is { } entity && entity == right.Entity);
}
