namespace Cronaca.Reading.Values;

using System.Globalization;

/// <summary>Seasons, quarters, holidays, decades: what the calendar has beside days and months.</summary>
internal sealed partial class TimeResolver
{
    private (Interval?, string) Season(PatternHit<TimeRule> hit, Direction direction)
    {
        string name = Slot(hit, WordClass.Season)?.Fact?.Value2 ?? hit.Rule.Word;
        int month = Calendar.SeasonStart(name);
        if (hit.Rule.Word is "last" or "next" && published is { } day)
        {
            int year =
                hit.Rule.Word == "last"
                    ? (month + 2 < day.Month ? day.Year : day.Year - 1)
                    : (month > day.Month ? day.Year : day.Year + 1);
            return (Interval.Months(new DateOnly(year, month, 1), 3, Grain.Season), _published);
        }
        var (found, basis) = YearFor(hit, direction, y => new DateOnly(y, month, 1));
        return (
            found is { } at ? Interval.Months(new DateOnly(at, month, 1), 3, Grain.Season) : null,
            basis
        );
    }

    private (Interval?, string) Quarter(PatternHit<TimeRule> hit, Direction direction)
    {
        int length = hit.Rule.Argument;
        if (length <= 0)
        {
            return (null, _text);
        }
        int nth = Nth(hit);
        int month = ((nth > 0 ? nth - 1 : (12 / length) + nth) * length) + 1;
        if (month is < 1 or > 12)
        {
            return (null, _text);
        }
        var (year, basis) = YearFor(hit, direction, y => new DateOnly(y, month, 1));
        return (
            year is { } found
                ? Interval.Months(new DateOnly(found, month, 1), length, Grain.Season)
                : null,
            basis
        );
    }

    private Interval? Years(PatternHit<TimeRule> hit)
    {
        var (first, last) = (Whole(atoms[hit.Slots[0]].Low, 1), Whole(atoms[hit.Slots[1]].Low, 1));
        return first < last ? Interval.Years(first, last) : null;
    }

    private Interval? UnitEdge(PatternHit<TimeRule> hit, DateOnly day)
    {
        string edge = Slot(hit, WordClass.Edge)?.Fact?.Value2 ?? "end";
        string unit = Slot(hit, WordClass.Unit)?.Fact?.Unit ?? atoms[hit.Last].Fact?.Unit ?? "a";
        return Calendar.Shift(day, unit, 0, Direction.Past) is not { } whole ? null
            : whole.Grain == Grain.Day ? whole with { Grain = Grain.Part }
            : Edges.Of(whole, edge);
    }

    private (Interval?, string) Holiday(PatternHit<TimeRule> hit, Direction direction)
    {
        DateOnly? Of(int year)
        {
            if (hit.Rule.Meaning == TimeMeaning.Easter)
            {
                return Calendar.Easter(year).AddDays(hit.Rule.Argument);
            }
            string word = hit.Rule.Word;
            if (hit.Rule.Meaning == TimeMeaning.MovingHoliday)
            {
                string[] parts = word.Split('/');
                return Calendar.Nth(
                    year,
                    int.Parse(parts[0], CultureInfo.InvariantCulture),
                    int.Parse(parts[1], CultureInfo.InvariantCulture),
                    int.Parse(parts[2], CultureInfo.InvariantCulture)
                );
            }
            return Calendar.Day(year, int.Parse(word.AsSpan(0, 2)), int.Parse(word.AsSpan(3, 2)));
        }
        var (found, basis) = YearFor(hit, direction, Of);
        return (found is { } year && Of(year) is { } date ? Interval.Day(date) : null, basis);
    }

    private Interval? Decade(PatternHit<TimeRule> hit)
    {
        int value = hit.Slots is [var slot, ..] ? Whole(atoms[slot].Low, 0) : hit.Rule.Argument;
        if (value < 100)
        {
            value += value < 30 ? 2000 : 1900;
        }
        return value is >= 1000 and <= 2100 && value % 10 == 0
            ? Interval.Years(value, value + 9)
            : null;
    }

    // The century of ISO 8601-2, which EDTF writes: the nineteenth is 1800 to 1899.
    private Interval? Century(PatternHit<TimeRule> hit) =>
        atoms[hit.Slots[0]].Low is { } number && number is >= 11 and <= 21
            ? Interval.Years(((int)number - 1) * 100, (((int)number - 1) * 100) + 99)
            : null;
}
