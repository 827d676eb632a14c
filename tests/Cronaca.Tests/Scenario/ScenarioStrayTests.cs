namespace Cronaca.Tests.Scenario;

using Cronaca.Ledger;
using Xunit;

/// <summary>A figure that a report tells in passing of another happening is in no history of its own storyline.</summary>
public class ScenarioStrayTests(ScenarioLedger ledger) : IClassFixture<ScenarioLedger>
{
    public static TheoryData<string> Strays => [.. Expected.Strays.Select(Name)];

    [Theory]
    [MemberData(nameof(Strays))]
    public void A_figure_told_in_passing_stays_out_of_the_histories(string name)
    {
        var stray = Expected.Strays.Single(s => Name(s) == name);
        string storyline = Expected.Storylines.Single(s => s.Reports.Contains(stray.Report)).Id;
        var words = ScenarioReports.Find(stray.Report, stray.Words);
        var match = new HistoryMatch(storyline, ledger.Histories(storyline), Key);
        var mixed = Expected
            .Histories.Where(h => h.Storyline == storyline)
            .Where(h =>
                match
                    .Best(h)
                    ?.Figures.Any(f =>
                        Key(f) == stray.Report && f.Toll.Quantity.Span.Overlaps(words)
                    ) == true
            )
            .Select(h => $"in {h.Id}, is of {stray.Of}");
        KnownMisses.Hold(name, mixed);
    }

    private string Key(Figure figure) => ledger.Keys[figure.Entry.Report.Number];

    private static string Name(ExpectedStray stray) => $"stray {stray.Report}: {stray.Words}";
}
