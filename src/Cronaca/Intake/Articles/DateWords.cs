namespace Cronaca.Intake.Articles;

using System.Collections.Frozen;
using System.Globalization;
using Cronaca.Reading.Languages;

/// <summary>Dates written in words or figures in a line of a page: "18 novembre 2019", "Nov. 18, 2019", "2019-11-18", "18/11/2019".</summary>
internal static class DateWords
{
    private static readonly FrozenDictionary<string, int> _months = WordList
        .Read(typeof(Program).Assembly, "months.tsv", "name", "month")
        .ToFrozenDictionary(
            r => r[0],
            r => int.Parse(r[1], CultureInfo.InvariantCulture),
            StringComparer.OrdinalIgnoreCase
        );

    /// <summary>The first date in a line; null when it has none that can be meant in one way only.</summary>
    public static DateOnly? Find(string line)
    {
        var parts = Parts(line.Length > 400 ? line[..400] : line);
        for (int i = 0; i + 2 < parts.Count; i++)
        {
            if (At(parts, i) is { Year: >= 1990 and <= 2100 } day)
            {
                return day;
            }
        }
        return null;
    }

    private static DateOnly? At(List<string> parts, int at)
    {
        int? first = Number(parts[at]);
        int? second = Number(parts[at + 1]);
        int? third = Number(parts[at + 2]);
        if (
            first is { } day
            && _months.TryGetValue(parts[at + 1], out int month)
            && third is { } year
        )
        {
            return Day(year, month, day);
        }
        // "18 de noviembre de 2019", "18th of November 2019"
        if (
            first is { } number
            && at + 3 < parts.Count
            && parts[at + 1] is "de" or "of"
            && _months.TryGetValue(parts[at + 2], out int named)
        )
        {
            int next = parts[at + 3] is "de" or "of" && at + 4 < parts.Count ? at + 4 : at + 3;
            return Number(parts[next]) is { } then ? Day(then, named, number) : null;
        }
        if (_months.TryGetValue(parts[at], out int leading) && second is { } of && third is { } in3)
        {
            return Day(in3, leading, of);
        }
        return (first, second, third) switch
        {
            (>= 1990, { } m, { } d) => Day(first.Value, m, d),
            // Which is the month can only be told where the other cannot be one.
            ({ } a, { } b, >= 1990) when a > 12 || a == b => Day(third.Value, b, a),
            ({ } a, { } b, >= 1990) when b > 12 => Day(third.Value, a, b),
            _ => null,
        };
    }

    private static int? Number(string part)
    {
        int digits = part.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits < 0)
        {
            digits = part.Length;
        }
        bool ordinal = part[digits..] is "" or "st" or "nd" or "rd" or "th" or "º" or "°" or "er";
        return digits is > 0 and <= 4 && ordinal
            ? int.Parse(part.AsSpan(0, digits), CultureInfo.InvariantCulture)
            : null;
    }

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 1990 and <= 2100
        && month is >= 1 and <= 12
        && day >= 1
        && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <summary>Runs of letters and digits.</summary>
    private static List<string> Parts(string line)
    {
        var parts = new List<string>();
        int start = -1;
        for (int i = 0; i <= line.Length; i++)
        {
            bool inside =
                i < line.Length && (char.IsLetterOrDigit(line[i]) || line[i] is 'º' or '°');
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                parts.Add(line[start..i]);
                start = -1;
            }
        }
        return parts;
    }
}
