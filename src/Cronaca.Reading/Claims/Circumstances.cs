namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;

/// <summary>When and where something happened by the word's own sentence: the time and the place that stand nearest to it in its clause, then in the clauses above.</summary>
internal sealed class Circumstances(Analysis analysis)
{
    private const int _farthestTime = 60;
    private const int _farthestPlace = 45;
    private const int _saying = 40;
    private const int _apart = 30;

    /// <summary>How many words may stand between a place and the "where" that means it, itself included.</summary>
    private const int _closest = 2;
    private readonly Analysis _analysis = analysis;

    public Spots Spots { get; } = new(analysis);

    /// <summary>Places that are of somebody else.</summary>
    public PlacesAside Aside { get; } = new(analysis);

    /// <summary>The time that the word's own sentence gives it; in need the time at which it was said.</summary>
    public When? When(Word word) => OwnWhen(word) ?? SaidWhen(word);

    /// <summary>The time of the thing itself, and not of its being said.</summary>
    public When? OwnWhen(Word word) =>
        Nearest(word) is { IsSaid: false } near ? Closed(near.Time) : null;

    /// <summary>
    /// The time of what people suffered: in its own clause, or where it hangs on a word that tells of such things too. In "volunteers handed out tents on
    /// Monday to survivors of a quake that killed ten" nobody died on Monday.
    /// </summary>
    public When? HarmWhen(Word word) =>
        Nearest(word) is { IsSaid: false } near && IsOfHarm(word, near.Time)
            ? Closed(near.Time)
            : null;

    /// <summary>How near the time of a happening stands to its word; null when the sentence gives it none.</summary>
    public (When When, int Cost)? HappeningWhen(Word word) =>
        Nearest(word) is { IsSaid: false } near
        && IsOfHarm(word, near.Time)
        && Closed(near.Time) is { } when
            ? (when, near.Cost)
            : null;

    /// <summary>The nearest time of the sentence, be it that of the saying.</summary>
    public When? SaidWhen(Word word) => Nearest(word) is { } near ? Closed(near.Time) : null;

    /// <summary>The place that the word's own sentence gives it.</summary>
    public Where? Where(Word word) => (OwnWhere(word) ?? AnyWhere(word))?.Where;

    /// <summary>The nearest place at which, by its preposition, something happens.</summary>
    public PlaceMention? OwnWhere(Word word) => Nearest(word, locative: true);

    /// <summary>The nearest place that the sentence names at all.</summary>
    public PlaceMention? AnyWhere(Word word) => Nearest(word, locative: false);

    /// <summary>A span without an end ("since Monday") reaches to the day of the report.</summary>
    private When? Closed(TimeMention time)
    {
        if (
            time.When is not { From: { } from, To: null } when
            || _analysis.Published is not { } published
            || from > published
        )
        {
            return time.When;
        }
        return when with { To = published, Edtf = $"{Iso(from)}/{Iso(published)}" };
    }

    private (TimeMention Time, int Cost, bool IsSaid)? Nearest(Word word)
    {
        if (Since(word) is { } day)
        {
            return (day, 0, false);
        }
        (TimeMention Time, int Cost, bool IsSaid)? best = null;
        foreach (var time in _analysis.Values.Times(word.Sentence))
        {
            if (time.When is null)
            {
                continue;
            }
            bool said = IsOfSaying(word, TreeDistance.HeadOf(time.First, time.Last));
            int cost =
                TreeDistance.Of(word, time.First, time.Last)
                + (time.IsBound ? 20 : 0)
                + (Apart(word, time.First) / 2)
                + (said ? _saying : 0);
            if (best is null || cost < best.Value.Cost)
            {
                best = (time, cost, said);
            }
        }
        return best?.Cost <= _farthestTime ? best : null;
    }

    /// <summary>"the worst attack since 7 July 2005, when four bombs killed 52": the time for which the "when" of the word's clause stands.</summary>
    private TimeMention? Since(Word word)
    {
        for (var at = word; at.Head is { } up; at = up)
        {
            if (at.Dependents.FirstOrDefault(IsWhen) is not { } when)
            {
                if (at.Is("parataxis"))
                {
                    return null;
                }
                continue;
            }
            int before = when.Index - 1;
            before -= before > 0 && word.Sentence.Words[before].Form == "," ? 1 : 0;
            return
                _analysis
                    .Values.Times(word.Sentence)
                    .FirstOrDefault(t => t.When is not null && t.Last.Index == before)
                    is { } time
                ? time with
                {
                    When = Itself(time.When!),
                }
                : null;
        }
        return null;
    }

    /// <summary>The day, month or year since which something holds, as one by itself.</summary>
    private static When Itself(When since)
    {
        const string open = "/..";
        if (
            since is not { From: { } from, To: null }
            || !since.Edtf.EndsWith(open, StringComparison.Ordinal)
        )
        {
            return since;
        }
        string edtf = since.Edtf[..^open.Length];
        var to = edtf.Length switch
        {
            4 => from.AddYears(1).AddDays(-1),
            7 => from.AddMonths(1).AddDays(-1),
            _ => from,
        };
        return since with { To = to, Edtf = edtf };
    }

    private bool IsWhen(Word word) =>
        word.IsAny("mark", "advmod", "obl") && _analysis.Pack.Toll.Is(word, TollWord.When);

