namespace Cronaca.Pages.Exports;

using System.Text.Json;
using Cronaca.Ledger;
using Cronaca.Reading;

/// <summary>Entries as rows: where each stands, then the parts of its claim. With JSON lines the claim is whole, as docs/json.md has it.</summary>
internal static class EntryListing
{
    private static readonly (string Name, Func<Entry, object?> Value)[] _report =
    [
        ("entry", e => e.Id),
        ("report", e => e.Report.Number),
        ("source", e => e.Report.Source),
        ("version", e => e.Report.Version),
        ("last_version", e => e.LastVersion),
        ("outlet", e => e.Report.Arrival.Report.Outlet),
        ("agency", e => e.Report.Arrival.Agency),
        ("title", e => e.Report.Arrival.Report.Title),
        ("url", e => e.Report.Arrival.Report.Url),
        ("language", e => e.Report.Reading.Language),
        ("report_time", e => e.Report.ReportTime),
        ("seen", e => e.Report.Seen),
    ];

    public static Listing<Entry> Rows { get; } =
        new([
            .. _report,
            .. ClaimCells.Columns.Select(column =>
                (
                    column.Name,
                    (Func<Entry, object?>)(e => column.Value(e.Claim, e.Report.Arrival.Report.Text))
                )
            ),
        ]);

    public static Listing<Entry> Whole { get; } =
        new([
            .. _report,
            (
                "claim",
                e =>
                    (Action<Utf8JsonWriter>)(
                        writer => ReadingJson.Write(writer, e.Claim, e.Report.Arrival.Report.Text)
                    )
            ),
        ]);

    /// <summary>Rows lose what has no column of its own.</summary>
    public static void CountLosses(Entry entry, Losses losses)
    {
        if (entry.Claim.Actors.Concat(entry.Claim.Recipients).Any(p => p.Entity is not null))
        {
            losses.Add("entities of actors and recipients: the row has their words alone");
        }
        if (entry.Claim is Toll { PartOf: not null })
        {
            losses.Add("the whole that a toll is a part of: no column");
        }
        if (entry.Claim is Event { Mode: not null })
        {
            losses.Add("mode of an event: no column");
        }
    }
}
