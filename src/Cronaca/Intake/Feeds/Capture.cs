namespace Cronaca.Intake.Feeds;

using System.Net;
using System.Text;

/// <summary>The text of an element as it is gathered, with the tags that stand in it.</summary>
internal sealed class Capture
{
    private readonly StringBuilder _text = new();
    private readonly bool _isBase64;
    private bool _hasTags;

    public Capture(Element element, int depth, MarkupReader reader, ItemDraft draft, FeedKind? kind)
    {
        Element = element;
        Depth = depth;
        Draft = draft;
        Kind = kind;
        Type = reader.Attribute("type")?.Trim().ToLowerInvariant();
        // Atom 0.3 says so; in Atom 1.0 whatever is no text and no XML is in base64 (RFC 4287, 4.1.3.3).
        _isBase64 =
            reader.Attribute("mode")?.Trim() == "base64"
            || (
                kind == FeedKind.Atom
                && Type is not (null or "text" or "html" or "xhtml")
                && !Type.StartsWith("text/", StringComparison.Ordinal)
                && !Type.EndsWith("xml", StringComparison.Ordinal)
            );
        IsPermaLink =
            reader.Attribute("isPermaLink")?.Trim() is not { } written
            || !written.Equals("false", StringComparison.OrdinalIgnoreCase);
        IsMarkup =
            Type is "xhtml"
            || (Type?.EndsWith("xml", StringComparison.Ordinal) ?? false)
            || element.Key == "xhtml:body";
    }

    public Element Element { get; }

    /// <summary>How many elements are open with it.</summary>
    public int Depth { get; }

    /// <summary>What it is said of.</summary>
    public ItemDraft Draft { get; }

    /// <summary>What kind of feed it stands in.</summary>
    public FeedKind? Kind { get; }

    /// <summary>As its type attribute says; null where it has none.</summary>
    public string? Type { get; }

    /// <summary>Whether a guid is an address, if it looks like one.</summary>
    public bool IsPermaLink { get; }

    /// <summary>Whether its content is elements, by its own word.</summary>
    public bool IsMarkup { get; }

    public void Add(string text, bool isSection) =>
        _text.Append(IsMarkup || (_hasTags && !isSection) ? WebUtility.HtmlEncode(text) : text);

    public void AddStart(MarkupReader reader, string name)
    {
        if (!IsMarkup && !_hasTags)
        {
            _hasTags = true;
            // Tags after plain text: up to here "<" was no tag, unless tags were escaped there.
            string before = _text.ToString();
            if (!before.Contains('<', StringComparison.Ordinal))
            {
                _text.Clear().Append(WebUtility.HtmlEncode(before));
            }
        }
        _text.Append('<').Append(name);
        foreach (var (attribute, value) in reader.Attributes)
        {
            _text.Append(' ').Append(attribute).Append("=\"");
            _text.Append(WebUtility.HtmlEncode(value)).Append('"');
        }
        _text.Append('>');
    }

    public void AddEnd(string name) => _text.Append("</").Append(name).Append('>');

    /// <summary>What was gathered, as it was meant: HTML or plain text.</summary>
    public FeedText Text()
    {
        string content = _text.ToString();
        if (
            _isBase64
            && Convert.TryFromBase64String(content, new byte[content.Length], out int count)
        )
        {
            var bytes = new byte[count];
            Convert.TryFromBase64String(content, bytes, out _);
            content = FeedBytes.Decode(bytes, null);
        }
        bool isHtml =
            IsMarkup
            || _hasTags
            || Type switch
            {
                "html" or "text/html" => true,
                "text" or "text/plain" => false,
                _ => MarkupText.LooksLikeHtml(content),
            };
        return new FeedText(content.Trim(), isHtml);
    }
}
