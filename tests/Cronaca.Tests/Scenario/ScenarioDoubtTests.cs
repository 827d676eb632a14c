namespace Cronaca.Tests.Scenario;

using Cronaca.Ledger;
using Cronaca.Reading;
using Xunit;

/// <summary>What is not known stands beside what it weakens.</summary>
public class ScenarioDoubtTests(ScenarioLedger ledger) : IClassFixture<ScenarioLedger>
{
    public static TheoryData<string> Gaps =>
        [.. Expected.Gaps.Where(g => g.Weakens.Length > 0).Select(g => g.ToString())];

    [Theory]
    [MemberData(nameof(Gaps))]
    public void A_gap_weakens_what_it_is_told_of(string name)
    {
        var gap = Expected.Gaps.Single(g => g.ToString() == name);
        long number = ledger.NumberOf(gap.Report);
        var words = ScenarioReports.Find(gap.Report, gap.Words);
        var weakened = Timeline
            .Doubts(ledger.File.Entries([number]))
            .Where(d => d.Entry.Claim is Gap && d.Entry.Claim.Quote.Overlaps(words))
            .SelectMany(d => d.Weakened)
            .Where(e => e.Report.Number == number)
            .ToList();
        KnownMisses.Hold(
            $"weakened by {name}",
            gap.Weakens.Where(w =>
                    !weakened.Exists(e =>
                        e.Claim.Quote.Overlaps(ScenarioReports.Find(gap.Report, w))
                    )
                )
                .Select(w => $"does not weaken \"{w}\""),
            string.Join(
                '\n',
                weakened.Select(e =>
                    $"  weakens {e.Claim.Quote.Of(ScenarioReports.Text(gap.Report))}"
                )
            )
        );
    }
}
