namespace Cronaca.Tests.Scenario;

using Cronaca.Ledger;
using Cronaca.Ledger.Tolls;
using Xunit;

/// <summary>How many independent origins stand behind a number that many reports tell: as they come out of the reports, and as they would if each figure were read to the letter.</summary>
public class ScenarioIndependenceTests(ScenarioLedger ledger) : IClassFixture<ScenarioLedger>
{
    public static TheoryData<string> Numbers => [.. Expected.Independence.Select(Name)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_number_has_as_many_origins_as_count_for_themselves(string name) =>
        Hold("independence", name, s => ledger.HistoriesByOrigin(s));

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_number_read_to_the_letter_has_its_origins(string name) =>
        Hold("independence as meant", name, s => ledger.HistoriesAsMeant(s));

    private void Hold(string check, string name, Func<string, IReadOnlyList<TollHistory>> found)
    {
        var expected = Expected.Independence.Single(e => Name(e) == name);
        var history = Expected.History(expected.History);
        var match = new HistoryMatch(history.Storyline, found(history.Storyline), Key);
        var best = match.Best(history);
        var figure = best?.Figures.FirstOrDefault(f => match.Tells(f, expected));
        var independence = figure is null ? null : Independence.Of(best!, figure);
        KnownMisses.Hold(
            $"{check} {name}",
            independence is null ? ["not read in its history"]
                : independence.Count == expected.Count ? []
                :
                [
                    $"{independence.Count} origins, expected {expected.Count} ({expected.Why}): {independence.How}",
                ],
            match.Shown(history)
        );
    }

    private string Key(Figure figure) => ledger.Keys[figure.Entry.Report.Number];

    private static string Name(ExpectedIndependence expected) =>
        $"{expected.History} {expected.Low} {string.Join('+', expected.Origins)}";
}
