namespace Cronaca.Intake.Articles;

/// <summary>An element of a page that holds blocks; those in it are a run of the page's blocks, as all are in the order of the page.</summary>
internal sealed class Box
{
    public required Box? Parent { get; init; }

    public required string Tag { get; init; }

    /// <summary>What its own name, class and id say.</summary>
    public required Hint Hints { get; init; }

    /// <summary>It is marked as the body of an article in so many words (<c>itemprop="articleBody"</c>).</summary>
    public required bool Marked { get; init; }

    /// <summary>Its class as written, to find others of its like.</summary>
    public required string Class { get; init; }

    /// <summary>The first of its blocks.</summary>
    public required int Start { get; init; }

    /// <summary>After the last of its blocks.</summary>
    public int End { get; set; }

    /// <summary>Its blocks are no part of the article, whatever the rest says.</summary>
    public bool Dropped { get; set; }
}
