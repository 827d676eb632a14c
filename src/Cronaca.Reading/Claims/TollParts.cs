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
    private readonly Draft _draft = draft;
    private readonly Counting _counting = counting;
    private readonly TollShares _shares = new(draft, counting);

    /// <summary>What a part remembers its whole by until ids are given.</summary>
    public static string Key(Toll toll) =>
        $"{toll.Sentence}:{toll.Type}:{toll.Quantity.Span.Start}";

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
                && TollShares.Whole(tolls, i - 1) is { } group
                && _counting.Stated(words[i - 1]) is { } some
            )
            {
                parts.Add((some with { Group = WhoOfThem(words, i) }, group));
            }
            else if (after > 0 && TollShares.Whole(tolls, i) is { } whole)
            {
                parts.AddRange(
                    After(words, after).Where(p => IsLess(p, whole)).Select(p => (p, whole))
                );
            }
            else if (mostly > 0 && TollShares.Whole(tolls, i) is { } most)
            {
                parts.AddRange(Bare(words, mostly).Select(p => (p, most)));
            }
            else if (
                IsHowBadly(words, i)
                && TollShares.Whole(tolls, i) is { } all
                && _counting.Stated(words[i]) is { } few
                && !tolls.Counts(few.Quantity.Span)
            )
            {
                parts.Add((few with { Group = null }, all));
            }
        }
        parts.AddRange(_shares.Read(sentence, tolls));
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
    private bool IsOfThem(IReadOnlyList<Word> words, int at)
    {
        var toll = _draft.Analysis.Pack.Toll;
        if (at == 0 || at + 1 >= words.Count || !toll.Is(words[at], TollWord.Of))
        {
            return false;
        }
        if (words[at - 1].Upos is not (Upos.NUM or Upos.PRON or Upos.DET or Upos.ADJ))
        {
            return false;
        }
        return toll.Is(words[at + 1], TollWord.Those)
            || at + 2 < words.Count
                && words[at + 1].Upos == Upos.DET
                && toll.Is(words[at + 2], TollWord.Those);
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

    /// <summary>A part is no more than its whole: "quattro giovani, di età compresa tra i 22 e i 26 anni".</summary>
    private static bool IsLess(Counted part, TollList.Found whole) =>
        part.Quantity.Low is not { } low
        || (whole.Toll.Quantity.High ?? decimal.MaxValue) is var most && low <= most;

    /// <summary>The nouns that are counted right behind the marker, as far as the coordination goes.</summary>
    private IEnumerable<Counted> After(IReadOnlyList<Word> words, int at)
    {
        for (int i = at; i < Math.Min(words.Count, at + 6); i++)
        {
            // "including dead and wounded, while three soldiers were killed": another clause begins.
            if (
                words[i].Upos is Upos.VERB or Upos.AUX or Upos.SCONJ
                || words[i].Form is "," or ";" && i > at
            )
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
