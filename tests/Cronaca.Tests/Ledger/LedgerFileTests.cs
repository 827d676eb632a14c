namespace Cronaca.Tests.Ledger;

using Cronaca.Ledger;
using Cronaca.Reading;
using Cronaca.Tests.Command;
using Shouldly;
using Xunit;

public sealed class LedgerFileTests : IDisposable
{
    private static readonly DateTimeOffset _noon = new(2023, 2, 11, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();

    private string Path => System.IO.Path.Combine(_folder.Path, "test.ledger");

    public void Dispose() => _folder.Dispose();

    private static (Arrival, Reading) Read(Arrival arrival) =>
        (arrival, Reader.Read(arrival.Report));

    private static Arrival Depot(string text, string url = "https://example.org/depot") =>
        new()
        {
            Report = new Report
            {
                Text = text,
                Url = url,
                Title = "Attack on a depot",
                Outlet = "The Examiner",
                Published = new DateOnly(2023, 2, 11),
            },
            Agency = "Reuters",
            PublishedAt = new DateTimeOffset(2023, 2, 11, 9, 30, 0, TimeSpan.FromHours(3)),
        };

    [Fact]
    public void A_report_comes_back_as_it_went_in()
    {
        var (arrival, reading) = Read(Depot(Dispatches.English));
        using (var ledger = LedgerFile.Open(Path))
        {
            var addition = ledger.Add([(arrival, reading)], _noon).ShouldHaveSingleItem();
            addition.Outcome.ShouldBe(AdditionOutcome.New);
            addition.Number.ShouldBe(1);
        }

        using var again = LedgerFile.OpenForReading(Path);
        var kept = again.Report(1).ShouldNotBeNull();

        kept.Arrival.ShouldBe(arrival);
        kept.Reading.Claims.Select(c => c.Id).ShouldBe(reading.Claims.Select(c => c.Id));
        kept.Reading.Sentences.ShouldBe(reading.Sentences);
        kept.Seen.ShouldBe(_noon);
        kept.ReportTime.ShouldBe(arrival.PublishedAt!.Value);
        kept.Source.ShouldBe("https://example.org/depot");
        again.Report(2).ShouldBeNull();
    }

    [Fact]
    public void The_same_report_is_held_once_under_whatever_link()
    {
        using var ledger = LedgerFile.Open(Path);
        ledger.Add([Read(Depot(Dispatches.English))], _noon);

        var again = Depot(
            Dispatches.English,
            "http://EXAMPLE.org:80/depot?utm_source=letter&fbclid=1#top"
        );
        ledger.Held(again).ShouldNotBeNull().Number.ShouldBe(1);
        var addition = ledger.Add([Read(again)], _noon.AddDays(1)).ShouldHaveSingleItem();

        addition.Outcome.ShouldBe(AdditionOutcome.Same);
        addition.Number.ShouldBe(1);
    }

    [Fact]
    public void A_new_version_tells_what_is_new_gone_and_counted_otherwise()
    {
        using var ledger = LedgerFile.Open(Path);
        ledger.Add(
            [
                Read(
                    Depot(
                        "Two guards were killed at a depot in Juba, police said. The army denied that soldiers took part."
                    )
                ),
            ],
            _noon
        );

        var addition = ledger
            .Add(
                [
                    Read(
                        Depot(
                            "Four guards were killed at a depot in Juba, police said. Nine people were arrested."
                        )
                    ),
                ],
                _noon.AddHours(2)
            )
            .ShouldHaveSingleItem();

        addition.Outcome.ShouldBe(AdditionOutcome.NewVersion);
        addition.Version.ShouldBe(2);
        var revision = addition.Revision.ShouldNotBeNull();
        var changed = revision.Changed.ShouldHaveSingleItem();
        ((Toll)changed.Before.Claim).Quantity.Low.ShouldBe(2);
        ((Toll)changed.After.Claim).Quantity.Low.ShouldBe(4);
        revision.Added.ShouldContain(e =>
            e.Claim is Toll && ((Toll)e.Claim).Type == TollType.Arrested
        );
        revision.Gone.ShouldContain(e => e.Claim is Statement);
        ledger.Diff("https://example.org/depot").Count.ShouldBe(1);
        ledger.Versions("https://example.org/depot").Select(v => v.Version).ShouldBe([1, 2]);
    }

    [Fact]
    public void A_figure_is_held_against_the_one_told_in_the_likest_words()
    {
        using var ledger = LedgerFile.Open(Path);
        ledger.Add(
            [
                Read(
                    Depot(
                        "Nine people were killed in Juba, the rights network said. Two people were killed in Juba, the interior ministry said."
                    )
                ),
            ],
            _noon
        );

        var addition = ledger
            .Add(
                [
                    Read(
                        Depot(
                            "Four people were killed in Juba, the interior ministry said. Nine people were killed in Juba, the rights network said."
                        )
                    ),
                ],
                _noon.AddHours(2)
            )
            .ShouldHaveSingleItem();

        var changed = addition.Revision.ShouldNotBeNull().Changed.ShouldHaveSingleItem();
        ((Toll)changed.Before.Claim).Quantity.Low.ShouldBe(2);
        ((Toll)changed.After.Claim).Quantity.Low.ShouldBe(4);
    }

    [Fact]
    public void A_claim_of_a_sentence_that_stays_as_it_was_is_neither_new_nor_gone()
    {
        using var ledger = LedgerFile.Open(Path);
        ledger.Add(
            [
                Read(
                    Depot(
                        "A mine collapsed near Wau on Monday. Two guards died there. The mayor praised the divers."
                    )
                ),
            ],
            _noon
        );

        var revision = ledger
            .Add(
                [
                    Read(
                        Depot(
                            "A mine collapsed near Bor on Tuesday. Two guards died there. The mayor thanked everyone."
                        )
                    ),
                ],
                _noon.AddHours(2)
            )
            .ShouldHaveSingleItem()
            .Revision.ShouldNotBeNull();

        revision.Changed.ShouldBeEmpty();
        revision.Added.ShouldNotContain(e => e.Claim is Toll);
        revision.Gone.ShouldNotContain(e => e.Claim is Toll);
    }

    [Fact]
    public void A_claim_that_stays_keeps_its_id_and_knows_its_first_and_last_version()
    {
        using var ledger = LedgerFile.Open(Path);
        ledger.Add([Read(Depot("Two guards were killed in Juba, police said."))], _noon);
        ledger.Add(
            [
                Read(
                    Depot(
                        "Two guards  were killed in Juba, police said. Nine people were arrested."
                    )
                ),
            ],
            _noon
        );

        var first = ledger.Entries([1]);
        var second = ledger.Entries([2]);

        second.Select(e => e.Id).ShouldContain(first[0].Id);
        var killed = second.Single(e => e.Id == first[0].Id);
        killed.Report.Version.ShouldBe(1);
        killed.LastVersion.ShouldBe(2);
        second[^1].Report.Version.ShouldBe(2);
        ledger.Entry(killed.Id).ShouldNotBeNull().Claim.Quote.ShouldBe(first[0].Claim.Quote);
    }
}
