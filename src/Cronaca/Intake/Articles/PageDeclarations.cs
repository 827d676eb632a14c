namespace Cronaca.Intake.Articles;

using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

/// <summary>What the elements of a page say about its article: title, address, dates, author, headlines.</summary>
internal sealed class PageDeclarations(Page page)
{
    /// <summary>Notes what an element declares; true when that is all it is for, and nothing of it is shown.</summary>
    public bool IsAll(IElement element)
    {
        string tag = element.LocalName;
        switch (tag)
        {
            case "meta":
                AddMeta(element, element.GetAttribute("content"));
                return true;
            case "title" when page.Title is null && element is IHtmlTitleElement:
                page.Title = Plain(element.TextContent);
                return true;
            case "link":
                if (
                    element.GetAttribute("rel") is { } rel
                    && rel.Equals("canonical", StringComparison.OrdinalIgnoreCase)
                )
                {
                    page.Canonical ??= element.GetAttribute("href");
                }
                AddMeta(element, element.GetAttribute("href"));
                return true;
            case "script":
                if (
                    element.GetAttribute("type") is { } type
                    && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase)
                )
                {
                    page.JsonLd.Add(element.TextContent);
                }
                return true;
            case "h1":
                if (Plain(Short(element)) is { } headline)
                {
                    page.Headlines.Add((headline, page.Blocks.Count));
                }
                break;
            case "time":
                AddTime(element);
                break;
        }
        if (!PageElements.IsSilent(tag))
        {
            AddItem(element);
        }
        return false;
    }

    private void AddMeta(IElement element, string? value)
    {
        string? name =
            element.GetAttribute("property")
            ?? element.GetAttribute("name")
            ?? element.GetAttribute("itemprop");
        if (!string.IsNullOrWhiteSpace(name) && !string.IsNullOrWhiteSpace(value))
        {
            page.Metas.Add((name.Trim().ToLowerInvariant(), value.Trim()));
        }
    }

    /// <summary>An element in the body marked as the date or the author.</summary>
    private void AddItem(IElement element)
    {
        if (
            element.GetAttribute("itemprop") is { } item
            && item is "datePublished" or "dateModified" or "author" or "headline"
        )
        {
            string? value =
                element.GetAttribute("content")
                ?? element.GetAttribute("datetime")
                ?? Plain(Short(element));
            if (!string.IsNullOrWhiteSpace(value))
            {
                page.Metas.Add((item.ToLowerInvariant(), value.Trim()));
            }
        }
    }

    private void AddTime(IElement element)
    {
        string item = element.GetAttribute("itemprop") ?? "";
        string name = $"{element.ClassName} {element.Id}";
        page.Times.Add(
            new PageTime(
                element.GetAttribute("datetime"),
                Plain(Short(element)) ?? "",
                page.Blocks.Count,
                item == "datePublished"
                    || name.Contains("publish", StringComparison.OrdinalIgnoreCase),
                item == "dateModified"
                    || name.Contains("updat", StringComparison.OrdinalIgnoreCase)
                    || name.Contains("modif", StringComparison.OrdinalIgnoreCase)
            )
        );
    }

    /// <summary>The text of an element that should be short; nothing of one that is not.</summary>
    private static string Short(IElement element)
    {
        var text = new StringBuilder();
        var nodes = new Stack<INode>();
        nodes.Push(element);
        int seen = 0;
        while (nodes.TryPop(out var node) && ++seen < 200 && text.Length < 1000)
        {
            if (node is IText part)
            {
                text.Append(part.Data.AsSpan(0, Math.Min(part.Data.Length, 1000)));
            }
            else if (node is IElement { LocalName: "br" })
            {
                text.Append(' ');
            }
            else if (node is not IElement { LocalName: "script" or "style" or "svg" })
            {
                for (
                    int i = node.ChildNodes.Length - 1;
                    i >= 0 && node.ChildNodes.Length < 200;
                    i--
                )
                {
                    nodes.Push(node.ChildNodes[i]);
                }
            }
        }
        return seen < 200 && text.Length < 1000 ? text.ToString() : "";
    }

    /// <summary>White space made single; null when nothing is left.</summary>
    public static string? Plain(string text)
    {
        string plain = string.Join(
            ' ',
            text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        return plain.Length == 0 ? null : plain;
    }
}
