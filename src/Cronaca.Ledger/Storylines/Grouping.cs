namespace Cronaca.Ledger.Storylines;

/// <summary>
/// Groups a few reports: the two groups that are most alike are joined first, until none are more likely one than not. A single report is as like a group as to the three of it that are nearest; two
/// groups are as alike as all their pairs are on the average and, for two parts of five, as the nearest. What comes out depends on the reports, not on the order in which they came.
/// </summary>
internal sealed class Grouping
{
    private const int _nearest = 3;

    // How much the nearest count beside the mean of all: reports that go on for days are held together by their neighbours, but a mistaken tie between groups costs more than one report astray.
    private const double _ofOne = 1;
    private const double _ofGroups = 0.4;

    // From here on a report must be like the group and not only like its nearest, or a storyline takes in all that is a little like it.
    private const int _many = 16;
    private const double _ofMany = 0.5;
    private readonly double[,] _likeness;
    private readonly double[,] _between;
    private readonly List<int>?[] _members;
    private readonly int[] _group;

    private Grouping(double[,] likeness)
    {
        int count = likeness.GetLength(0);
        _likeness = likeness;
        _between = (double[,])likeness.Clone();
        _group = [.. Enumerable.Range(0, count)];
        _members = Array.ConvertAll<int, List<int>?>(_group, i => [i]);
    }

    /// <summary>The group of each report, as the index of one of its reports.</summary>
    /// <param name="likeness">Of each two reports, symmetrical.</param>
    /// <param name="units">Reports with the same number here are not parted.</param>
    public static int[] Of(double[,] likeness, ReadOnlySpan<int> units)
    {
        var grouping = new Grouping(likeness);
        for (int i = 0; i < units.Length; i++)
        {
            int first = units.IndexOf(units[i]);
            if (first < i)
            {
                grouping.Join(first, i);
            }
        }
        while (grouping.Closest() is var (a, b) && a >= 0)
        {
            grouping.Join(a, b);
        }
        return grouping._group;
    }

    private (int A, int B) Closest()
    {
        var best = (A: -1, B: -1);
        double most = 0;
        for (int i = 0; i < _members.Length; i++)
        {
            for (int k = i + 1; _members[i] is not null && k < _members.Length; k++)
            {
                if (_members[k] is not null && _between[i, k] > most)
                {
                    most = _between[i, k];
                    best = (i, k);
                }
            }
        }
        return best;
    }

    /// <summary>The second group becomes part of the first.</summary>
    private void Join(int a, int b)
    {
        foreach (int report in _members[b]!)
        {
            _group[report] = a;
        }
        _members[a]!.AddRange(_members[b]!);
        _members[b] = null;
        for (int i = 0; i < _members.Length; i++)
        {
            if (i != a && _members[i] is { } others)
            {
                _between[a, i] = Link(_members[a]!, others);
                _between[i, a] = _between[a, i];
            }
        }
    }

    private double Link(List<int> a, List<int> b)
    {
        var (few, many) = a.Count <= b.Count ? (a, b) : (b, a);
        int count = Math.Min(_nearest, many.Count);
        double all = 0;
        double near = 0;
        Span<double> best = stackalloc double[_nearest];
        foreach (int i in few)
        {
            best.Fill(double.NegativeInfinity);
            foreach (int k in many)
            {
                double value = _likeness[i, k];
                all += value;
                for (int at = 0; at < count; at++)
                {
                    if (value > best[at])
                    {
                        (best[at], value) = (value, best[at]);
                    }
                }
            }
            for (int at = 0; at < count; at++)
            {
                near += best[at] / count;
            }
        }
        double weight =
            few.Count > 1 ? _ofGroups
            : many.Count > _many ? _ofMany
            : _ofOne;
        return (weight * near / few.Count)
            + ((1 - weight) * all / (few.Count * (double)many.Count));
    }
}
