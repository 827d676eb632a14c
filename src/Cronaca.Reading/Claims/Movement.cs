namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;

/// <summary>
/// Whether a number is by how much something rose or fell ("up 3%", "fell by 40 points", "a 5% drop", "-1.3%"), and the word that says so;
/// null for a sign alone. What something rose or fell to, or from, is no movement.
/// </summary>
internal sealed record Movement(Change Change, Word? By)
{
    // Between the word and its number: "up by about 3%", "è salito del 3".
    private const int _mostBetween = 3;
    private const int _mostSteps = 4;

    public static Movement? Of(LanguagePack pack, QuantityMention mention)
    {
        if (mention.IsLevel || mention.Kind is QuantityKind.Duration or QuantityKind.Label)
        {
            return null;
        }
        return OfSign(mention) ?? Before(pack, mention) ?? Above(pack, mention);
    }

    private static Movement? OfSign(QuantityMention mention)
    {
        var words = mention.Number.Sentence.Words;
        int at = mention.First.Index;
        if (mention.Kind == QuantityKind.Percent && mention.Quantity.High < 0)
        {
            return new Movement(Change.Down, null);
        }
        bool plus =
            at > 0
            && words[at - 1].Form == "+"
            && words[at - 1].Span.End == words[at].Span.Start
            && mention.Kind is QuantityKind.Percent or QuantityKind.Measure;
        return plus ? new Movement(Change.Up, null) : null;
    }

    // "up 9.4 per cent", "were down by almost 2 points": right before the number, whatever the tree says.
    private static Movement? Before(LanguagePack pack, QuantityMention mention)
    {
        var words = mention.Number.Sentence.Words;
        int at = mention.First.Index - 1;
        for (int step = 0; step <= _mostBetween && at >= 0; step++, at--)
        {
            var word = words[at];
            if (
                word.Upos is Upos.VERB or Upos.ADV or Upos.ADJ or Upos.ADP
                // "gave up 500 yards"
                && !(
                    mention.Kind is QuantityKind.Count
                    && word.Is("compound:prt")
                    && word.Head is { } verb
                    && pack.Measure(verb) is null
                )
                && pack.Measure(word) is { Change: { } change }
            )
            {
                return new Movement(change, word);
            }
            if (word.Upos is not (Upos.ADV or Upos.ADP or Upos.DET))
            {
                return null;
            }
        }
        return null;
    }

    // "a 5% drop", "by 3 percent the index fell", "lost 190 points": the word on which the number with its unit hangs, or the thing counted.
    private static Movement? Above(LanguagePack pack, QuantityMention mention)
    {
        var words = mention.Number.Sentence.Words;
        if (mention.First.Index > 0 && words[mention.First.Index - 1].Form is "(")
        {
            // "$280 million (230 million euros)": the same once more.
            return null;
        }
        var at = mention.Number;
        bool counted = false;
        bool beside = false;
        for (int step = 0; step < _mostSteps; step++)
        {
            bool within = at.Index >= mention.First.Index && at.Index <= mention.Last.Index;
            if (!within || step > 0)
            {
                if (pack.Measure(at) is { Change: { } change })
                {
                    return new Movement(change, at);
                }
            }
            bool goesOn =
                within
                || beside
                || at.IsAny("conj", "appos")
                || (!counted && mention.Kind == QuantityKind.Count && at.Upos == Upos.NOUN);
            if (!goesOn || at.Head is not { } head)
            {
                return null;
            }
            counted |= !within;
            // "lost 190 points, or 0.6%"
            beside = at.IsAny("conj", "appos");
            at = head;
        }
        return null;
    }
}
