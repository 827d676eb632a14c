namespace Cronaca.Reading.Values;

/// <summary>Expressions that stand side by side and speak of one time.</summary>
internal sealed partial class TimeReading
{
    /// <summary>"alle 10.30 di ieri", "giovedì mattina", "Thursday, January 6": two expressions of one time.</summary>
    private FoundTime? Refine(FoundTime a, FoundTime b)
    {
        if (!Gap(a, b, WordClass.Links | WordClass.Definite, comma: true))
        {
            return null;
        }
        bool partA = a.Grain == Grain.Part;
        bool partB = b.Grain == Grain.Part;
        if (partA || partB)
        {
            var whole = partA ? b : a;
            if (whole.Grain is not (Grain.Part or Grain.Day))
            {
                return null;
            }
            return whole with { First = a.First, Last = b.Last };
        }
        if (a.Grain != Grain.Day || b.Grain != Grain.Day || a.Last + 2 < b.First)
        {
            return null;
        }
        // "ieri, 3 gennaio 2008": the date tells more than the day's name.
        bool nameA = a.Meaning is TimeMeaning.Day or TimeMeaning.Weekday;
        bool nameB = b.Meaning is TimeMeaning.Day or TimeMeaning.Weekday;
        bool dateA = a.Meaning is TimeMeaning.Date or TimeMeaning.Numeric;
        bool dateB = b.Meaning is TimeMeaning.Date or TimeMeaning.Numeric;
        return nameA && dateB ? b with { First = a.First }
            : dateA && nameB ? a with { Last = b.Last }
            : null;
    }

    /// <summary>"the third quarter of last year", "a Pasqua dell'anno scorso": a time of every year, and the year.</summary>
    private FoundTime? OfYear(FoundTime a, FoundTime b)
    {
        bool yearly =
            a.Meaning
                is TimeMeaning.Month
                    or TimeMeaning.Date
                    or TimeMeaning.Season
                    or TimeMeaning.Quarter
                    or TimeMeaning.Holiday
                    or TimeMeaning.Easter
                    or TimeMeaning.MovingHoliday
                    or TimeMeaning.NthWeekday
                    or TimeMeaning.NthWeek
            && a.Basis != "text";
        bool year =
            b.Meaning is TimeMeaning.Unit or TimeMeaning.Year or TimeMeaning.BareYear
            && b.Interval is { Grain: Grain.Year };
        if (!yearly || !year || !Gap(a, b, WordClass.Links | WordClass.Definite, comma: false))
        {
            return null;
        }
        _resolver.Year = b.Interval!.Value.From!.Value.Year;
        var (interval, _) = _resolver.Resolve(a.Hit, a.Direction);
        _resolver.Year = null;
        return interval is { } its
            ? a with
            {
                Last = b.Last,
                Interval = its,
                Grain = its.Grain,
                Basis = b.Basis,
            }
            : null;
    }

    /// <summary>"durante la notte e all'alba di martedì": the night before that day, and the day.</summary>
    private FoundTime? NightAndDay(FoundTime a, FoundTime b)
    {
        if (
            !Gap(a, b, WordClass.And | WordClass.Links | WordClass.Definite, comma: false)
            || !Holds(a, b, WordClass.And)
        )
        {
            return null;
        }
        if (b.Grain != Grain.Day || b.Interval is not { From: { } from, To: { } to } day)
        {
            return null;
        }
        if (a.Meaning == TimeMeaning.Night && a.Grain == Grain.Part)
        {
            return b with { First = a.First, Interval = Interval.Days(from.AddDays(-1), to) };
        }
        int before = Back(a.First - 1, WordClass.Definite);
        if (before >= 0 && _atoms[before].Is(WordClass.Opens))
        {
            return null;
        }
        bool follows =
            a.Grain == Grain.Day
            && a.Interval is { To: { } end }
            && (end == from || end.AddDays(1) == from);
        return follows && a.Interval!.Value.From is { } begin
            ? b with
            {
                First = a.First,
                Interval = Interval.Days(begin, day.To!.Value),
            }
            : null;
    }

    /// <summary>"dal 2003 al 2005", "between March and May", "Monday to Friday".</summary>
    private FoundTime? Range(FoundTime a, FoundTime b)
    {
        if (
            !Gap(a, b, WordClass.Joins | WordClass.Definite, comma: false)
            || !Holds(a, b, WordClass.Joins)
        )
        {
            return null;
        }
        int before = Back(a.First - 1, WordClass.Definite);
        bool opened = before >= 0 && _atoms[before].Is(WordClass.Opens);
        bool dash =
            a.Grain == b.Grain && b.First == a.Last + 2 && _atoms[a.Last + 1].Has(AtomShape.Hyphen);
        bool alike =
            a.Meaning == b.Meaning
            && a.Meaning is TimeMeaning.Weekday or TimeMeaning.Month or TimeMeaning.Date
            && !Holds(a, b, WordClass.And);
        if (!opened && !dash && !alike)
        {
            return null;
        }
        if (b is { Basis: "text", Interval.From: { } end } && a.Basis != "text")
        {
            _resolver.Year = end.Year;
            var (again, basis) = _resolver.Resolve(a.Hit, a.Direction);
            _resolver.Year = null;
            a = a with { Interval = again ?? a.Interval, Basis = basis };
        }
        if (
            b.Meaning == TimeMeaning.Weekday
            && b.Interval?.To is { } weekday
            && weekday < a.Interval?.From
        )
        {
            b = b with { Interval = Interval.Day(weekday.AddDays(7)) };
        }
        if (
            a.Interval is not { From: { } from } first
            || b.Interval is not { To: { } to } last
            || from > to
        )
        {
            return null;
        }
        return b with
        {
            First = opened ? before : a.First,
            Interval = first.To_(last),
            Grain = first.Grain,
            IsBound = false,
            // A range of ranges has the outer two for its ends: no chain of "to" may nest as deep as a text is long.
            Ends = (a.Ends?.From ?? a, b.Ends?.To ?? b),
        };
    }

    // Whether only such words stand between two expressions, and at most one comma.
    private bool Gap(FoundTime a, FoundTime b, WordClass allowed, bool comma)
    {
        if (b.First - a.Last - 1 > _widestGap)
        {
            return false;
        }
        for (int i = a.Last + 1; i < b.First; i++)
        {
            bool isComma =
                comma && _atoms[i].Has(AtomShape.Comma) && !_atoms[i].Has(AtomShape.Bracket);
            if (
                !isComma
                && !_atoms[i].Is(allowed)
                && !(
                    _atoms[i].Has(AtomShape.Hyphen) && (allowed & WordClass.Joins) != WordClass.None
                )
            )
            {
                return false;
            }
            comma &= !isComma;
        }
        return true;
    }

    private bool Holds(FoundTime a, FoundTime b, WordClass wanted)
    {
        for (int i = a.Last + 1; i < b.First; i++)
        {
            if (_atoms[i].Is(wanted))
            {
                return true;
            }
        }
        return false;
    }
}
