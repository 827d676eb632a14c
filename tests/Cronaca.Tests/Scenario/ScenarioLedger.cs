namespace Cronaca.Tests.Scenario;

using Cronaca.Ledger;
using Cronaca.Ledger.Tolls;
using Cronaca.Reading;
using Cronaca.Tests.Command;

/// <summary>A ledger file into which the scenario's reports came, a batch for each six hours of the week.</summary>
public sealed class ScenarioLedger : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, IReadOnlyList<TollHistory>> _histories = [];
    private readonly Dictionary<string, IReadOnlyList<TollHistory>> _meant = [];
    private readonly Dictionary<string, IReadOnlyList<TollHistory>> _byOrigin = [];
    private readonly Lazy<Dictionary<string, Origin>> _origins;

    public ScenarioLedger()
    {
        _origins = new(() =>
            File!
                .Storylines(new StorylineFilter { Limit = int.MaxValue })
                .SelectMany(s => File!.Account(s).Origins)
                .ToDictionary()
        );
        File = LedgerFile.Open(Path.Combine(_folder.Path, "scenario.ledger"));
        var batches = ScenarioReports
            .All.Select(a => (Arrival: a, Reading: Reader.Read(a.Report)))
            .GroupBy(r => r.Arrival.PublishedAt!.Value.UtcTicks / TimeSpan.FromHours(6).Ticks);
        foreach (var batch in batches)
        {
            var seen = new DateTimeOffset(
                (batch.Key + 1) * TimeSpan.FromHours(6).Ticks,
                TimeSpan.Zero
            );
            Additions.AddRange(File.Add([.. batch], seen));
        }
        Keys = Additions
            .Zip(ScenarioReports.All, (a, r) => (a.Number, r.Report.Key!))
            .ToDictionary();
    }

    public LedgerFile File { get; }

    /// <summary>What became of each report, in their order.</summary>
    public List<Addition> Additions { get; } = [];

    /// <summary>The scenario's key of each report by its number in the ledger.</summary>
    public IReadOnlyDictionary<long, string> Keys { get; }

    public long NumberOf(string key) => Keys.Single(k => k.Value == key).Key;

    /// <summary>The toll histories of the reports that an expected storyline has.</summary>
    public IReadOnlyList<TollHistory> Histories(string storyline)
    {
        if (!_histories.TryGetValue(storyline, out var histories))
        {
            var numbers = Expected
                .Storylines.Single(s => s.Id == storyline)
                .Reports.Select(NumberOf);
            _histories[storyline] = histories = TollHistories.Of(
                File.Entries(numbers),
                ScenarioOrigins.Of
            );
        }
        return histories;
    }

    /// <summary>The same, with the origins that the ledger itself finds.</summary>
    public IReadOnlyList<TollHistory> HistoriesByOrigin(string storyline)
    {
        if (!_byOrigin.TryGetValue(storyline, out var histories))
        {
            _byOrigin[storyline] = histories = TollHistories.Of(
                File.Entries(
                    Expected.Storylines.Single(s => s.Id == storyline).Reports.Select(NumberOf)
                ),
                e => _origins.Value[e.Id]
            );
        }
        return histories;
    }

    /// <summary>The same if every expected figure were read to the letter.</summary>
    public IReadOnlyList<TollHistory> HistoriesAsMeant(string storyline)
    {
        if (!_meant.TryGetValue(storyline, out var histories))
        {
            var meant = new MeantStoryline(storyline, this);
            _meant[storyline] = histories = TollHistories.Of(meant.Entries, meant.Origin);
        }
        return histories;
    }

    public void Dispose()
    {
        File.Dispose();
        _folder.Dispose();
    }
}
