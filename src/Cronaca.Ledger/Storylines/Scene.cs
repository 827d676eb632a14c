namespace Cronaca.Ledger.Storylines;

/// <summary>A new report with the storylines that it brings into question: groups their reports anew, and writes down what has changed.</summary>
internal sealed class Scene
{
    private readonly StorylineTables _tables;
    private readonly long _new;
    private readonly List<Profile> _profiles = [];
    private readonly List<long> _homes = [];
    private readonly Dictionary<long, (int Size, long From, long To, long Middle)> _states = [];

    // How many reports of a storyline are not looked at, for those that are too large.
    private readonly Dictionary<long, int> _unseen = [];
    private readonly double[,] _likeness;

    /// <summary>Looks at the storylines of the reports that are near.</summary>
    /// <param name="tables">Where the storylines are kept.</param>
    /// <param name="newcomer">The new report.</param>
    /// <param name="near">The reports most like it, the nearest first.</param>
    /// <param name="inherited">The storyline of the version before; null when there is none.</param>
    /// <param name="storylines">How many storylines are looked at together.</param>
    /// <param name="large">How many reports of one storyline are looked at; the others go with them.</param>
    public Scene(
        StorylineTables tables,
        Profile newcomer,
        IReadOnlyList<(long Report, double Likeness)> near,
        long? inherited,
        int storylines,
        int large
    )
    {
        _tables = tables;
        _new = newcomer.Report;
        var touched = new List<long>();
        if (inherited is { } home)
        {
            touched.Add(home);
        }
        foreach (var (report, _) in near)
        {
            if (
                touched.Count < storylines
                && tables.StorylineOf(report) is { } storyline
                && !touched.Contains(storyline)
            )
            {
                touched.Add(storyline);
            }
        }
        foreach (long storyline in touched)
        {
            Look(storyline, storyline == inherited, near, large);
        }
        _profiles.Add(newcomer);
        _homes.Add(inherited ?? 0);
        _likeness = Pairs();
    }

    /// <summary>Takes in the reports of a storyline; of a large one its latest, and those that are like the new one.</summary>
    private void Look(
        long storyline,
        bool replaced,
        IReadOnlyList<(long Report, double Likeness)> near,
        int large
    )
    {
        var state = _tables.StateOf(storyline)!.Value;
        if (replaced)
        {
            state.Size--;
        }
        _states.Add(storyline, state);
        var seen = _tables.Members(storyline, large);
        if (seen.Count == large && state.Size > large)
        {
            seen =
            [
                .. near.Select(n => n.Report)
                    .Where(r => _tables.StorylineOf(r) == storyline)
                    .Take(large / 2)
                    .Concat(Enumerable.Reverse(seen))
                    .Distinct()
                    .Take(large)
                    .Order(),
            ];
            _unseen.Add(storyline, state.Size - large);
        }
        foreach (long report in seen)
        {
            _profiles.Add(_tables.ProfileOf(report));
            _homes.Add(storyline);
        }
    }

    private double[,] Pairs()
    {
        int count = _profiles.Count;
        var pairs = new double[count, count];
        for (int i = 0; i < count; i++)
        {
            for (int k = i + 1; k < count; k++)
            {
                pairs[i, k] = _tables.LikenessOf(_profiles[i], _profiles[k]);
                pairs[k, i] = pairs[i, k];
            }
        }
        return pairs;
    }

    /// <summary>Groups anew, and writes down who is where now and why.</summary>
    /// <param name="before">The report whose place the new one takes; null when it is the first of its source.</param>
    public void Settle(long? before)
    {
        // Where a storyline is too large to be looked at whole, its reports stay together.
        var units = new int[_profiles.Count];
        for (int i = 0; i < units.Length; i++)
        {
            units[i] =
                _unseen.ContainsKey(_homes[i]) && i < units.Length - 1 ? (int)-_homes[i] : i + 1;
        }
        int[] group = Grouping.Of(_likeness, units);
        var groups = group.Distinct().Select(g => Indices(group, g)).ToList();
        var heirs = Heirs(groups);
        var changed = new SortedDictionary<long, List<int>>();
        foreach (var members in groups)
        {
            var claims = heirs.Where(h => h.Value == members).Select(h => h.Key).Order().ToList();
            long home = claims.Count > 0 ? claims[0] : _tables.Found(_profiles[members[0]].Report);
            foreach (long merged in claims.Skip(1))
            {
                Merge(merged, home, members);
            }
            if (claims.Count == 0 && (members.Count > 1 || _profiles[members[0]].Report != _new))
            {
                Split(home, members);
            }
            if (Move(home, members, claims, before))
            {
                changed[home] = members;
            }
        }
        Close(groups, heirs, changed);
    }

    private static List<int> Indices(int[] group, int of) =>
        [.. Enumerable.Range(0, group.Length).Where(i => group[i] == of)];

    /// <summary>Each storyline goes on in the group that has most of its reports, or else the earliest of them.</summary>
    private Dictionary<long, List<int>> Heirs(List<List<int>> groups) =>
        _homes
            .Where(h => h > 0)
            .Distinct()
            .ToDictionary(
                h => h,
                h =>
                    groups
                        .OrderByDescending(g =>
                            g.Count(i => _homes[i] == h && _profiles[i].Report != _new)
                        )
                        .ThenBy(g =>
                            g.FindIndex(i => _homes[i] == h) is var at && at >= 0
                                ? _profiles[g[at]].Report
                                : long.MaxValue
                        )
                        .First()
            );

