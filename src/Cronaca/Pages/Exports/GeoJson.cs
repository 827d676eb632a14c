namespace Cronaca.Pages.Exports;

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Cronaca.Ledger;
using Cronaca.Reading;

/// <summary>Entries that have a point, as a FeatureCollection (RFC 7946: longitude first, WGS 84), a feature a line.</summary>
internal static class GeoJson
{
    private static readonly JsonWriterOptions _options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(TextWriter output, IEnumerable<Entry> entries, Losses losses)
    {
        output.Write("{\"type\":\"FeatureCollection\",\"features\":[");
        string before = "\n";
        foreach (var entry in entries)
        {
            if (entry.Claim.Where is not { Latitude: { } latitude, Longitude: { } longitude } where)
            {
                losses.Add(
                    entry.Claim.Where is null
                        ? "claims without a place: left out"
                        : "claims whose place has no point: left out"
                );
                continue;
            }
            EntryListing.CountLosses(entry, losses);
            output.Write(before);
            output.Write(Feature(entry, where, latitude, longitude));
            before = ",\n";
        }
        output.WriteLine("\n]}");
    }

    private static string Feature(Entry entry, Where where, double latitude, double longitude)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, _options))
        {
            string text = entry.Report.Arrival.Report.Text;
            writer.WriteStartObject();
            writer.WriteString("type", "Feature");
            writer.WriteString("id", entry.Id);
            writer.WriteStartObject("geometry");
            writer.WriteString("type", "Point");
            writer.WriteStartArray("coordinates");
            writer.WriteNumberValue(Math.Round(longitude, 4));
            writer.WriteNumberValue(Math.Round(latitude, 4));
            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteStartObject("properties");
            writer.WriteString("report", entry.Report.Source);
            writer.WriteString(
                "report_time",
                entry.Report.ReportTime.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)
            );
            foreach (var (name, value) in ClaimCells.Columns)
            {
                switch (value(entry.Claim, text))
                {
                    case null or string[] { Length: 0 }:
                        break;
                    case decimal number:
                        writer.WriteNumber(name, number);
                        break;
                    case int number:
                        writer.WriteNumber(name, number);
                        break;
                    case bool truth:
                        writer.WriteBoolean(name, truth);
                        break;
                    case DateOnly day:
                        writer.WriteString(
                            name,
                            day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                        );
                        break;
                    case IEnumerable<string> list:
                        writer.WriteString(name, string.Join("; ", list));
                        break;
                    case var other:
                        writer.WriteString(name, other!.ToString());
                        break;
                }
            }
            if (where.GeoNamesId is { } id)
            {
                writer.WriteNumber("geonames", id);
            }
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
