namespace Cronaca.Intake.Feeds;

/// <summary>What each element of the many vocabularies says of a feed or an item. A lower rank goes before a higher one.</summary>
internal static class Saying
{
    /// <summary>Whether an element's text counts.</summary>
    public static bool HasText(string key) => What(key) is not null;

    private static (string What, int Rank)? What(string key) =>
        key switch
        {
            "title" => ("title", 1),
            "dc:title" or "news:title" => ("title", 2),
            "media:title" => ("title", 3),
            "feedburner:origlink" => ("link", 1),
            "link" or "loc" => ("link", 4),
            "guid" or "id" => ("id", 1),
            "dc:identifier" => ("id", 2),
            "pubdate" or "published" or "news:publication_date" => ("published", 1),
            "issued" or "dcterms:issued" or "prism:publicationdate" => ("published", 2),
            "dc:date" or "dcterms:created" or "created" or "dcterms:available" => ("published", 3),
            "updated" or "modified" or "dcterms:modified" or "lastmod" => ("modified", 1),
            "lastbuilddate" or "dcterms:date" => ("modified", 2),
            "author" => ("author", 1),
            "dc:creator" => ("author", 2),
            "dc:author" => ("author", 3),
            "itunes:author" => ("author", 4),
            "news:name" or "dc:publisher" => ("outlet", 1),
            "language" or "dc:language" or "news:language" => ("language", 1),
            "content:encoded" or "content" or "xhtml:body" or "body" or "fullitem" => ("whole", 1),
            "description" or "summary" or "dc:description" or "abstract" => ("summary", 1),
            "itunes:summary" or "media:description" => ("summary", 1),
            _ => null,
        };

    /// <summary>What an element says by its attributes alone: Atom's links.</summary>
    public static void Attributes(Element element, MarkupReader reader, ItemDraft draft)
    {
        if (element.Key == "a" && element.Place == Place.Aside)
        {
            // CDF's way of giving an item its address.
            draft.Note("link", 5, Links.Absolute(reader.Attribute("href"), element.Base));
        }
        if (element.Key is not "link" || reader.Attribute("href") is not { } address)
        {
            return;
        }
        string relation = reader.Attribute("rel")?.Trim().ToLowerInvariant() ?? "alternate";
        string type = reader.Attribute("type")?.Trim().ToLowerInvariant() ?? "text/html";
        if (relation is "alternate" or "http://www.iana.org/assignments/relation/alternate" or "")
        {
            bool isPage = type is "text/html" or "application/xhtml+xml" or "";
            draft.Note("link", isPage ? 2 : 5, Links.Absolute(address, element.Base));
        }
    }

    /// <summary>What an element says by its text.</summary>
    public static void Text(Capture capture)
    {
        if (What(capture.Element.Key) is not { } meant)
        {
            return;
        }
        (string what, int rank) = meant;
        var text = capture.Text();
        var draft = capture.Draft;
        switch (what)
        {
            case "title" or "outlet":
                draft.Note(what, rank, text.Plain);
                break;
            case "link":
                draft.Note(what, rank, Links.Absolute(text.Content, capture.Element.Base));
                break;
            case "id":
                draft.Note(what, rank, text.Content);
                if (capture.IsPermaLink)
                {
                    // A guid is the report's address unless it says otherwise; an Atom id only looks like one.
                    draft.Note(
                        "link",
                        capture.Element.Key == "guid" ? 5 : 7,
                        Links.Absolute(text.Content, capture.Element.Base)
                    );
                }
                break;
            case "author":
                draft.Note(what, rank, Person(text));
                break;
            case "whole" or "summary":
                draft.NoteText(text, what == "whole");
                draft.Note("language", 2, capture.Element.Language);
                break;
            default:
                draft.Note(what, rank, text.Content);
                break;
        }
    }

    /// <summary>A name from "desk@example.org (Ada Neri)", "Ada Neri &lt;desk@example.org&gt;", or Atom's element of three.</summary>
    private static string? Person(FeedText text)
    {
        var reader = new MarkupReader(text.Content);
        bool isName = false;
        while (text.IsHtml && reader.Read())
        {
            if (reader.Kind == MarkupKind.Text && isName)
            {
                return reader.Text;
            }
            isName =
                reader.Kind == MarkupKind.Start
                && reader.Name.Equals("name", StringComparison.OrdinalIgnoreCase);
        }
        string line = text.Plain;
        int open = line.IndexOfAny(['(', '<']);
        if (!line.Contains('@', StringComparison.Ordinal))
        {
            return line;
        }
        if (open < 0)
        {
            // An address alone is no name.
            return null;
        }
        return line[open] == '<' ? line[..open] : line[(open + 1)..].TrimEnd(')', ' ');
    }
}
