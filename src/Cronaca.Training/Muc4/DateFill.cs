namespace Cronaca.Training.Muc4;

using System.Globalization;

/// <summary>The date of an incident: <c>16 NOV 89</c>, <c>15 JAN 89 - 21 JAN 89</c>, or, without <paramref name="From"/>, <c>- 21 JAN 89</c>: on that day or before. Both ends included.</summary>
internal sealed record DateFill(DateOnly? From, DateOnly To)
{
    private const string _months = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";

    public static DateFill? Parse(string text)
    {
        int dash = text.IndexOf('-', StringComparison.Ordinal);
        string before = dash < 0 ? text : text[..dash];
        DateOnly? from = Day(before);
        return Day(text[(dash + 1)..]) is { } to && (from is not null || before.Trim().Length == 0)
            ? new(from, to)
            : null;
    }

    public static string Write(DateOnly? from, DateOnly to) =>
        from == to ? Write(to)
        : from is { } first ? $"{Write(first)} - {Write(to)}"
        : $"- {Write(to)}";

    /// <summary>Guidelines 3.2.2: part of the key's range; or a default ("- 21 JAN 89") that ends on the day where the key ends.</summary>
    public bool IsNear(DateFill key) =>
        From is { } from ? from >= (key.From ?? DateOnly.MinValue) && To <= key.To : To == key.To;

    private static string Write(DateOnly day) =>
        $"{day.Day:00} {_months.AsSpan(day.Month * 3 - 3, 3)} {day.Year % 100:00}";

    private static DateOnly? Day(string text)
    {
        string[] parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (
            parts is not [_, { Length: >= 3 }, _]
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int day)
            || !int.TryParse(
                parts[2],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out int year
            )
            || _months.IndexOf(parts[1][..3], StringComparison.Ordinal) is var at && at % 3 != 0
        )
        {
            return null;
        }
        year = year < 100 ? 1900 + year : year;
        return
            year is >= 1900 and < 2100 && day >= 1 && day <= DateTime.DaysInMonth(year, at / 3 + 1)
            ? new DateOnly(year, at / 3 + 1, day)
            : null;
    }
}
