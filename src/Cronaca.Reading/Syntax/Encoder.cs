using System.Runtime.CompilerServices;
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

    private readonly Embedding _embedding;
    private readonly Weights _weights;
    private readonly RoundedWeights _rounded;
    private readonly int _width;
    private readonly int _half;
    private readonly float[] _state;
    private readonly float[] _tagState;
    private readonly float[] _normal;
    private readonly float[] _mixed;
    private readonly RoundedRows _input;
    private readonly float[] _gates;

    public Encoder(ParserModel model, RoundedWeights rounded)
    {
        _embedding = new Embedding(model);
        _weights = model.Weights;
        _rounded = rounded;
        NetworkShape shape = _weights.Shape;
        _width = shape.Width;
        _half = _width / 2;
        _state = new float[Longest * _width];
        _tagState = new float[Longest * _width];
        _normal = new float[Longest * _width];
        _mixed = new float[_width];
        _input = new RoundedRows(Longest, _width);
        State = new RoundedRows(Longest, _width);
        RoundedTagState = new RoundedRows(Longest, _width);
        _gates = new float[Longest * _half * 3];
    }

    /// <summary>What heads and relations are scored from: a row of the network's width for each word.</summary>
    public RoundedRows State { get; }

    /// <summary>What part of speech, features and lemma are scored from: a row of the network's width for each word.</summary>
    public float[] TagState => _tagState;

    /// <summary>The same, rounded.</summary>
    public RoundedRows RoundedTagState { get; }

    /// <summary>Reads the words from a place on.</summary>
    public void Read(IReadOnlyList<Word> words, int start, int count)
    {
        Span<float> x = _state.AsSpan(0, count * _width);
        for (int i = 0; i < count; i++)
        {
            _embedding.Of(words[start + i].Form, start + i == 0, x.Slice(i * _width, _width));
        }
        for (int i = 0; i < _weights.Shape.Layers; i++)
        {
            Layer(_weights.Layers[i], _rounded.Layers[i], x, count);
            if (i + 1 == _weights.Shape.TagLayer)
            {
                Normalise(x, _weights.TagNorm, _tagState, count);
                RoundedTagState.Take(_tagState, count);
            }
        }
        Normalise(x, _weights.ParseNorm, _normal, count);
        State.Take(_normal, count);
    }

    /// <summary>Each word's numbers brought to a mean square of one, times the norm's weights.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Normalise(ReadOnlySpan<float> x, float[] norm, Span<float> into, int count)
    {
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<float> row = x.Slice(i * _width, _width);
            Vector512<float> scale = Vector512.Create(
                1f / MathF.Sqrt((Matrix.Dot(row, row) / _width) + 1e-5f)
            );
            ref float from = ref MemoryMarshal.GetReference(row);
            ref float to = ref MemoryMarshal.GetReference(into.Slice(i * _width, _width));
            ref float weight = ref norm[0];
            for (nuint k = 0; k < (nuint)_width; k += Matrix.Lane)
            {
                (
                    Vector512.LoadUnsafe(ref from, k) * scale * Vector512.LoadUnsafe(ref weight, k)
                ).StoreUnsafe(ref to, k);
            }
        }
    }

    private void Layer(
        LayerWeights layer,
        (RoundedMatrix Forward, RoundedMatrix Backward) gates,
        Span<float> x,
        int count
    )
    {
        Normalise(x, layer.Norm, _normal, count);
        Mix(layer.MixForward, count, -1);
        gates.Forward.Multiply(_input, count, _gates);
        Scan(x, count, 0, 1);
        Mix(layer.MixBackward, count, 1);
        gates.Backward.Multiply(_input, count, _gates);
        Scan(x, count, _half, -1);
    }

    /// <summary>What a direction sees at each word: the word, and some of the word passed before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Mix(float[] share, int count, int before)
    {
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<float> row = _normal.AsSpan(i * _width, _width);
            int neighbour = i + before;
            if (neighbour < 0 || neighbour >= count)
            {
                _input.Take(i, row);
                continue;
            }
            ref float a = ref MemoryMarshal.GetReference(row);
            ref float b = ref _normal[neighbour * _width];
            ref float m = ref share[0];
            ref float c = ref _mixed[0];
            for (nuint k = 0; k < (nuint)_width; k += Matrix.Lane)
            {
                Vector512
                    .FusedMultiplyAdd(
                        Vector512.LoadUnsafe(ref b, k),
                        Vector512.LoadUnsafe(ref m, k),
                        Vector512.LoadUnsafe(ref a, k)
                    )
                    .StoreUnsafe(ref c, k);
            }
            _input.Take(i, _mixed);
        }
    }

    /// <summary>Carries the state through the words in one direction and adds what it shows to their half of x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Scan(Span<float> x, int count, int offset, int step)
    {
        ref float gate = ref _gates[0];
        ref float to = ref MemoryMarshal.GetReference(x);
        for (int k = 0; k < _half; k += Matrix.Lane)
        {
            Vector512<float> kept = Vector512<float>.Zero;
            int i = step > 0 ? 0 : count - 1;
            for (int n = 0; n < count; n++, i += step)
            {
                nuint at = (nuint)(i * _half * 3 + k);
                Vector512<float> candidate = Vector512.LoadUnsafe(ref gate, at);
                Vector512<float> keep = Curve.Sigmoid(
                    Vector512.LoadUnsafe(ref gate, at + (nuint)_half)
                );
                Vector512<float> show = Curve.Sigmoid(
                    Vector512.LoadUnsafe(ref gate, at + (nuint)(2 * _half))
                );
                kept = Vector512.FusedMultiplyAdd(keep, kept - candidate, candidate);
                nuint place = (nuint)(i * _width + offset + k);
                Vector512
                    .FusedMultiplyAdd(show, kept, Vector512.LoadUnsafe(ref to, place))
                    .StoreUnsafe(ref to, place);
            }
        }
    }
}
