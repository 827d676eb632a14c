namespace Cronaca.Pages;

using System.Globalization;
using System.Text;
using Cronaca.Ledger;
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

    /// <summary>"6 Jan 2022 14:05" in UTC; a moment at midnight is told as its day.</summary>
    public static string Moment(DateTimeOffset moment) =>
        moment
            .ToUniversalTime()
            .ToString(
                moment.TimeOfDay == TimeSpan.Zero ? "d MMM yyyy" : "d MMM yyyy HH:mm",
                CultureInfo.InvariantCulture
            );

    /// <summary>What a toll history counts: "killed · protesters · Almaty · 5 Jan 2022".</summary>
    public static string Title(TollHistory history, PlaceNames places)
    {
        var parts = new List<string> { ReadingJson.Name(history.Measure) };
        if (history.Group is { } group)
        {
            parts.Add(Clean(group, 40));
        }
        if (history.Place is { } place)
        {
            parts.Add(Clean(places.Name(place), 40));
        }
        if (history.From is { } from)
        {
            parts.Add(
                history.To is { } to
                    ? from == to
                        ? Day(from)
                        : $"{Day(from)} – {Day(to)}"
                    : $"since {Day(from)}"
            );
        }
        return string.Join(" · ", parts);
    }

    /// <summary>A claim in one line: kind and type, number, by whom, whom, where, when.</summary>
    public static string Summary(Claim claim, string text)
    {
        var parts = new List<string> { $"{ClaimCells.Kind(claim)} {ClaimCells.Type(claim)}" };
        if (ClaimCells.Quantity(claim) is { } quantity)
        {
            parts.Add(Range(quantity, text));
        }
        if (claim.Actors.Count > 0)
        {
            parts.Add($"by {Words(claim.Actors, text)}");
        }
        if (claim.Recipients.Count > 0)
        {
            parts.Add(Words(claim.Recipients, text));
        }
        if (claim.Where is { } where)
        {
            parts.Add(where.Name);
        }
        if (claim.When is { } when)
        {
            parts.Add(Days(when));
        }
        return string.Join(" · ", parts);
    }

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

    /// <summary>A text in lines of at most so many characters, broken at spaces where there are any.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        int start = 0;
        while (text.Length - start > width)
        {
            int at = text.LastIndexOf(' ', start + width, width);
            if (at <= start)
            {
                at = start + width;
            }
            yield return text[start..at];
            start = at < text.Length && text[at] == ' ' ? at + 1 : at;
        }
        yield return text[start..];
    }
}
