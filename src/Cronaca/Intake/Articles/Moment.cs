namespace Cronaca.Intake.Articles;

using System.Globalization;

/// <summary>When something was published or changed: the day as the outlet has it, and the moment where an offset from UTC is told.</summary>
internal readonly record struct Moment(DateOnly Day, TimeSpan? Time, TimeSpan? Offset)
{
    /// <summary>The moment; null when the time or the offset is not told.</summary>
    public DateTimeOffset? Exact =>
        Time is { } time && Offset is { } offset
            ? new DateTimeOffset(Day.ToDateTime(TimeOnly.FromTimeSpan(time)), offset)
            : null;

    /// <summary>Reads ISO 8601 in the forms in use, RFC 1123, and seconds or milliseconds since 1970; null for anything else, and for a year before 1990 or after 2100.</summary>
    public static Moment? Parse(string? text)
    {
        var rest = (text ?? "").AsSpan().Trim().Trim("\"'");
        if (rest.Length is < 8 or > 60)
        {
            return null;
        }
        if (rest.Length is 10 or 13 && !rest.ContainsAnyExceptInRange('0', '9'))
        {
            long number = long.Parse(rest, CultureInfo.InvariantCulture);
            var at = DateTimeOffset.UnixEpoch.AddSeconds(
                rest.Length == 13 ? number / 1000 : number
            );
            return Sane(
                new Moment(DateOnly.FromDateTime(at.DateTime), at.TimeOfDay, TimeSpan.Zero)
            );
        }
        if (Iso(rest) is { } iso)
        {
            return Sane(iso);
        }
        return DateTimeOffset.TryParseExact(
            rest,
            ["r", "ddd, d MMM yyyy HH:mm:ss zzz", "ddd, d MMM yyyy HH:mm zzz"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AllowWhiteSpaces,
            out var mail
        )
            ? Sane(new Moment(DateOnly.FromDateTime(mail.DateTime), mail.TimeOfDay, mail.Offset))
            : null;
    }

    private static Moment? Sane(Moment moment) =>
        moment.Day.Year is >= 1990 and <= 2100 ? moment : null;

    /// <summary><c>2024-01-31</c>, <c>20240131</c>, <c>2024/01/31</c>, then a <c>T</c> or a space, a time, <c>Z</c> or an offset.</summary>
    private static Moment? Iso(ReadOnlySpan<char> text)
    {
        int dayLength =
            text.Length >= 10 && text[4] is '-' or '/' or '.' && text[7] == text[4] ? 10 : 8;
        var digits =
            dayLength == 10 ? $"{text[..4]}{text[5..7]}{text[8..10]}" : text[..8].ToString();
        if (
            !DateOnly.TryParseExact(
                digits,
                "yyyyMMdd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
        {
            return null;
        }
        var rest = text[dayLength..];
        if (rest.Length == 0)
        {
            return new Moment(day, null, null);
        }
        if (char.IsAsciiDigit(rest[0]))
        {
            return null;
        }
        var (time, after) = Clock(rest[1..].TrimStart());
        return new Moment(day, time, time is null ? null : OffsetIn(after));
    }

    private static (TimeSpan? Time, string After) Clock(ReadOnlySpan<char> text)
    {
        bool colons = text.Length >= 5 && text[2] is ':' or '.';
        int minutes = colons ? 3 : 2;
        if (
            text.Length < minutes + 2
            || !int.TryParse(
                text[..2],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out int hour
            )
            || !int.TryParse(
                text.Slice(minutes, 2),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out int minute
            )
            || hour > 23
            || minute > 59
        )
        {
            return (null, "");
        }
        var rest = text[(minutes + 2)..];
        int second = 0;
        if (
            colons
            && rest.Length >= 3
            && rest[0] == ':'
            && int.TryParse(
                rest.Slice(1, 2),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out int found
            )
            && found < 60
        )
        {
            second = found;
            rest = rest[3..];
            if (rest.Length > 1 && rest[0] is '.' or ',')
            {
                rest = rest[1..].TrimStart("0123456789");
            }
        }
        return (new TimeSpan(hour, minute, second), rest.Trim().ToString());
    }

    private static TimeSpan? OffsetIn(string text)
    {
        if (text is "Z" or "z" or "UTC" or "GMT" or "+00")
        {
            return TimeSpan.Zero;
        }
        if (
            text.StartsWith("UTC", StringComparison.Ordinal)
            || text.StartsWith("GMT", StringComparison.Ordinal)
        )
        {
            text = text[3..];
        }
        string digits = text.Replace(":", "", StringComparison.Ordinal);
        if (
            digits.Length is not (3 or 5)
            || digits[0] is not ('+' or '-')
            || !int.TryParse(
                digits.AsSpan(1),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out int number
            )
        )
        {
            return null;
        }
        int minutes = digits.Length == 3 ? number * 60 : (number / 100 * 60) + (number % 100);
        return minutes > 14 * 60
            ? null
            : TimeSpan.FromMinutes(digits[0] == '-' ? -minutes : minutes);
    }
}
