namespace Cronaca.Ledger.Origins;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Names;

/// <summary>Whom a report credits with its text: what came with it, else the dateline ("PARIS (Reuters) -"), a byline, or the line at its end ("(ANSA)", "© AFP").</summary>
internal static class Credits
{
    private const int _firstLines = 6;
    private const int _lastLines = 5;
    private const int _longestDateline = 90;
    private const int _longestByline = 80;
    private const int _longestCredit = 240;
    private const int _longestBracket = 40;

    private static readonly string[] _openings =
    [
        .. WordList.Read(typeof(LedgerFile).Assembly, "credits.tsv", "opening").Select(r => r[0]),
    ];

    private static readonly char[] _parts =
    [
        '/',
        ',',
        ';',
        '-',
        '–',
        '—',
        '(',
        ')',
        '.',
        ':',
        '©',
        ' ',
        '|',
    ];

    /// <summary>The agency that the whole text is credited to; null when none is.</summary>
    public static (string Key, string Name)? AgencyOf(Arrival arrival)
    {
        if (!string.IsNullOrWhiteSpace(arrival.Agency))
        {
            return Named(arrival.Agency) ?? Media.Agency(arrival.Agency);
        }
        if (
            OutletOf(arrival) is { } outlet
            && Media.Find(outlet) is { } itself
            && itself.Key.StartsWith("agency:", StringComparison.Ordinal)
        )
        {
            return itself;
        }
        return Told(arrival.Report.Text);
    }

    /// <summary>The outlet by the name that came with the report, else by its address; null when neither came.</summary>
    public static string? OutletOf(Arrival arrival) =>
        !string.IsNullOrWhiteSpace(arrival.Report.Outlet) ? arrival.Report.Outlet.Trim()
        : arrival.Report.Url is { } address ? Media.Host(address)
        : null;

    /// <summary>The agency that the text itself credits at its beginning or end.</summary>
    private static (string Key, string Name)? Told(string text)
    {
        var lines = Lines(text, _firstLines, _lastLines, out int first);
        for (int i = 0; i < first; i++)
        {
            if ((Dateline(lines[i]) ?? Byline(lines[i])) is { } found)
            {
                return found;
            }
        }
        for (int i = lines.Count - 1; i >= Math.Max(0, lines.Count - _lastLines); i--)
        {
            if ((AtEnd(lines[i]) ?? Byline(lines[i])) is { } found)
            {
                return found;
            }
        }
        return null;
    }

    /// <summary>The first lines of a text and its last ones, without blank ones; never more of it than that.</summary>
    private static List<string> Lines(string text, int head, int tail, out int first)
    {
        var lines = new List<string>();
        int at = 0;
        while (at < text.Length && lines.Count < head)
        {
            int end = text.IndexOf('\n', at) is >= 0 and var found ? found : text.Length;
            Add(lines, lines.Count, text, at, end);
            at = end + 1;
        }
        first = lines.Count;
        int to = text.Length;
        while (to > at && lines.Count < first + tail)
        {
            int start = text.LastIndexOf('\n', to - 1) + 1;
            Add(lines, first, text, Math.Max(start, at), to);
            to = start - 1;
        }
        return lines;
    }

    private static void Add(List<string> lines, int place, string text, int start, int end)
    {
        string line = text[start..end].Trim();
        if (line.Length > 0)
        {
            lines.Insert(place, line);
        }
    }

    /// <summary>"ROMA, 3 MAR (ANSA) - ", "(AGI) - Roma": a bracket at the beginning, only place and date before it, a dash or nothing behind it.</summary>
    private static (string Key, string Name)? Dateline(string line)
    {
        int open = line.IndexOf('(');
        int close = open < 0 ? -1 : line.IndexOf(')', open);
        if (open < 0 || close < 0 || close > _longestDateline || close - open > _longestBracket)
        {
            return null;
        }
        var rest = line.AsSpan(close + 1).TrimStart();
        bool opens = rest.IsEmpty || rest[0] is '-' or '–' or '—' or '_' or ':' || open == 0;
        string credit = line[(open + 1)..close];
        return !opens || !IsPlaceAndDate(line[..open])
            ? null
            : Named(credit) ?? (open > 0 && IsUnknownAgency(credit) ? Media.Agency(credit) : null);
    }

    /// <summary>A name in the place of an agency's that is no place: "LUSAKA, 3 May (Meridian) -", not "SPRINGFIELD (Illinois) -".</summary>
    private static bool IsUnknownAgency(string credit) =>
        credit.Length > 1
        && char.IsUpper(credit[0])
        && credit.All(c => char.IsLetter(c) || c == ' ')
        && credit.Count(c => c == ' ') < 3
        && !Gazetteer.Instance.Find(credit).Any(p => p.Kind != PlaceKind.City);

    /// <summary>Words with capitals, figures, and at most one longer word without ("marzo").</summary>
    private static bool IsPlaceAndDate(string text)
    {
        string[] words = text.Split(_parts, StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= 7 && words.Count(w => char.IsLower(w[0]) && w.Length > 3) <= 1;
    }

    /// <summary>A short line that is a credit or nothing but an agency: "di Redazione ANSA", "By Reuters", "© AFP".</summary>
    private static (string Key, string Name)? Byline(string line)
    {
        if (Media.FindAgency(line.Trim('(', ')', '.', ' ', '-', '–', '—')) is { } whole)
        {
            return whole;
        }
        return line.Length <= _longestByline && Opens(line) ? Named(line) : null;
    }

    /// <summary>"(ANSA).", "... said the mayor. (AFP)", "(Reporting by Ann Lee for Reuters)", "Fonte: ANSA".</summary>
    private static (string Key, string Name)? AtEnd(string line)
    {
        if (line.Length <= _longestCredit && Opens(line))
        {
            return Named(line);
        }
        string end = line.TrimEnd('.', ' ');
        int open = end.LastIndexOf('(');
        return
            end.EndsWith(')')
            && open >= 0
            && end.Length - open <= _longestBracket
            && NothingElse(end[(open + 1)..^1])
            ? Named(end[(open + 1)..^1])
            : null;
    }

    private static bool Opens(string line) =>
        Array.Exists(
            _openings,
            o =>
                line.StartsWith(o, StringComparison.OrdinalIgnoreCase)
                && (
                    line.Length == o.Length
                    || !char.IsLetterOrDigit(o[^1])
                    || !char.IsLetterOrDigit(line[o.Length])
                )
        );

    private static bool NothingElse(string text) =>
        !Array.Exists(
            text.Split(_parts, StringSplitOptions.RemoveEmptyEntries),
            w => char.IsLower(w[0]) && w.Length > 3 && Media.FindAgency(w) is null
        );

    /// <summary>The first agency named; up to three words make a name.</summary>
    private static (string Key, string Name)? Named(string text)
    {
        if (Media.FindAgency(text.Trim()) is { } whole)
        {
            return whole;
        }
        string[] words = text.Split(_parts, StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < words.Length; i++)
        {
            for (int length = Math.Min(3, words.Length - i); length > 0; length--)
            {
                if (Media.FindAgency(string.Join(' ', words[i..(i + length)])) is { } found)
                {
                    return found;
                }
            }
        }
        return null;
    }
}
