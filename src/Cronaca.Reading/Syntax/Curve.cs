using System.Runtime.Intrinsics;

namespace Cronaca.Reading.Syntax;

/// <summary>
/// The exponential and the logistic curve by our own polynomial, lane by lane: the platforms' own differ in the last bit.
/// </summary>
internal static class Curve
{
    /// <summary>1 / (1 + e^-x).</summary>
    public static Vector512<float> Sigmoid(Vector512<float> x) =>
        Vector512<float>.One / (Vector512<float>.One + Exp(-x));

    /// <summary>e^x for x within ±87 (beyond it the nearest of the two); relative error under 1e-6.</summary>
    public static Vector512<float> Exp(Vector512<float> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-87f)), Vector512.Create(87f));
        // x = n ln 2 + r with |r| <= ln 2 / 2, ln 2 in two parts (Cephes).
        Vector512<float> n = Vector512.Floor(
            Vector512.FusedMultiplyAdd(x, Vector512.Create(1.44269504f), Vector512.Create(0.5f))
        );
        Vector512<float> r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-0.693359375f), x);
        r = Vector512.FusedMultiplyAdd(n, Vector512.Create(2.12194440e-4f), r);
        Vector512<float> p = Vector512.Create(1.9875691500e-4f);
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(1.3981999507e-3f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(8.3334519073e-3f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(4.1665795894e-2f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(1.6666665459e-1f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(0.5f));
        p = Vector512.FusedMultiplyAdd(p, r * r, r) + Vector512<float>.One;
        Vector512<int> power = Vector512.ConvertToInt32(n) + Vector512.Create(127);
        return p * Vector512.ShiftLeft(power, 23).AsSingle();
    }
}
