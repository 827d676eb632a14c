namespace Cronaca.Tests.Scenario;

using Cronaca.Ledger;
using Xunit;

/// <summary>The toll histories of each storyline, whole: as they come out of the reports, and as they would if each figure were read to the letter.</summary>
public class ScenarioHistoryTests(ScenarioLedger ledger) : IClassFixture<ScenarioLedger>
{
    private static readonly string[] _gravest = ["killed", "injured", "missing"];

    public static TheoryData<string> Histories =>
        [.. Expected.Histories.Where(h => !h.Background).Select(h => h.Id)];

    public static TheoryData<string> HistoriesAsMeant =>
        [.. Expected.Histories.Where(h => !h.Optional).Select(h => h.Id)];

    public static TheoryData<string> Pairs => [.. Expected.Pairs.Select(Name)];

    public static TheoryData<string> Storylines => [.. Expected.Storylines.Select(s => s.Id)];

    [Theory]
    [MemberData(nameof(Histories))]
    public void A_history_has_its_figures_and_no_others(string id) =>
        Hold("history", id, Read(Expected.History(id).Storyline));

    [Theory]
    [MemberData(nameof(HistoriesAsMeant))]
    public void A_history_is_whole_when_its_figures_are_read_to_the_letter(string id) =>
        Hold("history as meant", id, Meant(Expected.History(id).Storyline));

    [Theory]
    [MemberData(nameof(Storylines))]
    public void The_dead_the_hurt_and_the_missing_have_no_history_that_nobody_expects(string id)
    {
        var match = Read(id);
        KnownMisses.Hold($"unexpected histories {id}", _gravest.SelectMany(match.Unexpected));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Two_figures_have_their_label(string name) =>
        HoldLabel("label", name, Read(StorylineOf(name)));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Two_figures_read_to_the_letter_have_their_label(string name) =>
        HoldLabel("label as meant", name, Meant(StorylineOf(name)));

    private static void Hold(string check, string id, HistoryMatch match)
    {
        var expected = Expected.History(id);
        KnownMisses.Hold($"{check} {id}", match.Misses(expected), match.Shown(expected));
    }

    private static void HoldLabel(string check, string name, HistoryMatch match)
    {
        var pair = Pair(name);
        string[] unread =
        [
            .. new[] { pair.Earlier, pair.Later }
                .Where(f => !match.IsRead(f))
                .Select(f => $"not read: {f}"),
        ];
        var label = match.Label(pair.Earlier, pair.Later);
        string found =
            label?.ToString().ToLowerInvariant()
            // What is not told to differ is the same within one history, and of another scope in two.
            ?? (match.Agree(pair.Earlier, pair.Later) ? "same" : "scope");
        string[] misses =
            unread.Length > 0 ? unread
            : pair.Labels.Contains(found) ? []
            : [$"{found}, expected {string.Join(" or ", pair.Labels)}: {pair.Why}"];
        KnownMisses.Hold($"{check} {name}", misses);
    }

    private HistoryMatch Read(string storyline) => new(storyline, ledger.Histories(storyline), Key);

    private HistoryMatch Meant(string storyline) =>
        new(storyline, ledger.HistoriesAsMeant(storyline), Key);

    private string Key(Figure figure) => ledger.Keys[figure.Entry.Report.Number];

    private static string Name(ExpectedPair pair) => $"{pair.Earlier} / {pair.Later}";

    private static ExpectedPair Pair(string name) => Expected.Pairs.Single(p => Name(p) == name);

    private static string StorylineOf(string pair) =>
        Expected.History(Pair(pair).Earlier.History).Storyline;
}
