namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Names;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>
/// Who does and who undergoes what a verb tells: its subject and its object, with the passive turned, dropped and shared subjects followed up
/// the tree.
/// </summary>
internal static class Arguments
{
    private const int _farthest = 5;

    /// <summary>Whether the verb stands in the passive, or is a bare participle that a noun governs ("the people killed").</summary>
    public static bool IsPassive(Word verb)
    {
        foreach (var child in verb.Dependents)
        {
            if (
                child.Relation
                is "aux:pass"
                    or "nsubj:pass"
                    or "obl:agent"
                    or "csubj:pass"
                    or "expl:pass"
            )
            {
                return true;
            }
        }
        if (!IsParticiple(verb))
        {
            return false;
        }
        if (verb.Child("obj") is not null)
        {
            return false;
        }
        if (
            verb.Upos == Upos.ADJ
            || verb.IsAny("acl", "amod", "xcomp")
                && verb.Child("aux") is null
                && !verb.Has("Tense=Pres")
        )
        {
            return true;
        }
        // A conjunct shares the voice of the first: "were killed or wounded".
        if (
            verb.Is("conj")
            && verb.Head is { } head
            && verb.Child("aux") is null
            && head.Upos is Upos.VERB or Upos.ADJ
            && IsParticiple(head)
        )
        {
            return IsPassive(head);
        }
        // Headlines drop the auxiliary: "Arrestati tre uomini".
        return verb.Child("aux") is null
            && verb.Child("nsubj") is null
            && verb.Has("VerbForm=Part")
            && !verb.Has("Tense=Pres");
    }

    /// <summary>The noun that does it: subject of the active, agent of the passive.</summary>
    public static Word? Actor(Word verb) =>
        IsPassive(verb) ? Complements.Agent(verb) : Subject(verb);

    /// <summary>The noun to which it is done: object of the active, subject of the passive, the noun a participle qualifies.</summary>
    public static Word? Patient(Word verb) => IsPassive(verb) ? Subject(verb) : Object(verb);

    public static Word? Object(Word verb)
    {
        if (verb.Child("obj") is { } obj)
        {
            return RelativeObject(obj, verb);
        }
        // "the man whom they killed", with the pronoun left out: the noun above is the object when the clause has a subject of its own.
        if (
            verb.Relation == "acl:relcl"
            && verb.Child("nsubj") is not null
            && verb.Head is { } noun
        )
        {
            return noun;
        }
        if (
            verb.Is("conj")
            && verb.Head is { } head
            && head.Upos == Upos.VERB
            && head.Child("obj") is { } shared
            && shared.Index > verb.Index
        )
        {
            return shared;
        }
        // "arrested and questioned the student"
        if (
            verb.Child("conj") is { Upos: Upos.VERB } second
            && second.Child("nsubj") is null
            && second.Child("aux") is null
            && second.Index <= verb.Index + 3
        )
        {
            return second.Child("obj");
        }
        return null;
    }

    /// <summary>The grammatical subject, its own or that of the verb above it.</summary>
    public static Word? Subject(Word verb)
    {
        var at = verb;
        for (int step = 0; step < _farthest; step++)
        {
            if (NearestSubject(at) is { } subject)
            {
                return Referent(subject, at);
            }
            if (step == 0 && BesideAuxiliary(at) is { } beside)
            {
                return beside;
            }
            if (at.IsAny("acl", "amod") && at.Head is { } noun)
            {
                return noun.Upos is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM ? noun : null;
            }
            if (at.Head is not { } head || !at.IsAny("conj", "advcl", "xcomp", "ccomp"))
            {
                return null;
            }
            if (Controller(at, head) is { } controlled)
            {
                return controlled;
            }
            if (at.Is("ccomp") && !at.Has("VerbForm=Inf"))
            {
                return null;
            }
            if (at.Is("conj") && !(head.Upos is Upos.VERB or Upos.ADJ or Upos.AUX))
            {
                return null;
            }
            if (
                step > 0
                && IsPassive(at) != IsPassive(head)
                && at.Is("conj")
                && head.Child("nsubj") is null
            )
            {
                return null;
            }
            at = head;
        }
        return null;
    }

