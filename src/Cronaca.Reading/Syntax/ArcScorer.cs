namespace Cronaca.Reading.Syntax;

/// <summary>Head and relation of each word of a stretch, from what <see cref="Encoder"/> made of it; arcs are weighed biaffinely, after Dozat and Manning (2017).</summary>
internal sealed class ArcScorer
{
    private const int _longest = Encoder.Longest;

    private readonly ParserModel _model;
    private readonly Encoder _encoder;
    private readonly Weights _weights;
    private readonly int _width;
    private readonly float[] _dependents;
    private readonly float[] _heads;
    private readonly float[] _wanted;
    private readonly float[] _turned;
    private readonly float[] _scores;
    private readonly float[] _relationDependents;
    private readonly float[] _relationHeads;
    private readonly float[] _hidden;
    private readonly float[] _relationScores;

    /// <summary><see cref="Weights.Relation"/> with a column for each relation.</summary>
    private readonly float[] _relationColumns;

    public ArcScorer(ParserModel model, Encoder encoder)
    {
        _model = model;
        _encoder = encoder;
        _weights = model.Weights;
        NetworkShape shape = _weights.Shape;
        _width = shape.Width;
        int stride = Matrix.Pad(_longest + 1);
        _dependents = new float[(_longest + 1) * shape.ArcWidth];
        _heads = new float[(_longest + 1) * shape.ArcWidth];
        _wanted = new float[_longest * shape.ArcWidth];
        _turned = new float[shape.ArcWidth * stride];
        _scores = new float[_longest * stride];
        _relationDependents = new float[_longest * shape.RelationWidth];
        _relationHeads = new float[(_longest + 1) * shape.RelationWidth];
        _hidden = new float[_longest * shape.RelationWidth];
        int relations = Matrix.Pad(shape.Relations);
        _relationScores = new float[_longest * relations];
        _relationColumns = new float[shape.RelationWidth * relations];
        Matrix.Transpose(
            _weights.Relation,
            _relationColumns,
            shape.Relations,
            shape.RelationWidth,
            relations
        );
    }

    /// <summary>The head of each word of the stretch, from 1, 0 for the root.</summary>
    public void Heads(int count, Span<int> into)
    {
        int arc = _weights.Shape.ArcWidth;
        Span<float> x = _encoder.State.AsSpan(0, count * _width);
        Project(x, _weights.ArcDependent, _weights.ArcDependentBias, _dependents, count, arc);
        _weights.ArcRoot.CopyTo(_heads, 0);
        Project(x, _weights.ArcHead, _weights.ArcHeadBias, _heads.AsSpan(arc), count, arc);
        for (int i = 0; i < count; i++)
        {
            _weights.HeadBias.CopyTo(_wanted, i * arc);
        }
        Matrix.Multiply(_dependents, _weights.Bilinear, _wanted, count, arc, arc, add: true);
        int stride = Matrix.Pad(count + 1);
        _turned.AsSpan(0, arc * stride).Clear();
        Matrix.Transpose(_heads, _turned, count + 1, arc, stride);
        Matrix.Multiply(_wanted, _turned, _scores, count, arc, stride);
        for (int i = 1; i <= count; i++)
        {
            Span<float> row = _scores.AsSpan((i - 1) * stride, count + 1);
            for (int j = 0; j <= count; j++)
            {
                row[j] += _weights.Distance[Weights.DistanceOf(i, j)];
            }
        }
        Tree.Best(_scores, count, stride, into);
    }

    /// <summary>The relation of each word to its head.</summary>
    public void Relations(int count, ReadOnlySpan<int> headOf, Span<int> into)
    {
        int size = _weights.Shape.RelationWidth;
        Span<float> x = _encoder.State.AsSpan(0, count * _width);
        Matrix.Multiply(x, _weights.RelationDependent, _relationDependents, count, _width, size);
        _weights.RelationRoot.CopyTo(_relationHeads, 0);
        Matrix.Multiply(x, _weights.RelationHead, _relationHeads.AsSpan(size), count, _width, size);
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<float> word = _relationDependents.AsSpan(i * size, size);
            ReadOnlySpan<float> head = _relationHeads.AsSpan(headOf[i] * size, size);
            Span<float> bent = _hidden.AsSpan(i * size, size);
            for (int k = 0; k < size; k++)
            {
                bent[k] = Leaky(word[k] + head[k] + _weights.RelationHidden[k]);
            }
        }
        int columns = Matrix.Pad(_weights.Shape.Relations);
        Matrix.Multiply(_hidden, _relationColumns, _relationScores, count, size, columns);
        for (int i = 0; i < count; i++)
        {
            into[i] =
                headOf[i] == 0
                    ? _model.RootRelation
                    : BestRelation(_relationScores.AsSpan(i * columns));
        }
    }

    /// <summary>Any but the root's.</summary>
    private int BestRelation(ReadOnlySpan<float> row)
    {
        int best = -1;
        float most = float.NegativeInfinity;
        for (int r = 0; r < _weights.Shape.Relations; r++)
        {
            float score = row[r] + _weights.RelationBias[r];
            if (score > most && r != _model.RootRelation)
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
