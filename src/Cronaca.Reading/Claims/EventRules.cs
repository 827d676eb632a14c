namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>A word of <c>events.tsv</c> whose conditions hold is an event; its frame says where actor and recipient stand.</summary>
internal sealed class EventRules(Draft draft)
{
    /// <summary>Those and that to which something can be done.</summary>
    private const NounClass _bodies =
        NounClass.AnyAgent | NounClass.Place | NounClass.Building | NounClass.Vehicle;

    private readonly Draft _draft = draft;
    private readonly Partakers _partakers = new(draft);
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
            if (word.Upos is not (Upos.VERB or Upos.NOUN or Upos.ADJ))
            {
                continue;
            }
            foreach (var entry in _draft.Analysis.Pack.Events(word))
            {
                if (entry.Conditions.All(c => Holds(word, c)))
                {
                    if (entry.Type is { } type)
                    {
                        yield return (word, Make(word, entry, type));
                    }
                    break;
                }
            }
        }
    }

    private Event Make(Word word, EventEntry entry, EventType type)
    {
        Word? doer = null;
        var actors = new List<Participant>();
        var recipients = new List<Participant>();
        foreach (var slot in entry.Frame)
        {
            var noun = Fill(word, slot.Relation, slot.Preposition);
            if (slot.Part == FramePart.Actor && noun is not null && !MayAct(word, noun))
            {
                continue;
            }
            if (slot is { Relation: "object", Part: FramePart.Recipient } && IsMeans(noun, entry))
            {
                noun = _partakers.Beyond(word, noun!) ?? (IsWeapon(noun!, entry) ? null : noun);
            }
            if (slot.Part == FramePart.Actor)
            {
                doer ??= noun;
            }
            var found = _draft.Participants.Of(noun, brief: true);
            if (slot.Part == FramePart.Both && found.Count > 0)
            {
                if (found.Count > 1)
                {
                    AddNew(actors, found.Take(1));
                    AddNew(recipients, found.Skip(1));
                }
                else
                {
                    AddNew(actors, found);
                }
                continue;
            }
            AddNew(slot.Part == FramePart.Recipient ? recipients : actors, found);
        }
        if (actors.Count == 0)
        {
            AddNew(
                actors,
                _partakers.Actors(word, entry).Where(p => !recipients.Exists(r => r.Span == p.Span))
            );
        }
        if (recipients.Count == 0)
        {
            AddNew(
                recipients,
                _partakers.Recipients(word, entry).Where(p => !actors.Exists(a => a.Span == p.Span))
            );
        }
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
            Polarity = polarity,
            Modality = modality,
            Background = _draft.IsBackground(when),
        };
    }

    /// <summary>"Threw stones at police", "made peace with the rebels": the object is what it was done with, or half of the expression.</summary>
    private bool IsMeans(Word? noun, EventEntry entry) =>
        noun is not null
        && (
            IsWeapon(noun, entry)
            || Array.IndexOf(entry.Lemmas, noun.Lemma, 1) > 0
                && (_draft.Participants.ClassOf(noun) & _bodies) == 0
        );

    private bool IsWeapon(Word noun, EventEntry entry) =>
        entry.Type == EventType.Assault
        && (_draft.Participants.ClassOf(noun) & (NounClass.Weapon | _bodies)) == NounClass.Weapon;

    private static void AddNew(List<Participant> list, IEnumerable<Participant> found)
    {
        foreach (var participant in found)
        {
            if (!list.Exists(p => p.Span == participant.Span))
            {
                list.Add(participant);
            }
        }
    }

    private Word? Fill(Word word, string relation, string? preposition) =>
        relation switch
        {
            // What stands as an adjective has been done to its noun.
            "subject" => word.Upos switch
            {
                Upos.NOUN => null,
                Upos.ADJ => Arguments.Subject(word),
                _ => Arguments.Actor(word),
            },
            "object" => word.Upos == Upos.NOUN ? null : Arguments.Patient(word),
            "of" => Arguments.Of(word),
            "by" => Arguments.By(word),
            "amod" => word.Children("amod").FirstOrDefault(_draft.Analysis.Pack.IsDemonym),
            "compound" => word.Child("compound"),
            _ => Arguments.Oblique(word, preposition!),
        };

    /// <summary>"The launch of rockets", "the grant of 7 million": what is launched and granted does nothing.</summary>
    private bool MayAct(Word word, Word noun)
    {
        if (noun.Relation == "compound")
        {
            return IsSomebody(noun);
        }
        const NounClass things = NounClass.Weapon | NounClass.Money | NounClass.Document;
        return word.Upos != Upos.NOUN
            || (_draft.Participants.ClassOf(noun) & (things | _bodies)) is var of
                && ((of & things) == 0 || (of & _bodies) != 0);
    }

    /// <summary>"police raid", "Taliban attack", and not "air raid" or "rubber bullets".</summary>
    private bool IsSomebody(Word noun) =>
        noun.Upos == Upos.PROPN
        || (
            _draft.Participants.ClassOf(noun)
            & (NounClass.AnyAgent | NounClass.Place | NounClass.Vehicle | NounClass.Building)
        ) != 0;

    private bool Holds(Word word, FrameCondition condition)
    {
        int colon = condition.Relation.IndexOf(':', StringComparison.Ordinal);
        string relation = colon < 0 ? condition.Relation : condition.Relation[..colon];
        string? preposition = colon < 0 ? null : condition.Relation[(colon + 1)..];
        if (
            colon < 0
            && relation is not ("subject" or "object" or "of" or "by" or "amod" or "compound")
        )
        {
            preposition = relation;
        }
        if (relation == "oblique" && preposition is null)
        {
            bool any = word.Dependents.Any(d =>
                d.IsAny("obl", "nmod")
                && (
                    condition.Classes == NounClass.None
                    || (_draft.Participants.ClassOf(d) & condition.Classes) != 0
                )
            );
            return any != condition.Negated;
        }
        var noun = Fill(word, relation, preposition);
        if (condition.Classes == NounClass.None)
        {
            return noun is not null != condition.Negated;
        }
        var meant =
            noun is not null ? _draft.Participants.MeantClass(noun)
            : relation == "subject" && word.Upos == Upos.VERB
                ? _draft.Participants.DroppedClass(word)
            : NounClass.None;
        bool of = IsOf(meant, condition.Classes);
        return of != condition.Negated;
    }

    /// <summary>A market is a place before it is an abstraction: who attacks one does not criticise it.</summary>
    private static bool IsOf(NounClass noun, NounClass wanted)
    {
        const NounClass stands = NounClass.Place | NounClass.Building;
        return ((noun & stands) == 0 ? noun & wanted : noun & wanted & ~NounClass.Abstract) != 0;
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
