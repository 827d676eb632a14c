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
    private readonly Weights weights;
    private readonly NetworkShape shape;
    private readonly float[] table;
    private readonly int width;
    private readonly int half;
    private readonly Chance chance;
    private readonly List<Layer> layers = [];
    private readonly Dictionary<float[], float[]> turned = [];
    private float[] x = [];
    private float[] dx = [];
    private float[] embedMask = [];
    private int words;
    private IReadOnlyList<Example> examples = [];

    /// <summary>Makes room for a model of this shape.</summary>
    /// <param name="model">Its weights, which are read only, and its groups of tags.</param>
    /// <param name="table">The rows of word features, as real numbers.</param>
    /// <param name="seed">For what is dropped.</param>
    public Pass(ParserModel model, float[] table, ulong seed)
    {
        Model = model;
        weights = model.Weights;
        shape = weights.Shape;
        this.table = table;
        width = shape.Width;
        half = width / 2;
        chance = new Chance(seed);
        Gradient = new Weights(shape);
        Rows = new RowGradient(table.Length / width, width);
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
        examples = sentences;
        words = sentences.Sum(s => s.Count);
        turned.Clear();
        Embed();
        for (int i = 0; i < shape.Layers; i++)
        {
            if (layers.Count == i)
            {
                layers.Add(new Layer());
            }
            Forward(layers[i], weights.Layers[i]);
            if (i + 1 == shape.TagLayer)
            {
                tags.Norm.Forward(x, weights.TagNorm, words);
                Drop(tags.Norm.Output, ref tags.Mask, words * width, Dropout);
            }
        }
        parse.Norm.Forward(x, weights.ParseNorm, words);
        Drop(parse.Norm.Output, ref parse.Mask, words * width, Dropout);
        dx = Room(dx, words * width);
        dx.AsSpan(0, words * width).Clear();
        float loss = ParseHeads() + TagHeads();
        Vectors.Multiply(parse.Norm.Slope.AsSpan(0, words * width), parse.Mask);
        parse.Norm.Backward(weights.ParseNorm, Gradient.ParseNorm, dx, words);
        for (int i = shape.Layers - 1; i >= 0; i--)
        {
            if (i + 1 == shape.TagLayer)
            {
                Vectors.Multiply(tags.Norm.Slope.AsSpan(0, words * width), tags.Mask);
                tags.Norm.Backward(weights.TagNorm, Gradient.TagNorm, dx, words);
            }
            Backward(layers[i], weights.Layers[i], Gradient.Layers[i]);
        }
        EmbedBackward();
        return loss;
    }

    private void Embed()
    {
        x = Room(x, words * width);
        x.AsSpan(0, words * width).Clear();
        int at = 0;
        foreach (Example example in examples)
        {
            foreach (int[] rows in example.Rows)
            {
                foreach (int row in rows)
                {
                    Vectors.Add(table.AsSpan(row * width, width), 1, x.AsSpan(at * width, width));
                }
                at++;
            }
        }
        Drop(x, ref embedMask, words * width, EmbeddingDropout);
    }

    private void EmbedBackward()
    {
        Vectors.Multiply(dx.AsSpan(0, words * width), embedMask);
        int at = 0;
        foreach (Example example in examples)
        {
            foreach (int[] rows in example.Rows)
            {
                foreach (int row in rows)
                {
                    Rows.Add(row, dx.AsSpan(at * width, width));
                }
                at++;
            }
        }
    }

    /// <summary>Some numbers become nothing, the others grow to make up for them.</summary>
    private void Drop(float[] numbers, ref float[] mask, int count, float share)
    {
        mask = Room(mask, count);
        chance.Mask(mask.AsSpan(0, count), share);
        Vectors.Multiply(numbers.AsSpan(0, count), mask);
    }

    /// <summary>b turned over, once a run.</summary>
    private float[] Turned(float[] b, int rows, int columns)
    {
        if (!turned.TryGetValue(b, out float[]? result))
        {
            result = new float[b.Length];
            Matrix.Transpose(b, result, rows, columns);
            turned[b] = result;
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
        float[] flat = Room(flipped, rows * inner);
        flipped = flat;
        Matrix.Transpose(a, flat, rows, inner);
        Matrix.Multiply(flat.AsSpan(0, rows * inner), dy, db, inner, rows, columns, add: true);
        Matrix.Multiply(dy, Turned(b, inner, columns), da, rows, columns, inner, add: true);
    }

    private float[] flipped = [];

    private static float[] Room(float[] numbers, int count) =>
        numbers.Length >= count ? numbers : new float[count + count / 4];
}
