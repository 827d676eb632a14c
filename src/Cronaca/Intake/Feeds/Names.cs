namespace Cronaca.Intake.Feeds;

using System.Collections.Frozen;

/// <summary>One short name for an element, however its document calls its namespaces: "title" for RSS and Atom, "dc:date", "content:encoded".</summary>
internal static class Names
{
    private static readonly FrozenDictionary<string, string> _prefixes = new Dictionary<
        string,
        string
    >
    {
        ["http://blogs.law.harvard.edu/tech/rss"] = "",
        ["http://purl.org/rss/1.0"] = "",
        ["http://my.netscape.com/rdf/simple/0.9"] = "",
        ["http://purl.org/echo"] = "",
        ["uri/of/echo/namespace#"] = "",
        ["http://purl.org/pie"] = "",
        ["http://purl.org/atom/ns#"] = "",
        ["http://www.w3.org/2005/atom"] = "",
        ["http://purl.org/rss/1.0/modules/rss091#"] = "",
        ["http://www.sitemaps.org/schemas/sitemap/0.9"] = "",
        ["http://www.google.com/schemas/sitemap/0.84"] = "",
        ["http://www.google.com/schemas/sitemap-news/0.9"] = "news",
        ["http://purl.org/dc/elements/1.1"] = "dc",
        ["http://purl.org/dc/elements/1.0"] = "dc",
        ["http://purl.org/dc/terms"] = "dcterms",
        ["http://purl.org/rss/1.0/modules/content"] = "content",
        ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"] = "rdf",
        ["http://www.w3.org/1999/xhtml"] = "xhtml",
        ["http://www.w3.org/xml/1998/namespace"] = "xml",
        ["http://prismstandard.org/namespaces/1.2/basic"] = "prism",
        ["http://rssnamespace.org/feedburner/ext/1.0"] = "feedburner",
        ["http://www.itunes.com/dtds/podcast-1.0.dtd"] = "itunes",
        ["http://search.yahoo.com/mrss"] = "media",
        ["http://www.w3.org/2000/svg"] = "svg",
        ["http://www.w3.org/1998/math/mathml"] = "math",
        ["http://purl.org/syndication/thread/1.0"] = "thr",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> _known = _prefixes
        .Values.Where(p => p.Length > 0)
        .ToFrozenSet();

    /// <summary>The short name of an element.</summary>
    /// <param name="name">As written, prefix and all.</param>
    /// <param name="space">The namespace that its prefix stands for; null when none is declared.</param>
    public static string Key(string name, string? space)
    {
        name = name.ToLowerInvariant();
        int colon = name.IndexOf(':', StringComparison.Ordinal);
        string local = name[(colon + 1)..];
        string prefix = colon < 0 ? "" : name[..colon];
        string? plain = space?.ToLowerInvariant().TrimEnd('/');
        // RSS has no namespace; its writers gave it one for each version.
        if (plain?.StartsWith("http://backend.userland.com/rss", StringComparison.Ordinal) == true)
        {
            return local;
        }
        if (plain is not null && _prefixes.TryGetValue(plain, out string? known))
        {
            return known.Length == 0 ? local : $"{known}:{local}";
        }
        // A well-known prefix bound to something unknown is that something's.
        return prefix.Length == 0 ? local
            : prefix is "atom" or "rss" && space is null ? local
            : space is not null && _known.Contains(prefix) ? $"other:{local}"
            : $"{prefix}:{local}";
    }
}
