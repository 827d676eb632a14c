namespace Cronaca.Intake.Articles;

/// <summary>A web page laid flat: what is told of it in its head, its blocks of text in order, and the boxes they are in.</summary>
internal sealed class Page
{
    /// <summary>In the order of the page: a box comes before those in it.</summary>
    public List<Box> Boxes { get; } = [];

    public List<Block> Blocks { get; } = [];

    /// <summary>Names and values of the <c>meta</c> elements and of the items marked with <c>itemprop</c>, in order; names in lower case.</summary>
    public List<(string Name, string Value)> Metas { get; } = [];

    /// <summary>The texts of the <c>ld+json</c> scripts.</summary>
    public List<string> JsonLd { get; } = [];

    /// <summary>The first-level headings, each with the number of the block that follows it.</summary>
    public List<(string Text, int Block)> Headlines { get; } = [];

    /// <summary>The <c>time</c> elements: the moment as the element gives it, what it shows, and the number of the block where it stands.</summary>
    public List<PageTime> Times { get; } = [];

    public string? Title { get; set; }

    public string? Language { get; set; }

    public string? Canonical { get; set; }

    /// <summary>The number of the block where the headline stands; null when the page does not show the title as its headline.</summary>
    public int? HeadlineAt(string? title) =>
        Headlines.FindIndex(h => h.Text == title) is >= 0 and var at ? Headlines[at].Block : null;

    /// <summary>The value of a meta element; null when there is none that says something.</summary>
    public string? Meta(string name) => Metas.Find(m => m.Name == name).Value;
}

/// <summary>A <c>time</c> element.</summary>
internal sealed record PageTime(
    string? Moment,
    string Shown,
    int Block,
    bool Published,
    bool Modified
);
