namespace Cronaca.Ledger;

using Cronaca.Ledger.Storylines;
using Cronaca.Reading;

/// <summary>What happened in a storyline: its event entries put together, over reports and languages, into happenings.</summary>
public static class Timeline
{
    /// <summary>
    /// The happenings that these entries tell, in order of their days (one without a day stands at the day of its first report). What is planned, demanded or only supposed is none; what is
    /// denied stands beside the happening that it denies.
    /// </summary>
    /// <param name="entries">Entries of the reports of one storyline, in any order.</param>
    public static IReadOnlyList<Happening> Of(IReadOnlyList<Entry> entries)
    {
        var told = TellersOf(entries);
        var drafts = HappeningDraft.Gather(told);
        var draftOf = drafts
            .SelectMany(d => d.Told.Select(t => (t.Entry.Id, Draft: d)))
            .ToDictionary(p => p.Id, p => p.Draft, StringComparer.Ordinal);
        foreach (var doubt in Doubting.Of(entries, drafts))
        {
            foreach (
                var draft in doubt
                    .Weakened.Select(w => draftOf.GetValueOrDefault(w.Id))
                    .OfType<HappeningDraft>()
                    .Distinct()
            )
            {
                (doubt.Entry.Claim is Gap ? draft.Gaps : draft.Denials).Add(doubt.Entry);
            }
        }
        return
        [
            .. drafts
                .Select(d => (Made: d.ToHappening(), First: d.Told[0]))
                .OrderBy(h => h.Made.From ?? h.First.Day)
                .ThenBy(h => h.First.Entry.Report.ReportTime)
                .ThenBy(h => h.First.Entry.Report.Number)
                .ThenBy(h => h.First.Entry.Claim.Quote.Start)
                .Select(h => h.Made),
        ];
    }

    /// <summary>The gaps and denials among these entries, each with the figures and events that it weakens, in order of report time.</summary>
    /// <param name="entries">Entries of the reports of one storyline, in any order.</param>
    public static IReadOnlyList<Doubt> Doubts(IReadOnlyList<Entry> entries) =>
        Doubting.Of(entries, HappeningDraft.Gather(TellersOf(entries)));

    /// <summary>The entries that say that something happened, in order of report time.</summary>
    private static List<ToldEvent> TellersOf(IReadOnlyList<Entry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return
        [
            .. entries
                .Where(e =>
                    e.Claim
                        is Event
                        {
                            Polarity: Polarity.Positive,
                            Modality: Modality.Actual or Modality.Possible
                        }
                )
                .DistinctBy(e => e.Id, StringComparer.Ordinal)
                .OrderBy(e => e.Report.ReportTime)
                .ThenBy(e => e.Report.Number)
                .ThenBy(e => e.Claim.Quote.Start)
                .ThenBy(e => e.Id, StringComparer.Ordinal)
                .Select(ToldEvent.Of),
        ];
    }
}
