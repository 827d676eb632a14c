namespace Cronaca.Pages.Exports;

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Cronaca.Ledger;
using Cronaca.Reading;

/// <summary>Events as records of PLOVER (manual, draft 2.0), an object a line; tolls of the same sentence fill "size".</summary>
internal static class Plover
{
    private static readonly JsonWriterOptions _options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(TextWriter output, IEnumerable<Entry> entries, Losses losses)
    {
        foreach (var report in entries.GroupBy(e => e.Report.Number))
        {
            var tolls = report.Where(e => e.Claim is Toll).ToLookup(e => e.Claim.Sentence);
            var placed = new HashSet<string>(StringComparer.Ordinal);
            foreach (var entry in report.Where(e => e.Claim is Event))
            {
                var happened = (Event)entry.Claim;
                if (happened.Type > EventType.Assault)
                {
                    losses.Add(
                        $"events of type {ReadingJson.Name(happened.Type)}: PLOVER has no such type"
                    );
                    continue;
                }
                CountLosses(happened, losses);
                var sizes = tolls[happened.Sentence].ToList();
                placed.UnionWith(
                    sizes.Where(t => Size((Toll)t.Claim) is not null).Select(t => t.Id)
                );
                output.WriteLine(Record(entry, happened, sizes));
            }
            CountOthers(report, placed, losses);
        }
    }

    private static void CountLosses(Event happened, Losses losses)
    {
        if (happened.Attribution.Count > 0)
        {
            losses.Add("who says so: the record cites the publication alone");
        }
        if (happened.Modality == Modality.Demanded)
        {
            losses.Add("demanded events: told as hypothetical");
        }
    }

    private static void CountOthers(
        IEnumerable<Entry> report,
        HashSet<string> placed,
        Losses losses
    )
    {
        foreach (var entry in report)
        {
            switch (entry.Claim)
            {
                case Toll toll when !placed.Contains(entry.Id):
                    losses.Add($"tolls of {ReadingJson.Name(toll.Type)} beside no event: left out");
                    break;
                case Toll toll when toll.Quantity.Hedge != Hedge.Exact:
                    losses.Add("hedges and ranges of tolls: the lowest number stands");
                    break;
                case Statement or Measure or Gap:
                    losses.Add($"{ClaimCells.Kind(entry.Claim)}s: left out");
                    break;
                default:
                    break;
            }
        }
    }

    private static string Record(Entry entry, Event happened, IReadOnlyList<Entry> sizes)
    {
        string text = entry.Report.Arrival.Report.Text;
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, _options))
        {
            writer.WriteStartObject();
            writer.WriteString("id", entry.Id);
            Day(writer, "date", happened.When?.From ?? happened.When?.To);
            Day(writer, "enddate", happened.When?.To);
            Actors(writer, "actor", happened.Actors, text);
            Actors(writer, "recipient", happened.Recipients, text);
            writer.WriteString("event", ReadingJson.Name(happened.Type));
            writer.WriteStartArray("mode");
            foreach (string mode in Modes(happened))
            {
                writer.WriteStringValue(mode);
            }
            writer.WriteEndArray();
            writer.WriteNumber("quad_code", Quad(happened.Type));
            Location(writer, happened.Where, text);
            Sizes(writer, sizes);
            writer.WriteString("event_text", happened.Trigger.Of(text));
            writer.WriteString("text", happened.Quote.Of(text));
            writer.WriteStartObject("text_info");
            writer.WriteNumber("sequence", happened.Sentence + 1);
            writer.WriteNumber("start", happened.Quote.Start);
            writer.WriteNumber("end", happened.Quote.End);
            writer.WriteEndObject();
            Citation(writer, entry.Report);
            writer.WriteString("coder", "cronaca");
            writer.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static IEnumerable<string> Modes(Event happened)
    {
        if (happened.Mode is { } mode)
        {
            yield return mode;
        }
        if (happened.Background)
        {
            yield return "historical";
        }
        if (happened.Modality == Modality.Planned)
        {
            yield return "future";
        }
        if (happened.Modality is Modality.Hypothetical or Modality.Possible or Modality.Demanded)
        {
            yield return "hypothetical";
        }
        if (happened.Polarity == Polarity.Negative)
        {
            yield return "negation";
        }
    }

    /// <summary>The quad class by the manual's chapters; SANCTION is material conflict there and verbal in its appendix.</summary>
    private static int Quad(EventType type) =>
        type switch
        {
            EventType.Agree or EventType.Consult or EventType.Support or EventType.Concede => 1,
            EventType.Cooperate or EventType.Aid or EventType.Retreat => 2,
            EventType.Request or EventType.Accuse or EventType.Reject or EventType.Threaten => 3,
            _ => 4,
        };

    private static void Actors(
        Utf8JsonWriter writer,
        string name,
        IReadOnlyList<Participant> participants,
        string text
    )
    {
        writer.WriteStartArray(name);
        foreach (var participant in participants)
        {
            writer.WriteStartObject();
            writer.WriteString("code", participant.Entity?.Country);
            writer.WriteString("entity_text", participant.Span.Of(text));
            writer.WriteString("identifier_text", participant.Entity?.Name);
            writer.WriteString("office", participant.Entity?.Role);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void Location(Utf8JsonWriter writer, Where? where, string text)
    {
        if (where is null)
        {
            return;
        }
        writer.WriteStartObject("event_loc");
        writer.WriteString("extracted_place", where.Span.Of(text));
        writer.WriteString("resolved_place", where.Name);
        if (where.GeoNamesId is { } id)
        {
            writer.WriteNumber("geonameid", id);
        }
        if (where is { Latitude: { } latitude, Longitude: { } longitude })
        {
            writer.WriteNumber("lat", Math.Round(latitude, 4));
            writer.WriteNumber("lon", Math.Round(longitude, 4));
        }
        writer.WriteString("country_code", where.Country);
        writer.WriteEndObject();
    }

    private static void Sizes(Utf8JsonWriter writer, IReadOnlyList<Entry> sizes)
    {
        var numbers = sizes
            .Select(e => (Toll)e.Claim)
            .Where(t => Size(t) is not null && t.PartOf is null && t.Polarity == Polarity.Positive)
            .GroupBy(t => Size(t)!)
            .ToList();
        if (numbers.Count == 0)
        {
            return;
        }
        writer.WriteStartObject("size");
        foreach (var number in numbers)
        {
            writer.WriteNumber(number.Key, number.Max(t => t.Quantity.Low ?? 0));
        }
        writer.WriteEndObject();
    }

    private static string? Size(Toll toll) =>
        toll.Type switch
        {
            TollType.Killed => "dead",
            TollType.Injured => "injured",
            TollType.Arrested => "arrested",
            _ => null,
        };

    private static void Citation(Utf8JsonWriter writer, KeptReport report)
    {
        var given = report.Arrival.Report;
        writer.WriteStartObject("cite_info");
        writer.WriteString("citation", report.Source);
        writer.WriteString("url", given.Url);
        writer.WriteString("title", given.Title);
        writer.WriteString("language", report.Reading.Language);
        writer.WriteString("publication", given.Outlet);
        writer.WriteEndObject();
    }

    private static void Day(Utf8JsonWriter writer, string name, DateOnly? day) =>
        writer.WriteString(name, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
