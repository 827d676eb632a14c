namespace Cronaca.Reading.Languages;

using Cronaca.Reading.Text;

/// <summary>
/// Puts right trees that contradict themselves, where the words leave one way to read them: a verb with two subjects before it, a counted object that was taken for a circumstance, a weekday that hangs on a
/// person. Each mend keeps a tree a tree.
/// </summary>
internal sealed partial class TreeMender(
    Func<Word, NounClass> classes,
    Func<string, string?> verbs,
    Func<string, bool> acts
)
{
    private readonly Func<Word, NounClass> _classes = classes;

    /// <summary>From a form to the verb of the lists that it is one of.</summary>
    private readonly Func<string, string?> _verbs = verbs;

    /// <summary>Whether a noun of the lists names an event.</summary>
    private readonly Func<string, bool> _acts = acts;

    public void Mend(Sentence sentence)
    {
        bool moved = false;
        foreach (var word in sentence.Words)
        {
            moved |=
                TwoSubjects(word)
                | Day(word)
                | BeforeHaving(word)
                | NoAdjective(word)
                | NameX(word)
                | NamedSubject(word)
                | ThereAre(word)
                | ActOfArms(word);
        }
        if (moved)
        {
            HangAgain(sentence.Words);
        }
        foreach (var word in sentence.Words)
        {
            CountedObject(word);
            OneByItsArticle(word);
        }
    }

    /// <summary>
    /// "Gunmen killed at least three guards, police said" is no word of the gunmen who were killed: a verb does not say with two subjects, so what hangs on the first of them is the clause that is said.
    /// </summary>
    private static bool TwoSubjects(Word verb)
    {
        if (verb.Upos != Upos.VERB)
        {
            return false;
        }
        var subjects = verb.Dependents.Where(d => d.Relation is "nsubj").ToList();
        if (subjects is not [var first, var second] || second.Index > verb.Index)
        {
            return false;
        }
        var clause = first.Dependents.FirstOrDefault(d =>
            d.Relation is "acl" or "acl:relcl"
            && d.Upos == Upos.VERB
            && d.Index > first.Index
            && d.Dependents.All(c => c.Relation is not ("mark" or "nsubj" or "nsubj:pass"))
        );
        bool comma =
            clause is not null
            && first
                .Sentence.Words.Skip(clause.Index)
                .Take(second.Index - clause.Index)
                .Any(w => w.Form == ",");
        if (!comma)
        {
            return false;
        }
        (clause!.Head, clause.Relation) = (verb, "ccomp");
        foreach (var rest in first.Dependents.Where(d => d.Index > clause.Index))
        {
            rest.Head = clause;
        }
        (first.Head, first.Relation) = (clause, "nsubj");
        return true;
    }

    /// <summary>"Police denied having fired": before "having" with its participle a full verb is the head of the sentence, not an auxiliary of the participle or a clause on its subject.</summary>
    private static bool BeforeHaving(Word word)
    {
        var words = word.Sentence.Words;
        if (
            word.Upos != Upos.VERB
            || word.Index + 1 >= words.Count
            || words[word.Index + 1] is not { Upos: Upos.AUX, Form: "having" } having
            || having.Head is not { Upos: Upos.VERB } verb
            || verb.Index < word.Index
            || !(
                (word.Relation == "aux" && word.Head == verb)
                || (
                    word.Relation == "acl"
                    && word.Head is { Relation: "nsubj" } noun
                    && noun.Head == verb
                )
            )
        )
        {
            return false;
        }
        foreach (var rest in verb.Dependents.Where(d => d.Index < word.Index))
        {
            rest.Head = word;
        }
        TakePlace(word, verb, "xcomp");
        word.Features = "Mood=Ind|Tense=Past|VerbForm=Fin";
        return true;
    }

    /// <summary>"La polizia nega di aver sparato": what looks like an adjective and has a clause that "di" or "che" opens is the verb of its noun.</summary>
    private bool NoAdjective(Word word)
    {
        var holder = word switch
        {
            { Relation: "amod", Upos: Upos.ADJ or Upos.VERB, Head: { Relation: "root" } noun } =>
                noun,
            // "riconosce i danni e nega di aver ...": coordinated with what stands before "e".
            { Relation: "conj", Upos: Upos.NOUN or Upos.ADJ, Head: { } noun } => noun,
            _ => null,
        };
        if (
            holder is not { Upos: Upos.NOUN or Upos.PROPN }
            || holder.Index > word.Index
            || word.Dependents.Any(d => d.Relation is "det" or "case" or "nummod")
            || !OpensClause(word)
            || _verbs(word.Form.ToLowerInvariant()) is not { } lemma
        )
        {
            return false;
        }
        var main = holder;
        if (word.Relation == "conj")
        {
            while (main.Upos is not Upos.VERB && main.Head is { } above)
            {
                main = above;
            }
            if (main.Upos != Upos.VERB)
            {
                return false;
            }
            word.Head = main;
        }
        (word.Upos, word.Lemma) = (Upos.VERB, lemma);
        word.Features = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin";
        foreach (var clause in word.Dependents.Where(d => d.Relation == "acl"))
        {
            clause.Relation = "xcomp";
        }
        if (main == holder)
        {
            TakePlace(word, holder, "nsubj");
            foreach (var rest in holder.Dependents.Where(d => d.Index > word.Index))
            {
                rest.Head = word;
            }
        }
        return true;
    }

    /// <summary>Right behind the word stands the mark of a clause that hangs on it.</summary>
    private static bool OpensClause(Word word) =>
        word.Dependents.Any(d =>
            d.Relation is "xcomp" or "ccomp" or "acl"
            && d.Dependents.Any(m => m.Relation == "mark" && m.Index == word.Index + 1)
        );

    /// <summary>"Su X il ministro ha scritto": behind a preposition X is a name, and what follows is no part of its phrase.</summary>
    private static bool NameX(Word word)
    {
        if (
            word is not { Form: "X", Upos: Upos.ADP, Index: > 0, Head: { } noun }
            || word.Sentence.Words[word.Index - 1] is not { Upos: Upos.ADP } before
            || noun.Index < word.Index
        )
        {
            return false;
        }
        (word.Upos, word.Lemma, word.Features) = (Upos.PROPN, "X", "");
        if (noun.Head is { } verb)
        {
            (word.Head, word.Relation) = (verb, "obl");
            bool subject =
                noun.Relation == "obl"
                && verb.Dependents.All(d => d.Relation is not ("nsubj" or "nsubj:pass"));
            noun.Relation = subject ? "nsubj" : noun.Relation;
        }
        before.Head = word;
        return true;
    }

    /// <summary>Hangs a word where another one hung, and that one on it.</summary>
    private static void TakePlace(Word word, Word other, string relation)
    {
        (word.Head, word.Relation) = (other.Head, other.Relation);
        (other.Head, other.Relation) = (word, relation);
        if (word.Head is null)
        {
            word.Sentence.Root = word;
        }
    }

    /// <summary>"Arrested five people in Lagos on Sunday": a day hangs on what happened then, not on people, a place or a building.</summary>
    private bool Day(Word word)
    {
        if (
            word.Relation
                is not ("nmod" or "appos" or "flat" or "compound" or "obl:tmod" or "nmod:tmod")
            || word.Head is not { } holder
            || word.Index < holder.Index
            || !_classes(word).HasFlag(NounClass.Time)
            || word.Dependents.Any(d => d.Relation == "nummod")
        )
        {
            return false;
        }
        var phrase = holder;
        while (
            phrase.Head is { } above && phrase.Relation is "nmod" or "flat" or "appos" or "compound"
        )
        {
            phrase = above;
        }
        if (
            phrase.Head is not { Upos: Upos.VERB } verb
            || phrase.Relation is not ("obj" or "obl" or "nsubj:pass" or "nsubj" or "iobj")
            || (_classes(holder) & (NounClass.AnyAgent | NounClass.Place | NounClass.Building)) == 0
                && holder.Upos != Upos.PROPN
        )
        {
            return false;
        }
        (word.Head, word.Relation) = (verb, "obl");
        return true;
    }

    /// <summary>
    /// "Killed at least three guards": the "at" belongs to the number, so the noun is the object. A parser that has learnt that nouns with "at" before them are circumstances takes it for one.
    /// </summary>
    private void CountedObject(Word word)
    {
        if (
            word.Relation == "obl"
            && word.Upos == Upos.NOUN
            && word.Head is { Upos: Upos.VERB } verb
            && verb.Index < word.Index
            && word.Dependents.Any(d => d.Relation == "nummod" && d.Index < word.Index)
            && word.Dependents.All(d => d.Relation is not ("case" or "mark"))
            && !_classes(word).HasFlag(NounClass.Time)
            && verb.Dependents.All(d =>
                d.Relation is not ("obj" or "nsubj:pass" or "aux:pass" or "ccomp")
            )
        )
        {
            word.Relation = "obj";
        }
    }

    private static void HangAgain(IReadOnlyList<Word> words)
    {
        var dependents = words.Where(w => w.Head is not null).ToLookup(w => w.Head!.Index);
        foreach (var word in words)
        {
            word.Dependents = [.. dependents[word.Index]];
        }
    }
}
