namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>Whether what a word tells of happened, may have, will, should, would: polarity and modality, from the words around it and above it.</summary>
internal sealed class Status(LanguagePack pack)
{
    private const int _farthest = 8;
    private readonly LanguagePack _pack = pack;

    public (Polarity Polarity, Modality Modality) Of(Word word)
    {
        bool negative = IsNegated(word) || HasNobody(word);
        var modality = Own(word);
        bool apart = false;
        var at = word;
        for (int step = 0; step < _farthest; step++)
        {
            if (at.Head is not { } head || (Stops(at) && !IsReported(at, head)))
            {
                break;
            }
            // "denied any role in the attack": the role is denied, not the attack.
            apart |=
                at.Is("nmod")
                && !_pack.Saying(head).Any()
                && _pack.Modal(head) is null
                && !_pack.Events(head).Any(e => e.Type is not null);
            if (Governs(at, head))
            {
                var force = _pack.Modal(head);
                if (force == ModalForce.Negative || IsUntrue(at, head))
                {
                    negative ^= !apart;
                }
                else if (
                    force is { } other
                    && modality == Modality.Actual
                    && !(other == ModalForce.Planned && IsNews(at, head))
                )
                {
                    modality = ToModality(other);
                }
                if (modality == Modality.Actual && Asks(head))
                {
                    modality = Modality.Demanded;
                }
                if (modality == Modality.Actual && Inherits(at))
                {
                    modality = Own(head);
                    negative |= at.IsAny("xcomp") && IsNegated(head);
                }
            }
            if (
                _pack
                    .Saying(head)
                    .Any(s =>
                        s.Class is SayingClass.Say or SayingClass.Confirm or SayingClass.Write
                    )
                && at.IsAny("ccomp", "parataxis")
                // "denied reports that": what is reported is what is denied.
                && !head.IsAny("obj", "nsubj")
            )
            {
                break;
            }
            at = head;
        }
        return (negative ? Polarity.Negative : Polarity.Positive, modality);
    }

    /// <summary>"reports that", "l'accusa di": what a noun of saying tells stands under what is said of it.</summary>
    private bool IsReported(Word clause, Word noun) =>
        clause.Is("acl")
        && noun.Upos == Upos.NOUN
        && _pack.Saying(noun).Any()
        && clause.Dependents.Any(d =>
            (d.Is("mark") && d.Lemma is "that" or "che" or "di")
            || (d.Lemma == "cui" && d.HasCase("secondo"))
        );

    /// <summary>"it is not true that", "non è vero che", "called the reports false".</summary>
    private bool IsUntrue(Word said, Word head) =>
        (
            head.Lemma is "true" or "vero"
            && said.IsAny("csubj", "ccomp", "nsubj", "advcl")
            && IsNegated(head)
        )
        || (
            head.Upos == Upos.VERB
            && said.Is("obj")
            && head.Dependents.Any(d =>
                d.IsAny("xcomp", "obl") && _pack.Modal(d) == ModalForce.Negative
            )
        );

