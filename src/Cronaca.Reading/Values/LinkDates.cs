namespace Cronaca.Reading.Values;

using System.Globalization;
using Cronaca.Reading.Text;

/// <summary>Dates in web addresses: ".../2022/01/06/..." and "...-2022-01-06".</summary>
internal static class LinkDates
{
    private const int _firstYear = 1990;
    private const int _lastYear = 2100;
    private const int _dateLength = 10;

    /// <summary>
    /// The latest date in the links of a text: a report links to what was published before it or with it, so the latest is the nearest to its own day.
    /// </summary>
    public static DateOnly? Latest(Document document)
    {
        DateOnly? latest = null;
        foreach (var link in document.Links)
        {
            if (In(document.Text.AsSpan(link.Start, link.Length)) is { } date && !(latest >= date))
            {
                latest = date;
            }
        }
        return latest;
    }

    /// <summary>The last date in one address; null when it has none.</summary>
    public static DateOnly? In(ReadOnlySpan<char> address)
    {
        DateOnly? found = null;
        for (int i = 0; i + _dateLength <= address.Length; i++)
        {
            bool begins =
                char.IsAsciiDigit(address[i]) && (i == 0 || !char.IsAsciiDigit(address[i - 1]));
            bool ends =
                i + _dateLength == address.Length || !char.IsAsciiDigit(address[i + _dateLength]);
            if (begins && ends && At(address.Slice(i, _dateLength)) is { } date)
            {
                found = date;
            }
        }
        return found;
    }

    private static DateOnly? At(ReadOnlySpan<char> text) =>
        text[4] is '-' or '/' or '_'
        && text[7] == text[4]
        && Number(text[..4]) is { } year
        && year is >= _firstYear and <= _lastYear
        && Number(text[5..7]) is { } month
        && Number(text[8..]) is { } day
            ? Calendar.Day(year, month, day)
            : null;

    private static int? Number(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value)
            ? value
            : null;
}
