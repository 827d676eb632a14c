namespace Cronaca.Ledger.Tolls;

using Cronaca.Reading;

/// <summary>
/// Sorts the counts of one storyline into cells of one measure, group, place and span. What a count leaves open is inferred from what surrounds it; a wide name and a narrow one are one cell unless
/// the storyline itself tells them apart. The order of the counts makes no difference.
/// </summary>
internal static class Gathering
{
    public static List<List<Count>> Cells(IReadOnlyList<Count> counts)
    {
        var cells = new List<List<Count>>();
        var told = Scene.Resolve(counts);
        foreach (var bucket in Parted(told.Where(IsAside), BucketOf))
        {
            cells.AddRange(
                Parted(bucket, c => (c.Group, c.Span?.Key, c.Toll.Background ? null : c.Place?.Key))
            );
        }
        foreach (var bucket in Parted(Inferred([.. told.Where(c => !IsAside(c))]), BucketOf))
        {
            foreach (var span in Parted(Spans(bucket), c => c.Span?.Key))
            {
                foreach (var place in Parted(Places(span), c => c.Place?.Key))
                {
                    cells.AddRange(Parted(Groups(place), c => c.Group));
                }
            }
        }
        return cells;
    }

    /// <summary>History, plans, demands and suppositions: no facts of this storyline, so nothing is inferred across them.</summary>
    public static bool IsAside(Count count) => count.Toll.Background || IsPlanned(count.Toll);

    /// <summary>Told of days to come, or of none.</summary>
    public static bool IsPlanned(Toll toll) =>
        toll.Modality is not (Modality.Actual or Modality.Possible);

    /// <summary>What can never be one history, whatever its group, place and span.</summary>
    public static (TollType, bool, Modality) BucketOf(Count count) =>
        (
            count.Toll.Type,
            count.Toll.Background,
            count.Toll.Modality == Modality.Possible ? Modality.Actual : count.Toll.Modality
        );

    private static IReadOnlyList<Count> Inferred(IReadOnlyList<Count> counts)
    {
        counts = Inference.Settle<CountedGroup>(
            counts,
            c => c.GroupIsOwn ? c.Group : null,
            _ => null,
            (c, group) =>
                group is null || group.IsThing != c.Group.IsThing ? c : c with { Group = group },
            c => c.NamesNobody
        );
        counts = Inference.Settle(
            counts,
            c => c.PlaceIsOwn ? c.Place : null,
            c => c.Place,
            (c, place) => c with { Place = place },
            c => !c.PlaceIsOwn
        );
        return Inference.Settle(
            counts,
            c => c.SpanIsOwn ? c.Span : null,
            c => c.SpanIsReportDay ? null : c.Span,
            (c, span) => c with { Span = span },
            c => !c.SpanIsOwn
        );
    }

    /// <summary>Counts since one day are one span, whatever day each was told on.</summary>
    private static IReadOnlyList<Count> Spans(List<Count> counts)
    {
        var ends = counts
            .Where(c => c.Span is not null)
            .GroupBy(c => c.Span!.Key)
            .ToDictionary(
                g => g.Key,
                g => new CountedSpan(g.First().Span!.From, g.Max(c => c.Span!.To)),
                StringComparer.Ordinal
            );
        var own = counts
            .Where(c => c is { SpanIsOwn: true, Span: not null })
            .GroupBy(c => c.Span!.Key)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => ends[g.Key])
            .ToList();
        var since = own.Find(s => !s.IsDay);
        var usual = since ?? (own.Count == 1 ? own[0] : null);
        CountedSpan? Of(Count count) =>
            count is { SpanIsOwn: true, Span: { } itsOwn } ? ends[itsOwn.Key]
            : own.Count == 0 ? (count.Span is { } any ? ends[any.Key] : null)
            : count.IsSince && since is not null ? since
            : count.Span is { } told && own.Exists(s => s.Key == told.Key) ? ends[told.Key]
            : usual;
        return Folding.Along(
            [.. counts.Select(c => c with { Span = Of(c) })],
            c => c.Span,
            (c, span) => c with { Span = span },
            (wide, narrow) =>
                wide.Contains(narrow) || wide.IsBeside(narrow) || wide.Overlaps(narrow)
        );
    }

    private static IReadOnlyList<Count> Places(List<Count> counts) =>
        Folding.Along(
            counts,
            c => c.Place,
            (c, place) => c with { Place = place },
            (wide, narrow) => wide.MayContain(narrow)
        );

    private static IReadOnlyList<Count> Groups(List<Count> counts) =>
        Folding.Along(
            counts,
            c => c.Group,
            (c, group) => c with { Group = group },
            (wide, narrow) => wide.Contains(narrow)
        );

    /// <summary>Parts in the order in which their first count stands.</summary>
    private static List<List<Count>> Parted<T>(IEnumerable<Count> counts, Func<Count, T> key)
    {
        var parts = new List<List<Count>>();
        var index = new Dictionary<(T, bool), List<Count>>();
        foreach (var count in counts)
        {
            if (!index.TryGetValue((key(count), true), out var part))
            {
                parts.Add(index[(key(count), true)] = part = []);
            }
            part.Add(count);
        }
        return parts;
    }
}
