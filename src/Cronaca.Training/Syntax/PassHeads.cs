using Cronaca.Reading.Syntax;

namespace Cronaca.Training.Syntax;

internal sealed partial class Pass
{
    private const float _tagWeight = 1f;
    private const float _scriptWeight = 0.5f;

    private readonly Top _tags = new();
    private readonly Top _parse = new();
    private readonly Projection _arcDependents = new();
    private readonly Projection _arcHeads = new();
    private readonly Projection _relations = new();
    private readonly Projection _relationHeads = new();
    private float[] _uposScores = [];

    /// <summary>The layers' output as a family of tasks sees it.</summary>
    private sealed class Top
    {
        public Norm Norm { get; } = new();

        public float[] Mask = [];
    }

    /// <summary>A product with the top, its leaky bend, what of it was dropped, and its gradient.</summary>
    private sealed class Projection
    {
        public float[] Value = [];
        public float[] Bend = [];
        public float[] Slope = [];
    }

    private float TagHeads()
    {
        _uposScores = Room(_uposScores, _words * Weights.UposWidth);
        Span<float> scores = _uposScores.AsSpan(0, _words * Weights.UposWidth);
        for (int i = 0; i < _words; i++)
        {
            _weights.UposBias.CopyTo(_uposScores, i * Weights.UposWidth);
        }
        Span<float> top = _tags.Norm.Output.AsSpan(0, _words * _width);
        Matrix.Multiply(top, _weights.Upos, scores, _words, _width, Weights.UposWidth, add: true);
        float loss = 0;
        int at = 0;
        foreach (Example e in _examples)
        {
            for (int i = 0; i < e.Count; i++, at++)
            {
                Span<float> row = scores.Slice(at * Weights.UposWidth, Weights.UposWidth);
                row[Model.TagsOf.Length..].Fill(-1e9f);
                if (e.Upos[i] < 0)
                {
                    row.Clear();
                    continue;
                }
                loss += Vectors.CrossEntropy(row, e.Upos[i], e.Weight);
                Span<float> word = top.Slice(at * _width, _width);
                Span<float> slope = _tags.Norm.Slope.AsSpan(at * _width, _width);
                if (e.Tag[i] >= 0)
                {
                    (int start, int end) = Model.TagsOf[e.Upos[i]];
                    loss += Choice(
                        word,
                        slope,
                        _weights.Tag,
                        _weights.TagBias,
                        Gradient.Tag,
                        Gradient.TagBias,
                        start,
                        end,
                        e.Tag[i],
                        _tagWeight * e.Weight
                    );
                }
                if (e.Script[i] >= 0)
                {
                    (int start, int end) = Model.ScriptsOf[e.Upos[i]];
                    loss += Choice(
                        word,
                        slope,
                        _weights.Script,
                        _weights.ScriptBias,
                        Gradient.Script,
                        Gradient.ScriptBias,
                        start,
                        end,
                        e.Script[i],
                        _scriptWeight * e.Weight
                    );
                }
            }
        }
        Vectors.AddRows(scores, Gradient.UposBias);
        ProductBackward(
            top,
            _weights.Upos,
            scores,
            Gradient.Upos,
            _tags.Norm.Slope,
            _words,
            _width,
            Weights.UposWidth
        );
        return loss;
    }

    /// <summary>One of the rows from start to end is right.</summary>
    private static float Choice(
        ReadOnlySpan<float> x,
        Span<float> slope,
        float[] rows,
        float[] bias,
        float[] rowGradient,
        float[] biasGradient,
        int start,
        int end,
        int gold,
        float weight
    )
    {
        if (end - start < 2)
        {
            return 0;
        }
        Span<float> scores = new float[end - start];
        for (int r = start; r < end; r++)
        {
            scores[r - start] = Matrix.Dot(x, rows.AsSpan(r * x.Length, x.Length)) + bias[r];
        }
        float loss = Vectors.CrossEntropy(scores, gold - start, weight);
        for (int r = start; r < end; r++)
        {
            float d = scores[r - start];
            if (Math.Abs(d) > 1e-5f)
            {
                Vectors.Add(rows.AsSpan(r * x.Length, x.Length), d, slope);
                Vectors.Add(x, d, rowGradient.AsSpan(r * x.Length, x.Length));
                biasGradient[r] += d;
            }
        }
        return loss;
    }

