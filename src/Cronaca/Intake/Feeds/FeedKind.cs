namespace Cronaca.Intake.Feeds;

/// <summary>The form in which a list of reports is published.</summary>
internal enum FeedKind
{
    /// <summary>RSS 0.9x and 2.0, and RSS 1.0 in RDF.</summary>
    Rss,

    /// <summary>Atom 0.3 and 1.0 (RFC 4287).</summary>
    Atom,

    /// <summary>JSON Feed 1 and 1.1.</summary>
    Json,

    /// <summary>Channel Definition Format, the oldest of them.</summary>
    Cdf,

    /// <summary>A sitemap (sitemaps.org 0.9), with or without its news extension.</summary>
    Sitemap,

    /// <summary>A sitemap of sitemaps: it lists lists.</summary>
    SitemapIndex,

    /// <summary>OPML 1 and 2: a reader's list of feeds.</summary>
    Opml,
}
