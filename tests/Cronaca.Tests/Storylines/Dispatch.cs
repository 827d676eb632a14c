namespace Cronaca.Tests.Storylines;

using Cronaca.Ledger;
using Cronaca.Reading;

/// <summary>Makes kept reports from texts, as a ledger would keep them.</summary>
internal static class Dispatch
{
    public static KeptReport Of(
        long number,
        string text,
        string? day = null,
        string? source = null,
        int version = 1,
        string? title = null
    )
    {
        var report = new Report
        {
            Text = text,
            Title = title,
            Key = source ?? $"report-{number}",
            Published = day is null
                ? null
                : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
        };
        var reading = Reader.Read(report);
        return new KeptReport
        {
            Number = number,
            Id = reading.Id,
            Source = report.Key,
            Version = version,
            Arrival = new Arrival { Report = report },
            Reading = reading,
            Seen = new DateTimeOffset(2024, 5, 20, 8, 0, 0, TimeSpan.Zero),
        };
    }
}
