using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Cronaca.Reading.Syntax;

/// <summary>
/// The few products of matrices that a network is made of. Matrices lie row by row in one span. Every number is one chain of fused
/// multiply-adds in a fixed order, however wide the machine's vectors are, so the same bits come out everywhere.
/// </summary>
internal static class Matrix
{
    /// <summary>Columns are padded to this many numbers.</summary>
    public const int Lane = 16;

    /// <summary>Columns that are multiplied together.</summary>
    private const int _blockColumns = 2 * Lane;

    private const int _blockRows = 6;

    /// <summary>So many columns as are multiplied fastest: the next multiple of two lanes.</summary>
    public static int Pad(int columns) =>
        (columns + _blockColumns - 1) / _blockColumns * _blockColumns;

    /// <summary>c (rows × columns) = a (rows × inner) · b (inner × columns), added to what c holds when <paramref name="add"/>. Columns must be padded.</summary>
    public static void Multiply(
        ReadOnlySpan<float> a,
        ReadOnlySpan<float> b,
        Span<float> c,
        int rows,
        int inner,
        int columns,
        bool add = false
    )
    {
        if (
            a.Length < rows * inner
            || b.Length < inner * columns
            || c.Length < rows * columns
            || columns % Lane != 0
        )
        {
            throw new ArgumentException("The matrices do not fit each other.");
        }
        ref float a0 = ref MemoryMarshal.GetReference(a);
        ref float b0 = ref MemoryMarshal.GetReference(b);
        ref float c0 = ref MemoryMarshal.GetReference(c);
        for (int column = 0; column < columns; column += _blockColumns)
        {
            bool single = column + Lane >= columns;
            for (int row = 0; row < rows; row += single ? 1 : _blockRows)
            {
                if (single)
                {
                    Row(ref a0, ref b0, ref c0, row, column, inner, columns, add);
                }
                else
                {
                    Block(ref a0, ref b0, ref c0, row, rows - row, column, inner, columns, add);
                }
            }
        }
    }

