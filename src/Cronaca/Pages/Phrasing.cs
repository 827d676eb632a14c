namespace Cronaca.Pages;

using System.Globalization;
using System.Text;
using Cronaca.Reading;

/// <summary>The parts of a claim in words for people.</summary>
internal static class Phrasing
{
    /// <summary>"at least 18", "20 to 99 (decine)", "about 2,500", "nearly 8,000".</summary>
    public static string Range(Quantity quantity, string text)
    {
        string low = Number(quantity.Low);
        string high = Number(quantity.High);
        return quantity.Hedge switch
        {
            Hedge.Exact => low,
            Hedge.About => $"about {low}",
            Hedge.AtLeast => $"at least {low}",
            Hedge.MoreThan => quantity.Low is { } more
            && more == decimal.Truncate(more)
            && quantity.Unit is "person" or null
                ? $"more than {Number(quantity.Low - 1)}"
                : $"more than {low}",
            Hedge.AtMost => $"at most {high}",
            Hedge.LessThan => $"nearly {high}",
            Hedge.Between => $"{low} to {high}",
            _ when quantity.High is null => $"{low} or more ({Clean(quantity.Span.Of(text), 24)})",
            _ => $"{low} to {high} ({Clean(quantity.Span.Of(text), 24)})",
        };
    }

    public static string Number(decimal? number) =>
        number is { } value
            ? value.ToString(
                value == decimal.Truncate(value) ? "#,0" : "#,0.####",
                CultureInfo.InvariantCulture
            )
            : "";

    /// <summary>"5–6 Jan 2022", "2019", "since 2019": the EDTF text where nothing reads better.</summary>
    public static string Days(When when)
    {
        if (when.From is { } from && when.To is { } to)
        {
            if (from == to)
            {
                return Day(from);
            }
            if (from.Month == 1 && from.Day == 1 && to.Month == 12 && to.Day == 31)
            {
                return from.Year == to.Year
                    ? from.Year.ToString(CultureInfo.InvariantCulture)
                    : string.Create(CultureInfo.InvariantCulture, $"{from.Year}–{to.Year}");
            }
            if (from.Day == 1 && to == from.AddMonths(1).AddDays(-1))
            {
                return from.ToString("MMM yyyy", CultureInfo.InvariantCulture);
            }
            return from.Year == to.Year && from.Month == to.Month
                ? string.Create(CultureInfo.InvariantCulture, $"{from.Day}–{Day(to)}")
                : $"{Day(from)} – {Day(to)}";
        }
        if (when.From is { } since)
        {
            return $"since {Day(since)}";
        }
        return when.To is { } until ? $"until {Day(until)}" : when.Edtf;
    }

    /// <summary>A language by its English name.</summary>
    public static string Language(string tag) =>
        tag switch
        {
            "it" => "Italian",
            "en" => "English",
            _ => CultureInfo.GetCultureInfo(tag).EnglishName,
        };

    /// <summary>"1 claim", "2 claims".</summary>
    public static string Count(int number, string noun) =>
        $"{number} {noun}{(number == 1 ? "" : "s")}";

    public static string Day(DateOnly day) =>
        day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The chain as it is told: "TASS, quoting testimoni"; nearest the report first.</summary>
    public static string Chain(IReadOnlyList<Voice> chain, string text) =>
        string.Join(" ← ", chain.Select(v => Speaker(v, text)));

    public static string Speaker(Voice voice, string text)
    {
        string words = Clean(voice.Span.Of(text), 60);
        return
            voice.Entity is { } entity
            && !words.Contains(entity.Name, StringComparison.OrdinalIgnoreCase)
            && !entity.Name.Contains(words, StringComparison.OrdinalIgnoreCase)
            ? $"{words} ({Clean(entity.Name, 40)})"
            : words;
    }

    public static string Words(IReadOnlyList<Participant> participants, string text) =>
        string.Join(" + ", participants.Take(3).Select(p => Clean(p.Span.Of(text), 60)));

    /// <summary>
    /// One line of plain text: white space folded, control characters (a report may carry terminal escapes) and marks of direction left out, cut with an
    /// ellipsis at <paramref name="most"/> characters.
    /// </summary>
    public static string Clean(string text, int most)
    {
        var line = new StringBuilder(Math.Min(text.Length, most + 1));
        bool space = false;
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                space = line.Length > 0;
                continue;
            }
            if (char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format)
            {
                continue;
            }
            if (line.Length + (space ? 2 : 1) > most)
            {
                if (char.IsLowSurrogate(c) && line.Length > 0)
                {
                    line.Length--;
                }
                return line.Append('…').ToString();
            }
            if (space)
            {
                line.Append(' ');
                space = false;
            }
            line.Append(c);
        }
        return line.ToString();
    }
}
