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
        if (mention.IsLevel)
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

    // "a 5% drop", "by 3 percent the index fell": up the tree as far as the first verb.
    private static Movement? Above(LanguagePack pack, QuantityMention mention)
    {
        var words = mention.Number.Sentence.Words;
        if (mention.First.Index > 0 && words[mention.First.Index - 1].Form is "(")
        {
            // "$280 million (230 million euros)": the same once more.
            return null;
        }
        var at = mention.Number;
        for (int step = 0; step < _mostSteps; step++)
        {
            if (pack.Measure(at) is { Change: { } change })
            {
                return new Movement(change, at);
            }
            if (at.Head is not { } head || (step > 0 && at.Upos == Upos.VERB))
            {
                return null;
            }
            at = head;
        }
        return null;
    }
}
