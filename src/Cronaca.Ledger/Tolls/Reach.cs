namespace Cronaca.Ledger.Tolls;

using System.Globalization;
using Cronaca.Reading;

/// <summary>The numbers that a hedged count leaves room for, both ends included; an open end is 0 or <see cref="decimal.MaxValue"/>.</summary>
internal readonly record struct Reach(decimal Low, decimal High)
{
    /// <summary>How far "about" and "nearly" reach: a tenth, and one at least. The reading keeps the number itself and leaves the width to whoever compares.</summary>
    private const decimal _about = 0.1m;

    public static Reach Of(Quantity quantity)
    {
        decimal low = quantity.Low ?? 0;
        decimal high = quantity.High ?? decimal.MaxValue;
        decimal Slack(decimal number) => Math.Max(1, Math.Round(number * _about));
        return quantity.Hedge switch
        {
            Hedge.About => new Reach(Math.Max(0, low - Slack(low)), Wide(high, Slack(high))),
            Hedge.LessThan when quantity.Low is null => new Reach(high - Slack(high), high),
            _ => new Reach(low, high),
        };
    }

    public bool IsOpen => High == decimal.MaxValue;

    public bool Meets(Reach other) => Low <= other.High && other.Low <= High;

    /// <summary>The number that stands in the text: of a range its lower bound, of "up to 30" the 30.</summary>
    public static decimal Number(Quantity quantity) =>
        quantity.Low is { } low && (low > 0 || quantity.High is null or 0)
            ? low
            : quantity.High ?? 0;

    public static bool SameWords(Quantity one, Quantity other) =>
        one.Low == other.Low && one.High == other.High && one.Hedge == other.Hedge;

    /// <summary>"at least 18", "about 40", "20 to 99".</summary>
    public static string Said(Quantity quantity)
    {
        static string N(decimal? number) =>
            (number ?? 0).ToString("#,0.##", CultureInfo.InvariantCulture);
        return quantity.Hedge switch
        {
            Hedge.About => $"about {N(quantity.Low)}",
            Hedge.AtLeast => $"at least {N(quantity.Low)}",
            Hedge.MoreThan => $"more than {N(quantity.Low - 1)}",
            Hedge.AtMost => $"at most {N(quantity.High)}",
            Hedge.LessThan => $"nearly {N(quantity.High)}",
            Hedge.Vague when quantity.High is null => "several",
            _ when quantity.Low == quantity.High => N(quantity.Low),
            _ => $"{N(quantity.Low)} to {N(quantity.High)}",
        };
    }

    private static decimal Wide(decimal high, decimal slack) =>
        high == decimal.MaxValue ? high : high + slack;
}