    /// <summary>Who means to do it, where a verb hangs on a plan: "the army's decision to withdraw", "the army took the decision to withdraw".</summary>
    public static Word? Owner(Word noun) =>
        Complements.Of(noun)
        ?? (
            noun.IsAny("obj", "obl") && noun.Head is { Upos: Upos.VERB } verb && !IsPassive(verb)
                ? NearestSubject(verb)
                : null
        );

    /// <summary>"... e tre persone sono state fermate": the bare noun right before the auxiliary, which the parser joined to what stands before it.</summary>
    private static Word? BesideAuxiliary(Word verb)
    {
        if (verb.Child("aux") is not { } auxiliary || !auxiliary.Has("VerbForm=Fin"))
        {
            return null;
        }
        int i = auxiliary.Index - 1;
        if (i < 0 || verb.Sentence.Words[i] is not { } noun || noun.Child("case") is not null)
        {
            return null;
        }
        bool plural = auxiliary.Has("Number=Plur");
        return noun.Upos switch
        {
            Upos.NOUN or Upos.PROPN => noun.IsAny("conj", "parataxis")
            && noun.Has("Number=Plur") == plural
                ? noun
                : null,
            // "altre 19 sono state tratte in salvo"
            Upos.NUM => plural ? noun : null,
            _ => null,
        };
    }

    /// <summary>Where a parser gives a verb two subjects, the one that stands nearer: the other is a time or a topic.</summary>
    private static Word? NearestSubject(Word verb)
    {
        Word? nearest = null;
        foreach (var child in verb.Children("nsubj"))
        {
            if (
                nearest is null
                || Math.Abs(child.Index - verb.Index) < Math.Abs(nearest.Index - verb.Index)
            )
            {
                nearest = child;
            }
        }
        return nearest;
    }

    /// <summary>Who is to do it: "urged the council to act", "ha chiesto alle parti di ritirarsi", "called on Congress to investigate".</summary>
    private static Word? Controller(Word infinitive, Word head)
    {
        if (
            IsSubjectControl(head, infinitive)
            || infinitive.Child("aux") is not null
            || !infinitive.IsAny("xcomp", "advcl", "ccomp")
            || infinitive.Is("ccomp") && !infinitive.Has("VerbForm=Inf")
        )
        {
            return null;
        }
        if (infinitive.Is("xcomp") && head.Child("obj") is { } controlled)
        {
            return controlled;
        }
        if (!infinitive.Has("VerbForm=Inf"))
        {
            return null;
        }
        foreach (var child in head.Dependents)
        {
            if (
                child.Index > infinitive.Index
                || !(
                    child.Is("iobj")
                    || child.Is("obl") && (child.HasCase("a") || child.HasCase("on"))
                )
            )
            {
                continue;
            }
            if (!infinitive.Is("advcl") || head.Lemma is "call")
            {
                return child;
            }
        }
        return null;
    }

    public static bool IsParticiple(Word word) =>
        word.Has("VerbForm=Part") || word.Upos == Upos.ADJ;

    private static bool IsSubjectControl(Word head, Word infinitive) =>
        // "promised the crowd to leave": rare; "è riuscito a", "intend to" have no object. What is an adjective describes the object.
        infinitive.Upos != Upos.ADJ
        && head.Lemma is "promettere" or "promise" or "vow" or "minacciare" or "threaten";

    private static Word Referent(Word subject, Word verb) =>
        subject.Upos == Upos.PRON && subject.Has("PronType=Rel") && Antecedent(verb) is { } noun
            ? noun
            : subject;

    private static Word RelativeObject(Word obj, Word verb) =>
        obj.Upos == Upos.PRON && obj.Has("PronType=Rel") && Antecedent(verb) is { } noun
            ? noun
            : obj;

    private static Word? Antecedent(Word verb)
    {
        for (var at = verb; at.Head is { } head; at = head)
        {
            if (at.Is("acl"))
            {
                return head;
            }
            if (!at.IsAny("conj", "xcomp", "ccomp"))
            {
                return null;
            }
        }
        return null;
    }
}
