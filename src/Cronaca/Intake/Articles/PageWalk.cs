namespace Cronaca.Intake.Articles;

using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

/// <summary>
/// Lays a page flat in one pass over its tree, without recursion. Elements that are blocks by nature or by name become boxes; text between their borders becomes blocks.
/// </summary>
internal sealed class PageWalk
{
    private readonly Page _page = new();
    private readonly PageDeclarations _declared;
    private readonly ClassHints _classes = new();
    private readonly Stack<Frame> _open = new();
    private readonly StringBuilder _text = new();
    private Box? _box;
    private int _linked;
    private int _links;
    private bool _space;
    private int _breaks;
    private BlockKind _kind;

    private PageWalk() => _declared = new PageDeclarations(_page);

    public static Page Over(IHtmlDocument document)
    {
        var walk = new PageWalk();
        walk.Run(document);
        return walk._page;
    }

    /// <summary>An element under way: the next of its children to look at, and what to do when it ends.</summary>
    private sealed class Frame(INode node, string tag)
    {
        public INode Node { get; } = node;

        public string Tag { get; } = tag;

        public int Next { get; set; }

        public Box? Box { get; set; }

        public Box? Outer { get; set; }

        public bool Breaks { get; set; }

        public BlockKind? Before { get; set; }
    }

    private void Run(IHtmlDocument document)
    {
        if (document.DocumentElement is not { } root)
        {
            return;
        }
        _page.Language = root.GetAttribute("lang");
        Open(root);
        while (_open.TryPeek(out var frame))
        {
            if (frame.Next < frame.Node.ChildNodes.Length)
            {
                Visit(frame.Node.ChildNodes[frame.Next++]);
            }
            else
            {
                _open.Pop();
                Close(frame);
            }
        }
        Flush();
    }

    private void Visit(INode node)
    {
        switch (node)
        {
            case IText text:
                Write(text.Data);
                break;
            case IElement element:
                Enter(element);
                break;
        }
    }

    private void Enter(IElement element)
    {
        string tag = element.LocalName;
        if (_declared.IsAll(element))
        {
            return;
        }
        if (tag == "br")
        {
            Break();
            return;
        }
        if (PageElements.IsSilent(tag))
        {
            return;
        }
        Open(element);
    }

    private void Open(IElement element)
    {
        string tag = element.LocalName;
        var frame = new Frame(element, tag);
        _open.Push(frame);
        if (tag == "a")
        {
            _links++;
        }
        bool border = PageElements.IsBlock(tag);
        var hints = Hints(element, tag);
        // A name within a line matters only where it says that the line is not the article's.
        if (
            border
            || (
                tag != "a"
                && (hints & (Hint.Aside | Hint.Comments | Hint.Caption | Hint.Hidden)) != 0
            )
        )
        {
            Flush();
            frame.Breaks = true;
            frame.Before = _kind;
            _kind = PageElements.Kind(tag) ?? _kind;
            frame.Outer = _box;
            _box = frame.Box = new Box
            {
                Parent = _box,
                Tag = tag,
                Hints = hints,
                Marked = element.GetAttribute("itemprop") == "articleBody",
                Class = element.ClassName ?? "",
                Start = _page.Blocks.Count,
            };
            _page.Boxes.Add(_box);
        }
        else if (tag is "td" or "th")
        {
            Write(" ");
        }
    }

    private void Close(Frame frame)
    {
        if (frame.Tag == "a")
        {
            _links--;
        }
        if (frame.Breaks)
        {
            Flush();
        }
        if (frame.Before is { } before)
        {
            _kind = before;
        }
        if (frame.Box is { } box)
        {
            box.End = _page.Blocks.Count;
            _box = frame.Outer;
        }
    }

    private Hint Hints(IElement element, string tag)
    {
        var hints =
            PageElements.Hints(tag) | _classes.Of(element.ClassName) | _classes.Of(element.Id);
        if (
            element.HasAttribute("hidden")
            || element.GetAttribute("aria-hidden") == "true"
            || (
                element.GetAttribute("style") is { } style
                && style
                    .Replace(" ", "", StringComparison.Ordinal)
                    .Contains("display:none", StringComparison.OrdinalIgnoreCase)
            )
        )
        {
            hints |= Hint.Hidden;
        }
        if (element.GetAttribute("itemprop") is { } item)
        {
            hints |= item switch
            {
                "articleBody" => Hint.Body,
                "comment" => Hint.Comments,
                "caption" => Hint.Caption,
                "text" or "reviewBody" or "description" => Hint.None,
                // Written for machines; what is long all the same is no such thing.
                _ => Hint.Byline,
            };
        }
        if (element.GetAttribute("role") is { } role)
        {
            hints |= role switch
            {
                "navigation"
                or "complementary"
                or "banner"
                or "contentinfo"
                or "search"
                or "dialog" => Hint.Aside,
                "article" or "main" => Hint.Article,
                _ => Hint.None,
            };
        }
        return hints;
    }

    private void Write(string text)
    {
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u00AD')
            {
                _space |= c is not ('\u200B' or '\uFEFF' or '\u00AD');
                continue;
            }
            if (_breaks > 0)
            {
                _text.Append('\n');
            }
            else if (_space && _text.Length > 0)
            {
                _text.Append(' ');
                _linked += _links > 0 ? 1 : 0;
            }
            _breaks = 0;
            _space = false;
            _text.Append(c);
            _linked += _links > 0 ? 1 : 0;
        }
    }

    /// <summary>One break is a new line, two are a new paragraph.</summary>
    private void Break()
    {
        if (_text.Length > 0 && ++_breaks > 1)
        {
            Flush();
        }
    }

    private void Flush()
    {
        if (_text.Length > 0 && _box is not null)
        {
            string text = _text.ToString();
            _page.Blocks.Add(
                new Block
                {
                    Box = _box,
                    Text = text,
                    Linked = Math.Min(_linked, text.Length),
                    Kind = _kind,
                    Words = CountWords(text),
                }
            );
        }
        _text.Clear();
        _linked = 0;
        _breaks = 0;
        _space = false;
    }

    private static int CountWords(string text)
    {
        int words = 0;
        bool inside = false;
        foreach (char c in text)
        {
            bool letter = char.IsLetterOrDigit(c);
            // Scripts that put no space between words: a word for every second character or so.
            words += (letter && !inside) || c is >= '\u3040' and <= '\u9FFF' ? 1 : 0;
            inside = letter;
        }
        return words;
    }
}
