namespace Cronaca.Reading.Values;

/// <summary>Reckoning with days, weeks, months and years of the Gregorian calendar.</summary>
internal static class Calendar
{
    private const int _farthestYears = 5_000;
    private const int _futureWeight = 6;

    public static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9998
        && month is >= 1 and <= 12
        && day >= 1
        && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <summary>The period so many units from the one that holds a day: "last month" is -1. Null for a unit that has no calendar.</summary>
    public static Interval? Shift(DateOnly day, string unit, int count, Direction direction)
    {
        switch (unit)
        {
            case "d" or "night" or "h" or "min":
                return Interval.Day(day.AddDays(count));
            case "wk":
                return Interval.Week(day.AddDays(7 * count));
            case "weekend":
                // The one that is on or was last, unless the verb looks ahead.
                var saturday = day.AddDays(6 - Interval.Weekday(day));
                bool before =
                    Interval.Weekday(day) < 6 && count == 0 && direction != Direction.Future;
                saturday = saturday.AddDays(
                    before ? -7
                    : count < 0 || Interval.Weekday(day) >= 6 ? 7 * count
                    : 7 * Math.Max(count - 1, 0)
                );
                return Interval.Days(saturday, saturday.AddDays(1)) with { Grain = Grain.Week };
            case "mo":
                var month = day.AddMonths(count);
                return Interval.Month(month.Year, month.Month);
            case "quarter" or "half":
                int length = unit == "half" ? 6 : 3;
                var first = new DateOnly(
                    day.Year,
                    ((day.Month - 1) / length * length) + 1,
                    1
                ).AddMonths(length * count);
                return Interval.Months(first, length, Grain.Season);
            case "a":
                return Interval.Year(day.Year + count);
            case "decade":
                int decade = (day.Year / 10 * 10) + (10 * count);
                return Interval.Years(decade, decade + 9);
            case "century":
                int century = (day.Year / 100) + count;
                return Interval.Years(century * 100, (century * 100) + 99);
            default:
                return null;
        }
    }

    /// <summary>The day so many units from another; null for a unit that has no calendar, and where the calendar ends.</summary>
    public static DateOnly? Step(DateOnly day, string unit, int count) =>
        Math.Abs(count) > _farthestYears
            ? null
            : unit switch
            {
                "d" or "night" => day.AddDays(count),
                "wk" => day.AddDays(7 * count),
                "mo" when day.Year + (count / 12) is > 1 and < 9998 => day.AddMonths(count),
                "a" when day.Year + count is >= 1 and < 9998 => day.AddYears(count),
                _ => null,
            };

    /// <summary>So many units from a day: a day for days and weeks, a month for months, a year for years.</summary>
    public static Interval? Away(DateOnly day, string unit, int count)
    {
        if (Math.Abs(count) > _farthestYears)
        {
            return null;
        }
        return unit switch
        {
            "s" or "min" => Interval.Day(day),
            "h" => Interval.Day(day.AddDays(count / 24)),
            "d" or "night" => Interval.Day(day.AddDays(count)),
            "wk" => Interval.Day(day.AddDays(7 * count)),
            "mo" => Shift(day, unit, count, Direction.Past),
            "a" when day.Year + count is >= 1 and < 9998 => Interval.Year(day.Year + count),
            _ => null,
        };
    }

    /// <summary>The units up to a day (a negative count), or those that follow it; hours from the day itself.</summary>
    public static Interval? Span(DateOnly day, string unit, int count)
    {
        if (count == 0 || Math.Abs(count) > 2000)
        {
            return null;
        }
        DateOnly? end = unit switch
        {
            "h" => day.AddDays(count / 24 == 0 ? Math.Sign(count) : count / 24),
            "d" or "night" => day.AddDays(count),
            "wk" => day.AddDays(7 * count),
            "mo" => day.AddMonths(count),
            "quarter" => day.AddMonths(3 * count),
            "a" when day.Year + count is >= 1 and < 9998 => day.AddYears(count),
            "decade" when day.Year + (10 * count) is >= 1 and < 9998 => day.AddYears(10 * count),
            _ => null,
        };
        return end is not { } other ? null
            : other < day ? Interval.Days(other, day)
            : Interval.Days(unit == "h" ? day : day.AddDays(1), other);
    }

