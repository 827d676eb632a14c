namespace Cronaca.Intake.Feeds;

using static FeedDate;

/// <summary>Dates that begin with the year: 2024-02-03T04:05:06.7+01:00, 2024-02-03 04:05, 20240203, 2024-034.</summary>
internal static class IsoDate
{
    public static FeedDate? Parse(ReadOnlySpan<char> text)
    {
        int at = 0;
        if (Digits(text, ref at, 4) is not { } year)
        {
            return null;
        }
        bool separated = at < text.Length && text[at] is '-' or '/' or '.';
        at += separated ? 1 : 0;
        int start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }
        if (at - start == 3)
        {
            return Ordinal(year, int.Parse(text[start..at]), text[at..]);
        }
        at = start;
        // Months and days are written with one digit as often as not.
        if (Digits(text, ref at, separated ? 1 : 2, 2) is not { } month)
        {
            return null;
        }
        if (separated && (at >= text.Length || text[at++] is not ('-' or '/' or '.')))
        {
            return null;
        }
        return Digits(text, ref at, separated ? 1 : 2, 2) is { } day
            ? WithTime(year, month, day, text[at..])
            : null;
    }

    private static FeedDate? Ordinal(int year, int dayOfYear, ReadOnlySpan<char> rest) =>
        year is >= 1970 and <= 2200 && dayOfYear is >= 1 and <= 365
            ? WithTime(
                year,
                new DateOnly(year, 1, 1).AddDays(dayOfYear - 1).Month,
                new DateOnly(year, 1, 1).AddDays(dayOfYear - 1).Day,
                rest
            )
            : null;

    private static FeedDate? WithTime(int year, int month, int day, ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart("Tt ,");
        if (rest.IsEmpty)
        {
            return At(year, month, day, null, TimeSpan.Zero);
        }
        int at = 0;
        var time = Clock(rest, ref at);
        return time is null ? null : At(year, month, day, time, Zones.Offset(rest[at..]));
    }

    /// <summary>04:05:06.7, 04:05, 0405, 4.05, with or without "PM" after it; null where no time begins.</summary>
    public static TimeOfDay? Clock(ReadOnlySpan<char> text, ref int at)
    {
        int from = at;
        if (Digits(text, ref at, 1, 2) is not { } hour)
        {
            return null;
        }
        bool separated = at < text.Length && text[at] is ':' or '.';
        at += separated ? 1 : 0;
        if (Digits(text, ref at, separated ? 1 : 2, 2) is not { } minute)
        {
            at = from;
            return null;
        }
        int second = 0;
        int before = at;
        if (at < text.Length && (text[at] is ':' or '.' || char.IsAsciiDigit(text[at])))
        {
            at += char.IsAsciiDigit(text[at]) ? 0 : 1;
            if (Digits(text, ref at, 1, 2) is { } found)
            {
                second = found;
            }
            else
            {
                at = before;
            }
        }
        if (at < text.Length && text[at] is '.' or ',')
        {
            at++;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
            {
                at++;
            }
        }
        return new TimeOfDay(HalfDay(text, ref at, hour), minute, second);
    }

    private static int HalfDay(ReadOnlySpan<char> text, ref int at, int hour)
    {
        var rest = text[at..].TrimStart();
        bool afternoon = rest.StartsWith("pm", StringComparison.OrdinalIgnoreCase);
        if (
            hour is < 1 or > 12
            || !(afternoon || rest.StartsWith("am", StringComparison.OrdinalIgnoreCase))
        )
        {
            return hour;
        }
        at = text.Length - rest.Length + 2;
        return (hour % 12) + (afternoon ? 12 : 0);
    }

    /// <summary>A number of at least and at most so many digits.</summary>
    private static int? Digits(ReadOnlySpan<char> text, ref int at, int least, int most = 0)
    {
        int value = 0;
        int start = at;
        while (
            at < text.Length && at - start < Math.Max(least, most) && char.IsAsciiDigit(text[at])
        )
        {
            value = (value * 10) + (text[at++] - '0');
        }
        return at - start >= least ? value : null;
    }
}
