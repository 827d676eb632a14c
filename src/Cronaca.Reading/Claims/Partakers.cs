namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>
/// Who took part in an event beyond what its frame finds: the subject of the verb that governs a noun ("launched an attack"), the noun that a
/// participle qualifies, a subject behind its verb, the voice that says "we".
/// </summary>
internal sealed class Partakers(Draft draft)
{
    private static readonly string[] _partners = ["con", "with", "da", "from"];

    private readonly Draft _draft = draft;
    private readonly NearbyNouns _near = new(draft);

    public IReadOnlyList<Participant> Actors(Word word, EventEntry entry)
    {
        if (entry.Frame.Count == 0)
        {
            return [];
        }
        // A crash or a blaze has nobody who does it, whoever stands around the word.
        bool done = IsVerbal(word) || entry.Frame.Any(s => s.Part != FramePart.Recipient);
        var list = Of(
            IsVerbal(word) ? ActorOfVerb(word, entry)
            : done ? ActorOfNoun(word)
            : null
        );
        if (
            list.Count == 0
            && IsVerbal(word)
            && HasActorAsSubject(entry)
            && !Arguments.IsPassive(word)
            && Arguments.Subject(word) is null
            && word.Has("VerbForm=Fin") | word.Child("aux") is not null
        )
        {
            return _draft.Participants.Dropped(word);
        }
        return list;
    }

    public IReadOnlyList<Participant> Recipients(Word word, EventEntry entry)
    {
        if (entry.Frame.Count == 0)
        {
            return [];
        }
        if (!IsVerbal(word))
        {
            return Of(RecipientOfNoun(word, entry.Type == EventType.Assault));
        }
        var list = Of(RecipientOfVerb(word, entry));
        return
            list.Count == 0
            && HasObjectAsRecipient(entry)
            && Arguments.IsPassive(word)
            && Arguments.Subject(word) is null
            && word.Child("aux") is not null
            ? _draft.Participants.Dropped(word)
            : list;
    }

    /// <summary>To whom it was done, where the object is but a means or half of an expression: "proclaimed independence from France", "took control of the port".</summary>
    public Word? Beyond(Word verb, Word thing) =>
        Addressed(verb)
        ?? Addressed(thing)
        ?? Complements.Oblique(thing, "di")
        ?? Complements.Oblique(thing, "of")
        ?? _partners
            .SelectMany(p => (Word?[])[Complements.Oblique(thing, p), Complements.Oblique(verb, p)])
            .FirstOrDefault(n => n is not null && IsParty(n));

    /// <summary>Whose thing it is, from whom or against whom it is: "a Swedish offer", "calls by the bishops", "the resignation of the minister".</summary>
    public Word? Party(Word thing) =>
        thing.Dependents.FirstOrDefault(d =>
            d.IsAny("nmod", "compound") && d.Upos != Upos.PRON && IsParty(d)
            || d.Is("amod") && _draft.Analysis.Pack.IsDemonym(d)
        );

    private bool IsParty(Word noun) =>
        noun.Upos == Upos.PROPN
        || (_draft.Participants.ClassOf(noun) & (NounClass.AnyAgent | NounClass.Country)) != 0;

    /// <summary>Participles that a parser takes for adjectives are verbs here.</summary>
    private static bool IsVerbal(Word word) => word.Upos is Upos.VERB or Upos.ADJ;

    private IReadOnlyList<Participant> Of(Word? noun) => _draft.Participants.Of(noun, brief: true);

    private Word? ActorOfVerb(Word verb, EventEntry entry)
    {
        if (Arguments.IsPassive(verb))
        {
            return _near.AgentBehind(verb);
        }
        if (!HasActorAsSubject(entry) || Arguments.Subject(verb) is not null)
        {
            return null;
        }
        // "deraglia un regionale": the one thing that stands with a verb that takes no object is its subject.
        if (!entry.Frame.Any(s => s.Relation == "object") && verb.Child("obj") is { } behind)
        {
            return behind;
        }
        return verb.Has("VerbForm=Fin") || verb.Child("aux") is not null
            ? NearbyNouns.Before(verb)
            : null;
    }