    private float ParseHeads()
    {
        Span<float> top = _parse.Norm.Output.AsSpan(0, _words * _width);
        int arc = _shape.ArcWidth;
        int size = _shape.RelationWidth;
        Project(
            top,
            _weights.ArcDependent,
            _weights.ArcDependentBias,
            _arcDependents,
            arc,
            bend: true
        );
        Project(top, _weights.ArcHead, _weights.ArcHeadBias, _arcHeads, arc, bend: true);
        Project(top, _weights.RelationDependent, null, _relations, size, bend: false);
        Project(top, _weights.RelationHead, null, _relationHeads, size, bend: false);
        float loss = 0;
        int start = 0;
        foreach (Example e in _examples)
        {
            loss += Arcs(e, start) + Relations(e, start);
            start += e.Count;
        }
        ProjectBackward(
            top,
            _weights.ArcDependent,
            Gradient.ArcDependent,
            Gradient.ArcDependentBias,
            _arcDependents,
            arc,
            bend: true
        );
        ProjectBackward(
            top,
            _weights.ArcHead,
            Gradient.ArcHead,
            Gradient.ArcHeadBias,
            _arcHeads,
            arc,
            bend: true
        );
        ProjectBackward(
            top,
            _weights.RelationDependent,
            Gradient.RelationDependent,
            null,
            _relations,
            size,
            bend: false
        );
        ProjectBackward(
            top,
            _weights.RelationHead,
            Gradient.RelationHead,
            null,
            _relationHeads,
            size,
            bend: false
        );
        return loss;
    }

    private void Project(
        ReadOnlySpan<float> top,
        float[] matrix,
        float[]? bias,
        Projection p,
        int columns,
        bool bend
    )
    {
        p.Value = Room(p.Value, _words * columns);
        p.Slope = Room(p.Slope, _words * columns);
        p.Slope.AsSpan(0, _words * columns).Clear();
        for (int i = 0; bias is not null && i < _words; i++)
        {
            bias.CopyTo(p.Value, i * columns);
        }
        Span<float> value = p.Value.AsSpan(0, _words * columns);
        Matrix.Multiply(top, matrix, value, _words, _width, columns, add: bias is not null);
        if (!bend)
        {
            return;
        }
        p.Bend = Room(p.Bend, _words * columns);
        _chance.Mask(p.Bend.AsSpan(0, _words * columns), Dropout);
        for (int k = 0; k < value.Length; k++)
        {
            p.Bend[k] *= value[k] > 0 ? 1 : 0.1f;
        }
        Vectors.Multiply(value, p.Bend);
    }

    private void ProjectBackward(
        ReadOnlySpan<float> top,
        float[] matrix,
        float[] gradient,
        float[]? biasGradient,
        Projection p,
        int columns,
        bool bend
    )
    {
        Span<float> slope = p.Slope.AsSpan(0, _words * columns);
        if (bend)
        {
            Vectors.Multiply(slope, p.Bend);
        }
        if (biasGradient is not null)
        {
            Vectors.AddRows(slope, biasGradient);
        }
        ProductBackward(top, matrix, slope, gradient, _parse.Norm.Slope, _words, _width, columns);
    }

