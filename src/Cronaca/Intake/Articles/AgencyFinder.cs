namespace Cronaca.Intake.Articles;

using System.Collections.Frozen;
using Cronaca.Reading.Languages;

/// <summary>The news agency that an outlet credits: in who signs, in brackets where a text starts or ends, after a word for source.</summary>
internal static class AgencyFinder
{
    private static readonly FrozenDictionary<string, string> _agencies = WordList
        .Read(typeof(Program).Assembly, "agencies.tsv", "written", "agency")
        .ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal);

    private static readonly string[] _posts =
    [
        " writer",
        " writers",
        " staff",
        " correspondent",
        " reporter",
        " editor",
    ];

    private static readonly string[] _sources =
    [
        "source:",
        "sources:",
        "fonte:",
        "fonti:",
        "credit:",
        "from:",
    ];

    public static string? Find(IEnumerable<string?> signed, IReadOnlyList<string> paragraphs) =>
        signed.OfType<string>().Select(InSignature).FirstOrDefault(a => a is not null)
        ?? paragraphs.Take(2).Select(InBrackets).FirstOrDefault(a => a is not null)
        ?? paragraphs.Reverse().Take(3).Select(AtEnd).FirstOrDefault(a => a is not null);

    /// <summary>"Reuters", "By John Roe, Reuters", "Redazione ANSA", "AP/Jane Roe".</summary>
    internal static string? InSignature(string signed)
    {
        if (signed.Length > 200)
        {
            return null;
        }
        foreach (
            string part in signed.Split(
                [',', '/', '|', ';', '(', ')', '-', '–', '+', '&'],
                StringSplitOptions.TrimEntries
            )
        )
        {
            string name = part;
            foreach (
                string before in (string[])
                    [
                        "By ",
                        "by ",
                        "Di ",
                        "di ",
                        "The ",
                        "the ",
                        "Redazione ",
                        "redazione ",
                        "from ",
                    ]
            )
            {
                name = name.StartsWith(before, StringComparison.Ordinal)
                    ? name[before.Length..]
                    : name;
            }
            // "AP Auto Writer", "Reuters Staff"
            if (
                name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space
                && _posts.Any(p => name.EndsWith(p, StringComparison.OrdinalIgnoreCase))
                && _agencies.TryGetValue(name[..space], out string? whose)
            )
            {
                return whose;
            }
            if (_agencies.TryGetValue(name.Trim(' ', '.', ':', '©'), out string? agency))
            {
                return agency;
            }
        }
        return null;
    }

    /// <summary>"ROMA, 12 GEN (ANSA) - ...", "KYIV (Reuters) - ...", "(Adnkronos) - ..." in the first words.</summary>
    private static string? InBrackets(string paragraph)
    {
        int open = paragraph.IndexOf('(', StringComparison.Ordinal);
        int close = open < 0 ? -1 : paragraph.IndexOf(')', open);
        return open is >= 0 and < 80 && close > open && close - open < 60
            ? InSignature(paragraph[(open + 1)..close])
            : null;
    }

    /// <summary>The agency in a last line that is a credit: "Source: Reuters", "(ANSA)", "AFP".</summary>
    internal static string? AtEnd(string paragraph)
    {
        string text = paragraph.TrimEnd(' ', '.');
        if (
            text.EndsWith(')')
            && text.LastIndexOf('(') is >= 0 and var open
            && text.Length - open < 60
        )
        {
            return InSignature(text[(open + 1)..^1]);
        }
        int source = _sources
            .Select(s =>
                text.LastIndexOf(s, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
                    ? at + s.Length
                    : -1
            )
            .Max();
        return source >= 0 && text.Length - source < 80 ? InSignature(text[source..].Trim())
            : text.Length < 40 ? InSignature(text)
            : null;
    }
}