    private void Merge(long merged, long home, List<int> members)
    {
        var (a, b) = Nearest(
            members.Where(i => _homes[i] == merged),
            members.Where(i => _homes[i] != merged)
        );
        string reason = Reason(a, b);
        _tables.Record(home, StorylineChangeKind.Merged, _new, merged, reason);
        _tables.Record(merged, StorylineChangeKind.Merged, _new, home, reason);
        if (_unseen.ContainsKey(merged))
        {
            var seen = members.Select(i => _profiles[i].Report).ToHashSet();
            foreach (long report in _tables.Members(merged).Where(r => !seen.Contains(r)))
            {
                _tables.Place(report, home);
            }
        }
        _tables.State(merged, 0, 0, 0, 0);
    }

    private void Split(long home, List<int> members)
    {
        foreach (long from in members.Select(i => _homes[i]).Where(h => h > 0).Distinct().Order())
        {
            var parted = members.Where(i => _homes[i] == from).ToList();
            var left = Enumerable
                .Range(0, _homes.Count)
                .Where(i => _homes[i] == from && !members.Contains(i))
                .ToList();
            string reason = Difference(parted, left);
            _tables.Record(from, StorylineChangeKind.Split, _new, home, reason);
            _tables.Record(home, StorylineChangeKind.Split, _new, from, reason);
        }
    }

    /// <summary>Writes down the storyline of each report that has another one than before; whether there was any.</summary>
    private bool Move(long home, List<int> members, List<long> claims, long? before)
    {
        bool any = claims.Count > 1;
        foreach (int i in members)
        {
            long report = _profiles[i].Report;
            if (_homes[i] == home && report != _new)
            {
                continue;
            }
            any = true;
            _tables.Place(report, home);
            if (report == _new)
            {
                Arrive(home, i, members, claims.Count > 0, before);
            }
            else if (claims.Count > 0 && !claims.Contains(_homes[i]))
            {
                var (_, near) = Nearest([i], members.Where(m => m != i));
                string reason = Reason(i, near);
                _tables.Record(home, StorylineChangeKind.Moved, _new, _homes[i], reason);
                _tables.Record(_homes[i], StorylineChangeKind.Moved, _new, home, reason);
            }
        }
        return any;
    }

    private void Arrive(long home, int i, List<int> members, bool joined, long? before)
    {
        if (before is not null && _homes[i] == home)
        {
            _tables.Record(
                home,
                StorylineChangeKind.Replaced,
                _new,
                null,
                $"report {_new} is a later version of report {before}"
            );
        }
        else if (members.Count == 1 && !joined)
        {
            _tables.Record(
                home,
                StorylineChangeKind.Founded,
                _new,
                null,
                Telling(_profiles[i]) is { Length: > 0 } told
                    ? $"tells of {told}"
                    : "the first of its kind"
            );
        }
        else
        {
            var (_, near) = Nearest([i], members.Where(m => m != i));
            _tables.Record(home, StorylineChangeKind.Joined, _new, null, Reason(i, near));
        }
    }

    /// <summary>Writes down what each storyline is now that has gained or lost a report.</summary>
    private void Close(
        List<List<int>> groups,
        Dictionary<long, List<int>> heirs,
        SortedDictionary<long, List<int>> changed
    )
    {
        foreach (var (storyline, heir) in heirs)
        {
            bool lost = groups.Exists(g => g != heir && g.Exists(i => _homes[i] == storyline));
            bool merged = heirs.Any(h => h.Value == heir && h.Key < storyline);
            if (lost && !merged)
            {
                changed.TryAdd(storyline, heir);
            }
        }
        foreach (var (storyline, members) in changed)
        {
            var large = heirs
                .Where(h => h.Value == members && _unseen.ContainsKey(h.Key))
                .Select(h => h.Key)
                .ToList();
            var times = members
                .Select(i => _profiles[i].Time)
                .Concat(large.SelectMany(l => new[] { _states[l].From, _states[l].To }))
                .ToList();
            int middle = members
                .OrderByDescending(i => members.Sum(k => _likeness[i, k]))
                .ThenBy(i => _profiles[i].Report)
                .First();
            _tables.State(
                storyline,
                members.Count + large.Sum(l => _unseen[l]),
                times.Min(),
                times.Max(),
                large.Count > 0 ? _states[large[0]].Middle : _profiles[middle].Report
            );
        }
    }

    private (int A, int B) Nearest(IEnumerable<int> left, IEnumerable<int> right)
    {
        var others = right.ToList();
        return left.SelectMany(a => others.Select(b => (a, b)))
            .OrderByDescending(p => _likeness[p.a, p.b])
            .First();
    }

    private string Reason(int a, int b)
    {
        string[] shared =
        [
            .. _profiles[a]
                .Telling.Intersect(_profiles[b].Telling, StringComparer.OrdinalIgnoreCase)
                .Take(6),
        ];
        string what = shared.Length > 0 ? string.Join(", ", shared) : "many words of less weight";
        return $"report {_profiles[a].Report} and report {_profiles[b].Report} share {what}";
    }

    private string Difference(List<int> parted, List<int> left)
    {
        var (a, b) = Nearest(parted, left);
        string what = (Telling(_profiles[a]), Telling(_profiles[b]))
            is ({ Length: > 0 } one, { Length: > 0 } other)
            ? $": report {_profiles[a].Report} tells of {one}; report {_profiles[b].Report} of {other}"
            : "";
        return $"less alike than not{what}";
    }

    private static string Telling(Profile profile) => string.Join(", ", profile.Telling.Take(5));
}
