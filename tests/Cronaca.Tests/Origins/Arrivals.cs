namespace Cronaca.Tests.Origins;

using Cronaca.Ledger;
using Cronaca.Reading;

/// <summary>Reports as a ledger would keep them, numbered as they come.</summary>
internal sealed class Arrivals
{
    private readonly Dictionary<string, int> _versions = new(StringComparer.Ordinal);
    private long _number;

    public KeptReport Next(
        string text,
        string? outlet = null,
        string? agency = null,
        string? url = null,
        string? source = null
    )
    {
        _number++;
        source ??= $"source {_number}";
        _versions[source] = _versions.GetValueOrDefault(source) + 1;
        var report = new Report
        {
            Text = text,
            Outlet = outlet,
            Url = url,
        };
        return new KeptReport
        {
            Number = _number,
            Id = $"report {_number}",
            Source = source,
            Version = _versions[source],
            Arrival = new Arrival { Report = report, Agency = agency },
            Reading = Reader.Read(report),
            Seen = DateTimeOffset.UnixEpoch.AddHours(_number),
        };
    }
}
