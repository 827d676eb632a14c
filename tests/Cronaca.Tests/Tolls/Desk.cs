namespace Cronaca.Tests.Tolls;

using System.Globalization;
using Cronaca.Ledger;
using Cronaca.Reading;

/// <summary>A news desk for the tests: dispatches come in, are read, and stand as entries of a ledger would.</summary>
internal sealed class Desk
{
    private readonly List<Entry> _entries = [];
    private readonly Dictionary<string, Origin> _origins = new(StringComparer.Ordinal);
    private long _number;

    public IReadOnlyList<Entry> Entries => _entries;

    /// <summary>Takes in a dispatch. A day alone ("2024-03-04") leaves the hour unknown.</summary>
    public Desk Told(
        string outlet,
        string when,
        string text,
        string? agency = null,
        string? language = null
    )
    {
        bool hour = when.Length > 10;
        var time = hour
            ? DateTimeOffset.Parse(when + "Z", CultureInfo.InvariantCulture)
            : (DateTimeOffset?)null;
        var day = DateOnly.ParseExact(when[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var report = new Report
        {
            Text = text,
            Published = day,
            Outlet = outlet,
            Language = language ?? "en",
        };
        var reading = Reader.Read(report);
        var kept = new KeptReport
        {
            Number = ++_number,
            Id = $"r{_number}",
            Source = $"{outlet}/{_number}",
            Version = 1,
            Arrival = new Arrival
            {
                Report = report,
                Agency = agency,
                PublishedAt = time,
            },
            Reading = reading,
            Seen = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
        };
        foreach (var claim in reading.Claims)
        {
            var entry = new Entry
            {
                Id = $"r{_number}:{claim.Id}",
                Claim = claim,
                Report = kept,
                LastVersion = 1,
            };
            _entries.Add(entry);
            _origins[entry.Id] = OriginOf(claim, text, agency ?? outlet, agency);
        }
        return this;
    }

    public Origin Origin(Entry entry) => _origins[entry.Id];

    public IReadOnlyList<TollHistory> Histories() =>
        Cronaca.Ledger.Tolls.TollHistories.Of(_entries, Origin);

    /// <summary>The last voice of the chain, else the agency, else the outlet.</summary>
    private static Origin OriginOf(Claim claim, string text, string house, string? agency)
    {
        if (claim.Attribution.Count > 0)
        {
            string voice =
                claim.Attribution[^1].Entity?.Name ?? claim.Attribution[^1].Span.Of(text);
            voice = voice.ToLowerInvariant();
            voice = voice.StartsWith("the ", StringComparison.Ordinal) ? voice[4..] : voice;
            return new Origin($"voice:{voice}", voice, "end of the chain of voices");
        }
        return agency is null
            ? new Origin($"outlet:{house}", house, "the outlet itself")
            : new Origin($"agency:{agency}", agency, "agency credit");
    }
}
