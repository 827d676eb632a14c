namespace Cronaca.Ledger.Tolls;

/// <summary>How many independent origins stand behind a figure.</summary>
/// <param name="Origins">Those whose own count is the same number, each once, in order of their telling; outlets only where no voice gives it.</param>
/// <param name="Reports">How many reports tell it: reprints and repetitions count here, and not among the origins.</param>
/// <param name="How">How it was counted, in a sentence for people.</param>
public sealed record Independence(IReadOnlyList<Origin> Origins, int Reports, string How)
{
    public int Count => Origins.Count;

    /// <summary>The origins among the figures of a history that say the same number as one of them: the same bound, or two closed ranges of which one is no looser word.</summary>
    public static Independence Of(TollHistory history, Figure figure)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(figure);
        var asked = Tolls.Count.Of(figure);
        var same = TollHistories
            .CountsOf(history)
            .Where(c =>
                c.Kind != CountKind.Aside
                && c.Denied == asked.Denied
                && c.IsFact == asked.IsFact
                && c.Number == asked.Number
                && c.Reach.Meets(asked.Reach)
            )
            .ToList();
        // Outlets count nobody: a number that some voice gives is that voice's, also where a report names none.
        var counting = same.Exists(c => c.HasVoice) ? same.FindAll(c => c.HasVoice) : same;
        var origins = counting
            .DistinctBy(c => c.Origin, StringComparer.Ordinal)
            .Select(c => c.Figure.Origin)
            .ToList();
        int silent = same.Except(counting).Select(c => c.Report).Distinct().Count();
        int reports = same.Select(c => c.Report).Distinct().Count();
        string said = Labels.Said(asked);
        return new Independence(
            origins,
            reports,
            origins.Count == 0
                ? $"{said} is no figure of this history"
                : $"{said} is told by {Many(reports, "report")} and comes from {Many(origins.Count, "origin")}: "
                    + string.Join("; ", origins.Take(10).Select(o => $"{o.Name} ({o.How})"))
                    + (origins.Count > 10 ? "; and others" : "")
                    + (silent > 0 ? $"; {Many(silent, "report")} without saying whose it is" : "")
        );
    }

    private static string Many(int count, string what) =>
        count == 1 ? $"one {what}" : $"{count} {what}s";
}
