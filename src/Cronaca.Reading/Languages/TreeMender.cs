namespace Cronaca.Reading.Languages;

using Cronaca.Reading.Text;

/// <summary>
/// Puts right trees that contradict themselves, where the words leave one way to read them: a verb with two subjects before it, a counted object that was taken for a circumstance, a weekday that hangs on a
/// person. Each mend keeps a tree a tree.
/// </summary>
internal sealed class TreeMender(Func<Word, NounClass> classes)
{
    private readonly Func<Word, NounClass> _classes = classes;

    public void Mend(Sentence sentence)
    {
        bool moved = false;
        foreach (var word in sentence.Words)
        {
            moved |= TwoSubjects(word) | Day(word);
        }
        if (moved)
        {
            HangAgain(sentence.Words);
        }
        foreach (var word in sentence.Words)
        {
            CountedObject(word);
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
