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
            if (after > 0 && Whole(tolls, i) is { } whole)
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
            else if (
                IsOfThem(words, i)
                && Whole(tolls, i - 1) is { } group
                && _counting.Stated(words[i - 1]) is { } some
            )
            {
                parts.Add((some with { Group = null }, group));
            }
        }
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

    private static TollList.Found? Whole(TollList tolls, int before)
    {
        TollList.Found? nearest = null;
        foreach (var found in tolls.All)
        {
            int at = found.Counted.Head.Index;
            if (
                at < before
                && before - at <= _farthest
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
