namespace Cronaca.Pages.Exports;

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Cronaca.Ledger;
using Cronaca.Reading;

/// <summary>
/// Entries as a STIX 2.1 bundle: a report object each report, an incident each event, a note each other claim, an identity each voice, a location each place. Ids are version 5 UUIDs of what they
/// name, so that the same ledger gives the same bundle.
/// </summary>
internal sealed class Stix(TextWriter output, Losses losses)
{
    private static readonly JsonWriterOptions _options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private bool _any;

    public static void Write(TextWriter output, IEnumerable<Entry> entries, Losses losses) =>
        new Stix(output, losses).Write(entries);

    private void Write(IEnumerable<Entry> entries)
    {
        // The head of the bundle needs no id of its content: the standard asks for one that nobody refers to.
        output.Write(
            "{\"type\":\"bundle\",\"id\":\"" + Id("bundle", "cronaca") + "\",\"objects\":["
        );
        foreach (var report in entries.GroupBy(e => e.Report.Number))
        {
            var references = new List<string>();
            foreach (var entry in report)
            {
                references.Add(Claim(entry));
            }
            Report(report.First().Report, references);
        }
        output.WriteLine("\n]}");
    }

    private string Claim(Entry entry)
    {
        var claim = entry.Claim;
        string text = entry.Report.Arrival.Report.Text;
        string type = claim is Event ? "incident" : "note";
        string id = Id(type, entry.Id);
        var others = new List<string>();
        if (claim.Where is { } where)
        {
            others.Add(Location(where, entry.Report.Seen));
        }
        foreach (var voice in claim.Attribution)
        {
            others.Add(Identity(voice, text, entry.Report.Seen));
        }
        CountLosses(claim);
        Object(
            type,
            id,
            entry.Report.Seen,
            writer =>
            {
                writer.WriteNumber("confidence", (int)Math.Round(100 * claim.Confidence));
                if (claim is Event)
                {
                    writer.WriteString("name", Phrasing.Summary(claim, text));
                    writer.WriteString("description", claim.Quote.Of(text));
                }
                else
                {
                    writer.WriteString("abstract", Phrasing.Summary(claim, text));
                    writer.WriteString("content", claim.Quote.Of(text));
                    if (claim.Attribution.Count > 0)
                    {
                        List(
                            writer,
                            "authors",
                            claim.Attribution.Select(v => Phrasing.Speaker(v, text))
                        );
                    }
                    List(writer, "object_refs", [ReportId(entry.Report), .. others]);
                }
                List(writer, "labels", Labels(claim));
            }
        );
        if (claim is Event && others.Count > 0)
        {
            foreach (string other in others)
            {
                Relationship(id, other, entry.Report.Seen);
            }
        }
        return id;
    }

    private void CountLosses(Claim claim)
    {
        if (claim.When is not null)
        {
            losses.Add("when it happened: no property of a note or an incident");
        }
        if (ClaimCells.Quantity(claim) is not null)
        {
            losses.Add("numbers as numbers: they stand in the abstract's words");
        }
        if (claim.Actors.Count + claim.Recipients.Count > 0)
        {
            losses.Add("actors and recipients as entities: they stand in the words");
        }
    }

    private static IEnumerable<string> Labels(Claim claim)
    {
        yield return ClaimCells.Kind(claim);
        yield return ClaimCells.Type(claim);
        yield return ReadingJson.Name(claim.Modality);
        if (claim.Polarity == Polarity.Negative)
        {
            yield return "negated";
        }
        if (claim.Background)
        {
            yield return "background";
        }
    }

    private void Report(KeptReport report, IReadOnlyList<string> references)
    {
        var given = report.Arrival.Report;
        Object(
            "report",
            ReportId(report),
            report.Seen,
            writer =>
            {
                writer.WriteString("name", given.Title ?? report.Source);
                writer.WriteString("published", Moment(report.ReportTime));
                List(writer, "report_types", ["news"]);
                List(writer, "object_refs", references);
                if (Markup.Link(given.Url) is { } address)
                {
                    writer.WriteStartArray("external_references");
                    writer.WriteStartObject();
                    writer.WriteString("source_name", given.Outlet ?? report.Source);
                    writer.WriteString("url", address);
                    writer.WriteEndObject();
                    writer.WriteEndArray();
                }
            }
        );
    }

    private string Location(Where where, DateTimeOffset seen)
    {
        string id = Id("location", $"{where.GeoNamesId}|{where.Name}|{where.Country}");
        Object(
            "location",
            id,
            seen,
            writer =>
            {
                writer.WriteString("name", where.Name);
                if (where is { Latitude: { } latitude, Longitude: { } longitude })
                {
                    writer.WriteNumber("latitude", Math.Round(latitude, 4));
                    writer.WriteNumber("longitude", Math.Round(longitude, 4));
                }
                else
                {
                    // The standard asks for a region, a country or a point.
                    writer.WriteString("region", where.Country ?? where.Name);
                }
            }
        );
        return id;
    }

    private string Identity(Voice voice, string text, DateTimeOffset seen)
    {
        string name = voice.Entity?.Name ?? Phrasing.Clean(voice.Span.Of(text), 120);
        string id = Id("identity", name);
        Object(
            "identity",
            id,
            seen,
            writer =>
            {
                writer.WriteString("name", name);
                writer.WriteString(
                    "identity_class",
                    voice.Entity?.Kind switch
                    {
                        EntityKind.Person => "individual",
                        EntityKind.Organisation => "organization",
                        EntityKind.Group => "group",
                        _ => "unknown",
                    }
                );
            }
        );
        return id;
    }

    private void Relationship(string from, string to, DateTimeOffset seen)
    {
        string kind = to.StartsWith("location", StringComparison.Ordinal)
            ? "located-at"
            : "related-to";
        Object(
            "relationship",
            Id("relationship", $"{from}|{kind}|{to}"),
            seen,
            writer =>
            {
                writer.WriteString("relationship_type", kind);
                writer.WriteString("source_ref", from);
                writer.WriteString("target_ref", to);
            }
        );
    }

    private void Object(string type, string id, DateTimeOffset seen, Action<Utf8JsonWriter> rest)
    {
        if (!_written.Add(id))
        {
            return;
        }
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, _options))
        {
            writer.WriteStartObject();
            writer.WriteString("type", type);
            writer.WriteString("spec_version", "2.1");
            writer.WriteString("id", id);
            writer.WriteString("created", Moment(seen));
            writer.WriteString("modified", Moment(seen));
            rest(writer);
            writer.WriteEndObject();
        }
        output.Write(_any ? ",\n" : "\n");
        output.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        _any = true;
    }

    private static void List(Utf8JsonWriter writer, string name, IEnumerable<string> items)
    {
        writer.WriteStartArray(name);
        foreach (string item in items)
        {
            writer.WriteStringValue(item);
        }
        writer.WriteEndArray();
    }

    private static string ReportId(KeptReport report) => Id("report", report.Id);

    private static string Moment(DateTimeOffset moment) =>
        moment.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    /// <summary>A version 5 UUID (RFC 9562, 5.5) under a namespace of the project's own.</summary>
    private static string Id(string type, string name)
    {
        Span<byte> hash = stackalloc byte[20];
#pragma warning disable CA5350 // A version 5 UUID is made with SHA-1: it names, it keeps no secret.
        SHA1.HashData(Encoding.UTF8.GetBytes($"cronaca:stix:{type}:{name}"), hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return $"{type}--{new Guid(hash[..16], bigEndian: true)}";
    }
}
