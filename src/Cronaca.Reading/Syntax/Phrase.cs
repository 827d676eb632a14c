namespace Cronaca.Reading.Syntax;

using Cronaca.Reading.Text;

/// <summary>The words of a noun phrase around its head, as a reader would cite them: without its preposition, its relative clauses and its conjuncts.</summary>
internal static class Phrase
{
    private const int _deepest = 12;

    /// <summary>"la direttrice del porto di Tema Ama Boateng" for "direttrice".</summary>
    public static TextSpan Of(Word head) => Span(head, number: true, depth: 0);

    /// <summary>The same without what counts it: "membri delle forze di sicurezza" for "almeno 18 membri delle forze di sicurezza".</summary>
    public static TextSpan Uncounted(Word head) => Span(head, number: false, depth: 0);

    /// <summary>The phrase with all that is coordinated with it: "il Kazakistan e gli alleati".</summary>
    public static TextSpan Coordinated(Word head)
    {
        var span = Of(head);
        foreach (var other in head.Children("conj"))
        {
            if (other.Upos is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM)
            {
                span = span.Union(Of(other));
            }
        }
        return span;
    }

    private static TextSpan Span(Word head, bool number, int depth)
    {
        var (first, last) = (head.Index, head.Index);
        Widen(head, number, depth, ref first, ref last);
        var words = head.Sentence.Words;
        // A preposition fused with its article ("della") shares its letters with what stands outside: leave it out.
        while (first < head.Index && words[first].Part > 0 && words[first].PartCount > 1)
        {
            first++;
        }
        while (first < head.Index && Weak(words[first]))
        {
            first++;
        }
        while (last > head.Index && Weak(words[last]))
        {
            last--;
        }
        return new TextSpan(
            words[first].Span.Start,
            Math.Max(words[last].Span.End, words[first].Span.End)
        );
    }

    private static bool Weak(Word word) =>
        word.Upos == Upos.PUNCT && word.Form is not ("\"" or "”" or "»");

    private static void Widen(Word head, bool number, int depth, ref int first, ref int last)
    {
        foreach (var word in head.Dependents)
        {
            if (!Belongs(head, word, number))
            {
                continue;
            }
            (first, last) = (Math.Min(first, word.Index), Math.Max(last, word.Index));
            if (depth < _deepest)
            {
                Widen(word, number: true, depth + 1, ref first, ref last);
                if (word.IsAny("nmod", "flat", "compound", "amod"))
                {
                    foreach (var inner in word.Dependents)
                    {
                        if (inner.IsAny("case", "conj", "cc"))
                        {
                            (first, last) = (
                                Math.Min(first, inner.Index),
                                Math.Max(last, inner.Index)
                            );
                            if (inner.Is("conj"))
                            {
                                Widen(inner, number: true, depth + 1, ref first, ref last);
                            }
                        }
                    }
                }
            }
        }
    }

    private static bool Belongs(Word head, Word word, bool number)
    {
        if (word.IsAny("det", "nummod"))
        {
            return number || (word.Is("det") && word.Index > head.Index);
        }
        if (word.Is("amod"))
        {
            return Math.Abs(word.Index - head.Index) <= 6;
        }
        if (word.Is("nmod"))
        {
            // "tra cui due bambini": the relative joins the phrase to another, and is no part of it.
            if (word.Upos == Upos.PRON && word.Index < head.Index)
            {
                return false;
            }

            // What follows a comma is an afterthought, not a part of the name.
            return word.Index < head.Index || !CommaBetween(head, word);
        }
        if (word.Is("appos"))
        {
            return word.Index > head.Index && word.Upos == Upos.PROPN && !CommaBetween(head, word);
        }
        return word.IsAny("compound", "flat", "fixed", "goeswith");
    }

    private static bool CommaBetween(Word left, Word right)
    {
        var words = left.Sentence.Words;
        int end = right.Index;
        for (int i = left.Index + 1; i < end; i++)
        {
            if (words[i].Form is "," or "(" or ";" or ":" or "–" or "—" or " - ")
            {
                return true;
            }
        }
        return false;
    }
}
