using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Cronaca.Reading.Text;

namespace Cronaca.Reading.Syntax;

/// <summary>
/// Reads a stretch of words into vectors. Holds the buffers of one thread; they are made once, for the longest stretch.
/// </summary>
internal sealed class Encoder
{
    /// <summary>The most words that are read together.</summary>
    public const int Longest = 160;

    private readonly ParserModel model;
    private readonly Weights weights;
    private readonly int width;
    private readonly int half;
    private readonly float[] state;
    private readonly float[] tagState;
    private readonly float[] normal;
    private readonly float[] input;
    private readonly float[] gates;

    public Encoder(ParserModel model)
    {
        this.model = model;
        weights = model.Weights;
        NetworkShape shape = weights.Shape;
        width = shape.Width;
        half = width / 2;
        state = new float[Longest * width];
        tagState = new float[Longest * width];
        normal = new float[Longest * width];
        input = new float[Longest * width];
        gates = new float[Longest * half * 3];
    }

    /// <summary>What heads and relations are scored from: a row of the network's width for each word.</summary>
    public float[] State => state;

    /// <summary>What part of speech, features and lemma are scored from: a row of the network's width for each word.</summary>
    public float[] TagState => tagState;

    /// <summary>Reads the words from a place on.</summary>
    public void Read(IReadOnlyList<Word> words, int start, int count)
    {
        Span<float> x = state.AsSpan(0, count * width);
        for (int i = 0; i < count; i++)
        {
            Embed(words[start + i].Form, start + i == 0, x.Slice(i * width, width));
        }
        for (int i = 0; i < weights.Shape.Layers; i++)
        {
            Layer(weights.Layers[i], x, count);
            if (i + 1 == weights.Shape.TagLayer)
            {
                Normalise(x, weights.TagNorm, tagState, count);
            }
        }
        Normalise(x, weights.ParseNorm, state, count);
    }

    private void Embed(string form, bool first, Span<float> into)
    {
        Span<uint> hashes = stackalloc uint[WordFeatures.Most];
        int count = WordFeatures.Of(form, first, hashes);
        into.Clear();
        AddRow(ParserModel.Own, into);
        for (int k = 0; k < count; k++)
        {
            int row = model.Row(hashes[k]);
            if (row >= 0)
            {
                AddRow(row, into);
            }
            else if (k == 0)
            {
                AddRow(ParserModel.Unknown, into);
            }
        }
    }

    private void AddRow(int row, Span<float> into)
    {
        ref sbyte from = ref model.Rows[row * width];
        ref float to = ref MemoryMarshal.GetReference(into);
        Vector512<float> scale = Vector512.Create(model.RowScales[row]);
        for (nuint k = 0; k < (nuint)width; k += Matrix.Lane)
        {
            Vector512<int> numbers = Widen(Vector128.LoadUnsafe(ref from, k));
            Vector512
                .FusedMultiplyAdd(
                    Vector512.ConvertToSingle(numbers),
                    scale,
                    Vector512.LoadUnsafe(ref to, k)
                )
                .StoreUnsafe(ref to, k);
        }
    }

    private static Vector512<int> Widen(Vector128<sbyte> bytes)
    {
        (Vector128<short> low, Vector128<short> high) = Vector128.Widen(bytes);
        (Vector128<int> a, Vector128<int> b) = Vector128.Widen(low);
        (Vector128<int> c, Vector128<int> d) = Vector128.Widen(high);
        return Vector512.Create(Vector256.Create(a, b), Vector256.Create(c, d));
    }

    /// <summary>Each word's numbers brought to a mean square of one, times the norm's weights.</summary>
    private void Normalise(ReadOnlySpan<float> x, float[] norm, Span<float> into, int count)
    {
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<float> row = x.Slice(i * width, width);
            Vector512<float> scale = Vector512.Create(
                1f / MathF.Sqrt((Matrix.Dot(row, row) / width) + 1e-5f)
            );
            ref float from = ref MemoryMarshal.GetReference(row);
            ref float to = ref MemoryMarshal.GetReference(into.Slice(i * width, width));
            ref float weight = ref norm[0];
            for (nuint k = 0; k < (nuint)width; k += Matrix.Lane)
            {
                (
                    Vector512.LoadUnsafe(ref from, k) * scale * Vector512.LoadUnsafe(ref weight, k)
                ).StoreUnsafe(ref to, k);
            }
        }
    }

    private void Layer(LayerWeights layer, Span<float> x, int count)
    {
        Normalise(x, layer.Norm, normal, count);
        Mix(layer.MixForward, count, -1);
        Gates(layer.Forward, layer.ForwardBias, count);
        Scan(x, count, 0, 1);
        Mix(layer.MixBackward, count, 1);
        Gates(layer.Backward, layer.BackwardBias, count);
        Scan(x, count, half, -1);
    }

    /// <summary>What a direction sees at each word: the word, and some of the word passed before.</summary>
    private void Mix(float[] share, int count, int before)
    {
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<float> row = normal.AsSpan(i * width, width);
            Span<float> to = input.AsSpan(i * width, width);
            int neighbour = i + before;
            if (neighbour < 0 || neighbour >= count)
            {
                row.CopyTo(to);
                continue;
            }
            ref float a = ref MemoryMarshal.GetReference(row);
            ref float b = ref normal[neighbour * width];
            ref float m = ref share[0];
            ref float c = ref MemoryMarshal.GetReference(to);
            for (nuint k = 0; k < (nuint)width; k += Matrix.Lane)
            {
                Vector512
                    .FusedMultiplyAdd(
                        Vector512.LoadUnsafe(ref b, k),
                        Vector512.LoadUnsafe(ref m, k),
                        Vector512.LoadUnsafe(ref a, k)
                    )
                    .StoreUnsafe(ref c, k);
            }
        }
    }

    private void Gates(float[] matrix, float[] bias, int count)
    {
        int columns = half * 3;
        for (int i = 0; i < count; i++)
        {
            bias.CopyTo(gates.AsSpan(i * columns));
        }
        Matrix.Multiply(input, matrix, gates, count, width, columns, add: true);
    }

    /// <summary>Carries the state through the words in one direction and adds what it shows to their half of x.</summary>
    private void Scan(Span<float> x, int count, int offset, int step)
    {
        ref float gate = ref gates[0];
        ref float to = ref MemoryMarshal.GetReference(x);
        for (int k = 0; k < half; k += Matrix.Lane)
        {
            Vector512<float> kept = Vector512<float>.Zero;
            int i = step > 0 ? 0 : count - 1;
            for (int n = 0; n < count; n++, i += step)
            {
                nuint at = (nuint)(i * half * 3 + k);
                Vector512<float> candidate = Vector512.LoadUnsafe(ref gate, at);
                Vector512<float> keep = Curve.Sigmoid(
                    Vector512.LoadUnsafe(ref gate, at + (nuint)half)
                );
                Vector512<float> show = Curve.Sigmoid(
                    Vector512.LoadUnsafe(ref gate, at + (nuint)(2 * half))
                );
                kept = Vector512.FusedMultiplyAdd(keep, kept - candidate, candidate);
                nuint place = (nuint)(i * width + offset + k);
                Vector512
                    .FusedMultiplyAdd(show, kept, Vector512.LoadUnsafe(ref to, place))
                    .StoreUnsafe(ref to, place);
            }
        }
    }
}
