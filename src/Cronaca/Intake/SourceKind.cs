namespace Cronaca.Intake;

using System.Buffers;
using Cronaca.Intake.Feeds;

/// <summary>What a source is.</summary>
internal enum SourceKind
{
    /// <summary>The text of one report.</summary>
    Text,

    /// <summary>A web page with one report in it.</summary>
    Page,

    /// <summary>JSON lines, a report a line.</summary>
    Lines,

    /// <summary>A feed, a sitemap or an OPML list: whatever <see cref="FeedReader"/> reads.</summary>
    Feed,

    /// <summary>A web archive.</summary>
    Archive,
}

/// <summary>Tells what a source is by its first bytes, and by its name where they do not say.</summary>
internal static class SourceKinds
{
    /// <summary>How many of the first bytes are looked at.</summary>
    public const int Head = 4096;

    // In a folder lies more than reports; what is named by itself is read whatever its name.
    private static readonly string[] _endings =
    [
        "",
        ".txt",
        ".text",
        ".html",
        ".htm",
        ".xhtml",
        ".json",
        ".jsonl",
        ".ndjson",
        ".xml",
        ".rss",
        ".rdf",
        ".atom",
        ".opml",
        ".warc",
    ];

    private static readonly SearchValues<char> _lineEnds = SearchValues.Create("\r\n");

    /// <summary>What a source is.</summary>
    /// <param name="name">Of the file, without ".gz"; null where it has none.</param>
    /// <param name="head">Its first bytes, <see cref="Head"/> of them or all there are, unpacked.</param>
    public static SourceKind Tell(string? name, ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("WARC/"u8))
        {
            return SourceKind.Archive;
        }
        if (ByName(name) is { } named)
        {
            return named;
        }
        if (Path.GetExtension(name ?? "").ToLowerInvariant() is ".html" or ".htm" or ".xhtml")
        {
            return Markup(head) ?? SourceKind.Page;
        }
        string start = FeedBytes.Decode(head, null).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return start switch
        {
            ['<', ..] => Markup(head) ?? SourceKind.Text,
            ['{', ..] => Json(start),
            _ => SourceKind.Text,
        };
    }

    /// <summary>Whether a file in a folder is looked at, by the ending of its name; ".gz" may follow it.</summary>
    public static bool IsTakenFromFolder(string path)
    {
        bool isPacked = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        string name = isPacked ? path[..^3] : path;
        return _endings.Contains(Path.GetExtension(name).ToLowerInvariant());
    }

    /// <summary>What a name alone says; null where the content has to be looked at.</summary>
    public static SourceKind? ByName(string? name) =>
        Path.GetExtension(name ?? "").ToLowerInvariant() switch
        {
            // Whoever calls a file a text means it, whatever it begins with.
            ".txt" or ".text" => SourceKind.Text,
            ".jsonl" or ".ndjson" => SourceKind.Lines,
            ".warc" => SourceKind.Archive,
            ".rss" or ".rdf" or ".atom" or ".opml" => SourceKind.Feed,
            _ => null,
        };

    /// <summary>A feed or a page, by the first element; null where there is none.</summary>
    private static SourceKind? Markup(ReadOnlySpan<byte> head)
    {
        var reader = new MarkupReader(FeedBytes.Decode(head, null));
        while (reader.Read())
        {
            if (reader.Kind == MarkupKind.Start)
            {
                string local = reader.Name[(reader.Name.LastIndexOf(':') + 1)..];
                return
                    local.ToLowerInvariant()
                        is "rss"
                            or "rdf"
                            or "feed"
                            or "channel"
                            or "urlset"
                            or "sitemapindex"
                            or "opml"
                    ? SourceKind.Feed
                    : SourceKind.Page;
            }
        }
        return null;
    }

    /// <summary>A JSON Feed says so; else an object that ends on its line, or has a text, is a report.</summary>
    private static SourceKind Json(string start)
    {
        int end = start.AsSpan().IndexOfAny(_lineEnds);
        var line = start.AsSpan(0, end < 0 ? start.Length : end).TrimEnd();
        bool saysFeed =
            start.Contains("jsonfeed.org/version", StringComparison.Ordinal)
            || start.Contains("\"items\"", StringComparison.Ordinal);
        bool isReport = line is [.., '}'] && line.Contains("\"text\"", StringComparison.Ordinal);
        return saysFeed && !isReport ? SourceKind.Feed : SourceKind.Lines;
    }
}
