using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Cronaca.Reading.Syntax;

/// <summary>A piece of a product of <see cref="RoundedRows"/> and a <see cref="RoundedMatrix"/>: up to six rows by one block of columns, and the ways of reckoning it.</summary>
/// <remarks>Where fewer than six rows are left, the last of them is reckoned several times over, with the same result.</remarks>
internal ref struct RoundedTile
{
    /// <summary>The most rows of a tile.</summary>
    public const int Rows = 6;

    private const int _half = RoundedMatrix.BlockColumns / 2;

    /// <summary>How many rows there are.</summary>
    public required int Left;

    /// <summary>How many numbers a row has.</summary>
    public required int Inner;

    /// <summary>How many numbers a row of the result has.</summary>
    public required int Columns;

    /// <summary>Of the rows, from the first of the tile on.</summary>
    public required ref readonly float RowScales;

    /// <summary>Of the columns, from the first of the block on; likewise <see cref="Starts"/> and <see cref="Bias"/>.</summary>
    public required ref readonly float Scales;
    public required ref readonly int Starts;
    public required ref readonly float Bias;

    /// <summary>Where the first row's number in the block's first column goes.</summary>
    public required ref float Into;

    /// <summary>Four bytes times four bytes to each column at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Quadruples(ref readonly byte rows, ref readonly sbyte block)
    {
        ref byte a = ref Unsafe.AsRef(in rows);
        ref byte x0 = ref a;
        ref byte x1 = ref Unsafe.Add(ref a, Math.Min(1, Left - 1) * Inner);
        ref byte x2 = ref Unsafe.Add(ref a, Math.Min(2, Left - 1) * Inner);
        ref byte x3 = ref Unsafe.Add(ref a, Math.Min(3, Left - 1) * Inner);
        ref byte x4 = ref Unsafe.Add(ref a, Math.Min(4, Left - 1) * Inner);
        ref byte x5 = ref Unsafe.Add(ref a, Math.Min(5, Left - 1) * Inner);
        Vector256<int> s00 = Vector256.LoadUnsafe(in Starts);
        Vector256<int> s01 = Vector256.LoadUnsafe(in Starts, _half);
        (Vector256<int> s10, Vector256<int> s20, Vector256<int> s30) = (s00, s00, s00);
        (Vector256<int> s40, Vector256<int> s50) = (s00, s00);
        (Vector256<int> s11, Vector256<int> s21, Vector256<int> s31) = (s01, s01, s01);
        (Vector256<int> s41, Vector256<int> s51) = (s01, s01);
        ref sbyte line = ref Unsafe.AsRef(in block);
        for (int k = 0; k < Inner; k += RoundedMatrix.Side)
        {
            Vector256<sbyte> first = Vector256.LoadUnsafe(ref line);
            Vector256<sbyte> second = Vector256.LoadUnsafe(ref line, 4 * _half);
            Vector256<byte> x = Four(ref x0, k);
            s00 = AvxVnni.MultiplyWideningAndAdd(s00, x, first);
            s01 = AvxVnni.MultiplyWideningAndAdd(s01, x, second);
            x = Four(ref x1, k);
            s10 = AvxVnni.MultiplyWideningAndAdd(s10, x, first);
            s11 = AvxVnni.MultiplyWideningAndAdd(s11, x, second);
            x = Four(ref x2, k);
            s20 = AvxVnni.MultiplyWideningAndAdd(s20, x, first);
            s21 = AvxVnni.MultiplyWideningAndAdd(s21, x, second);
            x = Four(ref x3, k);
            s30 = AvxVnni.MultiplyWideningAndAdd(s30, x, first);
            s31 = AvxVnni.MultiplyWideningAndAdd(s31, x, second);
            x = Four(ref x4, k);
            s40 = AvxVnni.MultiplyWideningAndAdd(s40, x, first);
            s41 = AvxVnni.MultiplyWideningAndAdd(s41, x, second);
            x = Four(ref x5, k);
            s50 = AvxVnni.MultiplyWideningAndAdd(s50, x, first);
            s51 = AvxVnni.MultiplyWideningAndAdd(s51, x, second);
            line = ref Unsafe.Add(ref line, 8 * _half);
        }
        Store(0, s00, s01);
        Store(1, s10, s11);
        Store(2, s20, s21);
        Store(3, s30, s31);
        Store(4, s40, s41);
        Store(5, s50, s51);
    }

    /// <summary>Two numbers of sixteen bits times two to each column at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Pairs(ref readonly short rows, ref readonly short block)
    {
        ref short a = ref Unsafe.AsRef(in rows);
        for (int row = 0; row < Left; row += 2)
        {
            ref short x0 = ref Unsafe.Add(ref a, row * Inner);
            ref short x1 = ref Unsafe.Add(ref a, Math.Min(row + 1, Left - 1) * Inner);
            Vector256<int> s00 = Vector256.LoadUnsafe(in Starts);
            Vector256<int> s01 = Vector256.LoadUnsafe(in Starts, _half);
            (Vector256<int> s10, Vector256<int> s11) = (s00, s01);
            ref short line = ref Unsafe.AsRef(in block);
            for (int k = 0; k < Inner; k += 2)
            {
                Vector256<short> first = Vector256.LoadUnsafe(ref line);
                Vector256<short> second = Vector256.LoadUnsafe(ref line, 2 * _half);
                Vector256<short> x = Two(ref x0, k);
                s00 += Avx2.MultiplyAddAdjacent(x, first);
                s01 += Avx2.MultiplyAddAdjacent(x, second);
                x = Two(ref x1, k);
                s10 += Avx2.MultiplyAddAdjacent(x, first);
                s11 += Avx2.MultiplyAddAdjacent(x, second);
                line = ref Unsafe.Add(ref line, 4 * _half);
            }
            Store(row, s00, s01);
            Store(row + 1, s10, s11);
        }
    }

    /// <summary>On any machine: the four bytes of each column taken apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Plain(ref readonly byte rows, ref readonly sbyte block)
    {
        ref byte a = ref Unsafe.AsRef(in rows);
        for (int row = 0; row < Left; row++)
        {
            ref byte x = ref Unsafe.Add(ref a, row * Inner);
            Vector256<int> s0 = Vector256.LoadUnsafe(in Starts);
            Vector256<int> s1 = Vector256.LoadUnsafe(in Starts, _half);
            ref sbyte line = ref Unsafe.AsRef(in block);
            for (int k = 0; k < Inner; k += RoundedMatrix.Side)
            {
                s0 = Apart(s0, ref Unsafe.Add(ref x, k), ref line);
                s1 = Apart(s1, ref Unsafe.Add(ref x, k), ref Unsafe.Add(ref line, 4 * _half));
                line = ref Unsafe.Add(ref line, 8 * _half);
            }
            Store(row, s0, s1);
        }
    }

    private static Vector256<int> Apart(Vector256<int> sums, ref byte x, ref sbyte line)
    {
        Vector256<int> fours = Vector256.LoadUnsafe(ref line).AsInt32();
        sums += (fours << 24 >> 24) * x;
        sums += (fours << 16 >> 24) * Unsafe.Add(ref x, 1);
        sums += (fours << 8 >> 24) * Unsafe.Add(ref x, 2);
        return sums + (fours >> 24) * Unsafe.Add(ref x, 3);
    }

    private static Vector256<byte> Four(ref byte row, int k) =>
        Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref row, k))).AsByte();

    private static Vector256<short> Two(ref short row, int k) =>
        Vector256
            .Create(
                Unsafe.ReadUnaligned<int>(ref Unsafe.As<short, byte>(ref Unsafe.Add(ref row, k)))
            )
            .AsInt16();

    private readonly void Store(int row, Vector256<int> first, Vector256<int> second)
    {
        if (row >= Left)
        {
            return;
        }
        Vector256<float> scale = Vector256.Create(Unsafe.Add(ref Unsafe.AsRef(in RowScales), row));
        ref float to = ref Unsafe.Add(ref Into, row * Columns);
        Vector256
            .FusedMultiplyAdd(
                Vector256.ConvertToSingle(first),
                scale * Vector256.LoadUnsafe(in Scales),
                Vector256.LoadUnsafe(in Bias)
            )
            .StoreUnsafe(ref to);
        Vector256
            .FusedMultiplyAdd(
                Vector256.ConvertToSingle(second),
                scale * Vector256.LoadUnsafe(in Scales, _half),
                Vector256.LoadUnsafe(in Bias, _half)
            )
            .StoreUnsafe(ref to, _half);
    }
}
