namespace Cronaca.Training.Storylines;

using System.Globalization;
using Cronaca.Ledger.Store;
using Cronaca.Ledger.Storylines;

/// <summary>
/// Fits the weights of <see cref="Likeness"/> by logistic regression (Newton's method) on pairs of reports: of the topics of ECB+ with even numbers, of every other story of Giveme5W1H, and of the
/// project's own week. The weight of the days between is given: few reports of ECB+ have a day.
/// </summary>
internal static class LikenessFit
{
    private const int _days = 13;
    private const double _ofDays = -8;
    private const int _rounds = 30;
    private const double _ridge = 1;

    // Pairs that share next to nothing teach nothing.
    private const double _leastText = 0.04;

    // The corpora are of very different sizes.
    private const double _ofGiveme = 6;

    // Across languages words tell nothing: fitted on the same pairs without them.
    private static readonly int[] _ofOneLanguage = [1, 2, 8, 20, 21, 23];

    private sealed record Pair(double[] Parts, bool Same, bool Across, double Weight)
    {
        public Pair Without(params int[] parts) =>
            this with
            {
                Parts = [.. Parts.Select((v, i) => parts.Contains(i) ? 0 : v)],
            };
    }

    public static void Run(
        List<StoryReport> ecb,
        List<StoryReport> giveme,
        List<StoryReport> own,
        TextWriter output
    )
    {
        var stories = giveme
            .Select(r => r.Story)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        var even = ecb.FindAll(r => int.Parse(r.Topic, CultureInfo.InvariantCulture) % 2 == 0);
        var odd = ecb.FindAll(r => int.Parse(r.Topic, CultureInfo.InvariantCulture) % 2 == 1);
        var some = giveme.FindAll(r => stories.IndexOf(r.Story) % 2 == 0);
        var others = giveme.FindAll(r => stories.IndexOf(r.Story) % 2 == 1);
        var week = Pairs(own, 1);
        List<Pair> pairs =
        [
            .. Pairs(even, 1).Select(p => p.Without(_days)),
            .. Pairs(some, _ofGiveme),
        ];
        var within = Fit([.. pairs, .. week.Where(p => !p.Across)]);
        var across = Fit([.. pairs.Concat(week).Select(p => p.Without(_ofOneLanguage))]);
        Show("within", within, output);
        Show("across", across, output);
        Judge("ECB+, fitted on", Pairs(even, 1), within, output);
        Judge("ECB+, held out", Pairs(odd, 1), within, output);
        Judge("Giveme5W1H, fitted on", Pairs(some, 1), within, output);
        Judge("Giveme5W1H, held out", Pairs(others, 1), within, output);
        Judge("own week, one language", week.FindAll(p => !p.Across), within, output);
        Judge("own week, two languages", week.FindAll(p => p.Across), across, output);
    }

    private static void Show(string name, double[] weights, TextWriter output) =>
        output.WriteLine(
            $"{name}: {string.Join(", ", weights.Select(w => w.ToString("F2", CultureInfo.InvariantCulture)))}"
        );

    private static void Judge(string name, List<Pair> pairs, double[] weights, TextWriter output)
    {
        int found = pairs.Count(p => Dot(weights, p.Parts) > 0);
        int right = pairs.Count(p => p.Same && Dot(weights, p.Parts) > 0);
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {pairs.Count} pairs, P {right / (double)Math.Max(1, found):F3} R {right / (double)pairs.Count(p => p.Same):F3}"
            )
        );
    }

    private static List<Pair> Pairs(List<StoryReport> reports, double weight)
    {
        var profiles = Profiles(reports);
        var pairs = new List<Pair>();
        for (int i = 0; i < reports.Count; i++)
        {
            for (int k = i + 1; k < reports.Count; k++)
            {
                var parts = new double[Likeness.Parts];
                Likeness.Compare(profiles[i], profiles[k], parts);
                bool across = profiles[i].Language != profiles[k].Language;
                if (reports[i].Topic == reports[k].Topic || parts[1] > _leastText || across)
                {
                    bool same = reports[i].Story == reports[k].Story;
                    pairs.Add(new Pair(parts, same, across, weight));
                }
            }
        }
        return pairs;
    }

    private static List<Profile> Profiles(List<StoryReport> reports)
    {
        using var database = Database.Open(":memory:");
        var book = new StorylineBook(database);
        return reports
            .Select((r, i) => book.Weigh(r.Report with { Number = i + 1 }).Profile)
            .ToList();
    }

    private static double[] Fit(List<Pair> pairs)
    {
        int n = Likeness.Parts;
        var weights = new double[n];
        weights[_days] = _ofDays;
        for (int round = 0; round < _rounds; round++)
        {
            var (gradient, hessian) = Slopes(pairs, weights);
            for (int i = 0; i < n; i++)
            {
                hessian[i, _days] = hessian[_days, i] = i == _days ? 1 : 0;
            }
            gradient[_days] = 0;
            double[] step = Solve(hessian, gradient);
            for (int i = 0; i < n; i++)
            {
                weights[i] += step[i];
            }
        }
        return weights;
    }

    private static (double[] Gradient, double[,] Hessian) Slopes(List<Pair> pairs, double[] weights)
    {
        int n = weights.Length;
        var gradient = new double[n];
        var hessian = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            gradient[i] = -_ridge * weights[i];
            hessian[i, i] = _ridge;
        }
        foreach (var pair in pairs)
        {
            double chance = 1 / (1 + Math.Exp(-Dot(weights, pair.Parts)));
            double miss = pair.Weight * ((pair.Same ? 1 : 0) - chance);
            double bend = pair.Weight * chance * (1 - chance);
            for (int i = 0; i < n; i++)
            {
                gradient[i] += miss * pair.Parts[i];
                for (int k = 0; k < n; k++)
                {
                    hessian[i, k] += bend * pair.Parts[i] * pair.Parts[k];
                }
            }
        }
        return (gradient, hessian);
    }

    /// <summary>Gauss's elimination with the largest pivot.</summary>
    private static double[] Solve(double[,] matrix, double[] right)
    {
        int n = right.Length;
        for (int c = 0; c < n; c++)
        {
            int pivot = Enumerable.Range(c, n - c).MaxBy(r => Math.Abs(matrix[r, c]));
            for (int k = 0; k < n; k++)
            {
                (matrix[c, k], matrix[pivot, k]) = (matrix[pivot, k], matrix[c, k]);
            }
            (right[c], right[pivot]) = (right[pivot], right[c]);
            for (int r = c + 1; r < n; r++)
            {
                double factor = matrix[r, c] / matrix[c, c];
                for (int k = c; k < n; k++)
                {
                    matrix[r, k] -= factor * matrix[c, k];
                }
                right[r] -= factor * right[c];
            }
        }
        var result = new double[n];
        for (int r = n - 1; r >= 0; r--)
        {
            double sum = right[r];
            for (int k = r + 1; k < n; k++)
            {
                sum -= matrix[r, k] * result[k];
            }
            result[r] = sum / matrix[r, r];
        }
        return result;
    }

    private static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
