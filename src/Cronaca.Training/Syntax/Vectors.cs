using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Cronaca.Reading.Syntax;

namespace Cronaca.Training.Syntax;

/// <summary>Loops over numbers, sixteen at a time.</summary>
internal static class Vectors
{
    /// <summary>to += scale * from.</summary>
    public static void Add(ReadOnlySpan<float> from, float scale, Span<float> to)
    {
        ref float a = ref MemoryMarshal.GetReference(from);
        ref float b = ref MemoryMarshal.GetReference(to[..from.Length]);
        Vector512<float> s = Vector512.Create(scale);
        nuint i = 0;
        for (; i + Matrix.Lane <= (nuint)from.Length; i += Matrix.Lane)
        {
            Vector512
                .FusedMultiplyAdd(Vector512.LoadUnsafe(ref a, i), s, Vector512.LoadUnsafe(ref b, i))
                .StoreUnsafe(ref b, i);
        }
        for (; i < (nuint)from.Length; i++)
        {
            to[(int)i] += scale * from[(int)i];
        }
    }

    /// <summary>to *= by.</summary>
    public static void Multiply(Span<float> to, ReadOnlySpan<float> by)
    {
        ref float a = ref MemoryMarshal.GetReference(to);
        ref float b = ref MemoryMarshal.GetReference(by[..to.Length]);
        nuint i = 0;
        for (; i + Matrix.Lane <= (nuint)to.Length; i += Matrix.Lane)
        {
            (Vector512.LoadUnsafe(ref a, i) * Vector512.LoadUnsafe(ref b, i)).StoreUnsafe(ref a, i);
        }
        for (; i < (nuint)to.Length; i++)
        {
            to[(int)i] *= by[(int)i];
        }
    }

    /// <summary>Adds up the rows.</summary>
    public static void AddRows(ReadOnlySpan<float> rows, Span<float> to)
    {
        for (int at = 0; at < rows.Length; at += to.Length)
        {
            Add(rows.Slice(at, to.Length), 1, to);
        }
    }

    /// <summary>Turns scores into what the loss is by them, and gives the loss: -log of the share of <paramref name="gold"/>.</summary>
    public static float CrossEntropy(Span<float> scores, int gold, float weight)
    {
        float most = float.NegativeInfinity;
        foreach (float score in scores)
        {
            most = Math.Max(most, score);
        }
        float sum = 0;
        foreach (ref float score in scores)
        {
            score = MathF.Exp(score - most);
            sum += score;
        }
        float share = scores[gold] / sum;
        foreach (ref float score in scores)
        {
            score *= weight / sum;
        }
        scores[gold] -= weight;
        return -MathF.Log(Math.Max(share, 1e-10f)) * weight;
    }
}
