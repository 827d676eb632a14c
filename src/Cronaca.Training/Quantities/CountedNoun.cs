namespace Cronaca.Training.Quantities;

using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;

/// <summary>
/// What NewsQuant takes for the unit of a number without one: the noun it counts with the nouns, names and adjectives before it, as lemmas, without articles and participles.
/// </summary>
internal static class CountedNoun
{
    private const int _farthest = 8;

    /// <summary>"-" where nothing is counted.</summary>
    public static string After(QuantityMention mention)
    {
        var words = mention.Number.Sentence.Words;
        int from = Math.Max(mention.Number.Index, mention.Last.Index) + 1;
        if (Hyphened(words, from) is { } joined)
        {
            return Lemma(joined);
        }
        if (from < words.Count && words[from].Form is "of")
        {
            from++;
            while (from < words.Count && words[from].Upos is Upos.DET or Upos.PRON or Upos.ADV)
            {
                from++;
            }
        }
        else if (
            mention.Kind == QuantityKind.Percent
            && from < words.Count
            && words[from].Upos == Upos.DET
        )
        {
            // "half the condos"
            from++;
        }
        int noun = Noun(words, mention, from);
        if (noun < 0)
        {
            return "-";
        }
        string before = "";
        for (int i = mention.First.Index - 1; i >= 0 && words[i].Upos == Upos.ADJ; i--)
        {
            // "the previous two sessions"
            before = words[i].Head == words[noun] ? $"{Lemma(words[i])} {before}" : before;
        }
        return before + Name(words, from, noun);
    }

    // "a four-cylinder engine" counts cylinders, and so does the first of "four-, five- and six-cylinder".
    private static Word? Hyphened(IReadOnlyList<Word> words, int from)
    {
        if (from >= words.Count || words[from].Form is not "-" || !Touches(words, from))
        {
            return null;
        }
        for (int i = from + 1; i < words.Count && i < from + _farthest; i++)
        {
            if (
                words[i].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ
                && words[i - 1].Form is "-"
                && Touches(words, i)
            )
            {
                return words[i];
            }
            if (words[i].Upos is not (Upos.PUNCT or Upos.CCONJ or Upos.NUM))
            {
                return null;
            }
        }
        return null;
    }

    public static string Lemma(Word word) =>
        word.Lemma is "person" || (word.Upos == Upos.PROPN && word.Index > 0)
            ? word.Form.ToLowerInvariant()
            : word.Lemma.ToLowerInvariant();

    // The noun above the number with the nouns behind it, or the last of the nouns in a row behind the number.
    private static int Noun(IReadOnlyList<Word> words, QuantityMention mention, int from)
    {
        int noun = -1;
        if (
            mention.Number.Is("nummod")
            && mention.Number.Head is { Upos: Upos.NOUN or Upos.PROPN } head
            && head.Index >= from
            && head.Index < from + _farthest
            && !words.Skip(from).Take(head.Index - from).Any(word => word.Upos == Upos.ADP)
        )
        {
            noun = head.Index;
        }
        for (int i = noun < 0 ? from : noun + 1; i < words.Count && i < from + _farthest; i++)
        {
            var word = words[i];
            bool hyphen =
                word.Form is "-" && i > from && Touches(words, i) && Touches(words, i + 1);
            bool joined = i > from && words[i - 1].Form is "-" && Touches(words, i);
            if (word.Upos is Upos.NOUN or Upos.PROPN)
            {
                noun = i;
            }
            else if (
                hyphen
                || joined
                || (noun < 0 && word.Upos is Upos.ADJ or Upos.VERB or Upos.ADV or Upos.CCONJ)
            )
            {
                continue;
            }
            else
            {
                break;
            }
        }
        return noun;
    }

    private static string Name(IReadOnlyList<Word> words, int from, int noun)
    {
        var name = new System.Text.StringBuilder();
        bool joined = false;
        for (int i = from; i <= noun; i++)
        {
            var word = words[i];
            if (word.Form is "-" && i > from && Touches(words, i))
            {
                joined = name.Length > 0;
                continue;
            }
            if (
                word.Upos != Upos.NUM
                && i > 0
                && words[i - 1].Upos == Upos.NUM
                && Touches(words, i)
            )
            {
                // "eight million 250ml bottles"
                continue;
            }
            bool hyphened = i < noun && words[i + 1].Form is "-" && Touches(words, i + 1);
            if (word.Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ || joined || hyphened)
            {
                name.Append(
                    joined ? "-"
                    : name.Length > 0 ? " "
                    : ""
                );
                name.Append(Lemma(word));
            }
            joined = false;
        }
        return words[from].Form is "times" ? "count" : name.ToString();
    }

    private static bool Touches(IReadOnlyList<Word> words, int i) =>
        i > 0 && i < words.Count && words[i - 1].Span.End == words[i].Span.Start;
}
