namespace Cronaca.Intake.Feeds;

using static FeedDate;

/// <summary>
/// Dates as mail and people write them: "Sat, 03 Feb 2024 04:05:06 +0100", "Feb 3, 2024 4:05 PM EST", "sab 3 febbraio 2024", "03-Feb-24".
/// Words are told by what they can be, not by their place: a name of a month, a number of four digits, a time with its colon; others are passed over.
/// </summary>
internal ref struct WrittenDate
{
    private int? _year;
    private int? _month;
    private int? _day;
    private TimeOfDay? _time;
    private TimeSpan _offset;

    public static FeedDate? Parse(ReadOnlySpan<char> text)
    {
        if (Slashed(text) is { } numeric)
        {
            return numeric;
        }
        var date = default(WrittenDate);
        int at = 0;
        while (at < text.Length)
        {
            at = date.Take(text, at);
        }
        return date is { _year: { } year, _month: { } month, _day: { } day }
            ? At(Century(year), month, day, date._time, date._offset)
            : null;
    }

    private int Take(ReadOnlySpan<char> text, int at)
    {
        int end = at;
        if (char.IsAsciiDigit(text[at]))
        {
            if (TakeTime(text, ref at))
            {
                return at;
            }
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }
            TakeNumber(text[at..end]);
            return end;
        }
        if (char.IsLetter(text[at]))
        {
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }
            TakeWord(text[at..end], text[at..]);
            return end;
        }
        // A sign after the time opens the offset; the rest of the line is its.
        if (_time is not null && text[at] is '+' or '-' or '−')
        {
            _offset = Zones.Offset(text[at..]);
            return SkipOffset(text, at + 1);
        }
        return at + 1;
    }

    private static int SkipOffset(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == ':'))
        {
            at++;
        }
        return at;
    }

    private bool TakeTime(ReadOnlySpan<char> text, ref int at)
    {
        int digits = 0;
        while (at + digits < text.Length && char.IsAsciiDigit(text[at + digits]))
        {
            digits++;
        }
        if (
            digits > 2
            || at + digits >= text.Length
            || text[at + digits] != ':'
            || _time is not null
        )
        {
            return false;
        }
        _time = IsoDate.Clock(text, ref at);
        return _time is not null;
    }

    private void TakeNumber(ReadOnlySpan<char> digits)
    {
        if (digits.Length is 3 or > 4)
        {
            return;
        }
        int value = int.Parse(digits);
        if (digits.Length == 4)
        {
            _year ??= value;
        }
        else if (_day is null)
        {
            _day = value;
        }
        else
        {
            _year ??= value;
        }
    }

    private void TakeWord(ReadOnlySpan<char> word, ReadOnlySpan<char> rest)
    {
        if (_time is not null && Zones.Known(word))
        {
            _offset = Zones.Offset(rest);
        }
        // "mar" is a Tuesday in "mar 3 feb", and March in "3 mar": the last month named is the month.
        else if (word.Length >= 3 && Month(word) is { } month)
        {
            _month = month;
        }
    }

    /// <summary>The month of an English or Italian name, whole or cut to three letters and more.</summary>
    private static int? Month(ReadOnlySpan<char> word)
    {
        Span<char> start = stackalloc char[3];
        word[..3].ToLowerInvariant(start);
        return start switch
        {
            "jan" or "gen" => 1,
            "feb" => 2,
            "mar" => 3,
            "apr" => 4,
            "may" or "mag" => 5,
            "jun" or "giu" => 6,
            "jul" or "lug" => 7,
            "aug" or "ago" => 8,
            "sep" or "set" => 9,
            "oct" or "ott" => 10,
            "nov" => 11,
            "dec" or "dic" => 12,
            _ => null,
        };
    }

    // RFC 2822, 4.3: two digits below 50 are of this century.
    private static int Century(int year) =>
        year switch
        {
            < 50 => 2000 + year,
            < 100 => 1900 + year,
            _ => year,
        };

    /// <summary>31/12/2003 or 12/31/2003: read where only one order is a date.</summary>
    private static FeedDate? Slashed(ReadOnlySpan<char> text)
    {
        Span<Range> parts = stackalloc Range[4];
        int end = text.IndexOf(' ') is > 0 and var space ? space : text.Length;
        var date = text[..end];
        if (
            date.SplitAny(parts, "/.") != 3
            || !int.TryParse(date[parts[0]], out int first)
            || !int.TryParse(date[parts[1]], out int second)
            || date[parts[2]].Length != 4
            || !int.TryParse(date[parts[2]], out int year)
        )
        {
            return null;
        }
        int at = end;
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }
        var time = IsoDate.Clock(text, ref at);
        var offset = Zones.Offset(text[at..]);
        return (first > 12, second > 12) switch
        {
            (true, false) => At(year, second, first, time, offset),
            (false, true) => At(year, first, second, time, offset),
            _ when first == second => At(year, first, second, time, offset),
            _ => null,
        };
    }
}
