namespace Cronaca.Ledger.Tolls;

using System.Globalization;
using Cronaca.Reading;

/// <summary>Over which days a count runs.</summary>
/// <param name="From">The first day counted.</param>
/// <param name="To">The last day counted, included. A count of several days is told again with a later end: the end does not part histories.</param>
internal sealed record CountedSpan(DateOnly From, DateOnly To)
{
    public bool IsDay => To == From;

    /// <summary>The same for spans that are one history.</summary>
    public string Key =>
        (IsDay ? "day:" : "since:") + From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static CountedSpan? Of(When? when) =>
        when is { From: { } from }
            ? new CountedSpan(from, when.To is { } to && to >= from ? to : DateOnly.MaxValue)
            : null;

    /// <summary>A day lies in the days counted around it.</summary>
    public bool Contains(CountedSpan day) =>
        !IsDay && day.IsDay && From <= day.From && To >= day.To;

    /// <summary>Two counts of several days that overlap may be one that began on a day told loosely.</summary>
    public bool Overlaps(CountedSpan other) =>
        !IsDay && !other.IsDay && From <= other.To && other.From <= To;

    /// <summary>Neighbouring days may be one event that two clocks date differently.</summary>
    public bool IsBeside(CountedSpan other) =>
        IsDay && other.IsDay && Math.Abs(From.DayNumber - other.From.DayNumber) == 1;
}
