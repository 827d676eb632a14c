using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Cronaca.Reading.Syntax;

/// <summary>Head and relation of each word of a stretch, from what <see cref="Encoder"/> made of it; arcs are weighed biaffinely, after Dozat and Manning (2017).</summary>
internal sealed class ArcScorer
{
    private const int _longest = Encoder.Longest;

    private readonly ParserModel _model;
    private readonly Encoder _encoder;
    private readonly Weights _weights;
    private readonly RoundedWeights _rounded;
    private readonly float[] _projected;
    private readonly RoundedRows _dependents;
    private readonly float[] _heads;
    private readonly float[] _wanted;
    private readonly float[] _turned;
    private readonly float[] _scores;
    private readonly float[] _relationDependents;
    private readonly float[] _relationHeads;
    private readonly RoundedRows _hidden;
    private readonly float[] _relationScores;

    public ArcScorer(ParserModel model, RoundedWeights rounded, Encoder encoder)
    {
        _model = model;
        _encoder = encoder;
        _weights = model.Weights;
        _rounded = rounded;
        NetworkShape shape = _weights.Shape;
        int stride = Matrix.Pad(_longest + 1);
        _projected = new float[_longest * shape.ArcWidth];
        _dependents = new RoundedRows(_longest, shape.ArcWidth);
        _heads = new float[(_longest + 1) * shape.ArcWidth];
        _wanted = new float[_longest * shape.ArcWidth];
        _turned = new float[shape.ArcWidth * stride];
        _scores = new float[_longest * stride];
        _relationDependents = new float[_longest * shape.RelationWidth];
        _relationHeads = new float[(_longest + 1) * shape.RelationWidth];
        _hidden = new RoundedRows(_longest, shape.RelationWidth);
        _relationScores = new float[_longest * Matrix.Pad(shape.Relations)];
    }

    /// <summary>The head of each word of the stretch, from 1, 0 for the root.</summary>
    public void Heads(int count, Span<int> into)
    {
        int arc = _weights.Shape.ArcWidth;
        Project(_rounded.ArcDependent, _projected, count * arc, count);
        _dependents.Take(_projected, count);
        _weights.ArcRoot.CopyTo(_heads, 0);
        Project(_rounded.ArcHead, _heads.AsSpan(arc), count * arc, count);
        _rounded.Bilinear.Multiply(_dependents, count, _wanted);
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
        _rounded.RelationDependent.Multiply(_encoder.State, count, _relationDependents);
        _weights.RelationRoot.CopyTo(_relationHeads, 0);
        _rounded.RelationHead.Multiply(_encoder.State, count, _relationHeads.AsSpan(size));
        for (int i = 0; i < count; i++)
        {
            Span<float> bent = _relationDependents.AsSpan(i * size, size);
            Matrix.Add(_relationHeads.AsSpan(headOf[i] * size, size), bent);
            Leaky(bent);
            _hidden.Take(i, bent);
        }
        int columns = Matrix.Pad(_weights.Shape.Relations);
        _rounded.Relation.Multiply(_hidden, count, _relationScores);
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
            float score = row[r];
            if (score > most && r != _model.RootRelation)
            {
                (best, most) = (r, score);
            }
        }
        return Math.Max(best, 0);
    }

    private void Project(RoundedMatrix matrix, Span<float> into, int numbers, int count)
    {
        matrix.Multiply(_encoder.State, count, into);
        Leaky(into[..numbers]);
    }

    /// <summary>A tenth of what is below zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Leaky(Span<float> numbers)
    {
        ref float at = ref MemoryMarshal.GetReference(numbers);
        for (nuint k = 0; k < (nuint)numbers.Length; k += Matrix.Lane)
        {
            Vector512<float> x = Vector512.LoadUnsafe(ref at, k);
            Vector512.Max(x, x * 0.1f).StoreUnsafe(ref at, k);
        }
    }
}
