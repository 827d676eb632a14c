namespace Cronaca.Tests.Scenario;

using Cronaca.Ledger;
using Xunit;

/// <summary>Three happenings of one country and one week, which share cities, words and police, are three storylines.</summary>
public class ScenarioStorylineTests(ScenarioLedger ledger) : IClassFixture<ScenarioLedger>
{
    public static TheoryData<string> Storylines => [.. Expected.Storylines.Select(s => s.Id)];

    [Theory]
    [MemberData(nameof(Storylines))]
    public void A_storyline_has_its_reports_and_no_others(string id) =>
        KnownMisses.Hold($"storyline {id}", Misses(id, Found()), Shown(Found()));

    private IReadOnlyList<Storyline> Found() =>
        ledger.File.Storylines(new StorylineFilter { Limit = int.MaxValue });

    /// <summary>An expected storyline is the found one that most of its reports are in; reports elsewhere and strangers in it are misses.</summary>
    private IEnumerable<string> Misses(string id, IReadOnlyList<Storyline> found)
    {
        var reports = Expected
            .Storylines.Single(s => s.Id == id)
            .Reports.Except(Expected.Versions.Select(v => v.Earlier))
            .ToList();
        var best = found.MaxBy(s => Keys(s).Intersect(reports).Count());
        var keys = best is null ? [] : Keys(best).ToList();
        return
        [
            .. reports.Except(keys).Select(r => $"without {r}"),
            .. keys.Except(reports).Select(r => $"with {r}"),
        ];
    }

    private IEnumerable<string> Keys(Storyline storyline) =>
        storyline.Reports.Select(n => ledger.Keys[n]);

    private string Shown(IReadOnlyList<Storyline> found) =>
        string.Join('\n', found.Select(s => $"  found {s.Title}: {string.Join(' ', Keys(s))}"));
}
