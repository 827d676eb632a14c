namespace Cronaca.Reading;

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

/// <summary>The JSON of a reading, as docs/json.md describes it: one object a report.</summary>
public static class ReadingJson
{
    private static readonly JsonWriterOptions _line = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
    private static readonly JsonWriterOptions _indented = _line with { Indented = true };

    /// <summary>Writes a reading to a stream, on one line or indented; no line break after it.</summary>
    public static void Write(Stream stream, Reading reading, bool indented = false)
    {
        using var writer = new Utf8JsonWriter(stream, indented ? _indented : _line);
        Write(writer, reading);
    }

    public static void Write(Utf8JsonWriter writer, Reading reading) =>
        Write(writer, reading, words: true);

    /// <summary>The same; without words, spans stand alone: a third of the length, and as much to <see cref="Parse(JsonElement)"/>, which takes words from the text.</summary>
    internal static void Write(Utf8JsonWriter writer, Reading reading, bool words)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(reading);
        var report = reading.Report;
        writer.WriteStartObject();
        writer.WriteStartObject("report");
        writer.WriteString("id", reading.Id);
        writer.WriteString("key", report.Key);
        writer.WriteString("file", report.File);
        writer.WriteString("url", report.Url);
        writer.WriteString("outlet", report.Outlet);
        writer.WriteString("title", report.Title);
        writer.WriteString("language", reading.Language);
        WriteDay(writer, "published", reading.Published);
        writer.WriteString("publishedFrom", reading.PublishedFrom);
        writer.WriteString("text", report.Text);
        writer.WriteEndObject();
        writer.WriteStartArray("claims");
        foreach (var claim in reading.Claims)
        {
            new ClaimWriter(writer, words ? report.Text : null).Write(claim);
        }
        writer.WriteEndArray();
        writer.WritePropertyName("sentences");
        writer.WriteRawValue(Pairs(reading.Sentences), skipInputValidation: true);
        writer.WriteEndObject();
    }

    /// <summary>Writes one claim of a report as the object that stands in "claims".</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="text">The text of its report, which its spans point into.</param>
    public static void Write(Utf8JsonWriter writer, Claim claim, string text)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(claim);
        new ClaimWriter(writer, text).Write(claim);
    }

    /// <summary>Reads what <see cref="Write(Utf8JsonWriter, Reading)"/> wrote: written again, it gives the same bytes.</summary>
    /// <remarks>
    /// What JSON rounds stays rounded: confidence to hundredths, degrees to four decimals. A language or a day that the reader found itself is not given back as if the report had said it,
    /// except the language, of which the JSON does not tell who settled it.
    /// </remarks>
    /// <exception cref="JsonException">It is no reading; the message says where, what was found, what was expected.</exception>
    public static Reading Parse(ReadOnlyMemory<byte> utf8)
    {
        using var document = JsonDocument.Parse(utf8);
        return Parse(document.RootElement);
    }

    /// <inheritdoc cref="Parse(ReadOnlyMemory{byte})"/>
    public static Reading Parse(JsonElement root) => ReadingParser.Parse(root);

    // On one line in the indented form too: they are many, and nobody reads them by eye.
    private static string Pairs(IReadOnlyList<TextSpan> spans)
    {
        var pairs = new System.Text.StringBuilder(spans.Count * 10 + 2).Append('[');
        foreach (var span in spans)
        {
            pairs.Append(pairs.Length > 1 ? ",[" : "[");
            pairs.Append(span.Start).Append(',').Append(span.End).Append(']');
        }
        return pairs.Append(']').ToString();
    }

    /// <summary>The name of an enumeration's member in JSON: "AtLeast" is "at-least".</summary>
    public static string Name<T>(T value)
        where T : struct, Enum
    {
        string name = value.ToString();
        if (value is EventType)
        {
            return name.ToUpperInvariant();
        }
        var text = new System.Text.StringBuilder(name.Length + 2);
        foreach (char c in name)
        {
            if (char.IsAsciiLetterUpper(c) && text.Length > 0)
            {
                text.Append('-');
            }
            text.Append(char.ToLowerInvariant(c));
        }
        return text.ToString();
    }

    /// <summary>Writes a day as "2022-01-06", or null.</summary>
    public static void WriteDay(Utf8JsonWriter writer, string name, DateOnly? day) =>
        writer.WriteString(name, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
