using Cronaca.Reading.Syntax;

namespace Cronaca.Training.Syntax;

/// <summary>Brings each row to a mean square of one, times weights, and back.</summary>
internal sealed class Norm
{
    private float[] plain = [];
    private float[] scales = [];
    private int width;

    public float[] Output = [];

    /// <summary>The gradient of what came out; to be filled before the way back.</summary>
    public float[] Slope = [];

    public void Forward(float[] x, float[] weights, int rows)
    {
        width = weights.Length;
        if (plain.Length < rows * width)
        {
            plain = new float[rows * width * 5 / 4];
            Output = new float[rows * width * 5 / 4];
            Slope = new float[rows * width * 5 / 4];
            scales = new float[rows * 5 / 4 + 1];
        }
        x.AsSpan(0, rows * width).CopyTo(plain);
        for (int i = 0; i < rows; i++)
        {
            Span<float> from = x.AsSpan(i * width, width);
            scales[i] = 1f / MathF.Sqrt(Matrix.Dot(from, from) / width + 1e-5f);
            Span<float> to = Output.AsSpan(i * width, width);
            weights.CopyTo(to);
            Vectors.Multiply(to, from);
            for (int k = 0; k < width; k++)
            {
                to[k] *= scales[i];
            }
        }
        Clear(rows);
    }

    public void Clear(int rows) => Slope.AsSpan(0, rows * width).Clear();

    /// <summary>Adds the gradient of x to <paramref name="dx"/> and of the weights to <paramref name="gradient"/>.</summary>
    public void Backward(float[] weights, float[] gradient, float[] dx, int rows)
    {
        Span<float> z = stackalloc float[width];
        for (int i = 0; i < rows; i++)
        {
            ReadOnlySpan<float> x = plain.AsSpan(i * width, width);
            Slope.AsSpan(i * width, width).CopyTo(z);
            float scale = scales[i];
            for (int k = 0; k < width; k++)
            {
                gradient[k] += z[k] * x[k] * scale;
                z[k] *= weights[k];
            }
            float along = Matrix.Dot(z, x) * scale * scale * scale / width;
            Span<float> to = dx.AsSpan(i * width, width);
            Vectors.Add(z, scale, to);
            Vectors.Add(x, -along, to);
        }
    }
}
