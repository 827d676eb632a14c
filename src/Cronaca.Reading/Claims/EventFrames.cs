namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>What a word of <c>events.tsv</c> asks of the words around it, and where its frame finds actor and recipient.</summary>
internal sealed class EventFrames(Draft draft)
{
    /// <summary>Those and that to which something can be done.</summary>
    private const NounClass _bodies =
        NounClass.AnyAgent | NounClass.Place | NounClass.Building | NounClass.Vehicle;

    private readonly Draft _draft = draft;
    private readonly Partakers _partakers = new(draft);
    private readonly Dictionary<string, IReadOnlyList<Participant>> _doers = new(
        StringComparer.Ordinal
    );

    /// <summary>The first entry whose conditions hold; it may name no event.</summary>
    public EventEntry? Entry(Word word)
    {
        foreach (var entry in _draft.Analysis.Pack.Events(word))
        {
            if (entry.Conditions.All(c => Holds(word, c)) && MayBe(word, entry))
            {
                return entry;
            }
        }
        return null;
    }

    /// <summary>Who does it and to whom; the noun that does it is told apart, as it may make another event of it.</summary>
    public (
        Word? Doer,
        IReadOnlyList<Participant> Actors,
        IReadOnlyList<Participant> Recipients
    ) Cast(Word word, EventEntry entry)
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
            else if (
                slot is { Relation: "object", Part: FramePart.Recipient }
                && IsMatter(noun, entry)
            )
            {
                noun = _partakers.Party(noun!) ?? noun;
            }
            if (slot.Part == FramePart.Actor)
            {
                doer ??= noun;
            }
            if (slot.Part == FramePart.Recipient && noun is not null)
            {
                noun = Harmed(noun);
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
        return (doer, actors, recipients);
    }

    /// <summary>Keeps who did a violence, for the sentences that only point back: "the shelling".</summary>
    public void Remember(Word word, EventType type, IReadOnlyList<Participant> actors)
    {
        if (word.Upos == Upos.NOUN && type == EventType.Assault && actors.Count > 0)
        {
            _doers[word.Lemma] = actors;
        }
    }

    /// <summary>Who did the violence that a noun names, by its own phrase or by what was told before; empty where it names none.</summary>
    public IReadOnlyList<Participant> Doers(Word noun)
    {
        if (noun.Upos != Upos.NOUN)
        {
            return [];
        }
        if (Entry(noun) is { } entry)
        {
            if (entry is not { Type: EventType.Assault, Omission: Omission.None })
            {
                return [];
            }
            if (Cast(noun, entry).Actors is { Count: > 0 } actors)
            {
                return actors;
            }
        }
        return _doers.GetValueOrDefault(noun.Lemma, []);
    }

    /// <summary>"Did not act" is an omission, "acted" nothing in particular; "stood by" says of itself that nothing was done.</summary>
    private bool MayBe(Word word, EventEntry entry) =>
        entry.Omission == Omission.None
        || _draft.Status.Of(word).Polarity
            == (entry.Omission == Omission.Denied ? Polarity.Negative : Polarity.Positive);

    /// <summary>"Threw stones at police", "made peace with the rebels": the object is what it was done with, or half of the expression.</summary>
    private bool IsMeans(Word? noun, EventEntry entry) =>
        noun is not null
        && (
            IsWeapon(noun, entry)
            || Array.IndexOf(entry.Lemmas, noun.Lemma, 1) > 0
                && (_draft.Participants.ClassOf(noun) & _bodies) == 0
        );

    /// <summary>"Caused the death of five guards": those to whom it was done stand behind the word for what befell them.</summary>
    private Word Harmed(Word noun) =>
        noun.Upos == Upos.NOUN
        && _draft.Analysis.Pack.Casualties(noun).Any(c => c.Frame == CasualtyFrame.Of)
        && Complements.Of(noun) is { } harmed
            ? harmed
            : noun;

    /// <summary>"Rejected a Swedish offer", "praised the bishop's efforts": what is dealt with is somebody's, and that is with whom it is dealt.</summary>
    private bool IsMatter(Word? noun, EventEntry entry) =>
        noun is not null
        && noun.Upos == Upos.NOUN
        && entry.Type
            is EventType.Agree
                or EventType.Support
                or EventType.Concede
                or EventType.Request
                or EventType.Accuse
                or EventType.Reject
                or EventType.Threaten
                or EventType.Sanction
        && (_draft.Participants.ClassOf(noun) & _bodies) == 0;

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
                // "The guards were mute spectators."
                Upos.NOUN => word.Child("cop") is null ? null : word.Child("nsubj"),
                Upos.ADJ => Arguments.Subject(word),
                _ => Willing(word, Arguments.Actor(word)),
            },
            "object" => word.Upos == Upos.NOUN ? null : Arguments.Patient(word),
            "of" => Complements.Of(word),
            "by" => Complements.By(word),
            "amod" => word.Children("amod").FirstOrDefault(_draft.Analysis.Pack.IsDemonym),
            "compound" => word.Child("compound"),
            _ => Complements.Oblique(word, preposition!),
        };

    /// <summary>A decision to withdraw withdraws nobody: those whose decision it is do.</summary>
    private Word? Willing(Word verb, Word? actor) =>
        actor is not null
        && verb.Head == actor
        && verb.Is("acl")
        && verb.Has("VerbForm=Inf")
        && (_draft.Participants.ClassOf(actor) & (NounClass.Abstract | _bodies))
            == NounClass.Abstract
            ? Arguments.Owner(actor) ?? actor
            : actor;

    /// <summary>"The launch of rockets", "the grant of 7 million", "a war of words": what is launched and granted, and what only tells of what sort it is, does nothing.</summary>
    private bool MayAct(Word word, Word noun)
    {
        if (noun.Relation == "compound")
        {
            return IsSomebody(noun);
        }
        const NounClass things =
            NounClass.Weapon
            | NounClass.Money
            | NounClass.Document
            | NounClass.Abstract
            | NounClass.Time;
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
}
