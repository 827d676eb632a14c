namespace Cronaca.Intake.Feeds;

using System.Collections.Frozen;

/// <summary>
/// Offsets from UTC as dates end in them: "+0100", "-05:00", "Z", "GMT", "EST", "GMT+2". Names that more than one land uses for itself
/// (IST: India, Ireland, Israel) are left out; what is not known counts as UTC, as a missing zone does.
/// </summary>
internal static class Zones
{
    private static readonly FrozenDictionary<string, double> _hours = new Dictionary<
        string,
        double
    >(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = 0,
        ["UT"] = 0,
        ["UTC"] = 0,
        ["GMT"] = 0,
        ["WET"] = 0,
        ["BST"] = 1,
        ["CET"] = 1,
        ["MET"] = 1,
        ["MEZ"] = 1,
        ["WEST"] = 1,
        ["WAT"] = 1,
        ["CEST"] = 2,
        ["MEST"] = 2,
        ["MESZ"] = 2,
        ["EET"] = 2,
        ["CAT"] = 2,
        ["SAST"] = 2,
        ["EEST"] = 3,
        ["MSK"] = 3,
        ["EAT"] = 3,
        ["TRT"] = 3,
        ["IRST"] = 3.5,
        ["AFT"] = 4.5,
        ["PKT"] = 5,
        ["NPT"] = 5.75,
        ["WIB"] = 7,
        ["ICT"] = 7,
        ["HKT"] = 8,
        ["SGT"] = 8,
        ["PHT"] = 8,
        ["AWST"] = 8,
        ["JST"] = 9,
        ["KST"] = 9,
        ["ACST"] = 9.5,
        ["AEST"] = 10,
        ["ACDT"] = 10.5,
        ["AEDT"] = 11,
        ["NZST"] = 12,
        ["NZDT"] = 13,
        ["NST"] = -3.5,
        ["NDT"] = -2.5,
        ["BRT"] = -3,
        ["ART"] = -3,
        ["AST"] = -4,
        ["ADT"] = -3,
        ["EST"] = -5,
        ["EDT"] = -4,
        ["ET"] = -5,
        ["CST"] = -6,
        ["CDT"] = -5,
        ["CT"] = -6,
        ["MST"] = -7,
        ["MDT"] = -6,
        ["MT"] = -7,
        ["PST"] = -8,
        ["PDT"] = -7,
        ["PT"] = -8,
        ["AKST"] = -9,
        ["AKDT"] = -8,
        ["HST"] = -10,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static bool Known(ReadOnlySpan<char> name) =>
        name.Length <= 4 && _hours.ContainsKey(name.ToString());

    public static TimeSpan Offset(ReadOnlySpan<char> text)
    {
        text = text.TrimStart(" ([");
        int letters = 0;
        while (letters < text.Length && char.IsAsciiLetter(text[letters]))
        {
            letters++;
        }
        if (letters > 0)
        {
            // "GMT+2": the name is where to count from.
            bool further = letters < text.Length && text[letters] is '+' or '-';
            return letters > 4 || !_hours.TryGetValue(text[..letters].ToString(), out double hours)
                ? TimeSpan.Zero
                : TimeSpan.FromHours(hours) + (further ? Signed(text[letters..]) : TimeSpan.Zero);
        }
        return Signed(text);
    }

    private static TimeSpan Signed(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] is not ('+' or '-' or '−'))
        {
            return TimeSpan.Zero;
        }
        int digits = 0;
        int value = 0;
        bool colon = false;
        foreach (char c in text[1..])
        {
            if (c == ':')
            {
                colon = true;
            }
            else if (!char.IsAsciiDigit(c) || digits == 4)
            {
                break;
            }
            else
            {
                value = (value * 10) + (c - '0');
                digits++;
            }
        }
        // "+1" and "+01" are hours; "+130", "+0130" and "+1:30" hours and minutes.
        int minutes = digits <= 2 && !colon ? value * 60 : (value / 100 * 60) + (value % 100);
        return TimeSpan.FromMinutes(text[0] == '+' ? minutes : -minutes);
    }
}
