namespace Cronaca.Reading.Values;

/// <summary>
/// A part of a period: its first or last tenth or so when the text says beginning or end (a month of a year, ten days of a month), a third of it
/// for early, middle and late.
/// </summary>
internal static class Edges
{
    /// <summary>Null when the period has no such part worth naming, as a day.</summary>
    public static Interval? Of(Interval whole, string edge) =>
        whole is not { From: { } from, To: { } to }
            ? null
            : whole.Grain switch
            {
                Grain.Month => Month(from, to, edge),
                Grain.Year => Year(from.Year, edge),
                Grain.Season => Part(from, 3, edge),
                Grain.Decade => Decade(from.Year, to.Year, edge),
                Grain.Week => edge switch
                {
                    "start" or "early" => Interval.Days(from, from.AddDays(1)),
                    "end" or "late" => Interval.Days(to.AddDays(-2), to),
                    _ => Interval.Days(from.AddDays(2), from.AddDays(3)),
                },
                _ => null,
            };

    private static Interval Month(DateOnly from, DateOnly to, string edge) =>
        edge switch
        {
            "start" or "early" => Interval.Days(from, from.AddDays(9)),
            "end" or "late" => Interval.Days(from.AddDays(20), to),
            _ => Interval.Days(from.AddDays(10), from.AddDays(19)),
        };

    private static Interval Year(int year, string edge) =>
        edge switch
        {
            "start" => Interval.Month(year, 1),
            "end" => Interval.Month(year, 12),
            "early" => Interval.Months(new DateOnly(year, 1, 1), 4, Grain.Season),
            "late" => Interval.Months(new DateOnly(year, 9, 1), 4, Grain.Season),
            _ => Interval.Months(new DateOnly(year, 5, 1), 4, Grain.Season),
        };

    private static Interval Part(DateOnly from, int months, string edge)
    {
        int month = edge switch
        {
            "start" or "early" => 0,
            "end" or "late" => months - 1,
            _ => months / 2,
        };
        var first = from.AddMonths(month);
        return Interval.Month(first.Year, first.Month);
    }

    private static Interval Decade(int first, int last, string edge)
    {
        int third = (last - first + 1) / 3;
        return edge switch
        {
            "start" or "early" => Interval.Years(first, first + third),
            "end" or "late" => Interval.Years(last - third, last),
            _ => Interval.Years(first + third, last - third),
        };
    }
}
