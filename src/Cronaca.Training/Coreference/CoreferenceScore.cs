namespace Cronaca.Training.Coreference;

/// <summary>
/// Groups of mentions held against marked ones, over many reports. B-cubed (Bagga and Baldwin 1998): for each marked mention, the share of its entity that ours ties it to,
/// for each of ours the share of its entity that is marked so; a mention without a partner counts as nothing. LEA (Moosavi and Strube 2016): the share of an entity's links
/// that are found, each entity weighted by its size; a mention alone has one link, to itself.
/// </summary>
internal sealed class CoreferenceScore
{
    private readonly Sum _cubedRecall = new();
    private readonly Sum _cubedPrecision = new();
    private readonly Sum _linkRecall = new();
    private readonly Sum _linkPrecision = new();
    private readonly Sum _foundOfMarked = new();
    private readonly Sum _foundOfGiven = new();

    public double Mentions => F(_foundOfMarked, _foundOfGiven);

    public double BCubed => F(_cubedRecall, _cubedPrecision);

    public double Lea => F(_linkRecall, _linkPrecision);

    /// <summary>Adds a report: the entity of each mention, and of each mention ours its partner among the marked ones, or -1.</summary>
    public void Add(
        IReadOnlyList<string> marked,
        IReadOnlyList<string> given,
        IReadOnlyList<int> partners
    )
    {
        string?[] answers = new string?[marked.Count];
        string?[] keys = new string?[given.Count];
        for (int i = 0; i < given.Count; i++)
        {
            if (partners[i] >= 0)
            {
                answers[partners[i]] = given[i];
                keys[i] = marked[partners[i]];
            }
        }
        Side(marked, answers, given, _cubedRecall, _linkRecall, _foundOfMarked);
        Side(given, keys, marked, _cubedPrecision, _linkPrecision, _foundOfGiven);
    }

    /// <summary>One direction: of each entity here, what the other side ties together.</summary>
    private static void Side(
        IReadOnlyList<string> own,
        string?[] other,
        IReadOnlyList<string> otherAll,
        Sum cubed,
        Sum links,
        Sum found
    )
    {
        Dictionary<string, int> sizes = otherAll
            .CountBy(e => e, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        foreach (var entity in Enumerable.Range(0, own.Count).GroupBy(i => own[i]))
        {
            int size = entity.Count();
            var together = entity
                .Select(i => other[i])
                .OfType<string>()
                .CountBy(e => e, StringComparer.Ordinal)
                .ToList();
            found.Add(together.Sum(t => t.Value), size);
            cubed.Add(together.Sum(t => t.Value * (double)t.Value / size), size);
            double share =
                size == 1
                    ? together.Count == 1 && sizes[together[0].Key] == 1
                        ? 1
                        : 0
                    : together.Sum(t => t.Value * (t.Value - 1.0)) / (size * (size - 1.0));
            links.Add(size * share, size);
        }
    }

    private static double F(Sum recall, Sum precision)
    {
        double r = recall.Share;
        double p = precision.Share;
        return r + p > 0 ? 200 * r * p / (r + p) : 0;
    }

    private sealed class Sum
    {
        private double _part;
        private double _all;

        public double Share => _all > 0 ? _part / _all : 0;

        public void Add(double part, double all)
        {
            _part += part;
            _all += all;
        }
    }
}
