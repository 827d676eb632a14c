using System.Runtime.Intrinsics;
using Cronaca.Reading.Syntax;

namespace Cronaca.Training.Syntax;

/// <summary>Adam (Kingma and Ba 2015) over a network's arrays and, row by row where touched, its table.</summary>
internal sealed class Adam(Weights weights, float[] table, int width)
{
    private const float _beta1 = 0.9f;
    private const float _beta2 = 0.98f;
    private const float _epsilon = 1e-8f;

    private readonly Weights _first = new(weights.Shape);
    private readonly Weights _second = new(weights.Shape);
    private readonly float[] _tableFirst = new float[table.Length];
    private readonly float[] _tableSecond = new float[table.Length];
    private int _steps;

    /// <summary>Goes one step against the gradients (sums over <paramref name="words"/>) and clears them.</summary>
    public void Step(Weights gradient, RowGradient rows, float words, float rate, float decay)
    {
        _steps++;
        float scale = Clip(gradient, rows, 1 / words);
        float pace =
            rate * MathF.Sqrt(1 - MathF.Pow(_beta2, _steps)) / (1 - MathF.Pow(_beta1, _steps));
        foreach (
            (((float[] w, float[] g), float[] m), float[] v) in weights
                .All()
                .Zip(gradient.All())
                .Zip(_first.All())
                .Zip(_second.All())
        )
        {
            Update(w, g, m, v, scale, pace, w.Length > 1000 ? rate * decay : 0);
            g.AsSpan().Clear();
        }
        foreach (int row in rows.Touched)
        {
            Update(
                table.AsSpan(row * width, width),
                rows.Numbers.AsSpan(row * width, width),
                _tableFirst.AsSpan(row * width, width),
                _tableSecond.AsSpan(row * width, width),
                scale,
                pace,
                0
            );
        }
        rows.Clear();
    }

    /// <summary>Gradients longer than 5 (per word) are shortened.</summary>
    private static float Clip(Weights gradient, RowGradient rows, float scale)
    {
        double sum = 0;
        foreach (float[] g in gradient.All())
        {
            foreach (float number in g)
            {
                sum += number * (double)number;
            }
        }
        foreach (int row in rows.Touched)
        {
            int width = rows.Numbers.Length == 0 ? 0 : rows.Width;
            foreach (float number in rows.Numbers.AsSpan(row * width, width))
            {
                sum += number * (double)number;
            }
        }
        double length = Math.Sqrt(sum) * scale;
        return length > 5 ? (float)(scale * 5 / length) : scale;
    }

    private static void Update(
        Span<float> w,
        ReadOnlySpan<float> g,
        Span<float> m,
        Span<float> v,
        float scale,
        float pace,
        float decay
    )
    {
        int i = 0;
        for (; i + Matrix.Lane <= w.Length; i += Matrix.Lane)
        {
            Vector512<float> slope = Vector512.LoadUnsafe(in g[i]) * Vector512.Create(scale);
            Vector512<float> mean =
                Vector512.Create(_beta1) * Vector512.LoadUnsafe(ref m[i])
                + Vector512.Create(1 - _beta1) * slope;
            Vector512<float> square =
                Vector512.Create(_beta2) * Vector512.LoadUnsafe(ref v[i])
                + Vector512.Create(1 - _beta2) * slope * slope;
            mean.StoreUnsafe(ref m[i]);
            square.StoreUnsafe(ref v[i]);
            Vector512<float> old = Vector512.LoadUnsafe(ref w[i]);
            (
                old
                - Vector512.Create(pace)
                    * mean
                    / (Vector512.Sqrt(square) + Vector512.Create(_epsilon))
                - Vector512.Create(decay) * old
            ).StoreUnsafe(ref w[i]);
        }
        for (; i < w.Length; i++)
        {
            float slope = g[i] * scale;
            m[i] = _beta1 * m[i] + (1 - _beta1) * slope;
            v[i] = _beta2 * v[i] + (1 - _beta2) * slope * slope;
            w[i] -= pace * m[i] / (MathF.Sqrt(v[i]) + _epsilon) + decay * w[i];
        }
    }
}
