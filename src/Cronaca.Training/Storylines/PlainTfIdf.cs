namespace Cronaca.Training.Storylines;

/// <summary>
/// What is to be beaten: a single pass over the reports in the order of arrival, TF-IDF of their words with the document frequencies of all of them, each joined to the group whose middle is
/// nearest by cosine when that is over a threshold; the best threshold for the corpus is taken.
/// </summary>
internal sealed class PlainTfIdf
{
    private readonly List<Dictionary<string, double>> _vectors;

    public PlainTfIdf(IReadOnlyList<StoryReport> reports)
    {
        var counts = reports
            .Select(r =>
                Words(r.Report.Arrival.Report.Title + " " + r.Report.Arrival.Report.Text)
                    .CountBy(w => w)
                    .ToDictionary(StringComparer.Ordinal)
            )
            .ToList();
        var frequency = counts
            .SelectMany(c => c.Keys)
            .CountBy(w => w)
            .ToDictionary(StringComparer.Ordinal);
        _vectors = counts.ConvertAll(c =>
            Unit(
                c.ToDictionary(
                    w => w.Key,
                    w =>
                        (1 + Math.Log(w.Value))
                        * Math.Log(reports.Count / (double)frequency[w.Key]),
                    StringComparer.Ordinal
                )
            )
        );
    }

    /// <summary>The group of each report, in the order of <paramref name="order"/>.</summary>
    public string[] Group(IReadOnlyList<int> order, double threshold)
    {
        var sums = new List<Dictionary<string, double>>();
        var lengths = new List<double>();
        var group = new string[order.Count];
        for (int at = 0; at < order.Count; at++)
        {
            var vector = _vectors[order[at]];
            int best = -1;
            double most = threshold;
            for (int g = 0; g < sums.Count; g++)
            {
                double cosine = Dot(vector, sums[g]) / lengths[g];
                if (cosine > most)
                {
                    most = cosine;
                    best = g;
                }
            }
            if (best < 0)
            {
                best = sums.Count;
                sums.Add(new Dictionary<string, double>(StringComparer.Ordinal));
                lengths.Add(0);
            }
            foreach (var (word, weight) in vector)
            {
                sums[best][word] = sums[best].GetValueOrDefault(word) + weight;
            }
            lengths[best] = Math.Sqrt(sums[best].Values.Sum(w => w * w));
            group[at] = best.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        return group;
    }

    private static IEnumerable<string> Words(string text) =>
        text.ToLowerInvariant()
            .Split(
                text.Where(c => !char.IsLetterOrDigit(c)).Distinct().ToArray(),
                StringSplitOptions.RemoveEmptyEntries
            );

    private static Dictionary<string, double> Unit(Dictionary<string, double> vector)
    {
        double length = Math.Sqrt(vector.Values.Sum(w => w * w));
        return vector.ToDictionary(
            w => w.Key,
            w => length > 0 ? w.Value / length : 0,
            StringComparer.Ordinal
        );
    }

    private static double Dot(Dictionary<string, double> a, Dictionary<string, double> b)
    {
        double sum = 0;
        foreach (var (word, weight) in a)
        {
            if (b.TryGetValue(word, out double other))
            {
                sum += weight * other;
            }
        }
        return sum;
    }
}
