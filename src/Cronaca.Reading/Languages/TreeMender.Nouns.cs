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

    /// <summary>"Ci sono stati morti e feriti": what is there is a noun, and so is what is joined to it; no passive.</summary>
    private bool ThereAre(Word word)
    {
        if (
            word.Upos != Upos.VERB
            || !word.Dependents.Any(d => d is { Relation: "expl", Lemma: "ci" })
            || !word.Dependents.Any(d => d.Upos is Upos.AUX or Upos.VERB && d.Lemma == "essere")
            || word.Dependents.Any(d => d.Relation is "nsubj" or "nsubj:pass" or "obl:agent")
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
