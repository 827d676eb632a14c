using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Cronaca.Reading.Syntax;

/// <summary>
/// What stands for a word before its neighbours are seen: the sum of the rows of its features. The sums of forms met before are kept, one for each place of a
/// table by hash, since half of any text is a few hundred forms. For one thread.
/// </summary>
internal sealed class Embedding(ParserModel model)
{
    /// <summary>Places of the table; a power of two.</summary>
    private const int _places = 4096;

    /// <summary>Longer forms are rare, and not worth a place.</summary>
    private const int _longestKept = 24;

    private readonly int _width = model.Weights.Shape.Width;
    private readonly (string? Form, bool First)[] _kept = new (string?, bool)[_places];
    private readonly float[] _sums = new float[_places * model.Weights.Shape.Width];

    /// <summary>Writes it; whether a word opens its sentence counts.</summary>
    public void Of(string form, bool first, Span<float> into)
    {
        if (form.Length > _longestKept)
        {
            Sum(form, first, into);
            return;
        }
        int place = (int)(WordFeatures.Hash(first ? 'f' : 'o', form) % _places);
        Span<float> sum = _sums.AsSpan(place * _width, _width);
        ref (string? Form, bool First) kept = ref _kept[place];
        if (kept.First != first || !string.Equals(kept.Form, form, StringComparison.Ordinal))
        {
            kept = (form, first);
            Sum(form, first, sum);
        }
        sum.CopyTo(into);
    }

    private void Sum(string form, bool first, Span<float> into)
    {
        Span<uint> hashes = stackalloc uint[WordFeatures.Most];
        Span<int> rows = stackalloc int[WordFeatures.Most + 1];
        int features = WordFeatures.Of(form, first, hashes);
        rows[0] = ParserModel.Own;
        int count = 1;
        for (int k = 0; k < features; k++)
        {
            int row = model.Row(hashes[k]);
            if (row >= 0 || k == 0)
            {
                rows[count++] = row >= 0 ? row : ParserModel.Unknown;
            }
        }
        Sum(rows[..count], into);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Sum(ReadOnlySpan<int> rows, Span<float> into)
    {
        ref sbyte numbers = ref MemoryMarshal.GetArrayDataReference(model.Rows);
        ref float to = ref MemoryMarshal.GetReference(into[.._width]);
        for (int k = 0; k < _width; k += Matrix.Lane)
        {
            Vector512<float> sum = Vector512<float>.Zero;
            foreach (int row in rows)
            {
                sum = Vector512.FusedMultiplyAdd(
                    Vector512.ConvertToSingle(
                        Widen(Vector128.LoadUnsafe(ref Unsafe.Add(ref numbers, row * _width + k)))
                    ),
                    Vector512.Create(model.RowScales[row]),
                    sum
                );
            }
            sum.StoreUnsafe(ref to, (nuint)k);
        }
    }

    private static Vector512<int> Widen(Vector128<sbyte> bytes)
    {
        if (Avx512F.IsSupported)
        {
            return Avx512F.ConvertToVector512Int32(bytes);
        }
        (Vector128<short> low, Vector128<short> high) = Vector128.Widen(bytes);
        (Vector128<int> a, Vector128<int> b) = Vector128.Widen(low);
        (Vector128<int> c, Vector128<int> d) = Vector128.Widen(high);
        return Vector512.Create(Vector256.Create(a, b), Vector256.Create(c, d));
    }
}
