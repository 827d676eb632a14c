namespace Cronaca.Pages.Storylines;

using System.Text.Encodings.Web;
using System.Text.Json;
using Cronaca.Ledger;
using Cronaca.Reading;

/// <summary>A storyline as one JSON object: what the page shows, with the claims whole (docs/json.md) and each figure by the id of its entry.</summary>
internal static class StorylineJson
{
    private static readonly JsonWriterOptions _options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(Stream stream, StorylineAccount account, bool indented)
    {
        using var writer = new Utf8JsonWriter(stream, _options with { Indented = indented });
        writer.WriteStartObject();
        writer.WriteString("storyline", account.Storyline.Id);
        writer.WriteString("title", account.Storyline.Title);
        ReadingJson.WriteDay(writer, "from", account.Storyline.From);
        ReadingJson.WriteDay(writer, "to", account.Storyline.To);
        writer.WriteNumber("independent_origins", account.Families.Count);
        Array(writer, "reports", account.Reports, Report);
        Array(writer, "families", account.Families, Family);
        Array(writer, "tolls", account.Tolls, Toll);
        Array(writer, "happenings", account.Timeline, Happening);
        Array(writer, "claims", account.Entries, (w, entry) => Entry(w, entry, account));
        writer.WriteEndObject();
    }

    private static void Array<T>(
        Utf8JsonWriter writer,
        string name,
        IEnumerable<T> things,
        Action<Utf8JsonWriter, T> write
    )
    {
        writer.WriteStartArray(name);
        foreach (var thing in things)
        {
            write(writer, thing);
        }
        writer.WriteEndArray();
    }

    private static void Report(Utf8JsonWriter writer, KeptReport report)
    {
        var given = report.Arrival.Report;
        writer.WriteStartObject();
        writer.WriteNumber("report", report.Number);
        writer.WriteString("source", report.Source);
        writer.WriteNumber("version", report.Version);
        writer.WriteString("outlet", given.Outlet);
        writer.WriteString("agency", report.Arrival.Agency);
        writer.WriteString("title", given.Title);
        writer.WriteString("url", given.Url);
        writer.WriteString("language", report.Reading.Language);
        writer.WriteString("report_time", report.ReportTime.UtcDateTime);
        writer.WriteEndObject();
    }

    private static void Family(Utf8JsonWriter writer, ReportFamily family)
    {
        writer.WriteStartObject();
        Origin(writer, family.Origin);
        Array(writer, "reports", family.Reports, (w, number) => w.WriteNumberValue(number));
        writer.WriteEndObject();
    }

    private static void Origin(Utf8JsonWriter writer, Origin origin)
    {
        writer.WriteStartObject("origin");
        writer.WriteString("key", origin.Key);
        writer.WriteString("name", origin.Name);
        writer.WriteString("how", origin.How);
        writer.WriteEndObject();
    }

    private static void Toll(Utf8JsonWriter writer, TollHistory toll)
    {
        writer.WriteStartObject();
        writer.WriteString("measure", ReadingJson.Name(toll.Measure));
        writer.WriteString("group", toll.Group);
        writer.WriteString("place", toll.Place?.Name);
        writer.WriteString("country", toll.Place?.Country);
        ReadingJson.WriteDay(writer, "from", toll.From);
        ReadingJson.WriteDay(writer, "to", toll.To);
        Array(writer, "figures", toll.Figures, Figure);
        Array(
            writer,
            "differences",
            toll.Differences,
            (w, difference) =>
            {
                w.WriteStartObject();
                w.WriteString("earlier", difference.Earlier.Entry.Id);
                w.WriteString("later", difference.Later.Entry.Id);
                w.WriteString("label", ReadingJson.Name(difference.Label));
                w.WriteString("reason", difference.Reason);
                w.WriteEndObject();
            }
        );
        writer.WriteEndObject();
    }

    private static void Figure(Utf8JsonWriter writer, Figure figure)
    {
        var quantity = figure.Toll.Quantity;
        writer.WriteStartObject();
        writer.WriteString("entry", figure.Entry.Id);
        writer.WriteNumber("report", figure.Entry.Report.Number);
        writer.WriteString("report_time", figure.ReportTime.UtcDateTime);
        Number(writer, "low", quantity.Low);
        Number(writer, "high", quantity.High);
        writer.WriteString("hedge", ReadingJson.Name(quantity.Hedge));
        Origin(writer, figure.Origin);
        writer.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter writer, string name, decimal? number)
    {
        if (number is { } value)
        {
            writer.WriteNumber(name, value);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static void Happening(Utf8JsonWriter writer, Happening happening)
    {
        writer.WriteStartObject();
        writer.WriteString("type", ReadingJson.Name(happening.Type));
        writer.WriteString("mode", happening.Mode);
        ReadingJson.WriteDay(writer, "from", happening.From);
        ReadingJson.WriteDay(writer, "to", happening.To);
        writer.WriteString("place", happening.Place?.Name);
        Array(writer, "entries", happening.Entries, Id);
        Array(writer, "denials", happening.Denials, Id);
        Array(writer, "gaps", happening.Gaps, Id);
        writer.WriteEndObject();
    }

    private static void Id(Utf8JsonWriter writer, Entry entry) => writer.WriteStringValue(entry.Id);

    private static void Entry(Utf8JsonWriter writer, Entry entry, StorylineAccount account)
    {
        writer.WriteStartObject();
        writer.WriteString("entry", entry.Id);
        writer.WriteNumber("report", entry.Report.Number);
        if (account.Origins.TryGetValue(entry.Id, out var origin))
        {
            Origin(writer, origin);
        }
        writer.WritePropertyName("claim");
        ReadingJson.Write(writer, entry.Claim, entry.Report.Arrival.Report.Text);
        writer.WriteEndObject();
    }
}
