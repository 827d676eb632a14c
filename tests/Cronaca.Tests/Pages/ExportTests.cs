namespace Cronaca.Tests.Pages;

using System.Text.Json;
using Cronaca.Ledger;
using Cronaca.Pages.Exports;
using Shouldly;
using Xunit;

public class ExportTests
{
    private const string _text = """
        JUBA, Feb 11 (Wire) - Gunmen killed at least three guards in Juba on Friday, police said. Soldiers arrested nine people in Malakal. There was no independent confirmation of the account.
        """;

    private static readonly List<Entry> _entries = Kept.Entries(
        Kept.Report(_text, url: "https://courier.example/juba", title: "Guards killed in Juba")
    );

    private static (string Text, Losses Losses) Exported(
        Action<TextWriter, IEnumerable<Entry>, Losses> export
    )
    {
        var output = new StringWriter { NewLine = "\n" };
        var losses = new Losses();
        export(output, _entries, losses);
        return (output.ToString(), losses);
    }

    [Fact]
    public void GeoJson_puts_longitude_first_and_says_how_many_claims_have_no_point()
    {
        var (text, losses) = Exported(GeoJson.Write);

        var features = JsonDocument
            .Parse(text)
            .RootElement.GetProperty("features")
            .EnumerateArray()
            .ToList();
        features.ShouldNotBeEmpty();
        var juba = features.First(f =>
            f.GetProperty("properties").GetProperty("place").GetString() == "Juba"
        );
        var point = juba.GetProperty("geometry").GetProperty("coordinates");
        point[0].GetDouble().ShouldBe(31.58, 0.1);
        point[1].GetDouble().ShouldBe(4.85, 0.1);
        int without = _entries.Count(e => e.Claim.Where?.Latitude is null);
        losses.All.Where(l => l.Cause.Contains("left out")).Sum(l => l.Times).ShouldBe(without);
        features.Count.ShouldBe(_entries.Count - without);
    }

    [Fact]
    public void Plover_keeps_the_events_with_the_dead_of_their_sentence_and_counts_what_it_drops()
    {
        var (text, losses) = Exported(Plover.Write);

        var records = text.TrimEnd()
            .Split('\n')
            .Select(l => JsonDocument.Parse(l).RootElement)
            .ToList();
        var killing = records.Single(r => r.GetProperty("event").GetString() == "ASSAULT");
        killing.GetProperty("size").GetProperty("dead").GetDecimal().ShouldBe(3);
        killing.GetProperty("quad_code").GetInt32().ShouldBe(4);
        killing
            .GetProperty("cite_info")
            .GetProperty("publication")
            .GetString()
            .ShouldBe("The Courier");
        losses.All.ShouldContain(l => l.Cause.StartsWith("gaps"));
        losses.All.ShouldContain(l => l.Cause.StartsWith("who says so"));
    }

    [Fact]
    public void Every_reference_of_a_Stix_bundle_leads_to_one_of_its_objects()
    {
        var (text, _) = Exported(Stix.Write);

        var objects = JsonDocument
            .Parse(text)
            .RootElement.GetProperty("objects")
            .EnumerateArray()
            .ToList();
        var ids = objects.Select(o => o.GetProperty("id").GetString()!).ToHashSet();
        ids.Count.ShouldBe(objects.Count);
        objects
            .Count(o => o.GetProperty("type").GetString() is "note" or "incident")
            .ShouldBe(_entries.Count);
        foreach (var thing in objects)
        {
            thing.GetProperty("spec_version").GetString().ShouldBe("2.1");
            if (thing.TryGetProperty("object_refs", out var references))
            {
                references.EnumerateArray().ShouldAllBe(r => ids.Contains(r.GetString()!));
            }
        }
    }

    [Fact]
    public void A_Stix_bundle_is_the_same_each_time()
    {
        Exported(Stix.Write).Text.ShouldBe(Exported(Stix.Write).Text);
    }

    [Fact]
    public void Whole_claims_are_those_of_the_reading()
    {
        var output = new StringWriter { NewLine = "\n" };
        EntryListing.Whole.Write(output, _entries, "jsonl");

        var lines = output.ToString().TrimEnd().Split('\n');
        lines.Length.ShouldBe(_entries.Count);
        JsonDocument
            .Parse(lines[0])
            .RootElement.GetProperty("claim")
            .GetProperty("quote")
            .GetProperty("exact")
            .GetString()
            .ShouldBe(_entries[0].Claim.Quote.Of(_text));
    }
}
