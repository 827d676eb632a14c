namespace Cronaca.Intake.Feeds;

/// <summary>What a feed, a sitemap or a list of feeds says.</summary>
internal sealed record Feed
{
    public required FeedKind Kind { get; init; }

    /// <summary>The outlet's name for it, without marks; null when it gives none.</summary>
    public string? Title { get; init; }

    /// <summary>The page that the feed belongs to: http or https, absolute.</summary>
    public string? Link { get; init; }

    /// <summary>A language tag as written ("en-US", "it"); null when it says none.</summary>
    public string? Language { get; init; }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<FeedItem> Items { get; init; } = [];

    /// <summary>Further lists that this one names: an OPML file's feeds, a sitemap index's sitemaps.</summary>
    public IReadOnlyList<FeedAddress> Lists { get; init; } = [];

    /// <summary>What of the file was not read, and why ("after 10,000 items the rest is left off"); null when all was.</summary>
    public string? LeftOff { get; init; }
}

/// <summary>Where another feed or sitemap is; the address is http or https, absolute.</summary>
internal sealed record FeedAddress(string Address, string? Title);
