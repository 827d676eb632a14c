namespace Cronaca.Intake.Articles;

/// <summary>The title of an article without the name of its site: what the page shows as its headline where that agrees with what it says of itself.</summary>
internal static class TitleFinder
{
    private static readonly string[] _separators =
    [
        " | ",
        " - ",
        " – ",
        " — ",
        " :: ",
        " » ",
        " · ",
        " • ",
        " / ",
        " ~ ",
    ];

    public static string? Find(Page page, LinkedArticle? linked, string? outlet)
    {
        string?[] told =
        [
            linked?.Headline,
            page.Meta("og:title"),
            page.Meta("twitter:title"),
            page.Meta("headline"),
            page.Title,
        ];
        var names = told.OfType<string>()
            .Select(t => Bare(PageDeclarations.Plain(t) ?? "", outlet))
            .Where(t => t.Length > 0)
            .ToList();
        // A headline on the page that most of what is said of the page agrees with.
        var shown = page
            .Headlines.Where(h => h.Text.Length < 400)
            .Select(h =>
                (
                    Headline: h.Text,
                    Agrees: names.Select(n => Likeness(n, h.Text)).DefaultIfEmpty(0).Max()
                )
            )
            .OrderByDescending(h => h.Agrees)
            .FirstOrDefault();
        return shown.Agrees >= 0.5 ? shown.Headline
            : names.Count > 0 ? names[0]
            : shown.Headline;
    }

    /// <summary>The share of the words of two titles that both have, 0 to 1.</summary>
    internal static double Likeness(string one, string other)
    {
        var words = Words(one);
        var others = Words(other);
        if (words.Count == 0 || others.Count == 0)
        {
            return 0;
        }
        int both = words.Count(others.Contains);
        return 2.0 * both / (words.Count + others.Count);
    }

    private static HashSet<string> Words(string text)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool letter = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (letter && start < 0)
            {
                start = i;
            }
            else if (!letter && start >= 0)
            {
                words.Add(text[start..i]);
                start = -1;
            }
        }
        return words;
    }

    /// <summary>A title without the name of the site before or after it.</summary>
    internal static string Bare(string title, string? outlet)
    {
        foreach (string separator in _separators)
        {
            int last = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (last > 0 && IsSite(title[(last + separator.Length)..], title[..last], outlet))
            {
                return Bare(title[..last].TrimEnd(), outlet);
            }
            int first = title.IndexOf(separator, StringComparison.Ordinal);
            if (first > 0 && outlet is not null && Likeness(title[..first], outlet) > 0.6)
            {
                return title[(first + separator.Length)..].TrimStart();
            }
        }
        return title;
    }

    private static bool IsSite(string part, string rest, string? outlet)
    {
        int words = Words(part).Count;
        string squashed = Squash(part);
        return (
                outlet is not null
                && squashed.Length > 1
                && (
                    Squash(outlet).Contains(squashed, StringComparison.Ordinal)
                    || squashed.Contains(Squash(outlet), StringComparison.Ordinal)
                )
            ) || (words <= 3 && Words(rest).Count >= 2 * words);
    }

    private static string Squash(string text) =>
        string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
