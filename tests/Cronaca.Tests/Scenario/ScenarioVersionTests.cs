namespace Cronaca.Tests.Scenario;

using Cronaca.Ledger;
using Cronaca.Reading;
using Shouldly;
using Xunit;

/// <summary>Two reports that were corrected under their address: what changed, stayed, went and came.</summary>
public class ScenarioVersionTests(ScenarioLedger ledger) : IClassFixture<ScenarioLedger>
{
    public static TheoryData<string> Later => [.. Expected.Versions.Select(v => v.Later)];

    [Fact]
    public void Only_corrected_reports_are_new_versions() =>
        ledger
            .Additions.Where(a => a.Outcome != AdditionOutcome.New)
            .Select(a => $"{a.Outcome} {ledger.Keys[a.Number]} {a.Version}")
            .ShouldBe(Expected.Versions.Select(v => $"NewVersion {v.Later} 2"), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Later))]
    public void A_correction_gives_its_difference(string later)
    {
        var expected = Expected.Versions.Single(v => v.Later == later);
        var revision = ledger.File.Diff(SourceOf(later)).ShouldHaveSingleItem();
        var misses = new List<string>();
        foreach (var change in expected.Changed)
        {
            if (!revision.Changed.Any(c => Is(c, change)))
            {
                misses.Add($"changed {change.Measure} {change.Low[0]} to {change.Low[1]}");
            }
        }
        foreach (var stay in expected.Stays)
        {
            var words = ScenarioReports.Find(later, stay.Words);
            if (
                revision
                    .Changed.Select(c => c.After)
                    .Concat(revision.Added)
                    .Any(e =>
                        e.Claim is Toll t && t.Quantity.Span.Overlaps(words) && Low(e) == stay.Low
                    )
            )
            {
                misses.Add($"stays {stay.Measure} {stay.Low}");
            }
        }
        misses.AddRange(Missing("gone", expected.Gone, expected.Earlier, revision.Gone));
        misses.AddRange(Missing("new", expected.New, later, revision.Added));

        KnownMisses.Hold($"versions {later}", misses, Shown(revision));
    }

    private string SourceOf(string key) =>
        ledger.Additions.Single(a => ledger.Keys[a.Number] == key).Source;

    private static bool Is(ChangedFigure found, ExpectedChange expected) =>
        found.After.Claim is Toll toll
        && toll.Type.ToString().Equals(expected.Measure, StringComparison.OrdinalIgnoreCase)
        && Low(found.Before) == expected.Low[0]
        && Low(found.After) == expected.Low[1];

    private static decimal? Low(Entry entry) => (entry.Claim as Toll)?.Quantity.Low;

    private static IEnumerable<string> Missing(
        string kind,
        string[] words,
        string report,
        IReadOnlyList<Entry> found
    ) =>
        words
            .Where(w => !found.Any(e => e.Claim.Quote.Overlaps(ScenarioReports.Find(report, w))))
            .Select(w => $"{kind} {w}");

    private static string Shown(Revision revision) =>
        string.Join(
            '\n',
            [
                .. revision.Changed.Select(c =>
                    $"  found changed {Low(c.Before)} to {Low(c.After)}: {Words(c.After)}"
                ),
                .. revision.Gone.Select(e => $"  found gone: {Words(e)}"),
                .. revision.Added.Select(e => $"  found new: {Words(e)}"),
                $"  found {revision.Kept} claims in both",
            ]
        );

    private static string Words(Entry entry) =>
        $"{entry.Claim.GetType().Name} {entry.Claim.Quote.Of(entry.Report.Arrival.Report.Text)}";
}
