namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Names;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>The nouns that a preposition, a genitive or their place before it ties to a word: "by X", "the killing of X", "X's raid", "the clashes between X and Y".</summary>
internal static class Complements
{
    private const int _widestPhrase = 12;

    /// <summary>Who does what a passive tells.</summary>
    public static Word? Agent(Word verb)
    {
        foreach (var child in verb.Dependents)
        {
            if (child.Relation == "obl:agent")
            {
                return child;
            }
        }
        return By(verb);
    }

    /// <summary>"da parte di X", "by X".</summary>
    public static Word? By(Word word)
    {
        foreach (var child in word.Dependents)
        {
            if (!child.IsAny("obl", "nmod"))
            {
                continue;
            }
            if (
                child.HasCase("by")
                || (
                    child.HasCase("da")
                    && child.Upos is Upos.PROPN or Upos.NOUN
                    && word.Upos is Upos.VERB or Upos.ADJ
                    && Arguments.IsParticiple(word)
                )
            )
            {
                return child;
            }
            if (OnPartOf(child) is { } doer)
            {
                return doer;
            }
        }
        return word.Upos == Upos.NOUN && Further(word, IsOnPart) is { } late
            ? OnPartOf(late) ?? late
            : null;
    }

    private static bool IsOnPart(Word preposition)
    {
        var words = preposition.Sentence.Words;
        int next = preposition.Index + 1;
        return preposition.Lemma == "by"
            || preposition.Lemma == "da" && next < words.Count && words[next].Lemma == "parte";
    }

    /// <summary>"da parte di X", "on the part of X": the noun "parte" with X below it, or "da parte di" as one preposition.</summary>
    private static Word? OnPartOf(Word noun)
    {
        if (noun.Lemma == "part" && noun.HasCase("on"))
        {
            return noun.Child("nmod");
        }
        if (!noun.HasCase("da"))
        {
            return null;
        }
        if (noun.Lemma == "parte" && noun.Child("nmod") is { } owner)
        {
            return owner;
        }
        return noun.Dependents.Any(d => d.Is("case") && d.Dependents.Any(f => f.Lemma == "parte"))
            ? noun
            : null;
    }

    /// <summary>"di X", "of X", "X's", a bare noun before an English noun.</summary>
    public static Word? Of(Word noun)
    {
        foreach (var child in noun.Dependents)
        {
            if (
                child.Relation == "nmod:poss"
                || (child.Is("nmod") && (child.HasCase("di") || child.HasCase("of")))
            )
            {
                return child;
            }
        }
        foreach (var child in noun.Dependents)
        {
            if (child.Is("compound") && child.Index < noun.Index)
            {
                return child;
            }
        }
        return null;
    }

    /// <summary>Prepositions that name those who took part, wherever in the phrase they hang.</summary>
    private static bool Reaches(string preposition) =>
        preposition is "tra" or "fra" or "between" or "among" or "contro" or "against";

    /// <summary>
    /// "Clashes in the streets between X and Y", "l'attacco al porto da parte degli estremisti": the noun under a preposition further on in the
    /// noun's phrase, wherever the parser hung it.
    /// </summary>
    private static Word? Further(Word noun, Func<Word, bool> starts)
    {
        var words = noun.Sentence.Words;
        int end = Math.Min(words.Count, noun.Index + _widestPhrase);
        for (int i = noun.Index + 1; i < end; i++)
        {
            var word = words[i];
            if (
                word.Upos is Upos.VERB or Upos.AUX or Upos.SCONJ or Upos.CCONJ
                || word.Upos == Upos.PUNCT && word.Form is not ("\"" or "«" or "»" or "“" or "”")
                || word.Has("PronType=Rel")
            )
            {
                return null;
            }
            if (word.Upos == Upos.ADP && starts(word))
            {
                return word.Head is { } head && head.Index > i ? head : null;
            }
        }
        return null;
    }

    public static Word? Oblique(Word word, string preposition)
    {
        foreach (var child in word.Dependents)
        {
            if (child.IsAny("obl", "nmod", "iobj") && child.HasCase(preposition))
            {
                return child;
            }
        }
        // The preposition may hang on the object: "lanciare un attacco contro X".
        if (word.Upos == Upos.VERB && word.Child("obj") is { } obj)
        {
            foreach (var child in obj.Dependents)
            {
                if (
                    child.Is("nmod")
                    && preposition is not ("di" or "of")
                    && child.HasCase(preposition)
                )
                {
                    return child;
                }
            }
        }
        return Reaches(preposition) && word.Upos == Upos.NOUN
            ? Further(word, w => w.Lemma == preposition)
            : null;
    }
}