    /// <summary>"No shots were fired", "nessuno ha sparato": nobody did it, nothing of it was done.</summary>
    private static bool HasNobody(Word verb)
    {
        foreach (var word in verb.Dependents)
        {
            if (
                verb.Upos == Upos.VERB
                && word.IsAny("nsubj", "obj")
                && (
                    (
                        word.Upos == Upos.PRON
                        && word.Lemma is "nessuno" or "nobody" or "none" or "no one" or "nothing"
                    )
                    || word.Dependents.Any(d => d.Is("det") && d.Lemma is "no" or "nessuno")
                    || word.Dependents.Any(d =>
                        d.IsAny("cc", "det", "advmod") && d.Lemma is "neither" or "né"
                    )
                    || IsNotOne(word)
                )
            )
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"not one prisoner", "not a single shot".</summary>
    private static bool IsNotOne(Word noun)
    {
        var words = noun.Sentence.Words;
        for (int i = noun.Index - 1; i > 0 && i > noun.Index - 4; i--)
        {
            if (words[i].Lemma is "one" or "1" or "a")
            {
                return words[i - 1].Lemma == "not" && words[i].Head == noun;
            }
        }
        return false;
    }

    public static bool IsNegated(Word word)
    {
        foreach (var child in word.Dependents)
        {
            if (
                child.Is("advmod")
                && (child.Has("Polarity=Neg") || child.Lemma is "non" or "not" or "never" or "mai")
                && child.Lemma is not ("solo" or "only")
            )
            {
                return true;
            }
            if (
                child.Is("det")
                && child.Lemma is "no" or "nessuno" or "alcuno"
                && child.Upos == Upos.DET
                && (child.Has("PronType=Neg") || child.Lemma is "no" or "nessuno")
            )
            {
                return true;
            }
            if (child.Is("mark") && child.Lemma is "senza" or "without")
            {
                return true;
            }
            if (child.Is("case") && child.Lemma is "senza" or "without")
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>What the word's own auxiliaries, mood, tense and adverbs say.</summary>
    private Modality Own(Word word)
    {
        foreach (var child in word.Dependents)
        {
            if (child.Is("mark") && IsIf(child) && word.Is("advcl"))
            {
                return Modality.Hypothetical;
            }
            if (child.IsAny("aux", "cop"))
            {
                if (child.Has("Mood=Cnd"))
                {
                    // "altri 400 uomini dovrebbero arrivare giovedì" is expected, "dovrebbero essere morti" is guessed.
                    return word.Has("VerbForm=Inf") && _pack.Modal(child) == ModalForce.Planned
                        ? Modality.Planned
                        : Modality.Possible;
                }
                if (
                    child.Has("Tense=Fut")
                    || child.Lemma is "will" or "shall"
                    || child.Form is "'ll"
                )
                {
                    return Modality.Planned;
                }
                if (
                    child.Is("aux")
                    && _pack.Modal(child) is { } force
                    && force != ModalForce.Negative
                )
                {
                    return ToModality(force);
                }
                if (child.Lemma is "may" or "might" or "could")
                {
                    return Modality.Possible;
                }
            }
            else if (
                child.IsAny("advmod", "amod", "det")
                && _pack.Modal(child) is { } adverb
                && adverb != ModalForce.Negative
            )
            {
                return ToModality(adverb);
            }
        }
        if (word.Has("Mood=Cnd"))
        {
            return Modality.Possible;
        }
        return word.Has("Tense=Fut") ? Modality.Planned : Modality.Actual;
    }

    /// <summary>"announced that three men were arrested": what is announced in a clause of the past or the present is no plan.</summary>
    private bool IsNews(Word clause, Word head) =>
        clause.Is("ccomp")
        && _pack.Saying(head).Any()
        && (Tells(clause) || clause.Dependents.Any(d => d.IsAny("aux", "cop") && Tells(d)));

    private bool Tells(Word finite) =>
        finite.Has("VerbForm=Fin")
        && !finite.Has("Tense=Fut")
        && !finite.Has("Mood=Sub")
        && !finite.Has("Mood=Cnd")
        && (finite.Upos != Upos.AUX || _pack.Modal(finite) is null);

    private static bool IsIf(Word mark) =>
        mark.Lemma is "se" or "if" or "qualora" or "unless" or "purché";

    private bool Asks(Word head) =>
        head.Upos == Upos.VERB && _pack.Saying(head).Any(s => s.Class == SayingClass.Ask);

    /// <summary>The mood of the word above holds for the one below: "sarebbe stato visto morire", participles and nouns under a verb.</summary>
    private static bool Inherits(Word word) =>
        word.IsAny("xcomp", "conj", "nsubj", "obj", "csubj")
        || (
            word.IsAny("obl", "nmod") && word.Upos == Upos.NOUN && word.Head is { Upos: Upos.NOUN }
        );

    private static bool Governs(Word word, Word head) =>
        word.IsAny("xcomp", "ccomp", "obj", "csubj", "conj", "advcl")
        || (word.IsAny("nsubj", "obl", "nmod", "acl") && head.Index != word.Index);

    /// <summary>Relative clauses and loose clauses stand on their own.</summary>
    private static bool Stops(Word word) =>
        word.Relation == "acl:relcl"
        || word.Is("acl")
            && word.Has("VerbForm=Part")
            && word.Has("Tense=Past")
            && word.Head is { } noun
            && !noun.HasMarkBetween(word)
        || word.Is("parataxis")
        || (word.Is("advcl") && !word.Has("VerbForm=Inf"))
        || (word.Is("conj") && word.Has("VerbForm=Fin"));

    private static Modality ToModality(ModalForce force) =>
        force switch
        {
            ModalForce.Possible => Modality.Possible,
            ModalForce.Planned => Modality.Planned,
            ModalForce.Demanded => Modality.Demanded,
            ModalForce.Hypothetical => Modality.Hypothetical,
            _ => Modality.Actual,
        };
}
