namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;

/// <summary>The bare numbers of a list, in the order of the text: "26 a Tripoli", "uno alla fonderia, due al ceramificio".</summary>
internal static class ItemNumbers
{
    /// <summary>The numbers of a sentence, with "one" standing for itself; each with its first and last word, both included.</summary>
    public static IEnumerable<(Word First, Word Last, Word Number, Quantity Quantity)> In(
        Analysis analysis,
        Sentence sentence
    )
    {
        var words = sentence.Words;
        int from = 0;
        foreach (var mention in analysis.Values.Quantities(sentence))
        {
            foreach (var one in Ones(analysis, words, from, mention.First.Index))
            {
                yield return one;
            }
            from = mention.Last.Index + 1;
            if (mention.Kind == QuantityKind.Count)
            {
                yield return (mention.First, mention.Last, mention.Number, mention.Quantity);
            }
        }
        foreach (var one in Ones(analysis, words, from, words.Count))
        {
            yield return one;
        }
    }

    /// <summary>"uno", "one", that stands for somebody and begins an item of a list.</summary>
    private static IEnumerable<(Word First, Word Last, Word Number, Quantity Quantity)> Ones(
        Analysis analysis,
        IReadOnlyList<Word> words,
        int from,
        int to
    )
    {
        for (int i = Math.Max(1, from); i < to; i++)
        {
            if (
                words[i].Upos is Upos.PRON or Upos.NUM
                && words[i - 1].Upos is Upos.PUNCT or Upos.CCONJ
                && analysis.Pack.Toll.Is(words[i], TollWord.One)
            )
            {
                var quantity = new Quantity(1, 1, Hedge.Exact, "person", words[i].Span);
                yield return (words[i], words[i], words[i], quantity);
            }
        }
    }
}