    private float Arcs(Example e, int start)
    {
        int n = e.Count;
        int arc = _shape.ArcWidth;
        int stride = Matrix.Pad(n + 1);
        Span<float> dependents = _arcDependents.Value.AsSpan(start * arc, n * arc);
        float[] heads = new float[stride * arc];
        _weights.ArcRoot.CopyTo(heads, 0);
        _arcHeads.Value.AsSpan(start * arc, n * arc).CopyTo(heads.AsSpan(arc));
        float[] wanted = new float[n * arc];
        for (int i = 0; i < n; i++)
        {
            _weights.HeadBias.CopyTo(wanted, i * arc);
        }
        Matrix.Multiply(dependents, _weights.Bilinear, wanted, n, arc, arc, add: true);
        float[] flat = new float[arc * stride];
        Matrix.Transpose(heads, flat, n + 1, arc, stride);
        float[] scores = new float[n * stride];
        Matrix.Multiply(wanted, flat, scores, n, arc, stride);
        float loss = 0;
        for (int i = 1; i <= n; i++)
        {
            Span<float> row = scores.AsSpan((i - 1) * stride, stride);
            row[(n + 1)..].Fill(-1e9f);
            for (int j = 0; j <= n; j++)
            {
                row[j] += _weights.Distance[Weights.DistanceOf(i, j)];
            }
            row[i] = -1e9f;
            if (e.Head[i - 1] < 0)
            {
                row.Clear();
                continue;
            }
            loss += Vectors.CrossEntropy(row, e.Head[i - 1], e.Weight);
            for (int j = 0; j <= n; j++)
            {
                Gradient.Distance[Weights.DistanceOf(i, j)] += j == i ? 0 : row[j];
            }
        }
        // scores now hold the gradient: of what is wanted (scores · heads) and of the heads (scores turned · wanted).
        float[] wantedSlope = new float[n * arc];
        Matrix.Multiply(scores, heads, wantedSlope, n, stride, arc);
        float[] turnedScores = new float[stride * n];
        Matrix.Transpose(scores, turnedScores, n, stride);
        float[] headSlope = new float[stride * arc];
        Matrix.Multiply(turnedScores, wanted, headSlope, stride, n, arc);
        Vectors.Add(headSlope.AsSpan(0, arc), 1, Gradient.ArcRoot);
        Vectors.Add(headSlope.AsSpan(arc, n * arc), 1, _arcHeads.Slope.AsSpan(start * arc));
        Vectors.AddRows(wantedSlope, Gradient.HeadBias);
        ProductBackward(
            dependents,
            _weights.Bilinear,
            wantedSlope,
            Gradient.Bilinear,
            _arcDependents.Slope.AsSpan(start * arc, n * arc),
            n,
            arc,
            arc
        );
        return loss;
    }

    private float Relations(Example e, int start)
    {
        int size = _shape.RelationWidth;
        float[] hidden = new float[size];
        float[] bend = new float[size];
        float[] mask = new float[size];
        float[] slope = new float[size];
        float loss = 0;
        for (int i = 0; i < e.Count; i++)
        {
            if (e.Relation[i] < 0 || e.Head[i] < 0)
            {
                continue;
            }
            bool root = e.Head[i] == 0;
            ReadOnlySpan<float> word = _relations.Value.AsSpan((start + i) * size, size);
            ReadOnlySpan<float> head = root
                ? _weights.RelationRoot
                : _relationHeads.Value.AsSpan((start + e.Head[i] - 1) * size, size);
            _chance.Mask(mask, Dropout);
            for (int k = 0; k < size; k++)
            {
                float sum = word[k] + head[k] + _weights.RelationHidden[k];
                bend[k] = (sum > 0 ? 1 : 0.1f) * mask[k];
                hidden[k] = sum * bend[k];
            }
            slope.AsSpan().Clear();
            loss += Choice(
                hidden,
                slope,
                _weights.Relation,
                _weights.RelationBias,
                Gradient.Relation,
                Gradient.RelationBias,
                0,
                _shape.Relations,
                e.Relation[i],
                e.Weight
            );
            Vectors.Multiply(slope, bend);
            Vectors.Add(slope, 1, _relations.Slope.AsSpan((start + i) * size, size));
            Vectors.Add(
                slope,
                1,
                root
                    ? Gradient.RelationRoot
                    : _relationHeads.Slope.AsSpan((start + e.Head[i] - 1) * size, size)
            );
            Vectors.Add(slope, 1, Gradient.RelationHidden);
        }
        return loss;
    }
}
