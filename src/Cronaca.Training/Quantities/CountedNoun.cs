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
        if (
            from + 1 < words.Count
            && words[from].Form is "-"
            && Touches(words, from)
            && Touches(words, from + 1)
        )
        {
            // "a four-cylinder engine" counts cylinders.
            return Lemma(words[from + 1]);
        }
        if (from < words.Count && words[from].Form is "of")
        {
            from++;
            while (from < words.Count && words[from].Upos is Upos.DET or Upos.PRON or Upos.ADV)
            {
                from++;
            }
        }
        int noun = Noun(words, mention, from);
        return noun < 0 ? "-" : Name(words, from, noun);
    }

    public static string Lemma(Word word) =>
        word.Lemma is "person" || (word.Upos == Upos.PROPN && word.Index > 0)
            ? word.Form.ToLowerInvariant()
            : word.Lemma.ToLowerInvariant();

    // The noun above the number, or the last of the nouns in a row behind it.
    private static int Noun(IReadOnlyList<Word> words, QuantityMention mention, int from)
    {
        if (
            mention.Number.Is("nummod")
            && mention.Number.Head is { Upos: Upos.NOUN or Upos.PROPN } head
            && head.Index >= from
            && head.Index < from + _farthest
        )
        {
            return head.Index;
        }
        int noun = -1;
        for (int i = from; i < words.Count && i < from + _farthest; i++)
        {
            var word = words[i];
            if (word.Upos is Upos.NOUN or Upos.PROPN)
            {
                noun = i;
            }
            else if (noun >= 0 || word.Upos is not (Upos.ADJ or Upos.VERB or Upos.ADV))
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
        return name.ToString() is "time" ? "count" : name.ToString();
    }

    private static bool Touches(IReadOnlyList<Word> words, int i) =>
        i > 0 && i < words.Count && words[i - 1].Span.End == words[i].Span.Start;
}
