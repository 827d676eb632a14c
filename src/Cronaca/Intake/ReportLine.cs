namespace Cronaca.Intake;

using System.Globalization;
using System.Text;
using System.Text.Json;
using Cronaca.Intake.Feeds;
using Cronaca.Ledger;
using Cronaca.Reading;

/// <summary>
/// One report a line of JSON: <c>{"key","text","published","language","outlet","url","title"}</c> and, for the ledger, <c>{"publishedAt","modified","agency","author"}</c>; all but the text optional.
/// </summary>
internal static class ReportLine
{
    /// <summary>The lines of a stream without their ends; of a line that is too long, one byte more than is allowed.</summary>
    public static IEnumerable<byte[]> Split(Stream stream)
    {
        var chunk = new byte[1 << 16];
        using var line = new MemoryStream();
        int count;
        while ((count = stream.Read(chunk, 0, chunk.Length)) > 0)
        {
            int start = 0;
            int end;
            while ((end = Array.IndexOf(chunk, (byte)'\n', start, count - start)) >= 0)
            {
                Append(line, chunk.AsSpan(start, end - start));
                yield return line.ToArray();
                line.SetLength(0);
                start = end + 1;
            }
            Append(line, chunk.AsSpan(start, count - start));
        }
        if (line.Length > 0)
        {
            yield return line.ToArray();
        }
    }

    private static void Append(MemoryStream line, ReadOnlySpan<byte> bytes) =>
        line.Write(bytes[..(int)Math.Min(bytes.Length, ReportBytes.Largest + 1 - line.Length)]);

    /// <summary>Reads one line; what it does not say is taken from the defaults.</summary>
    /// <exception cref="UnreadableException">The line is no such object.</exception>
    public static Arrival Parse(ReadOnlyMemory<byte> line, Report defaults)
    {
        if (line.Span.StartsWith(Encoding.UTF8.Preamble))
        {
            line = line[3..];
        }
        if (line.Length > ReportBytes.Largest)
        {
            throw new UnreadableException(
                $"found more than {ReportBytes.Largest / (1024 * 1024)} MB; expected one news report"
            );
        }
        if (ReportBytes.FirstBroken(line.Span) is { } broken)
        {
            throw new UnreadableException(
                $"found 0x{line.Span[broken]:X2} at byte {broken + 1}; expected UTF-8"
            );
        }
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(line);
        }
        catch (JsonException error)
        {
            throw new UnreadableException(
                $"found no JSON at byte {error.BytePositionInLine + 1}; expected an object with \"text\""
            );
        }
        using (document)
        {
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                throw new UnreadableException(
                    $"found {Article(root.ValueKind)}; expected an object with \"text\""
                );
            }
            string? text = Text(root, "text");
            if (string.IsNullOrWhiteSpace(text))
            {
                throw new UnreadableException(
                    "found no \"text\" or an empty one; expected the text of a report"
                );
            }
            return Arrival(root, text, defaults);
        }
    }

    private static Arrival Arrival(JsonElement root, string text, Report defaults)
    {
        var published = Moment(root, "publishedAt");
        return new Arrival
        {
            Report = defaults with
            {
                Text = text,
                Key = Text(root, "key"),
                Language = Language(root) ?? defaults.Language,
                Outlet = Text(root, "outlet") ?? defaults.Outlet,
                Url = Text(root, "url"),
                Title = Text(root, "title"),
                Published = Day(root) ?? published?.Day ?? defaults.Published,
            },
            Agency = Text(root, "agency"),
            Author = Text(root, "author"),
            // A time may stand behind the day in "published" too.
            PublishedAt =
                published?.Moment
                ?? (Text(root, "published") is { } day ? FeedDate.Parse(day)?.Moment : null),
            Modified = Moment(root, "modified")?.Moment,
        };
    }

    private static string? Text(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }
        if (name == "key" && value.ValueKind == JsonValueKind.Number)
        {
            return value.GetRawText();
        }
        if (value.ValueKind != JsonValueKind.String)
        {
            throw new UnreadableException(
                $"found {Article(value.ValueKind)} as \"{name}\"; expected a string"
            );
        }
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            throw new UnreadableException(
                $"found half a surrogate pair in \"{name}\"; expected whole characters"
            );
        }
    }

    private static string? Language(JsonElement root)
    {
        string? tag = Text(root, "language");
        return tag is null || Reader.Languages.Contains(tag)
            ? tag
            : throw new UnreadableException(
                $"found \"{tag}\" as \"language\"; expected one of {string.Join(", ", Reader.Languages)}"
            );
    }

    private static DateOnly? Day(JsonElement root)
    {
        if (Text(root, "published") is not { Length: > 0 } day)
        {
            return null;
        }
        // A time may follow the day; the day is what counts.
        return DateOnly.TryParseExact(
            day.AsSpan(0, Math.Min(10, day.Length)),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date
            : throw new UnreadableException(
                $"found \"{day}\" as \"published\"; expected YYYY-MM-DD"
            );
    }

    private static FeedDate? Moment(JsonElement root, string name)
    {
        if (Text(root, name) is not { Length: > 0 } moment)
        {
            return null;
        }
        return FeedDate.Parse(moment)
            ?? throw new UnreadableException(
                $"found \"{moment}\" as \"{name}\"; expected a moment as YYYY-MM-DDThh:mm:ssZ"
            );
    }

    private static string Article(JsonValueKind kind) =>
        kind switch
        {
            JsonValueKind.Array => "an array",
            JsonValueKind.Object => "an object",
            JsonValueKind.String => "a string",
            JsonValueKind.Number => "a number",
            JsonValueKind.True or JsonValueKind.False => "true or false",
            _ => "null",
        };
}
