namespace Cronaca.Intake.Feeds;

/// <summary>How much of a feed is read. A news feed has tens of items, the largest sitemap 50,000; what is more is left off, and said to be.</summary>
internal sealed record FeedLimits
{
    /// <summary>Items.</summary>
    public int Items { get; init; } = 50_000;

    /// <summary>Bytes.</summary>
    public int Bytes { get; init; } = 52_428_800;

    /// <summary>Elements within elements; those deeper are read as if they stood beside each other.</summary>
    public int Depth { get; init; } = 128;
}
