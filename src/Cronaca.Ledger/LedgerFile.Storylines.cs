namespace Cronaca.Ledger;

using Cronaca.Ledger.Origins;
using Cronaca.Ledger.Store;
using Cronaca.Ledger.Storylines;
using Cronaca.Ledger.Tolls;

/// <content>Questions about storylines.</content>
public sealed partial class LedgerFile
{
    /// <summary>The storylines that the filter lets through, the one with the latest report first.</summary>
    public IReadOnlyList<Storyline> Storylines(StorylineFilter filter) =>
        Asking(() => _storylines.List(filter));

    /// <summary>The places (GeoNames ids) that a name in any language of the reports, an id, or a country as ISO 3166-1 alpha-3 stands for in this ledger.</summary>
    public IReadOnlyList<int> Places(string name) =>
        Asking(() => new Search(_database).PlaceIds(name));

    /// <summary>The storyline with this id, or the only one whose id begins so; null when there is none, or more than one.</summary>
    public Storyline? Storyline(string id) => Asking(() => _storylines.Get(id));

    /// <summary>The storyline of a report; null when it has none.</summary>
    public Storyline? StorylineOf(long report) =>
        Asking(() =>
            _reports.ByNumber(report) is { } asked
            && _reports.Versions(asked.Source) is [.., var latest]
                ? _storylines.Of(latest.Number)
                : null
        );

    /// <summary>How a storyline came about, the oldest change first.</summary>
    public IReadOnlyList<StorylineChange> Changes(string id) =>
        Asking(() => _storylines.Changes(id));

    /// <summary>The claims of a storyline, those of replaced versions among them, report by report, in the order of the text; each once.</summary>
    public IReadOnlyList<Entry> EntriesOf(Storyline storyline)
    {
        ArgumentNullException.ThrowIfNull(storyline);
        return Asking(() => EntriesOf(VersionsOf(storyline)));
    }

    /// <summary>All that the ledger knows of a storyline.</summary>
    public StorylineAccount Account(Storyline storyline)
    {
        ArgumentNullException.ThrowIfNull(storyline);
        return Asking(() =>
        {
            var reports = VersionsOf(storyline);
            var entries = EntriesOf(reports);
            var texts = reports.ToDictionary(r => r.Number, r => r.Arrival.Report.Text);
            var finder = new OriginFinder(
                _reprints,
                number =>
                    texts.GetValueOrDefault(number)
                    ?? _reports.ByNumber(number)?.Arrival.Report.Text,
                new Circle(reports)
            );
            var origins = entries.ToDictionary(e => e.Id, finder.Of, StringComparer.Ordinal);
            var timeline = Task.Run(() => Timeline.Of(entries));
            var tolls = TollHistories.Of(entries, e => origins[e.Id]);
            return new StorylineAccount
            {
                Storyline = storyline,
                Reports = reports,
                Entries = entries,
                Tolls = tolls,
                Timeline = timeline.GetAwaiter().GetResult(),
                Families = finder.Families(reports),
                Origins = origins,
            };
        });
    }

    private List<KeptReport> VersionsOf(Storyline storyline) =>
        [
            .. _reports
                .ByNumbers(storyline.Reports)
                .SelectMany(r => r.Version == 1 ? [r] : _reports.Versions(r.Source))
                .OrderBy(r => r.ReportTime)
                .ThenBy(r => r.Number),
        ];

    private List<Entry> EntriesOf(List<KeptReport> reports)
    {
        var known = reports.ToDictionary(r => r.Number);
        return
        [
            .. reports
                .SelectMany(r => _entries.Of(r, known))
                .DistinctBy(e => e.Id, StringComparer.Ordinal),
        ];
    }
}
