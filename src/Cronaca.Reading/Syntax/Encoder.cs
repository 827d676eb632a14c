using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Cronaca.Reading.Text;

namespace Cronaca.Reading.Syntax;

/// <summary>
/// Reads a stretch of words into vectors, then scores arcs among them. Holds the buffers of one thread; they are made once, for the longest stretch.
/// </summary>
internal sealed class Encoder
{
    /// <summary>The most words that are read together.</summary>
    public const int Longest = 160;

    /// <summary>How many ways of making a lemma are tried, and how much less likely than the best they may be.</summary>
    private const int LemmasTried = 8;

    private const float LemmaMargin = 6;

    private readonly ParserModel model;
    private readonly Weights weights;
    private readonly int width;
    private readonly int half;
    private readonly int scoreStride = Matrix.Pad(Longest + 1);
    private readonly float[] state;
    private readonly float[] tagState;
    private readonly float[] normal;
    private readonly float[] input;
    private readonly float[] gates;
    private readonly float[] dependents;
    private readonly float[] heads;
    private readonly float[] turned;
    private readonly float[] scores;
    private readonly float[] relationDependents;
    private readonly float[] relationHeads;
    private readonly float[] uposLogits;
    private readonly float[] hidden;
    private readonly float[] relationScores;

    /// <summary><see cref="Weights.Relation"/> with a column for each relation.</summary>
    private readonly float[] relationColumns;

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
        dependents = new float[(Longest + 1) * shape.ArcWidth];
        heads = new float[(Longest + 1) * shape.ArcWidth];
        turned = new float[shape.ArcWidth * scoreStride];
        scores = new float[Longest * scoreStride];
        relationDependents = new float[Longest * shape.RelationWidth];
        relationHeads = new float[(Longest + 1) * shape.RelationWidth];
        uposLogits = new float[Longest * Weights.UposWidth];
        hidden = new float[Longest * shape.RelationWidth];
        relationScores = new float[Longest * Matrix.Pad(shape.Relations)];
        int relations = Matrix.Pad(shape.Relations);
        relationColumns = new float[shape.RelationWidth * relations];
        Matrix.Transpose(
            weights.Relation,
            relationColumns,
            shape.Relations,
            shape.RelationWidth,
            relations
        );
    }

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
                ScoreUpos(count);
            }
        }
        Normalise(x, weights.ParseNorm, state, count);
    }

    /// <summary>The most likely part of speech of word i of the stretch.</summary>
    public Upos UposOf(int i)
    {
        ReadOnlySpan<float> logits = uposLogits.AsSpan(i * Weights.UposWidth, Weights.UposWidth);
        int best = 0;
        for (int u = 1; u < model.TagsOf.Length; u++)
        {
            best = logits[u] > logits[best] ? u : best;
        }
        return (Upos)best;
    }

    /// <summary>The most likely features of word i among those seen with a part of speech.</summary>
    public string FeaturesOf(int i, Upos upos)
    {
        (int best, int end) = model.TagsOf[(int)upos];
        if (best == end)
        {
            return "";
        }
        float most = float.NegativeInfinity;
        for (int tag = best; tag < end && model.TagsOf[(int)upos].Start + 1 < end; tag++)
        {
            float score = Score(i, weights.Tag, weights.TagBias, tag);
            (best, most) = score > most ? (tag, score) : (best, most);
        }
        return model.TagFeatures[best];
    }

    /// <summary>The lemma of word i: by the lexicon, else by the likeliest way that makes a known lemma, else by the likeliest that fits its letters.</summary>
    public string LemmaOf(int i, string form, Upos upos)
    {
        int known = model.LexiconScript(form, upos);
        if (known >= 0 && model.LemmaScripts[known].Apply(form) is { } lemma)
        {
            return lemma;
        }
        Span<int> best = stackalloc int[LemmasTried];
        Span<float> score = stackalloc float[LemmasTried];
        int count = BestScripts(i, upos, best, score);
        string? likeliest = null;
        for (int k = 0; k < count && score[k] > score[0] - LemmaMargin; k++)
        {
            if (model.LemmaScripts[best[k]].Apply(form) is { } made)
            {
                if (model.KnowsLemma(made, upos))
                {
                    return made;
                }
                likeliest ??= made;
            }
        }
        return likeliest ?? form;
    }

    /// <summary>The scripts of a part of speech that fit word i best, the best first, and how many.</summary>
    private int BestScripts(int i, Upos upos, Span<int> best, Span<float> score)
    {
        (int start, int end) = model.ScriptsOf[(int)upos];
        int count = 0;
        for (int script = start; script < end; script++)
        {
            float fit = Score(i, weights.Script, weights.ScriptBias, script);
            int place = count;
            while (place > 0 && score[place - 1] < fit)
            {
                place--;
            }
            if (place < best.Length)
            {
                count = Math.Min(count + 1, best.Length);
                best[place..(count - 1)].CopyTo(best[(place + 1)..]);
                score[place..(count - 1)].CopyTo(score[(place + 1)..]);
                (best[place], score[place]) = (script, fit);
            }
        }
        return count;
    }

    /// <summary>The head of each word of the stretch, from 1, 0 for the root.</summary>
    public void Heads(int count, Span<int> into)
    {
        int arc = weights.Shape.ArcWidth;
        Span<float> x = state.AsSpan(0, count * width);
        Project(x, weights.ArcDependent, weights.ArcDependentBias, dependents, count, arc);
        weights.ArcRoot.CopyTo(heads, 0);
        Project(x, weights.ArcHead, weights.ArcHeadBias, heads.AsSpan(arc), count, arc);
        // input is free by now: it holds what each word looks for.
        Span<float> wanted = input.AsSpan(0, count * arc);
        for (int i = 0; i < count; i++)
        {
            weights.HeadBias.CopyTo(wanted[(i * arc)..]);
        }
        Matrix.Multiply(dependents, weights.Bilinear, wanted, count, arc, arc, add: true);
        int stride = Matrix.Pad(count + 1);
        turned.AsSpan(0, arc * stride).Clear();
        Matrix.Transpose(heads, turned, count + 1, arc, stride);
        Matrix.Multiply(wanted, turned, scores, count, arc, stride);
        for (int i = 1; i <= count; i++)
        {
            Span<float> row = scores.AsSpan((i - 1) * stride, count + 1);
            for (int j = 0; j <= count; j++)
            {
                row[j] += weights.Distance[Weights.DistanceOf(i, j)];
            }
        }
        Tree.Best(scores, count, stride, into);
    }

    /// <summary>The relation of each word to its head.</summary>
    public void Relations(int count, ReadOnlySpan<int> headOf, Span<int> into)
    {
        int size = weights.Shape.RelationWidth;
        Span<float> x = state.AsSpan(0, count * width);
        Matrix.Multiply(x, weights.RelationDependent, relationDependents, count, width, size);
        weights.RelationRoot.CopyTo(relationHeads, 0);
        Matrix.Multiply(x, weights.RelationHead, relationHeads.AsSpan(size), count, width, size);
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<float> word = relationDependents.AsSpan(i * size, size);
            ReadOnlySpan<float> head = relationHeads.AsSpan(headOf[i] * size, size);
            Span<float> bent = hidden.AsSpan(i * size, size);
            for (int k = 0; k < size; k++)
            {
                bent[k] = Leaky(word[k] + head[k] + weights.RelationHidden[k]);
            }
        }
        int columns = Matrix.Pad(weights.Shape.Relations);
        Matrix.Multiply(hidden, relationColumns, relationScores, count, size, columns);
        for (int i = 0; i < count; i++)
        {
            into[i] =
                headOf[i] == 0
                    ? model.RootRelation
                    : BestRelation(relationScores.AsSpan(i * columns));
        }
    }

    /// <summary>Any but the root's.</summary>
    private int BestRelation(ReadOnlySpan<float> row)
    {
        int best = -1;
        float most = float.NegativeInfinity;
        for (int r = 0; r < weights.Shape.Relations; r++)
        {
            float score = row[r] + weights.RelationBias[r];
            if (score > most && r != model.RootRelation)
            {
                (best, most) = (r, score);
            }
        }
        return Math.Max(best, 0);
    }

    private void ScoreUpos(int count)
    {
        for (int i = 0; i < count; i++)
        {
            weights.UposBias.CopyTo(uposLogits, i * Weights.UposWidth);
        }
        Matrix.Multiply(
            tagState,
            weights.Upos,
            uposLogits,
            count,
            width,
            Weights.UposWidth,
            add: true
        );
    }

    private float Score(int word, float[] rows, float[] bias, int row) =>
        Matrix.Dot(tagState.AsSpan(word * width, width), rows.AsSpan(row * width, width))
        + bias[row];

    private static float Leaky(float x) => x > 0 ? x : 0.1f * x;

    private static void Project(
        ReadOnlySpan<float> x,
        float[] matrix,
        float[] bias,
        Span<float> into,
        int count,
        int columns
    )
    {
        for (int i = 0; i < count; i++)
        {
            bias.CopyTo(into[(i * columns)..]);
        }
        Matrix.Multiply(x, matrix, into, count, x.Length / count, columns, add: true);
        foreach (ref float number in into[..(count * columns)])
        {
            number = Leaky(number);
        }
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