    private Word? RecipientOfVerb(Word verb, EventEntry entry)
    {
        if (HasObjectAsRecipient(entry))
        {
            if (Arguments.IsPassive(verb))
            {
                // "sono stati rilasciati due operatori": the subject stands behind, and parsers call it an object.
                var agent = AgentOf(verb);
                var subject = verb.Child("obj") ?? NearbyNouns.Before(verb);
                return subject == agent ? null : subject;
            }
            if (verb.Child("obj") is null && NearbyNouns.After(verb) is { } behindVerb)
            {
                return behindVerb;
            }
        }
        if (
            entry.Frame.Any(s => s is { Relation: "subject", Part: FramePart.Recipient })
            && Arguments.Subject(verb) is null
            && verb.Child("obj") is { } behind
        )
        {
            return behind;
        }
        return Agentive(verb.Child("obj"))
            ?? verb.Child("iobj")
            ?? Addressed(verb)
            ?? (verb.Child("obj") is { } thing ? Addressed(thing) ?? Party(thing) : null)
            ?? (
                entry.Type switch
                {
                    EventType.Request => Asked(verb),
                    EventType.Agree
                    or EventType.Concede
                    or EventType.Reject
                    or EventType.Threaten => Meant(verb),
                    _ => null,
                }
            );
    }

    /// <summary>"Promised to send aid to Malta", "refused to meet the strikers": with whom it is dealt stands with what is promised or refused.</summary>
    private Word? Meant(Word verb)
    {
        if (
            verb.Child("xcomp") is not { Upos: Upos.VERB } act
            || act.Index < verb.Index
            || Arguments.IsPassive(act)
        )
        {
            return null;
        }
        var thing = act.Child("obj");
        return Agentive(thing)
            ?? Addressed(act)
            ?? (thing is null ? null : Addressed(thing) ?? Party(thing))
            ?? act.Children("obl").FirstOrDefault(IsParty);
    }

    /// <summary>"Demanded that Oslo pay", "called for both sides to withdraw": of whom it is asked is the subject of what is asked.</summary>
    private Word? Asked(Word verb) =>
        verb.Dependents.FirstOrDefault(d =>
            d.Index > verb.Index && d.IsAny("ccomp", "advcl", "xcomp")
        )
            is { } asked
            ? Agentive(asked.Child("nsubj"))
            : null;

    private Word? ActorOfNoun(Word noun)
    {
        foreach (var child in noun.Dependents)
        {
            if (
                child.Is("amod")
                && child.Index > noun.Index
                && _near.AgentBehind(child) is { } agent
            )
            {
                return agent;
            }
            if (!child.Is("acl"))
            {
                continue;
            }
            // "the sanctions imposed by X", "the attack that X launched"
            var doer = Arguments.IsPassive(child) ? AgentOf(child) : child.Child("nsubj");
            if (doer is not null && doer.Upos != Upos.PRON)
            {
                return doer;
            }
        }
        // "charged both men with kidnapping", the crime hung on the men
        if (
            noun.Is("nmod")
            && noun.Head is { } accused
            && accused.IsAny("obj", "nsubj:pass")
            && accused.Head is { } charge
            && Accuses(charge)
        )
        {
            return Agentive(accused);
        }
        if (Governor(noun) is not { } verb)
        {
            return null;
        }
        if (Accuses(verb))
        {
            return noun.Is("obl") ? Agentive(Arguments.Patient(verb)) : null;
        }
        if (Distances(verb))
        {
            return null;
        }
        return noun.IsAny("obj", "obl") && !IsApart(noun) && !Arguments.IsPassive(verb)
                ? Agentive(Arguments.Subject(verb))
            : noun.IsAny("nsubj") && Arguments.IsPassive(verb) ? AgentOf(verb)
            : null;
    }

