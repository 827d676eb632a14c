namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>A word of <c>events.tsv</c> whose conditions hold is an event; its frame says where actor and recipient stand.</summary>
internal sealed class EventRules(Draft draft)
{
    private readonly Draft _draft = draft;
    private readonly EventSense _sense = new(draft);
    private readonly EventSifter _sifter = new(draft.Analysis);

    /// <summary>The events of a sentence; to be asked of the sentences in their order.</summary>
    public IReadOnlyList<Event> Read(Sentence sentence)
    {
        List<Event> events = [.. _sifter.Sift([.. Find(sentence)], _sense.MayBeViolent)];
        _sense.Tell(events);
        return events;
    }

    private IEnumerable<(Word Word, Event Event)> Find(Sentence sentence)
    {
        foreach (var word in sentence.Words)
        {
            if (
                word.Upos is Upos.VERB or Upos.NOUN or Upos.ADJ
                && _draft.Frames.Entry(word) is { Type: { } type } entry
            )
            {
                yield return (word, Make(word, entry, type));
            }
        }
    }

    private Event Make(Word word, EventEntry entry, EventType type)
    {
        var (doer, actors, recipients) = _draft.Frames.Cast(word, entry);
        _draft.Frames.Remember(word, type, actors);
        var (sense, mode) = _sense.Of(word, entry, type, doer);
        var (polarity, modality) = _draft.Status.Of(word);
        var when = _draft.Circumstances.When(word);
        var trigger = Trigger(word, entry);
        return new Event
        {
            Id = "",
            Type = sense,
            Mode = mode,
            Trigger = trigger,
            Quote = Draft.Clause(word).Union(trigger),
            Sentence = word.Sentence.Index,
            Rule = word.Upos == Upos.VERB ? "event.verb" : "event.noun",
            Attribution = _draft.Analysis.Voices.Chain(word.Sentence, word.Span),
            Confidence = word.Upos == Upos.VERB ? 0.75 : 0.65,
            Actors = actors,
            Recipients = recipients,
            When = when,
            Where = _draft.Circumstances.Where(word),
            Polarity = entry.Omission == Omission.Itself ? Polarity.Negative : polarity,
            Modality = modality,
            Background = _draft.IsBackground(when),
        };
    }

    /// <summary>The word itself, with the words of its expression ("preso d'assalto").</summary>
    private static TextSpan Trigger(Word word, EventEntry entry)
    {
        var span = word.Span;
        for (int i = 1; i < entry.Lemmas.Length; i++)
        {
            foreach (var below in word.Subtree())
            {
                if (
                    below != word
                    && below.Lemma == entry.Lemmas[i]
                    && below.Index > word.Index
                    && below.Index - word.Index < 6
                )
                {
                    span = span.Union(below.Span);
                    break;
                }
            }
        }
        return span;
    }
}
