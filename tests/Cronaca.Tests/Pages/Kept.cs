namespace Cronaca.Tests.Pages;

using System.Globalization;
using Cronaca.Ledger;
using Cronaca.Reading;

/// <summary>Reports as a ledger keeps them, read for real, without a file.</summary>
internal static class Kept
{
    public static KeptReport Report(
        string text,
        string outlet = "The Courier",
        int number = 1,
        string? title = null,
        string? url = null
    )
    {
        var report = new Report
        {
            Text = text,
            Outlet = outlet,
            Title = title,
            Url = url,
            Published = new DateOnly(2023, 2, 11),
        };
        return new KeptReport
        {
            Number = number,
            Id = $"sha256:{number}",
            Source = url ?? $"report {number}",
            Version = 1,
            Arrival = new Arrival { Report = report },
            Reading = Reader.Read(report),
            Seen = DateTimeOffset.Parse("2023-02-12T08:00:00Z", CultureInfo.InvariantCulture),
        };
    }

    public static List<Entry> Entries(KeptReport report) =>
        [
            .. report.Reading.Claims.Select(claim => new Entry
            {
                Id = $"{report.Number}-{claim.Id}",
                Claim = claim,
                Report = report,
                LastVersion = 1,
            }),
        ];
}
