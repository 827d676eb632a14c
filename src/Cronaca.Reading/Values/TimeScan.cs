namespace Cronaca.Reading.Values;

/// <summary>Finds where the expressions of time of a sentence stand, not yet what they mean.</summary>
internal static class TimeScan
{
    private const WordClass _naming =
        WordClass.Day
        | WordClass.Year
        | WordClass.Clock
        | WordClass.Date
        | WordClass.Decade
        | WordClass.Edge;
    private const WordClass _leads =
        WordClass.Links
        | WordClass.Since
        | WordClass.Until
        | WordClass.Opens
        | WordClass.Joins
        | WordClass.Edge;
    private static readonly Func<PatternHit<TimeRule>, List<Atom>, bool> _holds = Holds;

    private const int _lastShortDay = 10;
    private const string _ends = ".,;:!?)»”\"";
    private const int _firstFourDigits = 100;
    private const int _firstBareYear = 1900;
    private const int _lastBareYear = 2060;

    /// <summary>The longest expression from the left on, none over another.</summary>
    public static List<PatternHit<TimeRule>> Find(ValueWords words, List<Atom> atoms)
    {
        var hits = new List<PatternHit<TimeRule>>();
        int i = 0;
        while (i < atoms.Count)
        {
            if (words.Times.Match(atoms, i, _holds) is { } hit)
            {
                hits.Add(hit);
                i = hit.Last + 1;
            }
            else
            {
                i++;
            }
        }
        return hits;
    }

    /// <summary>Marks the numbers that are days, years and times of day, and so count nothing.</summary>
    public static void MarkNames(ValueWords words, List<Atom> atoms, bool[] names)
    {
        foreach (var hit in Find(words, atoms))
        {
            // "a metà di gennaio" is no half.
            int before = hit.First - 1;
            while (
                before >= 0
                && !atoms[before].Is(WordClass.Edge)
                && atoms[before].Is(WordClass.Links | WordClass.Definite)
            )
            {
                before--;
            }
            if (before >= 0 && atoms[before].Is(WordClass.Edge))
            {
                names[before] = true;
            }
            for (int s = 0; s < hit.Slots.Length; s++)
            {
                names[hit.Slots[s]] |= (hit.Rule.Slots[s] & _naming) != WordClass.None;
            }
        }
    }

    private static bool Holds(PatternHit<TimeRule> hit, List<Atom> atoms)
    {
        bool counts =
            hit.Last + 1 < atoms.Count
            && atoms[hit.Last + 1] is var next
            && next.Has(AtomShape.Letters)
            && !next.Has(AtomShape.Capital)
            && !next.Is(
                _leads
                    | WordClass.Definite
                    | WordClass.Part
                    | WordClass.And
                    | WordClass.Past
                    | WordClass.Future
            );
        bool led = hit.First > 0 && atoms[hit.First - 1].Is(_leads);
        var first = atoms[hit.First];
        return hit.Rule.Meaning switch
        {
            TimeMeaning.BareYear => HoldsYear(hit, atoms, counts, led),
            TimeMeaning.Month when hit.First == hit.Last => led
                || hit.First > 0 && atoms[hit.First - 1].Is(WordClass.Definite)
                || IsCapitalWithin(hit, atoms),
            TimeMeaning.Part when hit.Rule.Slots is [WordClass.Clock] => HoldsClock(
                hit,
                atoms,
                counts
            ),
            _ when hit.Rule.Closed => Closes(hit, atoms),
            // "the Sydney Morning Herald"
            TimeMeaning.Part when hit.First == hit.Last => !IsInName(hit, atoms),
            TimeMeaning.Years => HoldsYears(hit, atoms),
            TimeMeaning.WeekdayDay => !counts,
            // "later in the day" is of the day that is told of
            TimeMeaning.Elapsed or TimeMeaning.Remaining => atoms[hit.Slots[0]].Fact?.Unit != "d",
            // "the Daily Herald"
            TimeMeaning.Set => hit.First == 0 || !first.Has(AtomShape.Capital),
            TimeMeaning.MonthDay when hit.Rule.Word.Length == 0 => HoldsMonthDay(
                hit,
                atoms,
                counts
            ),
            TimeMeaning.Decade => !first.IsNumber,
            _ => true,
        };
    }

