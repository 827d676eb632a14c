namespace Cronaca.Reading.Values;

using System.Globalization;

/// <summary>How fine an expression of time is.</summary>
internal enum Grain : byte
{
    /// <summary>A part of a day that is not yet known: "in the morning", "at 10:30".</summary>
    Part,
    Day,
    Week,
    Month,
    Season,
    Year,
    Decade,
}

/// <summary>Days, both ends included, with their grain and their EDTF text (ISO 8601-2). A null end is open.</summary>
internal readonly record struct Interval(DateOnly? From, DateOnly? To, string Edtf, Grain Grain)
{
    public static Interval Day(DateOnly day) => new(day, day, Write(day), Grain.Day);

    public static Interval Days(DateOnly from, DateOnly to) =>
        from == to ? Day(from) : new(from, to, $"{Write(from)}/{Write(to)}", Grain.Day);

    public static Interval Week(DateOnly day)
    {
        var monday = day.AddDays(-((Weekday(day) - 1) % 7));
        return Days(monday, monday.AddDays(6)) with { Grain = Grain.Week };
    }

    public static Interval Month(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return new(
            first,
            first.AddMonths(1).AddDays(-1),
            Text($"{year:0000}-{month:00}"),
            Grain.Month
        );
    }

    public static Interval Months(DateOnly first, int count, Grain grain)
    {
        var last = first.AddMonths(count - 1);
        return new(
            first,
            first.AddMonths(count).AddDays(-1),
            Text($"{first.Year:0000}-{first.Month:00}/{last.Year:0000}-{last.Month:00}"),
            grain
        );
    }

    public static Interval Year(int year) =>
        new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), Text($"{year:0000}"), Grain.Year);

    public static Interval Years(int first, int last) =>
        new(
            new DateOnly(first, 1, 1),
            new DateOnly(last, 12, 31),
            Text($"{first:0000}/{last:0000}"),
            Grain.Decade
        );

    /// <summary>From this one on: "since 2019".</summary>
    public Interval Since() => new(From, null, Head(Edtf) + "/..", Grain);

    /// <summary>Up to this one: "by June".</summary>
    public Interval Until() => new(null, To, "../" + Tail(Edtf), Grain);

    /// <summary>From the beginning of this one to the end of another.</summary>
    public Interval To_(Interval end) =>
        new(From, end.To, $"{Head(Edtf)}/{Tail(end.Edtf)}", Grain > end.Grain ? Grain : end.Grain);

    /// <summary>1 for Monday to 7 for Sunday.</summary>
    public static int Weekday(DateOnly day) =>
        day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    private static string Head(string edtf) =>
        edtf.IndexOf('/', StringComparison.Ordinal) is var at && at < 0 ? edtf : edtf[..at];

    private static string Tail(string edtf) =>
        edtf[(edtf.IndexOf('/', StringComparison.Ordinal) + 1)..];

    private static string Write(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
