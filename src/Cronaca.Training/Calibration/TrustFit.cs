namespace Cronaca.Training.Calibration;

using System.Globalization;
using Cronaca.Reading;
using Cronaca.Reading.Claims;

/// <summary>Fits the weights of <see cref="Trust"/>: logistic regression with a ridge, so that a rule seen twice moves little; the kinds themselves are free.</summary>
internal static class TrustFit
{
    private const double _ridge = 1.5;
    private const int _rounds = 4000;
    private const double _step = 0.5;
    private const double _tellsNothing = 0.05;

    public static void Write(IReadOnlyList<(Claim Claim, bool Right)> judged, string path)
    {
        var cases = judged.Select(j => (Signs: Trust.Signs(j.Claim).ToArray(), j.Right)).ToList();
        var signs = cases
            .SelectMany(c => c.Signs)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        var place = signs
            .Select((s, i) => (s, i))
            .ToDictionary(x => x.s, x => x.i, StringComparer.Ordinal);
        var rows = cases.ConvertAll(c => (At: Array.ConvertAll(c.Signs, s => place[s]), c.Right));
        var free = cases.Select(c => place[c.Signs[0]]).ToHashSet();
        double[] weights = Descend(rows, free, signs.Count);
        File.WriteAllLines(
            path,
            signs
                .Where((_, i) => free.Contains(i) || Math.Abs(weights[i]) >= _tellsNothing)
                .Select(s =>
                    string.Create(CultureInfo.InvariantCulture, $"{s}\t{weights[place[s]]:0.00}")
                )
                .Prepend(
                    "# what speaks for a claim, or against it\tlog-odds; made by calibrate --fit"
                )
        );
    }

    /// <summary>Gradient descent with a step of its own for each weight (Adagrad): few weights, few cases, the same on any machine.</summary>
    private static double[] Descend(List<(int[] At, bool Right)> rows, HashSet<int> free, int count)
    {
        var weights = new double[count];
        var squares = new double[count];
        for (int round = 0; round < _rounds; round++)
        {
            var slope = new double[count];
            for (int i = 0; i < count; i++)
            {
                slope[i] = free.Contains(i) ? 0 : _ridge * weights[i];
            }
            foreach (var (at, right) in rows)
            {
                double miss = 1 / (1 + Math.Exp(-at.Sum(i => weights[i]))) - (right ? 1 : 0);
                foreach (int i in at)
                {
                    slope[i] += miss;
                }
            }
            for (int i = 0; i < count; i++)
            {
                squares[i] += slope[i] * slope[i];
                weights[i] -= squares[i] > 0 ? _step * slope[i] / Math.Sqrt(squares[i]) : 0;
            }
        }
        return weights;
    }
}
