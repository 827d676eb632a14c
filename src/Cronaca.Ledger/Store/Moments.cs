namespace Cronaca.Ledger.Store;

/// <summary>The ledger counts time in milliseconds.</summary>
internal static class Moments
{
    public static DateTimeOffset Round(DateTimeOffset moment) =>
        DateTimeOffset.FromUnixTimeMilliseconds(moment.ToUnixTimeMilliseconds());
}
