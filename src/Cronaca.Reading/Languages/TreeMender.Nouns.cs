namespace Cronaca.Reading.Languages;

using Cronaca.Reading.Text;

/// <content>Nouns and names that were taken for something else.</content>
internal sealed partial class TreeMender
{
    /// <summary>"Mario Conti, 52 anni, ha detto": a full name before a verb without a subject is its subject. News calls nobody.</summary>
    private static bool NamedSubject(Word word)
    {
        if (
            word.Relation is not ("vocative" or "advmod" or "parataxis" or "dislocated")
            || !char.IsUpper(word.Form[0])
            || word.Head is not { Upos: Upos.VERB } verb
            || verb.Index < word.Index
            || verb.Features.Contains("VerbForm=Inf", StringComparison.Ordinal)
            || word.Dependents.All(d => d.Relation is not ("flat:name" or "flat"))
            || word.Dependents.Any(d => d.Relation is "case" or "mark")
            || verb.Dependents.Any(d =>
                d.Relation is "nsubj" or "nsubj:pass" or "csubj" or "expl:impers"
            )
        )
        {
            return false;
        }
        word.Upos = Upos.PROPN;
        word.Relation = verb.Dependents.Any(d => d.Relation == "aux:pass") ? "nsubj:pass" : "nsubj";
        return true;
    }

    /// <summary>"Un custode": a noun that ends alike in both numbers has that of its article.</summary>
    private static void OneByItsArticle(Word word)
    {
        const string plural = "Number=Plur";
        const string singular = "Number=Sing";
        if (
            word.Upos == Upos.NOUN
            && word.Features.Contains(plural, StringComparison.Ordinal)
            && word.Dependents.Any(d =>
                d is { Relation: "det", Upos: Upos.DET }
                && d.Features.Contains("PronType=Art", StringComparison.Ordinal)
                && d.Features.Contains(singular, StringComparison.Ordinal)
            )
        )
        {
            word.Features = word.Features.Replace(plural, singular, StringComparison.Ordinal);
        }
    }

    /// <summary>"Killed in police firing": behind a preposition and those who bear arms, what looks like a participle is the noun for what they did.</summary>
    private bool ActOfArms(Word word)
    {
        if (
            !(word.Upos == Upos.VERB || word is { Upos: Upos.NOUN, Relation: "advcl" or "acl" })
            || word.Index == 0
            || word.Sentence.Words[word.Index - 1] is not { Upos: Upos.NOUN } force
            || (_classes(force) & (NounClass.Force | NounClass.Fighter)) == 0
            || word.Dependents.Any(d => d.Relation is "obj" or "nsubj" or "aux" or "mark")
            || !_acts(word.Form.ToLowerInvariant())
        )
        {
            return false;
        }
        // The tree may have the force under it already, with the preposition.
        bool whole =
            force.Head == word
            && force.Relation == "compound"
            && word.Relation is "advcl" or "acl" or "obl"
            && word.Dependents.Any(d => d.Relation == "case" && d.Index < force.Index);
        if (
            !whole
            && (
                !force.Dependents.Any(d => d.Relation == "case" && d.Index < force.Index)
                || !(word.Head == force || word.Head == force.Head)
            )
        )
        {
            return false;
        }
        (word.Upos, word.Lemma, word.Features) = (
            Upos.NOUN,
            word.Form.ToLowerInvariant(),
            "Number=Sing"
        );
        if (whole)
        {
            word.Relation = "obl";
        }
        else
        {
            TakePlace(word, force, "compound");
            foreach (var rest in force.Dependents.Where(d => d != word))
            {
                rest.Head = word;
            }
        }
        foreach (var place in word.Dependents.Where(d => d.Relation == "obl"))
        {
            place.Relation = "nmod";
        }
        return true;
    }

    /// <summary>"Ci sono stati morti e feriti": what is there is a noun, and so is what is joined to it; no passive.</summary>
    private bool ThereAre(Word word)
    {
        if (
            word.Upos != Upos.VERB
            || !word.Dependents.Any(d => d is { Relation: "expl", Lemma: "ci" })
            || !word.Dependents.Any(d => d.Upos is Upos.AUX or Upos.VERB && d.Lemma == "essere")
            || word.Dependents.Any(d =>
                d.Relation is "nsubj" or "nsubj:pass" or "obl:agent" && d.Lemma != "essere"
            )
            || !AsNoun(word)
        )
        {
            return false;
        }
        foreach (
            var joined in word.Dependents.Where(d => d is { Relation: "conj", Upos: Upos.VERB })
        )
        {
            AsNoun(joined);
        }
        return true;
    }

    /// <summary>A plural participle becomes the noun for such people, where the lists have one.</summary>
    private bool AsNoun(Word word)
    {
        var (form, lemma) = (word.Form.ToLowerInvariant(), word.Lemma);
        if (form.Length < 4 || form[^1] is not ('i' or 'e'))
        {
            return false;
        }
        word.Lemma = form[..^1] + "o";
        if ((_classes(word) & NounClass.AnyPerson) == 0)
        {
            word.Lemma = lemma;
            return false;
        }
        word.Upos = Upos.NOUN;
        return true;
    }
}
