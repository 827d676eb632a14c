namespace Cronaca.Ledger.Tolls;

/// <summary>
/// Counts of different histories that are worth telling apart: a part and its whole that one report ties together; two numbers of one origin for histories that are neighbours; and, where no
/// origin ties two neighbours, the latest of each. Neighbours have one measure and differ on one axis (group, place, span), or the one is wider on all on which they differ.
/// </summary>
internal static class Crossings
{
    /// <summary>How many other histories a count is held against.</summary>
    private const int _most = 8;

    /// <summary>Among how many histories that moved last a neighbour is looked for.</summary>
    private const int _far = 64;

    /// <summary>For each history the rows whose later count is one of its own.</summary>
    public static List<Labelled>[] Of(IReadOnlyList<Walk> walks)
    {
        var rows = new List<Labelled>[walks.Count];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = [];
        }
        var tied = new HashSet<(int, int)>();
        Parts(walks, rows, tied);
        foreach (
            var bucket in Enumerable
                .Range(0, walks.Count)
                .Where(i => !Gathering.IsAside(walks[i].Counts[0]))
                .GroupBy(i => Gathering.BucketOf(walks[i].Counts[0]))
        )
        {
            ByOrigin(walks, [.. bucket], rows, tied);
            ByLatest(walks, [.. bucket], rows, tied);
        }
        return rows;
    }

    /// <summary>How two counts of different histories stand, tied by their report or by what they count.</summary>
    public static Labelled Between(Count a, Count b)
    {
        if (a.Report == b.Report && (a.Toll.PartOf == b.Toll.Id || b.Toll.PartOf == a.Toll.Id))
        {
            return a.Toll.PartOf == b.Toll.Id ? Tied(b, a) : Tied(a, b);
        }
        var (label, reason) = ScopeLabels.Of(a, b);
        return new Labelled(a, b, label, reason);
    }

    private static Labelled Tied(Count whole, Count part) =>
        new(
            whole,
            part,
            DifferenceLabel.Part,
            $"the report counts the {Labels.Said(part)} among the {Labels.Said(whole)}"
        );

    private static void Parts(
        IReadOnlyList<Walk> walks,
        List<Labelled>[] rows,
        HashSet<(int, int)> tied
    )
    {
        var byId = new Dictionary<(long, string), (Count Count, int Walk)>();
        for (int i = 0; i < walks.Count; i++)
        {
            foreach (var count in walks[i].Counts)
            {
                byId.TryAdd((count.Report, count.Toll.Id), (count, i));
            }
        }
        for (int i = 0; i < walks.Count; i++)
        {
            foreach (var part in walks[i].Counts)
            {
                if (
                    part.Toll.PartOf is { } id
                    && byId.TryGetValue((part.Report, id), out var whole)
                    && whole.Walk != i
                )
                {
                    tied.Add(Pair(i, whole.Walk));
                    rows[i].Add(Tied(whole.Count, part));
                }
            }
        }
    }

    private static void ByOrigin(
        IReadOnlyList<Walk> walks,
        int[] bucket,
        List<Labelled>[] rows,
        HashSet<(int, int)> tied
    )
    {
        var heads = bucket.SelectMany(i => walks[i].Heads.Select(h => (Head: h, Walk: i))).ToList();
        heads.Sort((a, b) => Count.InOrder(a.Head, b.Head));
        var last = new Dictionary<string, List<(Count Head, int Walk)>>(StringComparer.Ordinal);
        var told = new HashSet<(string, int, int, decimal, decimal)>();
        foreach (var (head, walk) in heads)
        {
            if (!last.TryGetValue(head.Origin, out var others))
            {
                last[head.Origin] = others = [];
            }
            foreach (var (other, otherWalk) in others)
            {
                bool news =
                    otherWalk != walk
                    && !Reach.SameWords(other.Toll.Quantity, head.Toll.Quantity)
                    && ScopeLabels.AreNeighbours(other, head)
                    && told.Add(
                        (
                            head.Origin,
                            Math.Min(walk, otherWalk),
                            Math.Max(walk, otherWalk),
                            walk < otherWalk ? head.Number : other.Number,
                            walk < otherWalk ? other.Number : head.Number
                        )
                    );
                if (news)
                {
                    var (label, reason) = ScopeLabels.Of(other, head);
                    tied.Add(Pair(walk, otherWalk));
                    rows[walk].Add(new Labelled(other, head, label, reason));
                }
            }
            others.RemoveAll(o => o.Walk == walk);
            others.Add((head, walk));
            if (others.Count > _most)
            {
                others.RemoveAt(0);
            }
        }
    }

    private static void ByLatest(
        IReadOnlyList<Walk> walks,
        int[] bucket,
        List<Labelled>[] rows,
        HashSet<(int, int)> tied
    )
    {
        var latest = bucket
            .Where(i => walks[i].Heads.Count > 0)
            .Select(i => (Head: walks[i].Heads[^1], Walk: i))
            .ToList();
        latest.Sort((a, b) => Count.InOrder(a.Head, b.Head));
        for (int j = 0; j < latest.Count; j++)
        {
            int compared = 0;
            for (int i = j - 1; i >= Math.Max(0, j - _far) && compared < _most; i--)
            {
                var (a, b) = (latest[i].Head, latest[j].Head);
                if (
                    ScopeLabels.AreNeighbours(a, b)
                    && !Reach.SameWords(a.Toll.Quantity, b.Toll.Quantity)
                    && tied.Add(Pair(latest[i].Walk, latest[j].Walk))
                )
                {
                    compared++;
                    var (label, reason) = ScopeLabels.Of(a, b);
                    rows[latest[j].Walk].Add(new Labelled(a, b, label, reason));
                }
            }
        }
    }

    private static (int, int) Pair(int one, int other) => one < other ? (one, other) : (other, one);
}
