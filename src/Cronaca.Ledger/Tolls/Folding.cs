namespace Cronaca.Ledger.Tolls;

/// <summary>
/// Takes a wide name and a narrow one for one count where nothing tells them apart: "12 people" here and "12 miners" there, the country here and its town there. The narrow name stays. The order of
/// the counts makes no difference.
/// </summary>
internal static class Folding
{
    /// <summary>How far apart the same number may be told and still be the same count.</summary>
    private static readonly TimeSpan _together = TimeSpan.FromHours(36);

    /// <summary>From this number on, all numbers shared is no chance.</summary>
    private const decimal _telling = 3;

    /// <summary>Folds along one axis.</summary>
    /// <param name="counts">The counts of one measure.</param>
    /// <param name="of">A count's place on the axis, which may be open.</param>
    /// <param name="with">The count at another place on the axis.</param>
    /// <param name="holds">Whether the first may hold the second for all that is known.</param>
    public static IReadOnlyList<Count> Along<T>(
        IReadOnlyList<Count> counts,
        Func<Count, T?> of,
        Func<Count, T, Count> with,
        Func<T, T, bool> holds
    )
        where T : class
    {
        var open = counts.Where(c => of(c) is null).ToList();
        var parts = counts
            .Where(c => of(c) is not null)
            .GroupBy(c => of(c)!)
            .ToDictionary(g => g.Key, g => g.ToList());
        foreach (
            var wide in parts
                .Keys.OrderBy(w => parts.Keys.Count(n => !n.Equals(w) && holds(w, n)))
                .ThenBy(w => parts[w].Count)
                .ThenBy(w => w.ToString(), StringComparer.Ordinal)
                .ToList()
        )
        {
            var narrow = parts
                .Keys.Where(n =>
                    !n.Equals(wide)
                    && holds(wide, n)
                    && (!holds(n, wide) || parts[wide].Count <= parts[n].Count)
                )
                .OrderByDescending(n => parts[n].Count)
                .ThenBy(n => n.ToString(), StringComparer.Ordinal)
                .ToList();
            bool chain = narrow.TrueForAll(a =>
                narrow.TrueForAll(b => a.Equals(b) || holds(a, b) || holds(b, a))
            );
            if (narrow.Find(n => IsOne(parts[wide], parts[n], chain ? 1 : 2)) is { } one)
            {
                parts[one].AddRange(parts[wide].Select(c => with(c, one)));
                parts.Remove(wide);
            }
        }
        if (parts.Count == 1)
        {
            var only = parts.Keys.First();
            open = open.ConvertAll(c => with(c, only));
        }
        List<Count> all = [.. parts.Values.SelectMany(p => p), .. open];
        all.Sort(Count.InOrder);
        return all;
    }

    /// <summary>True when so many numbers are told of both at about the same time, and no report tells both with numbers that do not fit.</summary>
    private static bool IsOne(List<Count> wide, List<Count> narrow, int least)
    {
        if (IsToldApart(wide, narrow))
        {
            return false;
        }
        var shared = Shared(wide, narrow);
        return shared.Count >= least
            || (
                shared.Count > 0
                && shared.Max() >= _telling
                && shared.Count == wide.Where(IsNumber).Select(c => c.Number).Distinct().Count()
            );
    }

    private static bool IsToldApart(List<Count> wide, List<Count> narrow)
    {
        var most = new Dictionary<long, Count>();
        foreach (var count in wide.Where(Counts))
        {
            if (!most.TryGetValue(count.Report, out var other) || count.Number > other.Number)
            {
                most[count.Report] = count;
            }
        }
        return narrow
            .Where(Counts)
            .GroupBy(c => c.Report)
            .Any(g =>
                most.TryGetValue(g.Key, out var whole)
                && !g.MaxBy(c => c.Number)!.Reach.Meets(whole.Reach)
            );
    }

    private static List<decimal> Shared(List<Count> wide, List<Count> narrow)
    {
        var times = wide.Where(IsNumber)
            .GroupBy(c => c.Number)
            .ToDictionary(
                g => g.Key,
                g =>
                    g.GroupBy(c => (c.Group, c.Place))
                        .ToDictionary(
                            s => s.Key,
                            s => s.Select(c => c.Figure.ReportTime).Order().ToList()
                        )
            );
        return narrow
            .Where(IsNumber)
            .Where(c =>
                times.TryGetValue(c.Number, out var groups)
                && groups.Any(g =>
                    Fit(g.Key.Group, c.Group)
                    && Fit(g.Key.Place, c.Place)
                    && IsNear(g.Value, c.Figure.ReportTime)
                )
            )
            .Select(c => c.Number)
            .Distinct()
            .ToList();
    }

    private static bool Fit(CountedGroup one, CountedGroup other) =>
        one.Equals(other) || one.Contains(other) || other.Contains(one);

    private static bool Fit(CountedPlace? one, CountedPlace? other) =>
        one is null
        || other is null
        || one.Equals(other)
        || one.MayContain(other)
        || other.MayContain(one);

    private static bool IsNear(List<DateTimeOffset> told, DateTimeOffset time)
    {
        int at = told.BinarySearch(time);
        at = at < 0 ? ~at : at;
        return (at < told.Count && told[at] - time <= _together)
            || (at > 0 && time - told[at - 1] <= _together);
    }

    private static bool Counts(Count count) =>
        count.Kind is CountKind.Whole or CountKind.Part && !count.Denied;

    private static bool IsNumber(Count count) =>
        count.Kind == CountKind.Whole
        && count.Number > 0
        && count.Toll.Quantity.Hedge != Cronaca.Reading.Hedge.Vague;
}
