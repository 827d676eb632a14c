namespace Cronaca.Ledger.Storylines;

using Cronaca.Reading;

/// <summary>A happening while its entries are gathered.</summary>
internal sealed class HappeningDraft
{
    // An entry is held against so many of a happening, the first and the last, and a day's report against so many happenings of its kin.
    private const int _compared = 6;
    private const int _drafts = 200;

    public List<ToldEvent> Told { get; } = [];

    public List<Entry> Denials { get; } = [];

    public List<Entry> Gaps { get; } = [];

    /// <summary>Each entry goes to the happening that it is most like, in order of report time, or begins one.</summary>
    public static List<HappeningDraft> Gather(IReadOnlyList<ToldEvent> told)
    {
        var drafts = new List<HappeningDraft>();
        var ofKin = new Dictionary<EventType, List<HappeningDraft>>();
        foreach (var one in told)
        {
            var kin = Kin.Of(one.Event.Type);
            if (!ofKin.TryGetValue(kin, out var known))
            {
                ofKin.Add(kin, known = []);
            }
            var best = known
                .Skip(known.Count - _drafts)
                .Select(d => (Draft: d, Alike: d.Alike(one)))
                .Where(d => d.Alike > 0)
                .DefaultIfEmpty()
                .MaxBy(d => d.Alike)
                .Draft;
            if (best is null)
            {
                best = new HappeningDraft();
                drafts.Add(best);
                known.Add(best);
            }
            best.Told.Add(one);
        }
        return drafts;
    }

    /// <summary>How like an entry is to those gathered, on the average.</summary>
    public double Alike(ToldEvent one)
    {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < Told.Count; i++)
        {
            if (i < _compared / 2 || i >= Told.Count - (_compared / 2))
            {
                sum += ToldEvent.Alike(Told[i], one);
                count++;
            }
        }
        return sum / count;
    }

    public Happening ToHappening()
    {
        var events = Told.ConvertAll(t => t.Event);
        // What most entries say, and of those that say as much what was said first.
        var type = events.GroupBy(e => e.Type).MaxBy(g => g.Count())!.Key;
        var (from, to) = Days(events);
        return new Happening
        {
            Type = type,
            Mode = events
                .Where(e => e.Type == type && e.Mode is not null)
                .GroupBy(e => e.Mode, StringComparer.Ordinal)
                .MaxBy(g => g.Count())
                ?.Key,
            From = from,
            To = to,
            Place = events
                .Select(e => e.Where)
                .OfType<Where>()
                .GroupBy(w => w.GeoNamesId?.ToString() ?? w.Name, StringComparer.OrdinalIgnoreCase)
                .MaxBy(g => g.Count() + (g.First().GeoNamesId is null ? 0 : 0.5))
                ?.First(),
            Background = events.TrueForAll(e => e.Background),
            Entries = Told.ConvertAll(t => t.Entry),
            Denials = Denials,
            Gaps = Gaps,
        };
    }

    /// <summary>The closest interval that an entry gives; of equally close ones the one given most.</summary>
    private static (DateOnly? From, DateOnly? To) Days(List<Event> events)
    {
        var intervals = events
            .Where(e => e.When is { From: not null } or { To: not null })
            .GroupBy(e => (e.When!.From, e.When.To))
            .ToList();
        return intervals.Count == 0
            ? (null, null)
            : intervals
                .OrderBy(g =>
                    g.Key is ({ } from, { } to) ? to.DayNumber - from.DayNumber : int.MaxValue
                )
                .ThenByDescending(g => g.Count())
                .First()
                .Key;
    }
}
