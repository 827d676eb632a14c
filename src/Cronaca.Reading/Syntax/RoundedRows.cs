using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Cronaca.Reading.Syntax;

/// <summary>
/// Rows of numbers on their way into a product with a <see cref="RoundedMatrix"/>: each row is rounded to eight bits with a scale of its own, so that
/// its largest number is 127. They are kept without a sign, 128 more than they are, as the processors' byte products want them.
/// </summary>
internal sealed class RoundedRows(int rows, int width)
{
    /// <summary>What is added to every number.</summary>
    public const int Shift = 128;

    /// <summary>1.5 · 2^23: a float so large that what is added to it is rounded to a whole number, found in its lowest bits.</summary>
    private const float _whole = 12582912f;

    private readonly byte[] _numbers = new byte[rows * width];
    private readonly float[] _scales = new float[rows];

    public int Width => width;

    public ReadOnlySpan<byte> Numbers => _numbers;

    /// <summary>What a row's numbers are to be multiplied with.</summary>
    public ReadOnlySpan<float> Scales => _scales;

    /// <summary>Rounds the rows of a matrix.</summary>
    public void Take(ReadOnlySpan<float> numbers, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Take(i, numbers.Slice(i * width, width));
        }
    }

    /// <summary>Rounds one row, half to even.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Take(int row, ReadOnlySpan<float> numbers)
    {
        ref float from = ref MemoryMarshal.GetReference(numbers[..width]);
        Vector512<float> largest = Vector512.Create(1e-20f);
        for (nuint k = 0; k < (nuint)width; k += Matrix.Lane)
        {
            largest = Vector512.Max(largest, Vector512.Abs(Vector512.LoadUnsafe(ref from, k)));
        }
        float most = Largest(largest);
        _scales[row] = most / 127f;
        Vector512<float> scale = Vector512.Create(127f / most);
        Vector512<float> whole = Vector512.Create(_whole + Shift);
        ref byte to = ref _numbers[row * width];
        for (nuint k = 0; k < (nuint)width; k += Matrix.Lane)
        {
            Vector512<float> rounded = Vector512.FusedMultiplyAdd(
                Vector512.LoadUnsafe(ref from, k),
                scale,
                whole
            );
            LowBytes(rounded.AsUInt32()).StoreUnsafe(ref to, k);
        }
    }

    private static float Largest(Vector512<float> lanes)
    {
        Vector256<float> eight = Vector256.Max(lanes.GetLower(), lanes.GetUpper());
        Vector128<float> four = Vector128.Max(eight.GetLower(), eight.GetUpper());
        return MathF.Max(MathF.Max(four[0], four[2]), MathF.Max(four[1], four[3]));
    }

    private static Vector128<byte> LowBytes(Vector512<uint> lanes) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector128Byte(lanes)
            : Vector128.Narrow(
                Vector128.Narrow(lanes.GetLower().GetLower(), lanes.GetLower().GetUpper()),
                Vector128.Narrow(lanes.GetUpper().GetLower(), lanes.GetUpper().GetUpper())
            );
}
