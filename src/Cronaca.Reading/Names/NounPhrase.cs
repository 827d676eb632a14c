namespace Cronaca.Reading.Names;

using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>The words of a noun phrase around its head, without clauses, appositions and conjuncts.</summary>
internal static class NounPhrase
{
    private const int _maxWords = 40;

    /// <summary>The word of a stretch that hangs on a word outside of it; the first when the tree is not known.</summary>
    public static Word HeadOf(IReadOnlyList<Word> words, int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            Word? head = words[i].Head;
            if (
                words[i].Relation.Length > 0
                && (head is null || head.Index < first || head.Index > last)
            )
            {
                return words[i];
            }
        }
        return words[first];
    }

    /// <summary>Indices of the first and last word, both included.</summary>
    public static (int First, int Last) Around(Word head)
    {
        int first = head.Index;
        int last = head.Index;
        int left = _maxWords;
        Widen(head, head, ref first, ref last, ref left);
        return Within(head, first, last);
    }

    // A dash, a bracket or a colon within is the parser's mistake, or begins something else.
    private static (int First, int Last) Within(Word head, int first, int last)
    {
        IReadOnlyList<Word> words = head.Sentence.Words;
        for (int i = head.Index + 1; i <= last; i++)
        {
            if (Parts(words[i].Form))
            {
                last = i - 1;
            }
        }
        for (int i = head.Index - 1; i >= first; i--)
        {
            if (Parts(words[i].Form))
            {
                first = i + 1;
            }
        }
        return (first, last);
    }

    private static bool Parts(string form) =>
        form is [var mark] && mark is '–' or '—' or '(' or ')' or ':' or ';' or '[' or ']';

    private static void Widen(Word top, Word word, ref int first, ref int last, ref int left)
    {
        foreach (Word child in word.Dependents)
        {
            bool own = child.IsAny(
                "det",
                "amod",
                "nmod",
                "case",
                "flat",
                "compound",
                "nummod",
                "fixed",
                "name"
            );
            // The preposition of the whole phrase is no part of it.
            if (!own || (ReferenceEquals(word, top) && child.Is("case")) || --left < 0)
            {
                continue;
            }
            first = Math.Min(first, child.Index);
            last = Math.Max(last, child.Index);
            Widen(top, child, ref first, ref last, ref left);
        }
    }
}