    /// <summary>The sum of products of two vectors whose length is a multiple of <see cref="Lane"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        ref float a0 = ref MemoryMarshal.GetReference(a);
        ref float b0 = ref MemoryMarshal.GetReference(b[..a.Length]);
        Vector512<float> sum = Vector512<float>.Zero;
        for (nuint i = 0; i + Lane <= (nuint)a.Length; i += Lane)
        {
            sum = Vector512.FusedMultiplyAdd(
                Vector512.LoadUnsafe(ref a0, i),
                Vector512.LoadUnsafe(ref b0, i),
                sum
            );
        }
        return Sum(sum);
    }

    /// <summary>Adds a vector whose length is a multiple of <see cref="Lane"/> to another.</summary>
    public static void Add(ReadOnlySpan<float> a, Span<float> to)
    {
        ref float a0 = ref MemoryMarshal.GetReference(a);
        ref float b0 = ref MemoryMarshal.GetReference(to[..a.Length]);
        for (nuint i = 0; i + Lane <= (nuint)a.Length; i += Lane)
        {
            (Vector512.LoadUnsafe(ref a0, i) + Vector512.LoadUnsafe(ref b0, i)).StoreUnsafe(
                ref b0,
                i
            );
        }
    }

    /// <summary>The sum of the lanes, always in the same order.</summary>
    public static float Sum(Vector512<float> lanes)
    {
        Vector256<float> eight = lanes.GetLower() + lanes.GetUpper();
        Vector128<float> four = eight.GetLower() + eight.GetUpper();
        return four[0] + four[2] + (four[1] + four[3]);
    }

    public static void Transpose(ReadOnlySpan<float> a, Span<float> into, int rows, int columns)
    {
        Transpose(a, into, rows, columns, rows);
    }

    /// <summary>Rows become columns; a row of the result is <paramref name="stride"/> numbers long.</summary>
    public static void Transpose(
        ReadOnlySpan<float> a,
        Span<float> into,
        int rows,
        int columns,
        int stride
    )
    {
        const int tile = 16;
        for (int r0 = 0; r0 < rows; r0 += tile)
        {
            int r1 = Math.Min(rows, r0 + tile);
            for (int c0 = 0; c0 < columns; c0 += tile)
            {
                int c1 = Math.Min(columns, c0 + tile);
                for (int c = c0; c < c1; c++)
                {
                    for (int r = r0; r < r1; r++)
                    {
                        into[c * stride + r] = a[r * columns + c];
                    }
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Row(
        ref float a,
        ref float b,
        ref float c,
        int row,
        int column,
        int inner,
        int columns,
        bool add
    )
    {
        nuint at = (nuint)(row * columns + column);
        Vector512<float> sum = add ? Vector512.LoadUnsafe(ref c, at) : Vector512<float>.Zero;
        nuint from = (nuint)(row * inner);
        nuint line = (nuint)column;
        for (int k = 0; k < inner; k++)
        {
            sum = Vector512.FusedMultiplyAdd(
                Vector512.Create(Unsafe.Add(ref a, from + (nuint)k)),
                Vector512.LoadUnsafe(ref b, line),
                sum
            );
            line += (nuint)columns;
        }
        sum.StoreUnsafe(ref c, at);
    }

    /// <summary>
    /// Six rows by two lanes. Where fewer rows are left, the last of them is reckoned several times over, with the same result.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Block(
        ref float a,
        ref float b,
        ref float c,
        int row,
        int left,
        int column,
        int inner,
        int columns,
        bool add
    )
    {
        ref float x0 = ref Unsafe.Add(ref a, row * inner);
        ref float x1 = ref Unsafe.Add(ref x0, Math.Min(1, left - 1) * inner);
        ref float x2 = ref Unsafe.Add(ref x0, Math.Min(2, left - 1) * inner);
        ref float x3 = ref Unsafe.Add(ref x0, Math.Min(3, left - 1) * inner);
        ref float x4 = ref Unsafe.Add(ref x0, Math.Min(4, left - 1) * inner);
        ref float x5 = ref Unsafe.Add(ref x0, Math.Min(5, left - 1) * inner);
        ref float y0 = ref Unsafe.Add(ref c, row * columns + column);
        ref float y1 = ref Unsafe.Add(ref y0, Math.Min(1, left - 1) * columns);
        ref float y2 = ref Unsafe.Add(ref y0, Math.Min(2, left - 1) * columns);
        ref float y3 = ref Unsafe.Add(ref y0, Math.Min(3, left - 1) * columns);
        ref float y4 = ref Unsafe.Add(ref y0, Math.Min(4, left - 1) * columns);
        ref float y5 = ref Unsafe.Add(ref y0, Math.Min(5, left - 1) * columns);
        Vector512<float> s00,
            s01,
            s10,
            s11,
            s20,
            s21,
            s30,
            s31,
            s40,
            s41,
            s50,
            s51;
        if (add)
        {
            s00 = Vector512.LoadUnsafe(ref y0);
            s01 = Vector512.LoadUnsafe(ref y0, Lane);
            s10 = Vector512.LoadUnsafe(ref y1);
            s11 = Vector512.LoadUnsafe(ref y1, Lane);
            s20 = Vector512.LoadUnsafe(ref y2);
            s21 = Vector512.LoadUnsafe(ref y2, Lane);
            s30 = Vector512.LoadUnsafe(ref y3);
            s31 = Vector512.LoadUnsafe(ref y3, Lane);
            s40 = Vector512.LoadUnsafe(ref y4);
            s41 = Vector512.LoadUnsafe(ref y4, Lane);
            s50 = Vector512.LoadUnsafe(ref y5);
            s51 = Vector512.LoadUnsafe(ref y5, Lane);
        }
        else
        {
            s00 = s01 = s10 = s11 = s20 = s21 = Vector512<float>.Zero;
            s30 = s31 = s40 = s41 = s50 = s51 = Vector512<float>.Zero;
        }
        ref float line = ref Unsafe.Add(ref b, column);
        for (int k = 0; k < inner; k++)
        {
            Vector512<float> first = Vector512.LoadUnsafe(ref line);
            Vector512<float> second = Vector512.LoadUnsafe(ref line, Lane);
            Vector512<float> x = Vector512.Create(Unsafe.Add(ref x0, k));
            s00 = Vector512.FusedMultiplyAdd(x, first, s00);
            s01 = Vector512.FusedMultiplyAdd(x, second, s01);
            x = Vector512.Create(Unsafe.Add(ref x1, k));
            s10 = Vector512.FusedMultiplyAdd(x, first, s10);
            s11 = Vector512.FusedMultiplyAdd(x, second, s11);
            x = Vector512.Create(Unsafe.Add(ref x2, k));
            s20 = Vector512.FusedMultiplyAdd(x, first, s20);
            s21 = Vector512.FusedMultiplyAdd(x, second, s21);
            x = Vector512.Create(Unsafe.Add(ref x3, k));
            s30 = Vector512.FusedMultiplyAdd(x, first, s30);
            s31 = Vector512.FusedMultiplyAdd(x, second, s31);
            x = Vector512.Create(Unsafe.Add(ref x4, k));
            s40 = Vector512.FusedMultiplyAdd(x, first, s40);
            s41 = Vector512.FusedMultiplyAdd(x, second, s41);
            x = Vector512.Create(Unsafe.Add(ref x5, k));
            s50 = Vector512.FusedMultiplyAdd(x, first, s50);
            s51 = Vector512.FusedMultiplyAdd(x, second, s51);
            line = ref Unsafe.Add(ref line, columns);
        }
        s00.StoreUnsafe(ref y0);
        s01.StoreUnsafe(ref y0, Lane);
        s10.StoreUnsafe(ref y1);
        s11.StoreUnsafe(ref y1, Lane);
        s20.StoreUnsafe(ref y2);
        s21.StoreUnsafe(ref y2, Lane);
        s30.StoreUnsafe(ref y3);
        s31.StoreUnsafe(ref y3, Lane);
        s40.StoreUnsafe(ref y4);
        s41.StoreUnsafe(ref y4, Lane);
        s50.StoreUnsafe(ref y5);
        s51.StoreUnsafe(ref y5, Lane);
    }
}
