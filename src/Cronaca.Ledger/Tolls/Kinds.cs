namespace Cronaca.Ledger.Tolls;

using Cronaca.Reading;

/// <summary>What each figure of a history counts, settled beside the others.</summary>
internal static class Kinds
{
    /// <summary>
    /// "A woman died" beside a count of 12 is one of the 12, and no count of its own. "From" stands for a former number only where its sentence has another one, and "another" for more only
    /// where its report has some.
    /// </summary>
    public static IReadOnlyList<Count> Settle(IReadOnlyList<Count> counts)
    {
        var most = new Dictionary<long, decimal>();
        var sentences = new HashSet<(long, int)>();
        var sums = counts
            .Where(c => c.Toll.Quantity.Hedge != Hedge.Vague)
            .Select(c => (c.Report, c.Origin, c.Toll.Sentence))
            .ToHashSet();
        foreach (var count in counts)
        {
            most[count.Report] = Math.Max(most.GetValueOrDefault(count.Report), count.Number);
            if (count.Kind == CountKind.Whole)
            {
                sentences.Add((count.Report, -1));
                sentences.Add((count.Report, count.Toll.Sentence));
            }
        }
        var former = counts
            .Where(c =>
                c.Kind == CountKind.Former && sentences.Contains((c.Report, c.Toll.Sentence))
            )
            .ToLookup(c => c.Report, c => c.Number);
        var settled = new List<Count>(counts.Count);
        decimal above = 0;
        foreach (var count in counts)
        {
            above = Math.Max(above, most[count.Report]);
            bool one = count.Kind == CountKind.Whole && count.IsSingled && above > 1;
            bool alone = count.Kind switch
            {
                CountKind.Former => !sentences.Contains((count.Report, count.Toll.Sentence)),
                CountKind.More => !sentences.Contains((count.Report, -1)),
                _ => false,
            };
            // The bare plural of "the number of inmates killed rose to nine", and "no casualties there" beside a count.
            bool aside =
                count.Kind == CountKind.Whole
                && (
                    (
                        count.Toll.Quantity is { Hedge: Hedge.Vague, High: null }
                        && sums.Contains((count.Report, count.Origin, count.Toll.Sentence))
                    ) || (count.Number == 0 && !count.HasVoice && most[count.Report] > 0)
                );
            settled.Add(
                aside ? count with { Kind = CountKind.Aside }
                : one ? count with { Kind = CountKind.Part }
                : alone ? count with { Kind = CountKind.Whole }
                : former.Contains(count.Report)
                    ? count with
                    {
                        Replaces = [.. former[count.Report]],
                    }
                : count
            );
        }
        return settled;
    }
}
