namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;

/// <summary>
/// Counts of a part of those counted just before: "tra cui due trovati decapitati", "including three children", "five of them critically",
/// "dieci persone, otto manifestanti e due poliziotti".
/// </summary>
internal sealed class TollParts(Draft draft, Counting counting)
{
    /// <summary>How many words may stand between the whole and its part.</summary>
    private const int _farthest = 25;

    /// <summary>How many when the parts are a list of numbers and places.</summary>
    private const int _farthestShare = 50;
    private readonly Draft _draft = draft;
    private readonly Counting _counting = counting;

    public IReadOnlyList<(Counted Part, TollList.Found Whole)> Read(
        Sentence sentence,
        TollList tolls
    )
    {
        var parts = new List<(Counted, TollList.Found)>();
        if (tolls.All.Count == 0)
        {
            return parts;
        }
        var words = sentence.Words;
        for (int i = 0; i < words.Count; i++)
        {
            int after = Marker(words, i, TollWord.Part);
            int mostly = Marker(words, i, TollWord.Mostly);
            if (
                IsOfThem(words, i)
                && (after == 0 || words[i - 1].Upos == Upos.NUM)
                && Whole(tolls, i - 1) is { } group
                && _counting.Stated(words[i - 1]) is { } some
            )
            {
                parts.Add((some with { Group = WhoOfThem(words, i) }, group));
            }
            else if (after > 0 && Whole(tolls, i) is { } whole)
            {
                parts.AddRange(After(words, after).Select(p => (p, whole)));
            }
            else if (mostly > 0 && Whole(tolls, i) is { } most)
            {
                parts.AddRange(Bare(words, mostly).Select(p => (p, most)));
            }
            else if (
                IsHowBadly(words, i)
                && Whole(tolls, i) is { } all
                && _counting.Stated(words[i]) is { } few
                && !tolls.Counts(few.Quantity.Span)
            )
            {
                parts.Add((few with { Group = null }, all));
            }
        }
        parts.AddRange(OfThose(sentence, tolls));
        parts.AddRange(Shared(sentence, tolls));
        parts.AddRange(tolls.All.SelectMany(found => Reckoned(found).Select(p => (p, found))));
        foreach (var found in tolls.All)
        {
            foreach (var apposed in found.Counted.Head.Children("appos"))
            {
                parts.AddRange(
                    _counting
                        .Of(apposed, things: false)
                        .Where(c => c.Stated && found.Counted.Stated)
                        .Select(c => (c, found))
                );
            }
        }
        return parts;
    }

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
                || words[of].Lemma is not ("di" or "of")
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
        foreach (var mention in _draft.Analysis.Values.Quantities(sentence))
        {
            int before = mention.First.Index - 1;
            if (
                mention.Kind == QuantityKind.Count
                && !tolls.Counts(mention.Quantity.Span)
                && before > 0
                && words[before].Upos is Upos.PUNCT or Upos.CCONJ
                && IsAtPlace(words, mention.Last.Index + 1)
                && Whole(tolls, mention.First.Index, _farthestShare) is { } whole
                && mention.Quantity.Low < (whole.Toll.Quantity.Low ?? whole.Toll.Quantity.High)
            )
            {
                yield return (
                    new Counted(
                        mention.Quantity with
                        {
                            Unit = whole.Toll.Quantity.Unit,
                        },
                        mention.Number,
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
        if (at >= words.Count || !Spots.IsPreposition(words[at].Lemma))
        {
            return false;
        }
        for (int i = at + 1; i < Math.Min(words.Count, at + 4); i++)
        {
            if (words[i].Upos is Upos.NOUN or Upos.PROPN)
            {
                return (
                        _draft.Participants.ClassOf(words[i])
                        & (NounClass.Place | NounClass.Building)
                    ) != 0;
            }
        }
        return false;
    }

    /// <summary>The index of the first word after "including", "compresi", "tra cui", "tra i quali", "among them"; 0 when none begins here.</summary>
    private int Marker(IReadOnlyList<Word> words, int at, TollWord kind)
    {
        int length = _draft.Analysis.Pack.Toll.Length(words, at, kind);
        return length > 0 ? at + length : 0;
    }

    /// <summary>"of them", "of whom", "di loro", "dei quali" behind a number.</summary>
    private static bool IsOfThem(IReadOnlyList<Word> words, int at)
    {
        if (
            at == 0
            || at + 1 >= words.Count
            || !words[at].Form.Equals("of", StringComparison.OrdinalIgnoreCase)
                && !words[at].Form.Equals("di", StringComparison.OrdinalIgnoreCase)
        )
        {
            return false;
        }
        if (words[at - 1].Upos is not (Upos.NUM or Upos.PRON or Upos.DET or Upos.ADJ))
        {
            return false;
        }
        string next = words[at + 1].Form.ToLowerInvariant();
        return next is "them" or "whom" or "loro" or "essi" or "esse"
            || (at + 2 < words.Count && words[at + 2].Lemma == "quale");
    }

    /// <summary>"two of them children", "tre delle quali poliziotti": the bare noun right behind tells who they are.</summary>
    private static TextSpan? WhoOfThem(IReadOnlyList<Word> words, int of)
    {
        int at = of + 2;
        while (at < words.Count && words[at].Upos is Upos.PRON or Upos.DET or Upos.ADJ)
        {
            at++;
        }
        return
            at < words.Count
            && words[at].Upos == Upos.NOUN
            && words[at].Dependents.All(d => !d.Is("case") || d.Index == of)
            ? words[at].Span
            : null;
    }

    /// <summary>", three seriously", ", tre gravi": a number behind a comma with no noun of its own.</summary>
    private static bool IsHowBadly(IReadOnlyList<Word> words, int at) =>
        at > 0
        && at + 1 < words.Count
        && words[at].Upos == Upos.NUM
        && words[at - 1].Form == ","
        && (
            words[at + 1].Upos == Upos.ADV
            || words[at + 1].Form == "in"
            || (words[at + 1].Upos == Upos.ADJ && words[at + 1].Head == words[at])
        );

    /// <summary>"mostly women and children", "in maggioranza donne": the bare plural right behind, with what is coordinated told in one.</summary>
    private static IEnumerable<Counted> Bare(IReadOnlyList<Word> words, int at)
    {
        for (int i = at; i < Math.Min(words.Count, at + 3); i++)
        {
            if (words[i].Upos is Upos.NOUN && words[i].Has("Number=Plur"))
            {
                yield return new Counted(
                    new Quantity(2, null, Hedge.Vague, "person", words[i].Span),
                    words[i],
                    Phrase.Coordinated(words[i]),
                    Stated: false
                );
                yield break;
            }
            if (words[i].Upos is not (Upos.ADJ or Upos.DET))
            {
                yield break;
            }
        }
    }

    private static TollList.Found? Whole(TollList tolls, int before, int farthest = _farthest)
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

    /// <summary>The nouns that are counted right behind the marker, as far as the coordination goes.</summary>
    private IEnumerable<Counted> After(IReadOnlyList<Word> words, int at)
    {
        for (int i = at; i < Math.Min(words.Count, at + 6); i++)
        {
            if (words[i].Upos is Upos.VERB or Upos.AUX)
            {
                yield break;
            }
            if (words[i].Upos is not (Upos.NOUN or Upos.PROPN or Upos.NUM))
            {
                continue;
            }
            var noun = words[i];
            while (
                noun.Head is { } head
                && head.Index > noun.Index
                && head.Index < at + 8
                && noun.IsAny("nummod", "det", "amod", "compound", "advmod")
                && head.Upos is Upos.NOUN or Upos.PROPN or Upos.NUM or Upos.ADJ
            )
            {
                noun = head;
            }
            foreach (var word in noun.WithConjuncts())
            {
                // "tra cui bambini, e almeno 60 feriti": a casualty of its own is no part.
                if (
                    word != noun
                    && _draft.Analysis.Pack.Casualties(word).Any(c => c.Frame == CasualtyFrame.Self)
                )
                {
                    yield break;
                }
                if (
                    word.Upos is not (Upos.VERB or Upos.AUX)
                    && _counting.One(word, things: false) is { } counted
                )
                {
                    yield return counted;
                }
            }
            yield break;
        }
    }
}
