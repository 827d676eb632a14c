using System.Runtime.Intrinsics;
using Cronaca.Reading.Syntax;

namespace Cronaca.Training.Syntax;

internal sealed partial class Pass
{
    /// <summary>What a layer keeps of the way forwards.</summary>
    private sealed class Layer
    {
        public Norm Norm { get; } = new();

        public Direction Forward { get; } = new() { Step = 1 };

        public Direction Backward { get; } = new() { Step = -1 };
    }

    private sealed class Direction
    {
        public required int Step { get; init; }

        public float[] Input = [];
        public float[] Gates = [];
        public float[] State = [];
        public float[] Mask = [];
        public float[] Slope = [];
    }

    private void Forward(Layer layer, LayerWeights w)
    {
        layer.Norm.Forward(_x, w.Norm, _words);
        Forward(layer, layer.Forward, w.MixForward, w.Forward, w.ForwardBias, 0);
        Forward(layer, layer.Backward, w.MixBackward, w.Backward, w.BackwardBias, _half);
    }

    private void Forward(
        Layer layer,
        Direction way,
        float[] mix,
        float[] matrix,
        float[] bias,
        int offset
    )
    {
        int columns = _half * 3;
        way.Input = Room(way.Input, _words * _width);
        way.Gates = Room(way.Gates, _words * columns);
        way.State = Room(way.State, _words * _half);
        way.Slope = Room(way.Slope, _words * columns);
        layer.Norm.Output.AsSpan(0, _words * _width).CopyTo(way.Input);
        EachNeighbour(
            way.Step,
            (word, neighbour) =>
            {
                Span<float> to = way.Input.AsSpan(word * _width, _width);
                ReadOnlySpan<float> from = layer.Norm.Output.AsSpan(neighbour * _width, _width);
                for (int k = 0; k < _width; k += Matrix.Lane)
                {
                    Vector512
                        .FusedMultiplyAdd(
                            Vector512.LoadUnsafe(ref mix[k]),
                            Vector512.Create(from.Slice(k, Matrix.Lane)),
                            Vector512.LoadUnsafe(ref to[k])
                        )
                        .StoreUnsafe(ref to[k]);
                }
            }
        );
        for (int i = 0; i < _words; i++)
        {
            bias.CopyTo(way.Gates, i * columns);
        }
        Matrix.Multiply(way.Input, matrix, way.Gates, _words, _width, columns, add: true);
        way.Mask = Room(way.Mask, _words * _half);
        _chance.Mask(way.Mask.AsSpan(0, _words * _half), Dropout);
        Scan(way, offset);
    }

    private void Scan(Direction way, int offset)
    {
        int start = 0;
        foreach (Example example in _examples)
        {
            for (int k = 0; k < _half; k += Matrix.Lane)
            {
                Vector512<float> kept = Vector512<float>.Zero;
                int i = way.Step > 0 ? start : start + example.Count - 1;
                for (int n = 0; n < example.Count; n++, i += way.Step)
                {
                    int at = i * _half * 3 + k;
                    Vector512<float> candidate = Vector512.LoadUnsafe(ref way.Gates[at]);
                    Vector512<float> keep = Curve.Sigmoid(
                        Vector512.LoadUnsafe(ref way.Gates[at + _half])
                    );
                    Vector512<float> show = Curve.Sigmoid(
                        Vector512.LoadUnsafe(ref way.Gates[at + 2 * _half])
                    );
                    keep.StoreUnsafe(ref way.Gates[at + _half]);
                    show.StoreUnsafe(ref way.Gates[at + 2 * _half]);
                    kept = Vector512.FusedMultiplyAdd(keep, kept - candidate, candidate);
                    kept.StoreUnsafe(ref way.State[i * _half + k]);
                    ref float to = ref _x[i * _width + offset + k];
                    (
                        Vector512.LoadUnsafe(ref to)
                        + show * kept * Vector512.LoadUnsafe(ref way.Mask[i * _half + k])
                    ).StoreUnsafe(ref to);
                }
            }
            start += example.Count;
        }
    }

