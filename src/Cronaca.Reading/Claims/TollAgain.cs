namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;

/// <summary>
/// A bare number by which another voice counts those of whom the report has just spoken: "per gli organizzatori erano 20 mila", "police counted 6,500",
/// "la questura ne ha contate 3.500", "the ministry put the figure at 40".
/// </summary>
internal sealed class TollAgain(Draft draft)
{
    /// <summary>How far up the tree the verb of counting may stand.</summary>
    private const int _steps = 4;

    /// <summary>Two counts of the same crowd seldom differ by more.</summary>
    private const int _widest = 20;

    /// <summary>How many words before the number the noun of counting may stand.</summary>
    private const int _back = 8;
    private readonly Draft _draft = draft;

    /// <summary>The numbers of a sentence that count again, and the word that says so.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="tolls">What it counts by itself.</param>
    /// <param name="before">The last toll with a number before the sentence, in its paragraph or the one before.</param>
    public IEnumerable<(Counted Counted, Word Predicate, TollList.Found Same)> Read(
        Sentence sentence,
        TollList tolls,
        TollList.Found? before
    )
    {
        foreach (var mention in _draft.Analysis.Values.Quantities(sentence))
        {
            if (
                mention.Kind == QuantityKind.Count
                && IsBare(sentence.Words, mention)
                && !tolls.Counts(mention.Quantity.Span)
                && !IsPart(sentence.Words, mention.First.Index)
                && Counter(mention) is { } verb
                && (Last(tolls, mention) ?? before) is { } same
                && !CountsOthers(mention, same)
                && IsNear(same.Toll.Quantity, mention.Quantity)
            )
            {
                var quantity = mention.Quantity with { Unit = same.Toll.Quantity.Unit };
                yield return (
                    new Counted(quantity, mention.Number, same.Counted.Group, Stated: true),
                    verb,
                    same
                );
            }
        }
    }

    /// <summary>"18 vittime, di cui 13 a Olbia": the words for a part stand right before the number.</summary>
    private bool IsPart(IReadOnlyList<Word> words, int first)
    {
        for (int i = Math.Max(0, first - _back); i < first; i++)
        {
            int length = _draft.Analysis.Pack.Toll.Length(words, i, TollWord.Part);
            if (length > 0 && i + length >= first - 1)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>No noun has the number, before or behind it.</summary>
    private static bool IsBare(IReadOnlyList<Word> words, QuantityMention mention)
    {
        int next = mention.Last.Index + 1;
        return !mention.Number.IsAny("nummod", "flat", "compound", "appos")
            && mention.Quantity.Low is null or >= 3
            && (
                next >= words.Count
                || words[next].Upos
                    is Upos.PUNCT
                        or Upos.CCONJ
                        or Upos.SCONJ
                        or Upos.ADP
                        or Upos.ADV
            );
    }

    private Word? Counter(QuantityMention mention)
    {
        var toll = _draft.Analysis.Pack.Toll;
        if (
            mention.Number.Child("cop") is { } copula
            && toll.Is(copula, TollWord.Amount)
            && IsSaid(mention)
            && mention.Number.Child("nsubj") is not { Upos: Upos.NOUN or Upos.ADJ }
        )
        {
            return mention.Number;
        }
        var at = mention.Number;
        for (int step = 0; step < _steps && at.Head is { } head; step++)
        {
            if (head.Upos is Upos.VERB or Upos.AUX)
            {
                bool counts =
                    toll.Is(head, TollWord.Count) && !HasOther(head, mention)
                    || toll.Is(head, TollWord.Amount) && IsSaid(mention);
                return counts ? head : null;
            }
            at = head;
        }
        return null;
    }

    /// <summary>"put the number of fugitives at 20": the number of others than those counted before.</summary>
    private bool CountsOthers(QuantityMention mention, TollList.Found same)
    {
        var words = mention.Number.Sentence.Words;
        for (int i = mention.First.Index - 1; i >= Math.Max(0, mention.First.Index - _back); i--)
        {
            if (_draft.Analysis.Pack.Toll.Length(words, i, TollWord.Sum) == 0)
            {
                continue;
            }
            return Complements.Of(words[i]) is { Upos: Upos.NOUN } of
                && _draft.Analysis.Pack.Casualties(of).ToList() is { Count: > 0 } told
                && told.TrueForAll(e => e.Type != same.Toll.Type);
        }
        return false;
    }

    /// <summary>Whether the verb counts something else, which it names: "counted the ballots at 400".</summary>
    private bool HasOther(Word verb, QuantityMention mention) =>
        verb.Child("obj") is { Upos: Upos.NOUN } obj
        && !mention.Number.IsWithin(obj)
        && _draft.Analysis.Pack.Toll.Length(obj.Sentence.Words, obj.Index, TollWord.Sum) == 0;

    private bool IsSaid(QuantityMention mention) =>
        _draft
            .Analysis.Voices.Chain(mention.Number.Sentence, mention.Quantity.Span)
            .Any(v => v.Span.Start >= mention.Number.Sentence.Span.Start);

    private static TollList.Found? Last(TollList tolls, QuantityMention mention) =>
        tolls.All.LastOrDefault(f =>
            f.Counted.Stated
            && f.Toll.PartOf is null
            && f.Counted.Quantity.Span.End <= mention.Quantity.Span.Start
        );

    private static bool IsNear(Quantity one, Quantity other)
    {
        double? a = (double?)(one.Low ?? one.High);
        double? b = (double?)(other.Low ?? other.High);
        return a > 0 && b > 0 && a / b < _widest && b / a < _widest;
    }
}
