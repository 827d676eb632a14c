namespace Cronaca.Reading.Values;

/// <summary>Days by day and month, and by so many units from another day.</summary>
internal sealed partial class TimeResolver
{
    private (Interval?, string) Date(PatternHit<TimeRule> hit, Direction direction)
    {
        int month = Slot(hit, WordClass.Month)?.Fact?.Month ?? 0;
        int day = Whole(Slot(hit, WordClass.Day)?.Low, 0);
        var (year, basis) = YearFor(hit, direction, y => Calendar.Day(y, month, day));
        return (
            year is { } found && Calendar.Day(found, month, day) is { } date
                ? Interval.Day(date)
                : null,
            basis
        );
    }

    // Day and month in figures, with a year or without one.
    private (Interval?, string) Numeric(PatternHit<TimeRule> hit, Direction direction)
    {
        var written = atoms[hit.Slots[0]].Date;
        if (written.Year != Atom.NoYear)
        {
            return (Interval.Day(written), _text);
        }
        var (year, basis) = YearFor(
            hit,
            direction,
            y => Calendar.Day(y, written.Month, written.Day)
        );
        return (
            year is { } found && Calendar.Day(found, written.Month, written.Day) is { } date
                ? Interval.Day(date)
                : null,
            basis
        );
    }

    private (Interval?, string) DayRange(PatternHit<TimeRule> hit, Direction direction)
    {
        var own = published?.AddMonths(hit.Rule.Argument);
        int month = Slot(hit, WordClass.Month)?.Fact?.Month ?? own?.Month ?? 0;
        int[] days =
        [
            .. hit
                .Slots.Where((_, s) => hit.Rule.Slots[s] == WordClass.Day)
                .Select(at => Whole(atoms[at].Low, 0)),
        ];
        var (year, basis) = hit.Rule.Slots.Contains(WordClass.Month)
            ? YearFor(hit, direction, y => Calendar.Day(y, month, days[^1]))
            : (own?.Year, _published);
        bool whole =
            year is { } found
            && days[0] < days[^1]
            && Calendar.Day(found, month, days[0]) is not null
            && Calendar.Day(found, month, days[^1]) is not null;
        return (
            whole
                ? Interval.Days(
                    new DateOnly(year!.Value, month, days[0]),
                    new DateOnly(year.Value, month, days[^1])
                )
                : null,
            basis
        );
    }

    // So many units from a day: "two years and three months ago" as fine as its last unit.
    private Interval? Away(PatternHit<TimeRule> hit, DateOnly day, int sign)
    {
        var counts = Slots(hit, WordClass.Number);
        var units = Slots(hit, WordClass.Unit);
        if (units.Count < 2 || counts.Count != units.Count)
        {
            return Count(hit) is { } count ? Calendar.Away(day, UnitOf(hit), sign * count) : null;
        }
        Interval? at = Interval.Day(day);
        string finest = "a";
        for (int i = 0; i < units.Count; i++)
        {
            if (
                Exact(counts[i]) is not { } count
                || units[i].Fact?.Unit is not { } unit
                || at?.From is not { } from
                || Calendar.Step(from, unit, sign * count) is not { } to
            )
            {
                return null;
            }
            at = Interval.Day(to);
            finest = unit is "d" or "wk" || (unit == "mo" && finest == "a") ? unit : finest;
        }
        return finest switch
        {
            "d" or "wk" => at,
            _ => Calendar.Shift(at!.Value.From!.Value, finest, 0, Direction.Past),
        };
    }
}
