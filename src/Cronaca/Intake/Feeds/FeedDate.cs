namespace Cronaca.Intake.Feeds;

/// <summary>
/// A date in a feed: the day as its writer counts it, and the moment where a time is given (a time without a zone is taken as UTC).
/// Read are RFC 822 (with four-digit years and the zones that people write), RFC 3339 and W3C's profile of ISO 8601, and what lies between them.
/// A year or a month alone is no day, and 3/4/2021 may be two days: neither is guessed at.
/// </summary>
internal readonly record struct FeedDate(DateOnly Day, DateTimeOffset? Moment)
{
    // A date has no more than this many characters; what is longer is something else.
    private const int _longest = 80;

    public static FeedDate? Parse(string text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length is 0 or > _longest)
        {
            return null;
        }
        return IsoDate.Parse(trimmed) ?? WrittenDate.Parse(trimmed);
    }

    /// <summary>A day with a time of day and an offset; null when there are no such numbers on a calendar or clock.</summary>
    internal static FeedDate? At(int year, int month, int day, TimeOfDay? time, TimeSpan offset)
    {
        if (
            year is < 1970 or > 2200
            || month is < 1 or > 12
            || day < 1
            || day > DateTime.DaysInMonth(year, month)
        )
        {
            return null;
        }
        var date = new DateOnly(year, month, day);
        if (time is not { } clock)
        {
            return new FeedDate(date, null);
        }
        if (clock is not { Hour: <= 24, Minute: <= 59, Second: <= 60 })
        {
            return null;
        }
        if (offset.Duration() > TimeSpan.FromHours(14))
        {
            offset = TimeSpan.Zero;
        }
        // 24:00 is the next day's midnight; a leap second is counted with the one before.
        var local = date.ToDateTime(TimeOnly.MinValue)
            .AddHours(clock.Hour)
            .AddMinutes(clock.Minute)
            .AddSeconds(Math.Min(clock.Second, 59));
        return new FeedDate(DateOnly.FromDateTime(local), new DateTimeOffset(local, offset));
    }

    internal readonly record struct TimeOfDay(int Hour, int Minute, int Second);
}
