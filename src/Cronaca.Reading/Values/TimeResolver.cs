namespace Cronaca.Reading.Values;

using System.Globalization;

/// <summary>What one expression of time means, given the report's day and the day spoken of.</summary>
internal sealed partial class TimeResolver(List<Atom> atoms, DateOnly? published)
{
    private const int _farthestWeekdayDay = 75;
    private const int _nearDays = 7;
    private const string _text = "text";
    private const string _published = "published";
    private const string _context = "context";

    private static readonly int[] _aheadFirst = [1, -1];
    private static readonly int[] _backFirst = [-1, 1];

    /// <summary>The day spoken of: of the sentences before, then of the expressions before in this one.</summary>
    public DateOnly? Spoken { get; set; }

    /// <summary>A year that stands later in the same range: "da marzo a maggio 2021".</summary>
    public int? Year { get; set; }

    public static Grain GrainOf(TimeRule rule) =>
        rule.Meaning switch
        {
            TimeMeaning.Part or TimeMeaning.Night => Grain.Part,
            TimeMeaning.Month => Grain.Month,
            TimeMeaning.Year or TimeMeaning.BareYear => Grain.Year,
            TimeMeaning.Season => Grain.Season,
            TimeMeaning.Decade or TimeMeaning.Century => Grain.Decade,
            _ => Grain.Day,
        };

    public (Interval? Interval, string Basis) Resolve(PatternHit<TimeRule> hit, Direction direction)
    {
        var rule = hit.Rule;
        var (interval, basis) = rule.Meaning switch
        {
            TimeMeaning.Date => Date(hit, direction),
            TimeMeaning.DayRange => DayRange(hit, direction),
            TimeMeaning.Month => Month(hit, direction),
            TimeMeaning.Year or TimeMeaning.BareYear => (Year_(hit), _text),
            TimeMeaning.Season => Season(hit, direction),
            TimeMeaning.Quarter => Quarter(hit, direction),
            TimeMeaning.Years => (Years(hit), _text),
            TimeMeaning.Fixed => (
                Interval.Day(
                    DateOnly.ParseExact(rule.Word, "yyyy-MM-dd", CultureInfo.InvariantCulture)
                ),
                _text
            ),
            TimeMeaning.Holiday or TimeMeaning.Easter or TimeMeaning.MovingHoliday => Holiday(
                hit,
                direction
            ),
            TimeMeaning.Decade => (Decade(hit), _text),
            TimeMeaning.Century => (Century(hit), _text),
            TimeMeaning.Numeric => Numeric(hit, direction),
            TimeMeaning.NthWeekday => NthWeekday(hit, direction),
            TimeMeaning.NthWeek => NthWeek(hit, direction),
            TimeMeaning.WeekOf => WeekOf(hit, direction),
            TimeMeaning.Later
            or TimeMeaning.Earlier
            or TimeMeaning.ContextDay
            or TimeMeaning.ContextUnit => Spoken is { } spoken
                ? (FromContext(hit, spoken), _context)
                : (
                    rule.Meaning == TimeMeaning.ContextUnit && published is { } own
                        ? FromContext(hit, own)
                        : null,
                    _published
                ),
            TimeMeaning.Part => (Part(), _context),
            TimeMeaning.None or TimeMeaning.Set => (null, _text),
            _ => (published is { } day ? FromPublished(hit, day, direction) : null, _published),
        };
        return (interval, basis);
    }

    // "in the evening" is of the day spoken of, but not of one that the story only looks back to.
    private Interval? Part() =>
        Spoken is { } spoken
        && (published is not { } day || Math.Abs(day.DayNumber - spoken.DayNumber) <= _nearDays)
            ? Interval.Day(spoken) with
            {
                Grain = Grain.Part,
            }
            : null;

    private Interval? FromPublished(PatternHit<TimeRule> hit, DateOnly day, Direction direction)
    {
        var rule = hit.Rule;
        return rule.Meaning switch
        {
            TimeMeaning.Day => Interval.Day(day.AddDays(rule.Argument)),
            TimeMeaning.Days => rule.Argument < 0
                ? Interval.Days(day.AddDays(rule.Argument), day)
                : Interval.Days(day, day.AddDays(rule.Argument)),
            TimeMeaning.Night => direction == Direction.Future
                ? Interval.Days(day, day.AddDays(1)) with
                {
                    Grain = Grain.Part,
                }
                : Interval.Days(day.AddDays(-1), day) with
                {
                    Grain = Grain.Part,
                },
            TimeMeaning.Weekday => Interval.Day(Weekday(hit, day, direction)),
            TimeMeaning.Unit => Calendar.Shift(day, UnitOf(hit), rule.Argument, direction),
            TimeMeaning.Ago => Away(hit, day.AddDays(rule.Argument), -1),
            TimeMeaning.Ahead => Away(hit, day.AddDays(rule.Argument), 1),
            TimeMeaning.Elapsed => Calendar.Shift(day, UnitOf(hit), 0, direction)
                is { From: { } from }
                ? Interval.Days(from, day)
                : null,
            TimeMeaning.Remaining => Calendar.Shift(day, UnitOf(hit), 0, direction)
                is { To: { } to }
                ? Interval.Days(day, to)
                : null,
            TimeMeaning.UnitEdge => UnitEdge(hit, day),
            TimeMeaning.WeekdayDay => WeekdayDay(hit, day, direction),
            TimeMeaning.WeekdayOfWeek => Interval.Week(day.AddDays(7 * rule.Argument)).From
                is { } monday
                ? Interval.Day(
                    monday.AddDays((Slot(hit, WordClass.Weekday)?.Fact?.Weekday ?? 1) - 1)
                )
                : null,
            TimeMeaning.MonthDay => MonthDay(hit, day, direction),
            TimeMeaning.Past => Calendar.Span(day, UnitOf(hit), -(Count(hit) ?? 0)),
            TimeMeaning.Within => Calendar.Span(day, UnitOf(hit), Count(hit) ?? 0)
                is { To: { } last }
                ? Interval.Days(day, last)
                : null,
            TimeMeaning.Coming => Calendar.Span(day, UnitOf(hit), Count(hit) ?? 0),
            _ => null,
        };
    }

