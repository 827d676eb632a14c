using System.Numerics;
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

    private const int BlockRows = 6;

    /// <summary>The next multiple of <see cref="Lane"/>.</summary>
    public static int Pad(int columns) => (columns + Lane - 1) / Lane * Lane;

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
        for (int column = 0; column < columns; column += 2 * Lane)
        {
            bool two = column + Lane < columns;
            int row = 0;
            for (; two && row + BlockRows <= rows; row += BlockRows)
            {
                Block(
                    ref a0,
                    ref b0,
                    ref c0,
                    (nuint)(row * inner),
                    (nuint)column,
                    (nuint)(row * columns + column),
                    inner,
                    columns,
                    add
                );
            }
            for (; row < rows; row++)
            {
                Row(ref a0, ref b0, ref c0, row, column, inner, columns, add);
                if (two)
                {
                    Row(ref a0, ref b0, ref c0, row, column + Lane, inner, columns, add);
                }
            }
        }
    }

    /// <summary>The sum of products of two vectors whose length is a multiple of <see cref="Lane"/>.</summary>
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
                Vector512.Create(
                    System.Runtime.CompilerServices.Unsafe.Add(ref a, from + (nuint)k)
                ),
                Vector512.LoadUnsafe(ref b, line),
                sum
            );
            line += (nuint)columns;
        }
        sum.StoreUnsafe(ref c, at);
    }

    private static void Block(
        ref float a,
        ref float b,
        ref float c,
        nuint from,
        nuint line,
        nuint at,
        int inner,
        int columns,
        bool add
    )
    {
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
        nuint stride = (nuint)columns;
        nuint rows = (nuint)inner;
        if (add)
        {
            s00 = Vector512.LoadUnsafe(ref c, at);
            s01 = Vector512.LoadUnsafe(ref c, at + Lane);
            s10 = Vector512.LoadUnsafe(ref c, at + stride);
            s11 = Vector512.LoadUnsafe(ref c, at + stride + Lane);
            s20 = Vector512.LoadUnsafe(ref c, at + 2 * stride);
            s21 = Vector512.LoadUnsafe(ref c, at + 2 * stride + Lane);
            s30 = Vector512.LoadUnsafe(ref c, at + 3 * stride);
            s31 = Vector512.LoadUnsafe(ref c, at + 3 * stride + Lane);
            s40 = Vector512.LoadUnsafe(ref c, at + 4 * stride);
            s41 = Vector512.LoadUnsafe(ref c, at + 4 * stride + Lane);
            s50 = Vector512.LoadUnsafe(ref c, at + 5 * stride);
            s51 = Vector512.LoadUnsafe(ref c, at + 5 * stride + Lane);
        }
        else
        {
            s00 = s01 = s10 = s11 = s20 = s21 = Vector512<float>.Zero;
            s30 = s31 = s40 = s41 = s50 = s51 = Vector512<float>.Zero;
        }
        for (int k = 0; k < inner; k++)
        {
            Vector512<float> left = Vector512.LoadUnsafe(ref b, line);
            Vector512<float> right = Vector512.LoadUnsafe(ref b, line + Lane);
            ref float x = ref System.Runtime.CompilerServices.Unsafe.Add(ref a, from + (nuint)k);
            Vector512<float> v = Vector512.Create(x);
            s00 = Vector512.FusedMultiplyAdd(v, left, s00);
            s01 = Vector512.FusedMultiplyAdd(v, right, s01);
            v = Vector512.Create(System.Runtime.CompilerServices.Unsafe.Add(ref x, rows));
            s10 = Vector512.FusedMultiplyAdd(v, left, s10);
            s11 = Vector512.FusedMultiplyAdd(v, right, s11);
            v = Vector512.Create(System.Runtime.CompilerServices.Unsafe.Add(ref x, 2 * rows));
            s20 = Vector512.FusedMultiplyAdd(v, left, s20);
            s21 = Vector512.FusedMultiplyAdd(v, right, s21);
            v = Vector512.Create(System.Runtime.CompilerServices.Unsafe.Add(ref x, 3 * rows));
            s30 = Vector512.FusedMultiplyAdd(v, left, s30);
            s31 = Vector512.FusedMultiplyAdd(v, right, s31);
            v = Vector512.Create(System.Runtime.CompilerServices.Unsafe.Add(ref x, 4 * rows));
            s40 = Vector512.FusedMultiplyAdd(v, left, s40);
            s41 = Vector512.FusedMultiplyAdd(v, right, s41);
            v = Vector512.Create(System.Runtime.CompilerServices.Unsafe.Add(ref x, 5 * rows));
            s50 = Vector512.FusedMultiplyAdd(v, left, s50);
            s51 = Vector512.FusedMultiplyAdd(v, right, s51);
            line += stride;
        }
        s00.StoreUnsafe(ref c, at);
        s01.StoreUnsafe(ref c, at + Lane);
        s10.StoreUnsafe(ref c, at + stride);
        s11.StoreUnsafe(ref c, at + stride + Lane);
        s20.StoreUnsafe(ref c, at + 2 * stride);
        s21.StoreUnsafe(ref c, at + 2 * stride + Lane);
        s30.StoreUnsafe(ref c, at + 3 * stride);
        s31.StoreUnsafe(ref c, at + 3 * stride + Lane);
        s40.StoreUnsafe(ref c, at + 4 * stride);
        s41.StoreUnsafe(ref c, at + 4 * stride + Lane);
        s50.StoreUnsafe(ref c, at + 5 * stride);
        s51.StoreUnsafe(ref c, at + 5 * stride + Lane);
    }
}
