namespace Cronaca.Ledger.Storylines;

using Cronaca.Reading;
using Cronaca.Reading.Names;

/// <summary>An event entry with what is compared of it, made once.</summary>
internal sealed class ToldEvent
{
    // A day found in no entry is near the report's.
    private const int _days = 3;
    private const double _nearKilometres = 40;

    // A city may lie so far from the middle of its region.
    private const double _regionKilometres = 250;

    private ToldEvent(Entry entry, Event told)
    {
        Entry = entry;
        Event = told;
        string text = entry.Report.Arrival.Report.Text;
        Language = entry.Report.Reading.Language;
        Day = DateOnly.FromDateTime(entry.Report.ReportTime.UtcDateTime);
        Trigger = Stems.Of([told.Trigger.Of(text)], Language);
        Words = Stems.Of([told.Quote.Of(text)], Language);
        Actors = NamesOf(told.Actors, text);
        Recipients = NamesOf(told.Recipients, text);
    }

    public Entry Entry { get; }

    public Event Event { get; }

    public string Language { get; }

    /// <summary>The day of the report.</summary>
    public DateOnly Day { get; }

    private Stems Trigger { get; }

    public Stems Words { get; }

    private Stems Actors { get; }

    private Stems Recipients { get; }

    public static ToldEvent Of(Entry entry) => new(entry, (Event)entry.Claim);

    /// <summary>Whether two entries tell of one happening: over 0 when it is likelier than not. What both say and disagree on counts against it.</summary>
    public static double Alike(ToldEvent a, ToldEvent b)
    {
        if (Kin.Of(a.Event.Type) != Kin.Of(b.Event.Type))
        {
            return double.NegativeInfinity;
        }
        double words = a.Language == b.Language ? a.Words.Shared(b.Words) : 0;
        return -2.5
            + OfMode(a.Event.Mode, b.Event.Mode)
            + OfTime(a, b)
            + OfPlace(a.Event.Where, b.Event.Where)
            + OfParticipants(a.Actors, b.Actors, 1.5)
            + OfParticipants(a.Recipients, b.Recipients, 1)
            + (a.Language == b.Language && a.Trigger.Overlaps(b.Trigger) ? 0.75 : 0)
            + (3 * words);
    }

    private static double OfMode(string? a, string? b) =>
        a is null || b is null ? 0
        : a == b ? 1.25
        : -2;

    private static double OfTime(ToldEvent a, ToldEvent b)
    {
        if (Span(a.Event.When) is not { } one || Span(b.Event.When) is not { } other)
        {
            int between = Math.Abs(a.Day.DayNumber - b.Day.DayNumber);
            bool past = a.Event.Background != b.Event.Background;
            return (between <= _days ? 0 : -1.5) - (past ? 1 : 0);
        }
        int gap = Math.Max(other.From - one.To, one.From - other.To);
        int length = Math.Max(one.To - one.From, other.To - other.From);
        return gap switch
        {
            > 1 => -6,
            1 => -1.5,
            _ when length <= 2 => 1.5,
            _ => 0.5,
        };
    }

    /// <summary>Day numbers, both included; null when an end is open or no day is said.</summary>
    public static (int From, int To)? Span(When? when) =>
        when is { From: { } from, To: { } to } ? (from.DayNumber, to.DayNumber) : null;

    private static double OfPlace(Where? a, Where? b)
    {
        if (a is null || b is null)
        {
            return 0;
        }
        if (a.GeoNamesId is { } one && b.GeoNamesId is { } other)
        {
            return one == other ? 1.25
                : a.Country != b.Country ? -6
                : IsCountry(a) || IsCountry(b) ? 0
                : Distance(a, b) switch
                {
                    < _nearKilometres => 0.5,
                    < _regionKilometres => -1,
                    _ => -5,
                };
        }
        return string.Equals(a.Name, b.Name, StringComparison.OrdinalIgnoreCase) ? 1.25 : -0.5;
    }

    private static bool IsCountry(Where where) =>
        Gazetteer.Instance.Country(where.Country)?.Id == where.GeoNamesId;

    /// <summary>Kilometres on the sphere (haversine).</summary>
    private static double Distance(Where a, Where b)
    {
        if (
            a is not { Latitude: { } north, Longitude: { } east }
            || b is not { Latitude: { } otherNorth, Longitude: { } otherEast }
        )
        {
            return double.PositiveInfinity;
        }
        const double radian = Math.PI / 180;
        double up = Math.Sin((north - otherNorth) * radian / 2);
        double across = Math.Sin((east - otherEast) * radian / 2);
        double h =
            (up * up)
            + (Math.Cos(north * radian) * Math.Cos(otherNorth * radian) * across * across);
        return 2 * 6371 * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    private static double OfParticipants(Stems a, Stems b, double most) =>
        a.Count == 0 || b.Count == 0 ? 0
        : a.Shared(b) is > 0 and var shared ? most * Math.Min(1, 0.5 + shared)
        : -most / 2;

    private Stems NamesOf(IReadOnlyList<Participant> participants, string text) =>
        Stems.Of(participants.Select(p => p.Entity?.Name ?? p.Span.Of(text)), Language);
}
