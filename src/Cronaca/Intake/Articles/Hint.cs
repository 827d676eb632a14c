namespace Cronaca.Intake.Articles;

/// <summary>What the name, the class or the id of an element says of the text in it.</summary>
[Flags]
internal enum Hint
{
    None = 0,

    /// <summary>The body of an article is in it, so its author says.</summary>
    Body = 1,

    /// <summary>An article is in it, with its head and its surroundings.</summary>
    Article = 2,

    /// <summary>No part of an article: menus, shares, related links, newsletters, advertisements.</summary>
    Aside = 4,

    /// <summary>What readers wrote.</summary>
    Comments = 8,

    /// <summary>What stands under a picture.</summary>
    Caption = 16,

    /// <summary>Author, date and the like: of the report, not in its text.</summary>
    Byline = 32,

    /// <summary>Not shown.</summary>
    Hidden = 64,

    /// <summary>The title above the text, or what sums it up.</summary>
    Head = 128,
}
