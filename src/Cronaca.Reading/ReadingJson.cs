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

    public static void Write(Utf8JsonWriter writer, Reading reading)
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
        Day(writer, "published", reading.Published);
        writer.WriteString("publishedFrom", reading.PublishedFrom);
        writer.WriteString("text", report.Text);
        writer.WriteEndObject();
        writer.WriteStartArray("claims");
        foreach (var claim in reading.Claims)
        {
            new ClaimWriter(writer, report.Text).Write(claim);
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
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

    internal static void Day(Utf8JsonWriter writer, string name, DateOnly? day) =>
        writer.WriteString(name, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