    // A report dated by another calendar (a time zone, a page dated the evening before) may tell as past what its own date has not reached.
    private const int _daysAheadOfReport = 2;

    // A leap day comes every fourth year, or after eight.
    private const int _farthestLeapDay = 8;

    /// <summary>The year that puts a day nearest to another one, on the wanted side of it.</summary>
    public static int? NearestYear(DateOnly day, Direction direction, Func<int, DateOnly?> dayOf)
    {
        int? best = null;
        int least = int.MaxValue;
        bool any = false;
        for (int away = 0; away <= (any ? 1 : _farthestLeapDay); away++)
        {
            // The years on both sides that are so far away; at first the year itself.
            for (int year = day.Year - away; year <= day.Year + away; year += Math.Max(1, 2 * away))
            {
                if (dayOf(year) is not { } candidate)
                {
                    continue;
                }
                any = true;
                int weight = Weight(candidate, day, direction);
                if (weight < least)
                {
                    (best, least) = (year, weight);
                }
            }
        }
        return best;
    }

    /// <summary>The day with a number within its month that lies nearest to another day, on the wanted side of it.</summary>
    public static DateOnly? NearestMonthDay(DateOnly day, Direction direction, int number)
    {
        DateOnly? best = null;
        int least = int.MaxValue;
        for (int away = -2; away <= 2; away++)
        {
            var month = day.AddMonths(away);
            if (
                Day(month.Year, month.Month, number) is { } candidate
                && Weight(candidate, day, direction) is var weight
                && weight < least
            )
            {
                (best, least) = (candidate, weight);
            }
        }
        return best;
    }

    /// <summary>The first, second ... weekday of a month, or with -1 its last; null when the month has none such.</summary>
    public static DateOnly? Nth(int year, int month, int weekday, int nth)
    {
        if (nth == 0 || Day(year, month, 1) is not { } first)
        {
            return null;
        }
        int days = DateTime.DaysInMonth(year, month);
        int one = 1 + ((weekday - Interval.Weekday(first) + 7) % 7);
        int number =
            nth > 0 ? one + (7 * (nth - 1)) : one + ((days - one) / 7 * 7) + (7 * (nth + 1));
        return Day(year, month, number);
    }

    /// <summary>The first, second ... weekday of a year, or with -1 its last.</summary>
    public static DateOnly? NthOfYear(int year, int weekday, int nth) =>
        nth > 53 ? null
        : nth < 0 ? Nth(year, 12, weekday, nth)
        : Nth(year, 1, weekday, 1)?.AddDays(7 * (nth - 1)) is { } day && day.Year == year ? day
        : null;

    // How far a candidate lies from a day; int.MaxValue on the wrong side of it.
    private static int Weight(DateOnly candidate, DateOnly day, Direction direction)
    {
        int distance = candidate.DayNumber - day.DayNumber;
        bool wrongSide =
            direction == Direction.Past
                ? distance > _daysAheadOfReport
                : direction == Direction.Future && distance < 0;
        // News tells of what has been: without a tense a day to come must be much nearer than one that is past.
        return wrongSide ? int.MaxValue
            : direction == Direction.Unknown && distance > 0 ? _futureWeight * distance
            : Math.Abs(distance);
    }

    public static int SeasonStart(string season) =>
        season switch
        {
            "spring" => 3,
            "summer" => 6,
            "autumn" => 9,
            _ => 12,
        };

    /// <summary>Easter Sunday of the Gregorian calendar (the Anonymous algorithm, as in Meeus, Astronomical Algorithms, ch. 8).</summary>
    public static DateOnly Easter(int year)
    {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        int e = (32 + (2 * (b % 4)) + (2 * (c / 4)) - d - (c % 4)) % 7;
        int f = d + e - (7 * ((a + (11 * d) + (22 * e)) / 451)) + 114;
        return new DateOnly(year, f / 31, (f % 31) + 1);
    }
}
