namespace Cronaca.Intake.Feeds;

/// <summary>Reads a feed in XML, or in what was meant to be XML, element by element.</summary>
internal sealed class XmlFeed(string text, Uri? address, FeedLimits limits)
{
    private readonly MarkupReader _reader = new(text);
    private readonly FeedLimits _limits = limits;
    private readonly Uri? _address = address;
    private readonly List<Element> _open = [];
    private readonly ItemDraft _feed = new();
    private readonly List<FeedItem> _items = [];
    private readonly List<FeedAddress> _lists = [];
    private ItemDraft? _item;
    private Capture? _capture;
    private FeedKind? _kind;
    private string? _first;
    private string? _leftOff;

    public Feed Read()
    {
        while (_leftOff is null && _reader.Read())
        {
            switch (_reader.Kind)
            {
                case MarkupKind.Text:
                    _capture?.Add(_reader.Text, _reader.IsSection);
                    break;
                case MarkupKind.Start:
                    Open();
                    break;
                default:
                    Close();
                    break;
            }
        }
        CloseTo(0);
        return Result();
    }

    private Feed Result()
    {
        if (_kind is not { } kind)
        {
            string found =
                _first is null ? "nothing in tags"
                : _first == "html" ? "a web page"
                : $"<{Short(_first)}>";
            throw new UnreadableException(
                $"found {found}; expected RSS, Atom, JSON Feed, a sitemap or OPML"
            );
        }
        return new Feed
        {
            Kind = kind,
            Title = _feed["title"],
            Link = _feed["link"],
            Language = _feed["language"],
            Items = _items,
            Lists = _lists,
            LeftOff = _leftOff,
        };
    }

    private static string Short(string name) => name.Length <= 40 ? name : name[..40] + "…";

    private void Open()
    {
        var parent = _open.Count > 0 ? _open[^1] : null;
        var element = Element.Of(_reader, parent, _address);
        _first ??= element.Key;
        if (_capture is { } capture)
        {
            if (!capture.IsMarkup && BeginsAnew(element.Key))
            {
                // A text that was never closed: what follows is no part of it.
                CloseTo(capture.Depth - 1);
                parent = _open.Count > 0 ? _open[^1] : null;
                element = Element.Of(_reader, parent, _address);
            }
            else
            {
                capture.AddStart(_reader, element.Local);
                Push(element with { Place = Place.Aside });
                return;
            }
        }
        element = element with { Place = PlaceOf(element, parent?.Place ?? Place.Root) };
        if (element.Place == Place.Item && IsItem(element.Key))
        {
            CloseItem();
            if (_items.Count + _lists.Count >= _limits.Items)
            {
                _leftOff = FeedReader.TooManyItems(_limits);
                return;
            }
            _item = new ItemDraft();
        }
        Say(element, parent);
        Push(element);
    }

    private void Push(Element element)
    {
        if (_open.Count < _limits.Depth)
        {
            _open.Add(element);
            if (_reader.IsEmpty)
            {
                CloseTo(_open.Count - 1);
            }
        }
    }

    private bool IsItem(string key) =>
        key is "item" or "entry"
        || (key == "url" && _kind == FeedKind.Sitemap)
        || (key == "sitemap" && _kind == FeedKind.SitemapIndex);

    private bool BeginsAnew(string key) =>
        key is "item" or "entry" or "channel" || (key is "url" or "sitemap" && IsItem(key));

    private Place PlaceOf(Element element, Place parent)
    {
        FeedKind? root = element.Key switch
        {
            "rss" or "rdf:rdf" or "rdf" => FeedKind.Rss,
            "feed" => FeedKind.Atom,
            "urlset" => FeedKind.Sitemap,
            "sitemapindex" => FeedKind.SitemapIndex,
            "opml" => FeedKind.Opml,
            // CDF has no root of its own, and writes its names large.
            "channel" => parent == Place.Root ? FeedKind.Cdf : FeedKind.Rss,
            "entry" => FeedKind.Atom,
            _ => null,
        };
        _kind ??= root;
        return parent switch
        {
            Place.Aside => Place.Aside,
            _ when IsItem(element.Key) => Place.Item,
            Place.Root or Place.Feed when root is not null => Place.Feed,
            Place.Feed when element.Key is "head" or "body" or "outline" => Place.Feed,
            Place.Item when element.Key is "news:news" or "news:publication" or "media:group" =>
                Place.Item,
            _ => Place.Aside,
        };
    }

    /// <summary>What an element says by its attributes; and, where it is one of those whose text counts, begins to gather the text.</summary>
    private void Say(Element element, Element? parent)
    {
        var place = element.Place == Place.Aside ? parent?.Place ?? Place.Root : element.Place;
        var draft =
            place == Place.Item ? _item
            : place == Place.Feed ? _feed
            : null;
        if (draft is null)
        {
            return;
        }
        if (element.Place == Place.Aside)
        {
            Saying.Attributes(element, _reader, draft);
            if (Saying.HasText(element.Key) && !_reader.IsEmpty && _open.Count < _limits.Depth)
            {
                _capture = new Capture(element, _open.Count + 1, _reader, draft, _kind);
            }
            return;
        }
        draft.Note("language", 2, element.Language);
        if (element.Key == "outline")
        {
            string? link = Links.Absolute(_reader.Attribute("xmlUrl"), element.Base);
            if (link is not null)
            {
                _lists.Add(
                    new FeedAddress(link, _reader.Attribute("title") ?? _reader.Attribute("text"))
                );
            }
        }
        else if (_kind == FeedKind.Cdf || element.Key == "item")
        {
            draft.Note("link", 3, Links.Absolute(_reader.Attribute("href"), element.Base));
            draft.Note("link", 6, Links.Absolute(_reader.Attribute("rdf:about"), element.Base));
            draft.Note("modified", 3, _reader.Attribute("lastmod"));
        }
    }

    private void Close()
    {
        string name = _reader.Name;
        for (int at = _open.Count - 1; at >= 0; at--)
        {
            if (_open[at].Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                CloseTo(at);
                return;
            }
            // Within a text an end tag of nothing open closes nothing outside of it.
            if (_capture is { } capture && at < capture.Depth - 1 && !BeginsAnew(_open[at].Key))
            {
                return;
            }
        }
    }

    private void CloseTo(int depth)
    {
        while (_open.Count > depth)
        {
            var element = _open[^1];
            _open.RemoveAt(_open.Count - 1);
            if (_capture is { } capture)
            {
                if (_open.Count + 1 > capture.Depth)
                {
                    capture.AddEnd(element.Local);
                    continue;
                }
                _capture = null;
                Saying.Text(capture);
            }
            if (element.Place == Place.Item && IsItem(element.Key))
            {
                CloseItem();
            }
        }
    }

    private void CloseItem()
    {
        if (_item is not { } item)
        {
            return;
        }
        _item = null;
        if (_kind == FeedKind.SitemapIndex)
        {
            if (item["link"] is { } link)
            {
                _lists.Add(new FeedAddress(link, null));
            }
            return;
        }
        _items.Add(item.Make(_feed["language"]));
    }
}
