namespace Cronaca.Pages;

using Cronaca.Ledger;
using Cronaca.Reading;

/// <summary>The versions of a report with what changed between them.</summary>
internal static class RevisionPages
{
    private sealed record Row(Revision Revision, string Change, Entry? Before, Entry? After)
    {
        public Entry Told => After ?? Before!;
    }

    private static readonly Listing<Row> _rows = new(
        ("fromVersion", r => r.Revision.From.Version),
        ("toVersion", r => r.Revision.To.Version),
        ("change", r => r.Change),
        ("kind", r => ClaimCells.Kind(r.Told.Claim)),
        ("type", r => ClaimCells.Type(r.Told.Claim)),
        ("before", r => r.Before is { } entry ? Figure(entry) : null),
        ("after", r => r.After is { } entry ? Figure(entry) : null),
        ("quote", r => Quote(r.Told)),
        ("entryBefore", r => r.Before?.Id),
        ("entryAfter", r => r.After?.Id)
    );

    public static void Write(
        TextWriter output,
        IReadOnlyList<KeptReport> versions,
        IReadOnlyList<Revision> revisions,
        string format
    )
    {
        if (format != "text")
        {
            _rows.Write(output, revisions.SelectMany(Rows), format);
            return;
        }
        output.WriteLine(Phrasing.Clean(versions[0].Source, 200));
        foreach (var version in versions)
        {
            output.WriteLine(
                $"  version {version.Version} · report {version.Number} · told {version.ReportTime:yyyy-MM-dd HH:mm} · {Phrasing.Count(version.Reading.Claims.Count, "claim")}"
            );
        }
        foreach (var revision in revisions)
        {
            output.WriteLine();
            output.WriteLine(
                $"version {revision.From.Version} → {revision.To.Version}: {AddingPage.Changes(revision)}"
            );
            foreach (var row in Rows(revision))
            {
                output.WriteLine($"  {Line(row)}");
            }
        }
    }

    private static IEnumerable<Row> Rows(Revision revision) =>
        [
            .. revision.Changed.Select(c => new Row(revision, "figure", c.Before, c.After)),
            .. revision.Added.Select(e => new Row(revision, "new", null, e)),
            .. revision.Gone.Select(e => new Row(revision, "gone", e, null)),
        ];

    private static string Line(Row row)
    {
        var claim = row.Told.Claim;
        string name = $"{ClaimCells.Kind(claim)} {ClaimCells.Type(claim)}";
        string figure = row switch
        {
            { Before: { } before, After: { } after } =>
                $" {Figure(before) ?? "?"} → {Figure(after) ?? "?"}",
            _ => Figure(row.Told) is { } only ? $" {only}" : "",
        };
        string mark = row.Change switch
        {
            "new" => "+",
            "gone" => "-",
            _ => "~",
        };
        return $"{mark} {name}{figure}  “{Phrasing.Clean(Quote(row.Told), 120)}”";
    }

    private static string? Figure(Entry entry) =>
        entry.Claim switch
        {
            Toll toll => Phrasing.Range(toll.Quantity, entry.Report.Reading.Report.Text),
            Measure measure => Phrasing.Range(measure.Quantity, entry.Report.Reading.Report.Text),
            _ => null,
        };

    private static string Quote(Entry entry) =>
        entry.Claim.Quote.Of(entry.Report.Reading.Report.Text);
}
