namespace Cronaca.Bench.Scale;

using System.Text.Encodings.Web;
using System.Text.Json;

/// <summary>Generated reports as JSON lines, the form that <c>cronaca add</c> takes.</summary>
internal static class ScaleReports
{
    public static void Write(Stream stream, int count)
    {
        using var buffered = new BufferedStream(stream, 1 << 16);
        var options = new JsonWriterOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        foreach (var report in new Generator(seed: 1).Reports(count))
        {
            using (var writer = new Utf8JsonWriter(buffered, options))
            {
                writer.WriteStartObject();
                writer.WriteString("url", report.Url);
                writer.WriteString("outlet", report.Outlet);
                writer.WriteString("agency", report.Agency);
                writer.WriteString("title", report.Title);
                writer.WriteString("language", report.Language);
                writer.WriteString(
                    "published",
                    report.PublishedAt.ToString(
                        "yyyy-MM-dd",
                        System.Globalization.CultureInfo.InvariantCulture
                    )
                );
                writer.WriteString("publishedAt", report.PublishedAt);
                writer.WriteString("text", report.Text);
                writer.WriteEndObject();
            }
            buffered.WriteByte((byte)'\n');
        }
    }
}
