namespace Cronaca.Ledger.Tolls;

using Cronaca.Reading;

/// <summary>
/// Gives a count the place, the days or the group that its own words leave open, from what surrounds it: first from the same number by the same origin elsewhere, then from the nearest count
/// of its report that has its own, then from those who tell the same number, then from what its origin counted last, then from what the reader carried over to it. The order of the counts makes no difference.
/// </summary>
internal static class Inference
{
    /// <summary>From this number on, a number that all tell of one place is that count.</summary>
    private const decimal _telling = 5;

    /// <summary>Settles one axis.</summary>
    /// <param name="counts">The counts of a storyline in order.</param>
    /// <param name="own">What the count's own words say; null when they do not.</param>
    /// <param name="carried">What the reader took from elsewhere in the report; null when nothing.</param>
    /// <param name="with">The count with that settled.</param>
    /// <param name="needs">Which counts are to be settled.</param>
    public static IReadOnlyList<Count> Settle<T>(
        IReadOnlyList<Count> counts,
        Func<Count, T?> own,
        Func<Count, T?> carried,
        Func<Count, T?, Count> with,
        Func<Count, bool> needs
    )
        where T : class
    {
        var byNumber = new Dictionary<(TollType, string, decimal), T>();
        var byNumberAlone = new Dictionary<(TollType, decimal), T?>();
        var byReport = new Dictionary<long, List<Count>>();
        foreach (var count in counts.Where(c => own(c) is not null))
        {
            byNumber.TryAdd((count.Toll.Type, count.Origin, count.Number), own(count)!);
            var alone = (count.Toll.Type, count.Number);
            byNumberAlone[alone] =
                byNumberAlone.TryGetValue(alone, out var said) && !own(count)!.Equals(said)
                    ? null
                    : own(count);
            if (!byReport.TryGetValue(count.Report, out var list))
            {
                byReport[count.Report] = list = [];
            }
            if (count.Kind == CountKind.Whole && !count.IsSingled)
            {
                list.Add(count);
            }
        }
        var last = new Dictionary<(TollType, string), T>();
        var settled = new List<Count>(counts.Count);
        foreach (var count in counts)
        {
            var key = (count.Toll.Type, count.Origin);
            T? found = own(count);
            if (found is null && needs(count))
            {
                found =
                    byNumber.GetValueOrDefault((count.Toll.Type, count.Origin, count.Number))
                    ?? (
                        Nearest(byReport.GetValueOrDefault(count.Report), count) is { } near
                            ? own(near)
                            : null
                    )
                    ?? (
                        count.Number >= _telling
                            ? byNumberAlone.GetValueOrDefault((count.Toll.Type, count.Number))
                            : null
                    )
                    ?? (count.HasVoice ? last.GetValueOrDefault(key) : null)
                    ?? carried(count);
            }
            if (found is not null)
            {
                last[key] = found;
            }
            settled.Add(needs(count) ? with(count, found) : count);
        }
        return settled;
    }

    /// <summary>Of the same measure, or of the same origin: the one before it in the text, else the one behind.</summary>
    private static Count? Nearest(List<Count>? own, Count count)
    {
        if (own is null)
        {
            return null;
        }
        int start = count.Toll.Quantity.Span.Start;
        Count? Of(Func<Count, bool> like) =>
            own.FindLast(c => like(c) && c.Toll.Quantity.Span.Start < start)
            ?? own.Find(c => like(c));
        return Of(c => c.Toll.Type == count.Toll.Type)
            ?? Of(c => string.Equals(c.Origin, count.Origin, StringComparison.Ordinal));
    }
}
