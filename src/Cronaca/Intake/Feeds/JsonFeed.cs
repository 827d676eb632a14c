namespace Cronaca.Intake.Feeds;

using System.Text;
using System.Text.Json;

/// <summary>Reads JSON Feed 1 and 1.1 item by item, so that one which is cut off, or too long, still gives its first items.</summary>
internal static class JsonFeed
{
    private static readonly JsonReaderOptions _loose = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        MaxDepth = 64,
    };

    public static Feed Read(string text, Uri? address, FeedLimits limits)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text.Trim('\uFEFF', ' ', '\t', '\r', '\n'));
        var draft = new ItemDraft();
        var items = new List<FeedItem>();
        string? leftOff = null;
        bool isFeed = false;
        // What comes after the end of a cut-off file is not known to be missing: the reader waits for more and we stop.
        var reader = new Utf8JsonReader(bytes, isFinalBlock: false, new JsonReaderState(_loose));
        try
        {
            reader.Read();
            while (
                leftOff is null && reader.Read() && reader.TokenType == JsonTokenType.PropertyName
            )
            {
                string name = reader.GetString() ?? "";
                if (name == "items")
                {
                    isFeed = true;
                    leftOff = Items(ref reader, bytes, items, address, limits);
                    continue;
                }
                if (Value(ref reader, bytes) is not { } value)
                {
                    leftOff = "the file ends within it; what is missing is left off";
                    break;
                }
                using (value)
                {
                    isFeed |=
                        name == "version"
                        && Text(value.RootElement) is { } version
                        && version.Contains("jsonfeed", StringComparison.Ordinal);
                    Note(draft, name, value.RootElement, address);
                }
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            leftOff = "found no JSON further on; the rest is left off";
        }
        if (!isFeed)
        {
            throw new UnreadableException("found JSON without \"items\"; expected a JSON Feed");
        }
        string? language = draft["language"];
        return new Feed
        {
            Kind = FeedKind.Json,
            Title = draft["title"],
            Link = draft["link"],
            Language = language,
            Items =
            [
                .. items.Select(i =>
                    i with
                    {
                        Language = i.Language ?? language,
                        Author = i.Author ?? draft["author"],
                    }
                ),
            ],
            LeftOff = leftOff,
        };
    }

    private static string? Items(
        ref Utf8JsonReader reader,
        byte[] bytes,
        List<FeedItem> items,
        Uri? address,
        FeedLimits limits
    )
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
        {
            return "found no list as \"items\"";
        }
        while (true)
        {
            var before = reader;
            if (!before.Read())
            {
                return "the file ends within it; what is missing is left off";
            }
            if (before.TokenType == JsonTokenType.EndArray)
            {
                reader = before;
                return null;
            }
            if (items.Count >= limits.Items)
            {
                return FeedReader.TooManyItems(limits);
            }
            if (Value(ref reader, bytes) is not { } value)
            {
                return "the file ends within it; what is missing is left off";
            }
            using (value)
            {
                items.Add(Item(value.RootElement, address));
            }
        }
    }

    /// <summary>The value that follows; null where the file ends within it.</summary>
    private static JsonDocument? Value(ref Utf8JsonReader reader, byte[] bytes)
    {
        var ahead = reader;
        if (!ahead.Read())
        {
            return null;
        }
        int start = (int)ahead.TokenStartIndex;
        if (!ahead.TrySkip())
        {
            return null;
        }
        reader = ahead;
        return JsonDocument.Parse(
            bytes.AsMemory(start, (int)ahead.BytesConsumed - start),
            new JsonDocumentOptions
            {
                CommentHandling = JsonCommentHandling.Skip,
                AllowTrailingCommas = true,
            }
        );
    }

    private static FeedItem Item(JsonElement item, Uri? address)
    {
        var draft = new ItemDraft();
        if (item.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in item.EnumerateObject())
            {
                Note(draft, property.Name, property.Value, address);
            }
        }
        return draft.Make(null);
    }

    private static void Note(ItemDraft draft, string name, JsonElement value, Uri? address)
    {
        switch (name)
        {
            case "title":
                draft.Note("title", 1, Text(value));
                break;
            case "id":
                draft.Note("id", 1, Text(value));
                draft.Note("link", 3, Links.Absolute(Text(value), null));
                break;
            case "url" or "home_page_url":
                draft.Note("link", 1, Links.Absolute(Text(value), address));
                break;
            case "external_url":
                draft.Note("link", 2, Links.Absolute(Text(value), address));
                break;
            case "date_published":
                draft.Note("published", 1, Text(value));
                break;
            case "date_modified":
                draft.Note("modified", 1, Text(value));
                break;
            case "language":
                draft.Note("language", 1, Text(value));
                break;
            case "author" or "authors":
                draft.Note("author", name == "authors" ? 1 : 2, Author(value));
                break;
            case "content_html" or "content_text" or "summary":
                draft.NoteText(
                    new FeedText(Text(value) ?? "", name == "content_html"),
                    name != "summary"
                );
                break;
        }
    }

    private static string? Author(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Array when value.GetArrayLength() > 0 => string.Join(
                ", ",
                value.EnumerateArray().Select(Author).Where(a => a is not null)
            ),
            JsonValueKind.Object when value.TryGetProperty("name", out var name) => Text(name),
            JsonValueKind.String => Text(value),
            _ => null,
        };

    private static string? Text(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            // Ids are written as numbers as often as not.
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
}
