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
                int century = ((day.Year - 1) / 100) + count;
                return Interval.Years((century * 100) + 1, (century + 1) * 100);
            default:
                return null;
        }
    }

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

    /// <summary>The units up to a day (a negative count) or from it on.</summary>
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
            : Interval.Days(day, other);
    }

    // A report dated by another calendar (a time zone, a page dated the evening before) may tell as past what its own date has not reached.
    private const int _daysAheadOfReport = 2;

    /// <summary>The year that puts a day nearest to another one, on the wanted side of it.</summary>
    public static int? NearestYear(DateOnly day, Direction direction, Func<int, DateOnly?> dayOf)
    {
        int? best = null;
        int least = int.MaxValue;
        for (int year = day.Year - 1; year <= day.Year + 1; year++)
        {
            // A leap day may not be in any of the three; then nothing is settled.
            if (dayOf(year) is not { } candidate)
            {
                continue;
            }
            int distance = candidate.DayNumber - day.DayNumber;
            bool wrongSide =
                direction == Direction.Past
                    ? distance > _daysAheadOfReport
                    : direction == Direction.Future && distance < 0;
            // News tells of what has been: without a tense a day to come must be much nearer than one that is past.
            int weight =
                direction == Direction.Unknown && distance > 0
                    ? _futureWeight * distance
                    : Math.Abs(distance);
            if (!wrongSide && weight < least)
            {
                (best, least) = (year, weight);
            }
        }
        return best;
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
