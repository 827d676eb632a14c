using Cronaca.Reading.Syntax;

namespace Cronaca.Training.Syntax;

/// <summary>Brings each row to a mean square of one, times weights, and back.</summary>
internal sealed class Norm
{
    private float[] _plain = [];
    private float[] _scales = [];
    private int _width;

    public float[] Output = [];

    /// <summary>The gradient of what came out; to be filled before the way back.</summary>
    public float[] Slope = [];

    public void Forward(float[] x, float[] weights, int rows)
    {
        _width = weights.Length;
        if (_plain.Length < rows * _width)
        {
            _plain = new float[rows * _width * 5 / 4];
            Output = new float[rows * _width * 5 / 4];
            Slope = new float[rows * _width * 5 / 4];
            _scales = new float[rows * 5 / 4 + 1];
        }
        x.AsSpan(0, rows * _width).CopyTo(_plain);
        for (int i = 0; i < rows; i++)
        {
            Span<float> from = x.AsSpan(i * _width, _width);
            _scales[i] = 1f / MathF.Sqrt(Matrix.Dot(from, from) / _width + 1e-5f);
            Span<float> to = Output.AsSpan(i * _width, _width);
            weights.CopyTo(to);
            Vectors.Multiply(to, from);
            for (int k = 0; k < _width; k++)
            {
                to[k] *= _scales[i];
            }
        }
        Clear(rows);
    }

    public void Clear(int rows) => Slope.AsSpan(0, rows * _width).Clear();

    /// <summary>Adds the gradient of x to <paramref name="dx"/> and of the weights to <paramref name="gradient"/>.</summary>
    public void Backward(float[] weights, float[] gradient, float[] dx, int rows)
    {
        Span<float> z = stackalloc float[_width];
        for (int i = 0; i < rows; i++)
        {
            ReadOnlySpan<float> x = _plain.AsSpan(i * _width, _width);
            Slope.AsSpan(i * _width, _width).CopyTo(z);
            float scale = _scales[i];
            for (int k = 0; k < _width; k++)
            {
                gradient[k] += z[k] * x[k] * scale;
                z[k] *= weights[k];
            }
            float along = Matrix.Dot(z, x) * scale * scale * scale / _width;
            Span<float> to = dx.AsSpan(i * _width, _width);
            Vectors.Add(z, scale, to);
            Vectors.Add(x, -along, to);
        }
    }
}
