namespace Cronaca.Intake.Feeds;

/// <summary>One report that a feed announces, with as much of it as the feed carries.</summary>
internal sealed record FeedItem
{
    /// <summary>What the outlet knows it by (guid, Atom id); null when it gives none.</summary>
    public string? Id { get; init; }

    /// <summary>The headline, without marks.</summary>
    public string? Title { get; init; }

    /// <summary>The report's page: http or https, absolute; null when there is none.</summary>
    public string? Link { get; init; }

    /// <summary>When the outlet published it.</summary>
    public FeedDate? Published { get; init; }

    /// <summary>When the outlet last changed it.</summary>
    public FeedDate? Modified { get; init; }

    /// <summary>Who signs it.</summary>
    public string? Author { get; init; }

    /// <summary>Who published it, where the item names another than the feed (a news sitemap, an aggregator).</summary>
    public string? Outlet { get; init; }

    /// <summary>A language tag as written; the feed's own where the item says none.</summary>
    public string? Language { get; init; }

    /// <summary>The fullest text that the item carries; null when it carries none.</summary>
    public FeedText? Body { get; init; }

    /// <summary>Whether <see cref="Body"/> comes from an element meant for the whole text (content:encoded, Atom content) and no summary.</summary>
    public bool IsWhole { get; init; }
}
