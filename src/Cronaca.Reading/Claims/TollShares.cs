namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;

/// <summary>
/// Parts told without a word for "part": so many of those counted, items that add up to them, a list of numbers and places: "tre dei dodici
/// arrestati", "dieci persone, otto manifestanti e due poliziotti", "610 a Terralba, 250 a Marrubiu".
/// </summary>
internal sealed class TollShares(Draft draft, Counting counting)
{
    /// <summary>How many words may stand between the whole and its part.</summary>
    private const int _farthest = 25;

    /// <summary>How many when the parts are a list of numbers and places.</summary>
    private const int _farthestShare = 50;
    private readonly Draft _draft = draft;
    private readonly Counting _counting = counting;

    public IEnumerable<(Counted Part, TollList.Found Whole)> Read(
        Sentence sentence,
        TollList tolls
    ) =>
        OfThose(sentence, tolls)
            .Concat(Shared(sentence, tolls))
            .Concat(tolls.All.SelectMany(found => Reckoned(found).Select(p => (p, found))));

    /// <summary>"30 of the 80 wounded", "tre dei dodici arrestati": so many of those whom the number behind counts.</summary>
    private List<(Counted Part, TollList.Found Whole)> OfThose(Sentence sentence, TollList tolls)
    {
        var parts = new List<(Counted, TollList.Found)>();
        var words = sentence.Words;
        foreach (var mention in _draft.Analysis.Values.Quantities(sentence))
        {
            int of = mention.Last.Index + 1;
            if (
                mention.Kind != QuantityKind.Count
                || of + 2 >= words.Count
                || !_draft.Analysis.Pack.Toll.Is(words[of], TollWord.Of)
                || !words[of + 1].Has("Definite=Def")
                || tolls.Counts(mention.Quantity.Span)
            )
            {
                continue;
            }
            foreach (var found in tolls.All)
            {
                if (
                    found.Counted.Stated
                    && found.Toll.Rule == "toll.self"
                    && found.Counted.Quantity.Span.Start == words[of + 2].Span.Start
                    && mention.Quantity.Low < found.Counted.Quantity.Low
                )
                {
                    var quantity = mention.Quantity with { Unit = found.Counted.Quantity.Unit };
                    parts.Add(
                        (new(quantity, mention.Number, found.Counted.Group, Stated: true), found)
                    );
                    break;
                }
            }
        }
        return parts;
    }

    /// <summary>
    /// "I tre, due uomini e una donna,": counted nouns right behind the whole that add up to it, wherever the tree hangs them.
    /// </summary>
    private List<Counted> Reckoned(TollList.Found found)
    {
        var none = new List<Counted>();
        if (found.Counted is not { Stated: true, Quantity: { Low: >= 2, High: not null } whole })
        {
            return none;
        }
        var words = found.Counted.Head.Sentence.Words;
        int at = found.Counted.Head.LastIndexBefore(",", ":", "(", "–", "-") + 1;
        if (at >= words.Count || words[at].Upos != Upos.PUNCT)
        {
            return none;
        }
        var parts = new List<Counted>();
        decimal sum = 0;
        for (int i = at + 1; i < Math.Min(words.Count, at + _farthestShare / 2); i++)
        {
            if (words[i].Upos is Upos.VERB or Upos.AUX || words[i].Form is ";" or ".")
            {
                break;
            }
            if (
                Item(words[i]) is { Quantity: { Low: { } low, High: { } high } } part
                && low == high
                && !parts.Exists(p => p.Head == part.Head)
            )
            {
                sum += low;
                parts.Add(part);
            }
            if (sum >= whole.Low)
            {
                break;
            }
        }
        return parts.Count > 1 && sum == whole.Low && sum == whole.High ? parts : none;
    }

    /// <summary>What is counted from this word on: by a number or by an indefinite article.</summary>
    private Counted? Item(Word first)
    {
        foreach (var mention in _draft.Analysis.Values.Quantities(first.Sentence))
        {
            if (mention.First == first)
            {
                return mention.Kind == QuantityKind.Count
                    ? _counting.Stated(TollNumbers.Noun(mention))
                    : null;
            }
        }
        return
            first is { Upos: Upos.DET, Head: { Upos: Upos.NOUN } noun } && first.Has("Definite=Ind")
            ? _counting.One(noun, things: false)
            : null;
    }

    /// <summary>Bare numbers that tell how many of those counted there were in each place: "610 a Terralba, 250 a Marrubiu".</summary>
    private IEnumerable<(Counted Part, TollList.Found Whole)> Shared(
        Sentence sentence,
        TollList tolls
    )
    {
        var words = sentence.Words;
        foreach (var (first, last, number, quantity) in ItemNumbers.In(_draft.Analysis, sentence))
        {
            int before = first.Index - 1;
            if (
                !tolls.Counts(quantity.Span)
                && before > 0
                && words[before].Upos is Upos.PUNCT or Upos.CCONJ
                && IsAtPlace(words, last.Index + 1)
                && Whole(tolls, first.Index, _farthestShare) is { } whole
                && quantity.Low < (whole.Toll.Quantity.Low ?? whole.Toll.Quantity.High)
            )
            {
                yield return (
                    new Counted(
                        quantity with
                        {
                            Unit = whole.Toll.Quantity.Unit,
                        },
                        number,
                        whole.Counted.Group,
                        Stated: true
                    ),
                    whole
                );
            }
        }
    }

    /// <summary>"a Terralba", "solo a Tripoli", "at the harbour": a preposition of place and, near behind it, a place or a building.</summary>
    private bool IsAtPlace(IReadOnlyList<Word> words, int at)
    {
        if (at < words.Count && words[at].Upos == Upos.ADV)
        {
            at++;
        }
        if (at >= words.Count || !_draft.Analysis.Pack.Toll.Is(words[at], TollWord.At))
        {
            return false;
        }
        for (int i = at + 1; i < Math.Min(words.Count, at + 6); i++)
        {
            if (words[i].Upos is Upos.VERB or Upos.AUX or Upos.PUNCT or Upos.CCONJ)
            {
                return false;
            }
            if (words[i].Upos is Upos.NOUN or Upos.PROPN)
            {
                var kind = _draft.Participants.ClassOf(words[i]);
                if ((kind & (NounClass.Place | NounClass.Building)) != 0)
                {
                    return true;
                }
                if (kind != NounClass.None)
                {
                    return false;
                }
            }
        }
        return false;
    }

    /// <summary>The nearest toll before a word, no part itself.</summary>
    public static TollList.Found? Whole(TollList tolls, int before, int farthest = _farthest)
    {
        TollList.Found? nearest = null;
        foreach (var found in tolls.All)
        {
            int at = found.Counted.Head.Index;
            if (
                at < before
                && before - at <= farthest
                && found.Toll.PartOf is null
                && (nearest is null || at > nearest.Counted.Head.Index)
            )
            {
                nearest = found;
            }
        }
        return nearest;
    }
}
