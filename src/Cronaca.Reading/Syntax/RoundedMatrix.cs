using System.Buffers;
using System.Runtime.Intrinsics.X86;

namespace Cronaca.Reading.Syntax;

/// <summary>
/// Weights rounded to eight bits, each column with a scale of its own. Products of bytes are whole numbers, so every way of reckoning them gives the same:
/// the fastest that the machine has is taken. Columns stand in blocks of sixteen, in a block four numbers of a column side by side.
/// </summary>
internal sealed class RoundedMatrix
{
    /// <summary>Columns of a block; the number of columns is a multiple of it.</summary>
    public const int BlockColumns = 16;

    /// <summary>Numbers of a column that lie side by side.</summary>
    public const int Side = 4;

    private readonly sbyte[] _numbers;

    /// <summary>As <see cref="_numbers"/> in sixteen bits, two numbers of a column side by side, where the machine multiplies no bytes.</summary>
    private readonly Lazy<short[]> _pairs;
    private readonly float[] _scales;
    private readonly float[] _bias;

    /// <summary>Where each column's sum begins: takes away what <see cref="RoundedRows.Shift"/> adds.</summary>
    private readonly int[] _starts;
    private readonly int _inner;
    private readonly int _columns;

    /// <summary>Rounds weights.</summary>
    /// <param name="weights">Row by row, as many columns as biases.</param>
    /// <param name="bias">What is added to each column.</param>
    public RoundedMatrix(ReadOnlySpan<float> weights, ReadOnlySpan<float> bias)
    {
        _columns = bias.Length;
        _inner = weights.Length / _columns;
        if (_columns % BlockColumns != 0 || _inner % Matrix.Lane != 0)
        {
            throw new ArgumentException("Rows and columns must be multiples of sixteen.");
        }
        _bias = bias.ToArray();
        _scales = new float[_columns];
        _starts = new int[_columns];
        _numbers = new sbyte[weights.Length];
        for (int column = 0; column < _columns; column++)
        {
            Round(weights, column);
        }
        _pairs = new Lazy<short[]>(InPairs);
    }

    /// <summary>The ways of multiplying. All give the same.</summary>
    public enum Way
    {
        /// <summary>On any machine.</summary>
        Plain,

        /// <summary>By AVX2.</summary>
        Pairs,

        /// <summary>By AVX-VNNI.</summary>
        Quadruples,
    }

    public static Way Fastest { get; } =
        AvxVnni.IsSupported ? Way.Quadruples
        : Avx2.IsSupported ? Way.Pairs
        : Way.Plain;

    /// <summary>into (rows × columns) = rows (rows × inner) · weights + bias.</summary>
    public void Multiply(RoundedRows rows, int count, Span<float> into) =>
        Multiply(rows, count, into, Fastest);

    /// <summary>In a way that the machine has.</summary>
    public void Multiply(RoundedRows rows, int count, Span<float> into, Way way)
    {
        if (rows.Width != _inner || into.Length < count * _columns)
        {
            throw new ArgumentException("The matrices do not fit each other.");
        }
        short[] wide = way == Way.Pairs ? ArrayPool<short>.Shared.Rent(count * _inner) : [];
        if (way == Way.Pairs)
        {
            Widen(rows.Numbers[..(count * _inner)], wide);
        }
        for (int column = 0; column < _columns; column += BlockColumns)
        {
            for (int row = 0; row < count; row += RoundedTile.Rows)
            {
                RoundedTile tile = new()
                {
                    Left = Math.Min(RoundedTile.Rows, count - row),
                    Inner = _inner,
                    Columns = _columns,
                    RowScales = ref rows.Scales[row],
                    Scales = ref _scales[column],
                    Starts = ref _starts[column],
                    Bias = ref _bias[column],
                    Into = ref into[row * _columns + column],
                };
                switch (way)
                {
                    case Way.Quadruples:
                        tile.Quadruples(
                            in rows.Numbers[row * _inner],
                            in _numbers[column * _inner]
                        );
                        break;
                    case Way.Pairs:
                        tile.Pairs(in wide[row * _inner], in _pairs.Value[column * _inner]);
                        break;
                    default:
                        tile.Plain(in rows.Numbers[row * _inner], in _numbers[column * _inner]);
                        break;
                }
            }
        }
        if (way == Way.Pairs)
        {
            ArrayPool<short>.Shared.Return(wide);
        }
    }

    private static void Widen(ReadOnlySpan<byte> numbers, Span<short> into)
    {
        for (int i = 0; i < numbers.Length; i++)
        {
            into[i] = numbers[i];
        }
    }

    private void Round(ReadOnlySpan<float> weights, int column)
    {
        float most = 1e-20f;
        for (int k = 0; k < _inner; k++)
        {
            most = MathF.Max(most, MathF.Abs(weights[k * _columns + column]));
        }
        _scales[column] = most / 127f;
        int sum = 0;
        for (int k = 0; k < _inner; k++)
        {
            float scaled = weights[k * _columns + column] * (127f / most);
            int number = (int)MathF.Round(scaled);
            _numbers[Place(k, column, Side)] = (sbyte)number;
            sum += number;
        }
        _starts[column] = -RoundedRows.Shift * sum;
    }

    private short[] InPairs()
    {
        short[] pairs = new short[_numbers.Length];
        for (int column = 0; column < _columns; column++)
        {
            for (int k = 0; k < _inner; k++)
            {
                pairs[Place(k, column, 2)] = _numbers[Place(k, column, Side)];
            }
        }
        return pairs;
    }

    private int Place(int k, int column, int side)
    {
        int block = column / BlockColumns;
        return block * BlockColumns * _inner
            + k / side * side * BlockColumns
            + column % BlockColumns * side
            + k % side;
    }
}