    private Word? RecipientOfNoun(Word noun, bool violent)
    {
        if (noun.Child("nsubj") is { } subject && noun.Dependents.Any(d => d.IsAny("cop", "aux")))
        {
            return subject;
        }
        if (Addressed(noun) is { } addressed)
        {
            return addressed;
        }
        // "an earthquake that killed 10 people", "an uprising in which 18 were killed"
        foreach (var clause in noun.Children("acl"))
        {
            if (
                clause.Relation == "acl:relcl"
                && (Arguments.IsPassive(clause) ? clause.Child("nsubj") : Arguments.Object(clause))
                    is { } struck
                && struck != noun
                && struck.Upos != Upos.PRON
            )
            {
                return struck;
            }
        }
        // "a vessel under attack"
        if (noun.Is("nmod") && IsUnder(noun))
        {
            return noun.Head;
        }
        if (Governor(noun) is not { } verb)
        {
            return null;
        }
        if (noun.Is("obl") && IsUnder(noun) || noun.Is("obj") && Undergoes(verb))
        {
            return Arguments.Subject(verb);
        }
        // "an air strike killed 21 fighters", "21 were killed in an air strike"
        if (noun.Is("nsubj") && !Arguments.IsPassive(verb))
        {
            return Arguments.Object(verb);
        }
        if (noun.Is("obl"))
        {
            return Arguments.IsPassive(verb) || violent && Suffers(verb)
                ? Arguments.Subject(verb)
                : null;
        }
        return noun.Is("obj") ? verb.Child("iobj") ?? Addressed(verb) : null;
    }

    private static Word? Governor(Word noun)
    {
        var first = noun.FirstConjunct();
        return first.IsAny("obj", "obl", "nsubj") && first.Head is { Upos: Upos.VERB } verb
            ? verb
            : null;
    }

    /// <summary>Someone who can act, or a force of nature that does.</summary>
    private Word? Agentive(Word? noun) =>
        noun is not null
        && (
            _draft.Participants.ClassOf(noun) & (NounClass.AnyAgent | NounClass.Nature)
            | (noun.Upos == Upos.PROPN ? NounClass.People : NounClass.None)
        ) != 0
            ? noun
            : null;

    private bool Accuses(Word verb) =>
        _draft.Analysis.Pack.Events(verb).Any(e => e.Type == EventType.Accuse);

    /// <summary>Who denies, condemns, describes, asks for or suffers an act is not the one who does it.</summary>
    private bool Distances(Word verb) =>
        _draft
            .Analysis.Pack.Saying(verb)
            .Any(s =>
                s.Class
                    is SayingClass.Deny
                        or SayingClass.Ask
                        or SayingClass.Hear
                        or SayingClass.Show
            )
        || _draft
            .Analysis.Pack.Events(verb)
            .Any(e => e.Type is EventType.Reject or EventType.Request)
        || Undergoes(verb)
        || Suffers(verb);

    /// <summary>"Three people died in the attack": its subject is the one to whom it was done.</summary>
    private bool Suffers(Word verb) =>
        _draft.Analysis.Pack.Casualties(verb).Any(c => c.Frame == CasualtyFrame.Subject);

    private static bool Undergoes(Word verb) =>
        verb.Lemma is "receive" or "suffer" or "undergo" or "face" or "ricevere" or "subire";

    /// <summary>What lies before, after or against an act is another's: "arrived after the clashes", "a deal despite the raids".</summary>
    private static bool IsApart(Word noun) =>
        noun.Case()?.Lemma
            is "after"
                or "before"
                or "following"
                or "since"
                or "despite"
                or "against"
                or "amid"
                or "under"
                or "dopo"
                or "prima"
                or "nonostante"
                or "malgrado"
                or "contro"
                or "sotto";

    private static bool IsUnder(Word noun) => noun.HasCase("under") || noun.HasCase("sotto");

    private Word? AgentOf(Word verb) => Complements.Agent(verb) ?? _near.AgentBehind(verb);

    /// <summary>Those to whom or against whom it is done, where the frame names no preposition.</summary>
    private Word? Addressed(Word word)
    {
        foreach (var child in word.Dependents)
        {
            if (!child.IsAny("obl", "nmod") || child.Index < word.Index)
            {
                continue;
            }
            if (child.HasCase("against") || child.HasCase("contro"))
            {
                return child;
            }
            if (
                (
                    child.HasCase("a")
                    || child.HasCase("to")
                    || child.HasCase("at")
                    || child.HasCase("on")
                )
                && (_draft.Participants.ClassOf(child) & NounClass.AnyAgent) != 0
            )
            {
                return child;
            }
        }
        return null;
    }

    private static bool HasObjectAsRecipient(EventEntry entry) =>
        entry.Frame.Any(s => s is { Relation: "object", Part: FramePart.Recipient });

    private static bool HasActorAsSubject(EventEntry entry) =>
        entry.Frame.Any(s => s is { Relation: "subject", Part: FramePart.Actor });
}