    private bool IsOfHarm(Word word, TimeMention time)
    {
        var head = TreeDistance.HeadOf(time.First, time.Last);
        return head.Head is not { } above
            || head.IsWithin(word.Clause())
            || Happenings.OrHarm(_analysis.Pack, above)
            || Happenings.OrHarm(_analysis.Pack, above.Clause());
    }

    /// <summary>What stands in another of the parts into which semicolons divide a sentence belongs to something else.</summary>
    private static int Apart(Word word, Word other)
    {
        var words = word.Sentence.Words;
        var (from, to) =
            word.Index < other.Index ? (word.Index, other.Index) : (other.Index, word.Index);
        for (int i = from + 1; i < to; i++)
        {
            if (words[i].Form == ";")
            {
                return _apart;
            }
        }
        return 0;
    }

    /// <summary>"the worst attack since 2005, when in London four bombs killed 52": what stands in a clause of "when" after a day is of that day.</summary>
    private bool IsOfWhen(Word word, Word other)
    {
        var clause = other.Clause();
        return clause.Is("acl") && clause.Dependents.Any(IsWhen) && !word.IsWithin(clause);
    }

    private PlaceMention? Nearest(Word word, bool locative)
    {
        if (Relative(word) is { } antecedent)
        {
            return antecedent;
        }
        PlaceMention? best = null;
        int bestCost = int.MaxValue;
        foreach (var spot in Spots.In(word.Sentence))
        {
            if (
                Aside.IsOfOtherCount(word, spot)
                || locative && (!spot.IsLocative || Aside.IsOfSpeaker(spot))
            )
            {
                continue;
            }
            int cost =
                (IsBeside(word, spot) ? 0 : TreeDistance.Of(word, spot.First, spot.Last))
                + spot.Breadth
                + Apart(word, spot.First)
                + (IsOfWhen(word, spot.First) ? _apart : 0);
            if (IsOfSaying(word, TreeDistance.HeadOf(spot.First, spot.Last)))
            {
                cost += _saying;
            }
            if (cost < bestCost)
            {
                (best, bestCost) = (spot, cost);
            }
        }
        // How broad a place is does not make it farther.
        return bestCost - best?.Breadth < _farthestPlace || !locative ? Narrowed(best) : null;
    }

    /// <summary>"un'anziana a Sfax": only a preposition stands between the word and the place, wherever the tree hangs it.</summary>
    private bool IsBeside(Word word, PlaceMention spot)
    {
        int gap = spot.First.Index - word.Index;
        if (gap is < 2 or > 6)
        {
            return false;
        }
        var words = word.Sentence.Words;
        for (int i = word.Index + 1; i < spot.First.Index; i++)
        {
            if (
                words[i].Upos is not (Upos.ADP or Upos.DET or Upos.ADJ)
                && (
                    words[i].Upos != Upos.NOUN
                    || (_analysis.Pack.Noun(words[i]) & (NounClass.Place | NounClass.Building)) == 0
                )
            )
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>"a Kadada, nel Kordofan meridionale": the narrower place that stands right before the wider one.</summary>
    private PlaceMention? Narrowed(PlaceMention? spot)
    {
        if (spot is null)
        {
            return null;
        }
        foreach (var before in Spots.In(spot.First.Sentence))
        {
            int gap = spot.First.Index - before.Last.Index;
            if (
                before.IsLocative
                && before.Breadth < spot.Breadth
                && gap is > 0 and <= 5
                && Enumerable
                    .Range(before.Last.Index + 1, gap - 1)
                    .All(i =>
                        spot.First.Sentence.Words[i].Upos
                            is Upos.PUNCT
                                or Upos.ADP
                                or Upos.DET
                                or Upos.ADJ
                                or Upos.NOUN
                    )
            )
            {
                return Narrowed(before);
            }
        }
        return spot;
    }

    /// <summary>"a Finale Emilia, dove è crollata una casa": the place right before the "where" of the word's clause.</summary>
    private PlaceMention? Relative(Word word)
    {
        var clause = word.Clause();
        if (
            clause.Dependents.FirstOrDefault(d =>
                d.IsAny("advmod", "obl", "mark") && _analysis.Pack.Toll.Is(d, TollWord.Where)
            )
            is not { } where
        )
        {
            return null;
        }
        PlaceMention? nearest = null;
        foreach (var spot in Spots.In(word.Sentence))
        {
            bool meant =
                where.Index - spot.Last.Index <= _closest
                || clause.Is("acl")
                    && clause.Head is { } noun
                    && spot.First.Index <= noun.Index
                    && noun.Index <= spot.Last.Index;
            if (
                meant
                && spot.Last.Index < where.Index
                && (nearest is null || spot.Last.Index > nearest.Last.Index)
            )
            {
                nearest = spot;
            }
        }
        return nearest;
    }

    /// <summary>"said on Tuesday that 21 were killed", "told reporters in Bamako": day and place hang on the saying, not on what is said.</summary>
    private bool IsOfSaying(Word word, Word circumstance) =>
        circumstance.Head is { } above
        && above != word
        && IsOfSaying(circumstance)
        && (word.IsWithin(above) || above.Is("parataxis"));

    /// <summary>Whether the time or place hangs on a verb of saying.</summary>
    public bool IsOfSaying(Word circumstance) =>
        circumstance.Head is { Upos: Upos.VERB } above && _analysis.Pack.Saying(above).Any();

    private static string Iso(DateOnly day) =>
        day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
