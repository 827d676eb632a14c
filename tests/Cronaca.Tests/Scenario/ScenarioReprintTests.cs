namespace Cronaca.Tests.Scenario;

using Cronaca.Ledger;
using Cronaca.Ledger.Origins;
using Cronaca.Ledger.Store;
using Cronaca.Reading;
using Shouldly;
using Xunit;

/// <summary>Agency texts re-titled, cut and lightly edited by other outlets, among reports that share all their facts.</summary>
public class ScenarioReprintTests
{
    [Fact]
    public void Reprints_are_told_from_reports_of_one_happening()
    {
        using var database = Database.Open(":memory:");
        var reprints = new Reprints(database);
        var keys = new Dictionary<long, string>();
        var found = new List<string>();
        database.Together(() =>
        {
            foreach (var arrival in ScenarioReports.All)
            {
                var report = Kept(arrival, keys.Count + 1);
                keys.Add(report.Number, arrival.Report.Key!);
                if (reprints.Take(report) is not null)
                {
                    found.Add(
                        $"{arrival.Report.Key} of {keys[reprints.Of(report.Number)!.Family]}"
                    );
                }
            }
        });

        found
            .Order()
            .ShouldBe(
                Expected.Reprints.SelectMany(e => e.Reprints.Select(r => $"{r} of {e.Of}")).Order()
            );
    }

    private static KeptReport Kept(Arrival arrival, long number) =>
        new()
        {
            Number = number,
            Id = arrival.Report.Key!,
            Source = arrival.Report.Url!,
            Version =
                ScenarioReports
                    .All.TakeWhile(a => a != arrival)
                    .Count(a => a.Report.Url == arrival.Report.Url) + 1,
            Arrival = arrival,
            Reading = new Reading
            {
                Report = arrival.Report,
                Id = arrival.Report.Key!,
                Language = arrival.Report.Language!,
                Published = arrival.Report.Published,
                Claims = [],
                Sentences = [],
            },
            Seen = DateTimeOffset.UnixEpoch,
        };
}
