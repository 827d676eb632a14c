namespace Cronaca.Intake.Articles;

/// <summary>What the elements of HTML are to someone who looks for text.</summary>
internal static class PageElements
{
    /// <summary>Nothing in it is text of the page.</summary>
    public static bool IsSilent(string tag) =>
        tag
            is "script"
                or "style"
                or "noscript"
                or "template"
                or "iframe"
                or "object"
                or "embed"
                or "svg"
                or "math"
                or "canvas"
                or "video"
                or "audio"
                or "select"
                or "textarea"
                or "button"
                or "input"
                or "datalist"
                or "map"
                or "frameset"
                or "img"
                or "picture"
                or "dialog";

    public static bool IsBlock(string tag) =>
        tag
            is "html"
                or "head"
                or "body"
                or "div"
                or "p"
                or "section"
                or "article"
                or "main"
                or "aside"
                or "nav"
                or "header"
                or "footer"
                or "hgroup"
                or "address"
                or "blockquote"
                or "pre"
                or "figure"
                or "figcaption"
                or "ul"
                or "ol"
                or "li"
                or "dl"
                or "dt"
                or "dd"
                or "table"
                or "caption"
                or "tbody"
                or "thead"
                or "tfoot"
                or "tr"
                or "form"
                or "fieldset"
                or "details"
                or "summary"
                or "center"
                or "hr"
                or "menu"
                or "h1"
                or "h2"
                or "h3"
                or "h4"
                or "h5"
                or "h6";

    /// <summary>What text in the element is; null where it stays what it is around it.</summary>
    public static BlockKind? Kind(string tag) =>
        tag switch
        {
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => BlockKind.Heading,
            "li" or "dt" or "dd" => BlockKind.Item,
            "tr" => BlockKind.Row,
            "p" or "blockquote" or "article" or "section" or "main" => BlockKind.Paragraph,
            _ => null,
        };

    public static Hint Hints(string tag) =>
        tag switch
        {
            "nav" or "aside" or "footer" or "menu" or "form" => Hint.Aside,
            "figcaption" or "caption" => Hint.Caption,
            "article" or "main" => Hint.Article,
            "header" or "hgroup" or "h1" => Hint.Head,
            "address" => Hint.Byline,
            _ => Hint.None,
        };
}
