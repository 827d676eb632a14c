using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Cronaca.Reading.Syntax;

namespace Cronaca.Training.Syntax;

/// <summary>
/// One thread's way through the network with some sentences, forwards and back, which leaves the gradients of the loss in
/// <see cref="Gradient"/> and <see cref="Rows"/>. The sentences' words lie one after the other in one matrix. What stands above the layers is in PassHeads.cs.
/// </summary>
internal sealed partial class Pass
{
    private readonly Weights _weights;
    private readonly NetworkShape _shape;
    private readonly float[] _table;
    private readonly int _width;
    private readonly int _half;
    private readonly Chance _chance;
    private readonly List<Layer> _layers = [];
    private readonly Dictionary<float[], float[]> _turned = [];
    private float[] _x = [];
    private float[] _dx = [];
    private float[] _embedMask = [];
    private int _words;
    private IReadOnlyList<Example> _examples = [];

    /// <summary>Makes room for a model of this shape.</summary>
    /// <param name="model">Its weights, which are read only, and its groups of tags.</param>
    /// <param name="table">The rows of word features, as real numbers.</param>
    /// <param name="seed">For what is dropped.</param>
    public Pass(ParserModel model, float[] table, ulong seed)
    {
        Model = model;
        _weights = model.Weights;
        _shape = _weights.Shape;
        _table = table;
        _width = _shape.Width;
        _half = _width / 2;
        _chance = new Chance(seed);
        Gradient = new Weights(_shape);
        Rows = new RowGradient(table.Length / _width, _width);
    }

    public ParserModel Model { get; }

    /// <summary>The share of numbers that is dropped in training.</summary>
    public float Dropout { get; set; }

    /// <summary>The same between word features and the first layer.</summary>
    public float EmbeddingDropout { get; set; }

    public Weights Gradient { get; }

    public RowGradient Rows { get; }

    /// <summary>Gradients are added to what is there; the loss is the sum over words.</summary>
    public float Run(IReadOnlyList<Example> sentences)
    {
        _examples = sentences;
        _words = sentences.Sum(s => s.Count);
        _turned.Clear();
        Embed();
        for (int i = 0; i < _shape.Layers; i++)
        {
            if (_layers.Count == i)
            {
                _layers.Add(new Layer());
            }
            Forward(_layers[i], _weights.Layers[i]);
            if (i + 1 == _shape.TagLayer)
            {
                _tags.Norm.Forward(_x, _weights.TagNorm, _words);
                Drop(_tags.Norm.Output, ref _tags.Mask, _words * _width, Dropout);
            }
        }
        _parse.Norm.Forward(_x, _weights.ParseNorm, _words);
        Drop(_parse.Norm.Output, ref _parse.Mask, _words * _width, Dropout);
        _dx = Room(_dx, _words * _width);
        _dx.AsSpan(0, _words * _width).Clear();
        float loss = ParseHeads() + TagHeads();
        Vectors.Multiply(_parse.Norm.Slope.AsSpan(0, _words * _width), _parse.Mask);
        _parse.Norm.Backward(_weights.ParseNorm, Gradient.ParseNorm, _dx, _words);
        for (int i = _shape.Layers - 1; i >= 0; i--)
        {
            if (i + 1 == _shape.TagLayer)
            {
                Vectors.Multiply(_tags.Norm.Slope.AsSpan(0, _words * _width), _tags.Mask);
                _tags.Norm.Backward(_weights.TagNorm, Gradient.TagNorm, _dx, _words);
            }
            Backward(_layers[i], _weights.Layers[i], Gradient.Layers[i]);
        }
        EmbedBackward();
        return loss;
    }

    private void Embed()
    {
        _x = Room(_x, _words * _width);
        _x.AsSpan(0, _words * _width).Clear();
        int at = 0;
        foreach (Example example in _examples)
        {
            foreach (int[] rows in example.Rows)
            {
                foreach (int row in rows)
                {
                    Vectors.Add(
                        _table.AsSpan(row * _width, _width),
                        1,
                        _x.AsSpan(at * _width, _width)
                    );
                }
                at++;
            }
        }
        Drop(_x, ref _embedMask, _words * _width, EmbeddingDropout);
    }

    private void EmbedBackward()
    {
        Vectors.Multiply(_dx.AsSpan(0, _words * _width), _embedMask);
        int at = 0;
        foreach (Example example in _examples)
        {
            foreach (int[] rows in example.Rows)
            {
                foreach (int row in rows)
                {
                    Rows.Add(row, _dx.AsSpan(at * _width, _width));
                }
                at++;
            }
        }
    }

    /// <summary>Some numbers become nothing, the others grow to make up for them.</summary>
    private void Drop(float[] numbers, ref float[] mask, int count, float share)
    {
        mask = Room(mask, count);
        _chance.Mask(mask.AsSpan(0, count), share);
        Vectors.Multiply(numbers.AsSpan(0, count), mask);
    }

    /// <summary>b turned over, once a run.</summary>
    private float[] Turned(float[] b, int rows, int columns)
    {
        if (!_turned.TryGetValue(b, out float[]? result))
        {
            result = new float[b.Length];
            Matrix.Transpose(b, result, rows, columns);
            _turned[b] = result;
        }
        return result;
    }

    /// <summary>The gradient of a product y = a · b: of b into <paramref name="db"/>, of a added to <paramref name="da"/>.</summary>
    private void ProductBackward(
        ReadOnlySpan<float> a,
        float[] b,
        ReadOnlySpan<float> dy,
        float[] db,
        Span<float> da,
        int rows,
        int inner,
        int columns
    )
    {
        float[] flat = Room(_flipped, rows * inner);
        _flipped = flat;
        Matrix.Transpose(a, flat, rows, inner);
        Matrix.Multiply(flat.AsSpan(0, rows * inner), dy, db, inner, rows, columns, add: true);
        Matrix.Multiply(dy, Turned(b, inner, columns), da, rows, columns, inner, add: true);
    }

    private float[] _flipped = [];

    private static float[] Room(float[] numbers, int count) =>
        numbers.Length >= count ? numbers : new float[count + count / 4];
}
