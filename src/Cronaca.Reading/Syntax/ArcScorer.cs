namespace Cronaca.Reading.Syntax;

/// <summary>Head and relation of each word of a stretch, from what <see cref="Encoder"/> made of it; arcs are weighed biaffinely, after Dozat and Manning (2017).</summary>
internal sealed class ArcScorer
{
    private const int Longest = Encoder.Longest;

    private readonly ParserModel model;
    private readonly Encoder encoder;
    private readonly Weights weights;
    private readonly int width;
    private readonly float[] dependents;
    private readonly float[] heads;
    private readonly float[] wanted;
    private readonly float[] turned;
    private readonly float[] scores;
    private readonly float[] relationDependents;
    private readonly float[] relationHeads;
    private readonly float[] hidden;
    private readonly float[] relationScores;

    /// <summary><see cref="Weights.Relation"/> with a column for each relation.</summary>
    private readonly float[] relationColumns;

    public ArcScorer(ParserModel model, Encoder encoder)
    {
        this.model = model;
        this.encoder = encoder;
        weights = model.Weights;
        NetworkShape shape = weights.Shape;
        width = shape.Width;
        int stride = Matrix.Pad(Longest + 1);
        dependents = new float[(Longest + 1) * shape.ArcWidth];
        heads = new float[(Longest + 1) * shape.ArcWidth];
        wanted = new float[Longest * shape.ArcWidth];
        turned = new float[shape.ArcWidth * stride];
        scores = new float[Longest * stride];
        relationDependents = new float[Longest * shape.RelationWidth];
        relationHeads = new float[(Longest + 1) * shape.RelationWidth];
        hidden = new float[Longest * shape.RelationWidth];
        int relations = Matrix.Pad(shape.Relations);
        relationScores = new float[Longest * relations];
        relationColumns = new float[shape.RelationWidth * relations];
        Matrix.Transpose(
            weights.Relation,
            relationColumns,
            shape.Relations,
            shape.RelationWidth,
            relations
        );
    }

    /// <summary>The head of each word of the stretch, from 1, 0 for the root.</summary>
    public void Heads(int count, Span<int> into)
    {
        int arc = weights.Shape.ArcWidth;
        Span<float> x = encoder.State.AsSpan(0, count * width);
        Project(x, weights.ArcDependent, weights.ArcDependentBias, dependents, count, arc);
        weights.ArcRoot.CopyTo(heads, 0);
        Project(x, weights.ArcHead, weights.ArcHeadBias, heads.AsSpan(arc), count, arc);
        for (int i = 0; i < count; i++)
        {
            weights.HeadBias.CopyTo(wanted, i * arc);
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
        Span<float> x = encoder.State.AsSpan(0, count * width);
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
}