    // "at 12 locations", "alle 18 persone", "the toll stood at 10" are no times of day.
    private static bool HoldsClock(PatternHit<TimeRule> hit, List<Atom> atoms, bool counts)
    {
        var clock = atoms[hit.Slots[0]];
        if (hit.Last + 1 < atoms.Count && atoms[hit.Last + 1].First.Form is "%")
        {
            return false;
        }
        bool minutes = !clock.IsNumber || clock.Has(AtomShape.Decimal);
        if (
            clock.Low >= _firstFourDigits
            || clock.First.Form.Length == 4 && clock.Has(AtomShape.Digits)
        )
        {
            // "0830 GMT"
            return hit.Last > hit.Slots[0];
        }
        return minutes
            || hit.Rule.Word == "sure"
            || hit.Last > hit.Slots[0]
            || (!counts && hit.Rule.Word != "minutes");
    }

    // "two days before", and not "two days before the vote".
    private static bool Closes(PatternHit<TimeRule> hit, List<Atom> atoms)
    {
        if (hit.Last + 1 == atoms.Count)
        {
            return true;
        }
        var next = atoms[hit.Last + 1];
        bool goesOn =
            next.Is(WordClass.Definite | WordClass.Links | WordClass.Number)
            || (next.Has(AtomShape.Letters) && !next.Is(WordClass.Past | WordClass.And));
        return !goesOn;
    }

    // "on the 27th", "il 27": nothing that it could count, order or be a part of follows.
    private static bool HoldsMonthDay(PatternHit<TimeRule> hit, List<Atom> atoms, bool counts)
    {
        var day = atoms[hit.Slots[0]];
        if (!day.Has(AtomShape.Digits) && day.Low <= _lastShortDay)
        {
            // "on the first", "il due"
            return false;
        }
        if (hit.Last + 1 == atoms.Count)
        {
            return true;
        }
        var next = atoms[hit.Last + 1];
        return next.Has(AtomShape.Letters)
            ? !counts
                && !next.Has(AtomShape.Capital)
                && !next.Is(
                    WordClass.Links
                        | WordClass.Joins
                        | WordClass.And
                        | WordClass.Unit
                        | WordClass.Part
                )
            : !next.IsNumber && next.First.Form is [var mark] && _ends.Contains(mark);
    }

    // "their January sales": the capital of a month, which no name stands beside.
    private static bool IsCapitalWithin(PatternHit<TimeRule> hit, List<Atom> atoms) =>
        hit.First > 0
        && atoms[hit.First].Has(AtomShape.Capital)
        && atoms[hit.First - 1] is var before
        && before.Has(AtomShape.Letters)
        && !before.Has(AtomShape.Capital)
        && (hit.Last + 1 == atoms.Count || !atoms[hit.Last + 1].Has(AtomShape.Capital));

    private static bool IsInName(PatternHit<TimeRule> hit, List<Atom> atoms) =>
        hit.First > 0
        && atoms[hit.First].Has(AtomShape.Capital)
        && atoms[hit.First - 1] is { Fact: null } before
        && before.Has(AtomShape.Capital);

    private static bool HoldsYears(PatternHit<TimeRule> hit, List<Atom> atoms)
    {
        var (first, last) = (atoms[hit.Slots[0]], atoms[hit.Slots[1]]);
        return first.Low is >= _firstBareYear and <= _lastBareYear
            && last.Low is >= _firstBareYear and <= _lastBareYear
            && first.Low < last.Low;
    }

    private static bool HoldsYear(PatternHit<TimeRule> hit, List<Atom> atoms, bool counts, bool led)
    {
        var year = atoms[hit.Slots[0]];
        bool modern = year.Low is >= _firstBareYear and <= _lastBareYear;
        bool closed =
            hit.First > 0
            && atoms[hit.First - 1].Has(AtomShape.Comma)
            && (hit.Last + 1 == atoms.Count || atoms[hit.Last + 1].Has(AtomShape.Comma));
        bool range =
            hit.First > 1
            && atoms[hit.First - 1].Has(AtomShape.Hyphen)
            && atoms[hit.First - 2].Is(WordClass.Year);
        return !year.Has(AtomShape.Glued)
            && modern
            && (
                (led && (!counts || atoms[hit.Last + 1].Is(WordClass.Ahead)))
                || closed
                || range
                || (
                    led
                    && atoms[hit.First - 1].Is(WordClass.Since | WordClass.Until | WordClass.Opens)
                )
            );
    }
}
