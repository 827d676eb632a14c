namespace Cronaca.Reading.Syntax;

using Cronaca.Reading.Text;

/// <summary>Walking a tree of Universal Dependencies.</summary>
internal static class Navigation
{
    /// <summary>Whether the word has the relation, with any subtype: <c>nsubj</c> holds of <c>nsubj:pass</c>.</summary>
    public static bool Is(this Word word, string relation) =>
        word.Relation.StartsWith(relation, StringComparison.Ordinal)
        && (word.Relation.Length == relation.Length || word.Relation[relation.Length] == ':');

    public static bool IsAny(this Word word, params ReadOnlySpan<string> relations)
    {
        foreach (string relation in relations)
        {
            if (word.Is(relation))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The first dependent with the relation; null when there is none.</summary>
    public static Word? Child(this Word word, string relation)
    {
        foreach (var child in word.Dependents)
        {
            if (child.Is(relation))
            {
                return child;
            }
        }
        return null;
    }

    public static IEnumerable<Word> Children(this Word word, string relation)
    {
        foreach (var child in word.Dependents)
        {
            if (child.Is(relation))
            {
                yield return child;
            }
        }
    }

    /// <summary>Whether the word is the ancestor or hangs below it.</summary>
    public static bool IsWithin(this Word word, Word ancestor)
    {
        for (var w = word; w is not null; w = w.Head)
        {
            if (ReferenceEquals(w, ancestor))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The word and the conjuncts that hang on it, in order.</summary>
    public static IEnumerable<Word> WithConjuncts(this Word word)
    {
        yield return word;
        foreach (var child in word.Dependents)
        {
            if (child.Is("conj"))
            {
                yield return child;
            }
        }
    }

    /// <summary>The first word of the coordination in which the word stands.</summary>
    public static Word FirstConjunct(this Word word)
    {
        while (word.Is("conj") && word.Head is { } head)
        {
            word = head;
        }
        return word;
    }

    /// <summary>The word and all below it, in no particular order; iterative, so that no tree is too deep.</summary>
    public static IEnumerable<Word> Subtree(this Word word)
    {
        var open = new Stack<Word>();
        open.Push(word);
        while (open.TryPop(out var next))
        {
            yield return next;
            foreach (var child in next.Dependents)
            {
                open.Push(child);
            }
        }
    }

    /// <summary>The span from the first to the last word below this one.</summary>
    public static TextSpan SubtreeSpan(this Word word)
    {
        var span = word.Span;
        foreach (var w in word.Subtree())
        {
            span = span.Union(w.Span);
        }
        return span;
    }

    /// <summary>The prepositions (or postpositions) of a noun, lower case.</summary>
    public static bool HasCase(this Word word, string preposition)
    {
        foreach (var child in word.Dependents)
        {
            if (child.Is("case") && Matches(child, preposition))
            {
                return true;
            }
        }
        return false;
    }

    public static Word? Case(this Word word) => word.Child("case");

    /// <summary>The nearest word above (or this one) that heads a clause.</summary>
    public static Word Clause(this Word word)
    {
        var w = word;
        while (w.Head is { } head && !w.IsClauseHead())
        {
            w = head;
        }
        return w;
    }

    public static bool IsClauseHead(this Word word) =>
        word.Head is null
        || word.IsAny("ccomp", "xcomp", "advcl", "acl", "csubj", "parataxis")
        || (word.Is("conj") && word.Upos is Upos.VERB or Upos.AUX);

    private static bool Matches(Word adposition, string preposition) =>
        string.Equals(adposition.Lemma, preposition, StringComparison.OrdinalIgnoreCase)
        || string.Equals(adposition.Form, preposition, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a mark of punctuation stands between this word and another one, in either order.</summary>
    public static bool HasMarkBetween(this Word word, Word other)
    {
        int last = Math.Max(word.Index, other.Index);
        for (int i = Math.Min(word.Index, other.Index) + 1; i < last; i++)
        {
            if (word.Sentence.Words[i].Upos == Upos.PUNCT)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The index of the last word below this one, or its own.</summary>
    public static int LastIndex(this Word word)
    {
        int last = word.Index;
        foreach (var below in word.Subtree())
        {
            last = Math.Max(last, below.Index);
        }
        return last;
    }

    /// <summary>The index of the last word of the phrase that begins with this one, before the first of the marks; its own where none stands near.</summary>
    public static int LastIndexBefore(this Word word, params ReadOnlySpan<string> marks)
    {
        const int near = 8;
        var words = word.Sentence.Words;
        for (int i = word.Index + 1; i < Math.Min(words.Count, word.Index + near); i++)
        {
            foreach (string mark in marks)
            {
                if (words[i].Form == mark)
                {
                    return i - 1;
                }
            }
            if (words[i].Upos is Upos.VERB or Upos.AUX or Upos.CCONJ or Upos.SCONJ)
            {
                break;
            }
        }
        return word.Index;
    }
}