    private Interval? FromContext(PatternHit<TimeRule> hit, DateOnly spoken) =>
        hit.Rule.Meaning switch
        {
            TimeMeaning.Later => Away(hit, spoken, 1),
            TimeMeaning.Earlier => Away(hit, spoken, -1),
            TimeMeaning.ContextDay => Interval.Day(spoken.AddDays(hit.Rule.Argument)),
            _ => Calendar.Shift(spoken, UnitOf(hit), hit.Rule.Argument, Direction.Past),
        };

    private DateOnly Weekday(PatternHit<TimeRule> hit, DateOnly day, Direction direction)
    {
        int wanted = Slot(hit, WordClass.Weekday)?.Fact?.Weekday ?? 1;
        int back = (Interval.Weekday(day) - wanted + 7) % 7;
        return hit.Rule.Word switch
        {
            "last" => day.AddDays(back == 0 ? -7 : -back),
            "next" => day.AddDays(7 - back),
            "this" => day.AddDays(
                back == 0 ? 0
                : direction == Direction.Past ? -back
                : 7 - back
            ),
            _ => day.AddDays(
                back == 0 ? 0
                : direction == Direction.Future ? 7 - back
                : -back
            ),
        };
    }

    private (Interval?, string) Month(PatternHit<TimeRule> hit, Direction direction)
    {
        int month = Slot(hit, WordClass.Month)?.Fact?.Month ?? 0;
        if (hit.Rule.Word is "last" or "next" or "this" && published is { } day)
        {
            // "lo scorso marzo", "next March"; "this March" is of the year.
            int year = hit.Rule.Word switch
            {
                "last" => month < day.Month ? day.Year : day.Year - 1,
                "next" => month > day.Month ? day.Year : day.Year + 1,
                _ => day.Year,
            };
            return (Interval.Month(year, month), _published);
        }
        // A month is past when its last day is, and to come when its first is.
        var (found, basis) = YearFor(
            hit,
            direction,
            y =>
                direction == Direction.Future
                    ? new DateOnly(y, month, 1).AddMonths(1).AddDays(-1)
                    : new DateOnly(y, month, 1)
        );
        return (found is { } at ? Interval.Month(at, month) : null, basis);
    }

    private Interval Year_(PatternHit<TimeRule> hit) =>
        Interval.Year(Whole(Slot(hit, WordClass.Year)?.Low, 1));

    // The year in the words; else the one that puts the day on the right side of the report's; else the one spoken of.
    private (int? Year, string Basis) YearFor(
        PatternHit<TimeRule> hit,
        Direction direction,
        Func<int, DateOnly?> dayOf
    )
    {
        if ((int?)Slot(hit, WordClass.Year)?.Low is { } written)
        {
            return (written, _text);
        }
        if (published is { } today && hit.Rule.Word is "last-year" or "this-year" or "next-year")
        {
            int shift =
                hit.Rule.Word == "last-year" ? -1
                : hit.Rule.Word == "next-year" ? 1
                : 0;
            return (today.Year + shift, _published);
        }
        if (Year is { } later)
        {
            return (later, _text);
        }
        if (published is { } day)
        {
            return (
                Calendar.NearestYear(
                    day,
                    hit.Rule.Word switch
                    {
                        "last" => Direction.Past,
                        "next" => Direction.Future,
                        _ => direction,
                    },
                    dayOf
                ),
                _published
            );
        }
        return Spoken is { } spoken
            ? (Calendar.NearestYear(spoken, Direction.Unknown, dayOf), _context)
            : (null, _published);
    }

    private Atom? Slot(PatternHit<TimeRule> hit, WordClass wanted)
    {
        int s = Array.IndexOf(hit.Rule.Slots, wanted);
        return s < 0 ? null : atoms[hit.Slots[s]];
    }

    /// <summary>The unit in the words or of the rule, as UCUM writes it; a day where there is none.</summary>
    public string UnitOf(PatternHit<TimeRule> hit) =>
        Slot(hit, WordClass.Unit)?.Fact?.Unit is { } unit ? unit
        : hit.Rule.Word.Length > 0 && char.IsLetter(hit.Rule.Word[0]) ? hit.Rule.Word
        : "d";

    private List<Atom> Slots(PatternHit<TimeRule> hit, WordClass wanted) =>
        [.. hit.Slots.Where((_, s) => hit.Rule.Slots[s] == wanted).Select(at => atoms[at])];

    // "Past week" is one.
    private int? Count(PatternHit<TimeRule> hit) =>
        Slot(hit, WordClass.Number) is { } number ? Exact(number) : 1;

    // Only a number that is one: "several days ago" stays open.
    private static int? Exact(Atom number) =>
        number.Low == number.High && number.Low is >= 0 and <= 10_000 ? (int)number.Low : null;

    /// <summary>A number of days, weeks or years as far as a calendar reaches; anything beyond is none of a calendar.</summary>
    private static int Whole(decimal? number, int otherwise) =>
        number is null ? otherwise
        : number is >= 0 and <= 9999 ? (int)number
        : 0;
}
