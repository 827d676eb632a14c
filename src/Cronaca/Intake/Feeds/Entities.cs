namespace Cronaca.Intake.Feeds;

using System.Globalization;
using System.Net;
using System.Text;

/// <summary>Character references: &amp;#233; &amp;#xE9; and the names of HTML 4. What is none of them stays as it stands.</summary>
internal static class Entities
{
    // The longest name is "thetasym"; a number has at most seven digits, and people pad them.
    private const int _longest = 16;

    /// <summary>What numbers 128 to 159 mean to those who write them: the characters of windows-1252 (WHATWG HTML, 13.2.5.80).</summary>
    private const string _windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    public static string Resolve(ReadOnlySpan<char> text)
    {
        int at = text.IndexOf('&');
        if (at < 0)
        {
            return text.ToString();
        }
        var result = new StringBuilder(text.Length);
        while (at >= 0)
        {
            result.Append(text[..at]);
            text = text[at..];
            int length = Take(text, result);
            if (length == 0)
            {
                result.Append('&');
                length = 1;
            }
            text = text[length..];
            at = text.IndexOf('&');
        }
        return result.Append(text).ToString();
    }

    /// <summary>A text without NUL, and with the characters of windows-1252 where it has control codes in their place.</summary>
    public static string Mend(string text) =>
        string.Create(
            text.Length - text.AsSpan().Count('\0'),
            text,
            static (mended, text) =>
            {
                int at = 0;
                foreach (char c in text)
                {
                    if (c != '\0')
                    {
                        mended[at++] = c is >= '\u0080' and < '\u00A0' ? _windows[c - 128] : c;
                    }
                }
            }
        );

    /// <summary>Whether there is a reference that would be resolved.</summary>
    public static bool Any(string text)
    {
        var scratch = new StringBuilder();
        for (
            int at = text.IndexOf('&', StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf('&', at + 1)
        )
        {
            if (Take(text.AsSpan(at), scratch) > 0)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Writes what a reference at the head of a text stands for; gives its length, 0 where there is none.</summary>
    private static int Take(ReadOnlySpan<char> text, StringBuilder result)
    {
        int end = text[..Math.Min(text.Length, _longest)].IndexOf(';');
        if (end < 2)
        {
            return 0;
        }
        if (text[1] == '#')
        {
            if (Number(text[2..end]) is not { } rune)
            {
                return 0;
            }
            result.Append(rune.ToString());
            return end + 1;
        }
        string written = text[..(end + 1)].ToString();
        string meant = WebUtility.HtmlDecode(written);
        if (meant == written)
        {
            return 0;
        }
        result.Append(meant);
        return end + 1;
    }

    private static Rune? Number(ReadOnlySpan<char> digits)
    {
        bool hexadecimal = digits[0] is 'x' or 'X';
        bool isNumber = hexadecimal
            ? int.TryParse(digits[1..], NumberStyles.AllowHexSpecifier, null, out int code)
            : int.TryParse(digits, NumberStyles.None, null, out code);
        return !isNumber || code == 0 || !Rune.IsValid(code) ? null
            : code is >= 128 and < 160 ? new Rune(_windows[code - 128])
            : new Rune(code);
    }
}
