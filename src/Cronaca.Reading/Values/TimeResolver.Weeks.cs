namespace Cronaca.Reading.Values;

/// <summary>Days by their weekday, their number or their week: "Monday the 27th", "the first Friday of July", "the last week of March", "on the 27th".</summary>
internal sealed partial class TimeResolver
{
    // The day of a week by which the week belongs to a month, as ISO 8601 has it for years.
    private const int _thursday = 4;

    // "The first", "#-1", or a bare number: "Q3".
    private int Nth(PatternHit<TimeRule> hit) =>
        hit.Rule.Nth
        ?? Whole((Slot(hit, WordClass.Ordinal) ?? Slot(hit, WordClass.Number))?.Low, 1);

    private Interval? WeekdayDay(PatternHit<TimeRule> hit, DateOnly day, Direction direction)
    {
        int weekday = Slot(hit, WordClass.Weekday)?.Fact?.Weekday ?? 0;
        int number = Whole(Slot(hit, WordClass.Day)?.Low, 0);
        for (int distance = 0; distance <= _farthestWeekdayDay; distance++)
        {
            foreach (int sign in direction == Direction.Future ? _aheadFirst : _backFirst)
            {
                var candidate = day.AddDays(sign * distance);
                if (candidate.Day == number && Interval.Weekday(candidate) == weekday)
                {
                    return Interval.Day(candidate);
                }
            }
        }
        return null;
    }

    private (Interval?, string) NthWeekday(PatternHit<TimeRule> hit, Direction direction)
    {
        int weekday = Slot(hit, WordClass.Weekday)?.Fact?.Weekday ?? 1;
        var (day, basis) = OfMonth(
            hit,
            direction,
            (year, month) => Calendar.Nth(year, month, weekday, Nth(hit))
        );
        return (day is { } found ? Interval.Day(found) : null, basis);
    }

    private (Interval?, string) NthWeek(PatternHit<TimeRule> hit, Direction direction)
    {
        if (hit.Rule.Slots.Contains(WordClass.Year) && !hit.Rule.Slots.Contains(WordClass.Month))
        {
            int written = Whole(Slot(hit, WordClass.Year)?.Low, 1);
            return (
                Calendar.NthOfYear(written, _thursday, Nth(hit)) is { } thursday
                    ? Interval.Week(thursday)
                    : null,
                _text
            );
        }
        var (day, basis) = OfMonth(
            hit,
            direction,
            (year, month) => Calendar.Nth(year, month, _thursday, Nth(hit))
        );
        return (day is { } found ? Interval.Week(found) : null, basis);
    }

    // "the week of March 3", "the week of the 18th"
    private (Interval?, string) WeekOf(PatternHit<TimeRule> hit, Direction direction)
    {
        if (hit.Rule.Slots.Contains(WordClass.Month))
        {
            var (day, basis) = Date(hit, direction);
            return (day?.From is { } from ? Interval.Week(from) : null, basis);
        }
        return (
            published is { } own && MonthDay(hit, own, direction)?.From is { } near
                ? Interval.Week(near)
                : null,
            _published
        );
    }

    // A day that a month and a year settle: the month that is named, else the one so many after the report's.
    private (DateOnly? Day, string Basis) OfMonth(
        PatternHit<TimeRule> hit,
        Direction direction,
        Func<int, int, DateOnly?> dayOf
    )
    {
        if (Slot(hit, WordClass.Month)?.Fact?.Month is { } month)
        {
            var (year, basis) = YearFor(hit, direction, y => dayOf(y, month));
            return (year is { } found ? dayOf(found, month) : null, basis);
        }
        var at = published?.AddMonths(hit.Rule.Argument);
        return (at is { } within ? dayOf(within.Year, within.Month) : null, _published);
    }

    private Interval? MonthDay(PatternHit<TimeRule> hit, DateOnly day, Direction direction)
    {
        int number = Whole((Slot(hit, WordClass.Day) ?? Slot(hit, WordClass.Ordinal))?.Low, 0);
        if (hit.Rule.Word.Length > 0)
        {
            // "the 20th of next month"
            var other = day.AddMonths(hit.Rule.Argument);
            return Calendar.Day(other.Year, other.Month, number) is { } its
                ? Interval.Day(its)
                : null;
        }
        return Calendar.NearestMonthDay(day, direction, number) is { } near
            ? Interval.Day(near)
            : null;
    }
}