    private void ScanBackward(Direction way, int offset)
    {
        int start = 0;
        Vector512<float> one = Vector512<float>.One;
        foreach (Example example in _examples)
        {
            for (int k = 0; k < _half; k += Matrix.Lane)
            {
                Vector512<float> carried = Vector512<float>.Zero;
                int i = way.Step > 0 ? start + example.Count - 1 : start;
                for (int n = example.Count - 1; n >= 0; n--, i -= way.Step)
                {
                    int at = i * _half * 3 + k;
                    Vector512<float> candidate = Vector512.LoadUnsafe(ref way.Gates[at]);
                    Vector512<float> keep = Vector512.LoadUnsafe(ref way.Gates[at + _half]);
                    Vector512<float> show = Vector512.LoadUnsafe(ref way.Gates[at + 2 * _half]);
                    Vector512<float> kept = Vector512.LoadUnsafe(ref way.State[i * _half + k]);
                    Vector512<float> before =
                        n == 0
                            ? Vector512<float>.Zero
                            : Vector512.LoadUnsafe(ref way.State[(i - way.Step) * _half + k]);
                    Vector512<float> slope =
                        Vector512.LoadUnsafe(ref _dx[i * _width + offset + k])
                        * Vector512.LoadUnsafe(ref way.Mask[i * _half + k]);
                    carried += slope * show;
                    (carried * (one - keep)).StoreUnsafe(ref way.Slope[at]);
                    (carried * (before - candidate) * keep * (one - keep)).StoreUnsafe(
                        ref way.Slope[at + _half]
                    );
                    (slope * kept * show * (one - show)).StoreUnsafe(ref way.Slope[at + 2 * _half]);
                    carried *= keep;
                }
            }
            start += example.Count;
        }
    }

    private void Backward(Layer layer, LayerWeights w, LayerWeights g)
    {
        layer.Norm.Clear(_words);
        Backward(
            layer,
            layer.Forward,
            w.MixForward,
            w.Forward,
            g.MixForward,
            g.Forward,
            g.ForwardBias,
            0
        );
        Backward(
            layer,
            layer.Backward,
            w.MixBackward,
            w.Backward,
            g.MixBackward,
            g.Backward,
            g.BackwardBias,
            _half
        );
        layer.Norm.Backward(w.Norm, g.Norm, _dx, _words);
    }

    private float[] _inputSlope = [];

    private void Backward(
        Layer layer,
        Direction way,
        float[] mix,
        float[] matrix,
        float[] mixGradient,
        float[] gradient,
        float[] biasGradient,
        int offset
    )
    {
        int columns = _half * 3;
        ScanBackward(way, offset);
        Vectors.AddRows(way.Slope.AsSpan(0, _words * columns), biasGradient);
        _inputSlope = Room(_inputSlope, _words * _width);
        _inputSlope.AsSpan(0, _words * _width).Clear();
        ProductBackward(
            way.Input.AsSpan(0, _words * _width),
            matrix,
            way.Slope.AsSpan(0, _words * columns),
            gradient,
            _inputSlope,
            _words,
            _width,
            columns
        );
        Vectors.Add(_inputSlope.AsSpan(0, _words * _width), 1, layer.Norm.Slope);
        EachNeighbour(
            way.Step,
            (word, neighbour) =>
            {
                for (int k = 0; k < _width; k += Matrix.Lane)
                {
                    Vector512<float> slope = Vector512.LoadUnsafe(
                        ref _inputSlope[word * _width + k]
                    );
                    ref float to = ref layer.Norm.Slope[neighbour * _width + k];
                    Vector512
                        .FusedMultiplyAdd(
                            slope,
                            Vector512.LoadUnsafe(ref mix[k]),
                            Vector512.LoadUnsafe(ref to)
                        )
                        .StoreUnsafe(ref to);
                    ref float share = ref mixGradient[k];
                    Vector512
                        .FusedMultiplyAdd(
                            slope,
                            Vector512.LoadUnsafe(ref layer.Norm.Output[neighbour * _width + k]),
                            Vector512.LoadUnsafe(ref share)
                        )
                        .StoreUnsafe(ref share);
                }
            }
        );
    }

    /// <summary>Every word that has one before it in the direction, with that one.</summary>
    private void EachNeighbour(int step, Action<int, int> visit)
    {
        int start = 0;
        foreach (Example example in _examples)
        {
            for (int n = 1; n < example.Count; n++)
            {
                int word = step > 0 ? start + n : start + n - 1;
                visit(word, word - step);
            }
            start += example.Count;
        }
    }
}
