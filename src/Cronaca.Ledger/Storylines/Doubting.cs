namespace Cronaca.Ledger.Storylines;

using Cronaca.Ledger.Tolls;
using Cronaca.Reading;

/// <summary>Finds what gaps and denials weaken: for a gap what its own report says beside it, for a denial the happening that it denies, whoever tells of it.</summary>
internal static class Doubting
{
    // "The figures could not be verified" may speak of figures that stand further off.
    private const int _figuresBefore = 5;

    // How far before a gap its matter may stand: "It could not be confirmed" speaks of the sentence before, or of the one before that.
    private const int _sentencesBefore = 2;
    private const double _sameMatter = 0.25;

    public static List<Doubt> Of(IReadOnlyList<Entry> entries, IReadOnlyList<HappeningDraft> drafts)
    {
        var doubts = new List<Doubt>();
        foreach (
            var report in entries
                .DistinctBy(e => e.Id, StringComparer.Ordinal)
                .GroupBy(e => e.Report.Number)
                .OrderBy(g => g.First().Report.ReportTime)
                .ThenBy(g => g.Key)
        )
        {
            var own = report.OrderBy(e => e.Claim.Quote.Start).ToList();
            foreach (var entry in own)
            {
                if (entry.Claim is Gap gap)
                {
                    doubts.Add(new Doubt(entry, Beside(gap, own)));
                }
                else if (Denies(entry.Claim))
                {
                    doubts.Add(new Doubt(entry, Denied(entry, own, drafts)));
                }
            }
        }
        return doubts;
    }

    private static bool Denies(Claim claim) =>
        claim is Event or Statement
        && claim is { Polarity: Polarity.Negative, Modality: Modality.Actual or Modality.Possible };

    /// <summary>What stands in the gap's own sentence, or else in the nearest one before it that says anything, or else in the next.</summary>
    private static List<Entry> Beside(Gap gap, List<Entry> own)
    {
        // Who will not speak makes nothing less sure.
        if (gap.Type is GapType.NoComment or GapType.Undisclosed)
        {
            return [];
        }
        if (Figures(gap, own) is { Count: > 0 } figures)
        {
            return figures;
        }
        for (int back = 0; back <= _sentencesBefore; back++)
        {
            var there = own.FindAll(e =>
                e.Claim.Sentence == gap.Sentence - back && Asserts(e.Claim)
            );
            if (there.Count > 0)
            {
                return there;
            }
        }
        return own.FindAll(e => e.Claim.Sentence == gap.Sentence + 1 && Asserts(e.Claim));
    }

    /// <summary>The counts that a gap names as such ("the figure", "nessuna delle due cifre"): those of its own sentence, else of the nearest before it that has any; of two, back to the second.</summary>
    private static List<Entry> Figures(Gap gap, List<Entry> own)
    {
        var report = own[0].Report.Reading;
        var words = ListedWords.Split(gap.Quote.Of(report.Report.Text));
        var cues = Cues.For(report.Language);
        if (!cues.Has("figure", words))
        {
            return [];
        }
        bool two = cues.Has("two", words);
        var found = new List<Entry>();
        for (int back = 0; back <= _figuresBefore; back++)
        {
            found.AddRange(
                own.FindAll(e =>
                    e.Claim is Toll && e.Claim.Sentence == gap.Sentence - back && Asserts(e.Claim)
                )
            );
            int numbers = found
                .Select(e => (Toll)e.Claim)
                .Where(t => t.PartOf is null)
                .Select(t => t.Quantity.Low)
                .Distinct()
                .Count();
            if (numbers >= (two ? 2 : 1))
            {
                break;
            }
        }
        return found;
    }

    private static bool Asserts(Claim claim) =>
        claim is Toll or Event
        && claim is { Polarity: Polarity.Positive, Modality: Modality.Actual or Modality.Possible };

    private static List<Entry> Denied(
        Entry denial,
        List<Entry> own,
        IReadOnlyList<HappeningDraft> drafts
    )
    {
        // A statement that denies says what by the events within it; else its words tell.
        IEnumerable<ToldEvent> denied = denial.Claim is Statement statement
            ? own.Where(e => e.Claim is Event && statement.Content.Contains(e.Claim.Quote))
                .Select(ToldEvent.Of)
            : [ToldEvent.Of(denial)];
        var found = denied
            .Select(d => Nearest(d, drafts))
            .OfType<HappeningDraft>()
            .Distinct()
            .ToList();
        if (found.Count == 0 && OfSameMatter(denial, drafts) is { } matter)
        {
            found.Add(matter);
        }
        return
        [
            .. found.SelectMany(d => d.Told).Select(t => t.Entry).Where(e => e.Id != denial.Id),
        ];
    }

    private static HappeningDraft? Nearest(
        ToldEvent denied,
        IReadOnlyList<HappeningDraft> drafts
    ) =>
        drafts
            .Select(d => (Draft: d, Alike: d.Alike(denied)))
            .Where(d => d.Alike > 0)
            .DefaultIfEmpty()
            .MaxBy(d => d.Alike)
            .Draft;

    private static HappeningDraft? OfSameMatter(Entry denial, IReadOnlyList<HappeningDraft> drafts)
    {
        string language = denial.Report.Reading.Language;
        var words = Stems.Of([denial.Claim.Quote.Of(denial.Report.Arrival.Report.Text)], language);
        return drafts
            .Select(d =>
                (
                    Draft: d,
                    Shared: d.Told.Take(6)
                        .Where(t => t.Language == language)
                        .Select(t => words.Shared(t.Words))
                        .DefaultIfEmpty(0)
                        .Max()
                )
            )
            .Where(d => d.Shared >= _sameMatter)
            .DefaultIfEmpty()
            .MaxBy(d => d.Shared)
            .Draft;
    }
}
