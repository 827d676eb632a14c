namespace Cronaca.Tests.Ledger;

using Cronaca.Ledger;
using Cronaca.Reading;
using Cronaca.Tests.Command;
using Shouldly;
using Xunit;

public sealed class SearchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly LedgerFile _ledger;

    public SearchTests()
    {
        _ledger = LedgerFile.Open(Path.Combine(_folder.Path, "search.ledger"));
        Add(
            "juba",
            "2023-02-11",
            "Two guards were killed at a fuel depot in Juba, South Sudan, on Friday, police said. The army denied that soldiers took part."
        );
        Add(
            "mocuba",
            "2023-03-09",
            "Almeno 14 persone sono morte nel crollo di un ponte a Mocuba, in Mozambico, ha detto il ministero degli Interni. La città è isolata."
        );
        Add(
            "milano",
            "2023-03-10",
            "Tre operai sono rimasti feriti a Milano giovedì, ha detto la polizia. Due persone sono state arrestate."
        );
        Add(
            "milan",
            "2023-03-11",
            "Five people were injured in Milan, Italy, on Friday when a tram left the tracks, the mayor said."
        );
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _folder.Dispose();
    }

    private void Add(string key, string day, string text)
    {
        var arrival = new Arrival
        {
            Report = new Report
            {
                Text = text,
                Key = key,
                Outlet = "The Examiner",
                Published = DateOnly.ParseExact(day, "yyyy-MM-dd"),
            },
        };
        _ledger.Add([(arrival, Reader.Read(arrival.Report))], DateTimeOffset.UnixEpoch);
    }

    private string?[] Find(Query query) =>
        [.. _ledger.Search(query).Select(h => h.Report.Arrival.Report.Key).Order()];

    [Theory]
    [InlineData("police", new[] { "juba" })]
    [InlineData("POLIZIA arrestate", new[] { "milano" })]
    [InlineData("citta isolata", new[] { "mocuba" })]
    [InlineData("\"fuel depot\"", new[] { "juba" })]
    [InlineData("\"depot fuel\"", new string[0])]
    [InlineData("inj*", new[] { "milan" })]
    [InlineData("polizia -ponte", new[] { "milano" })]
    [InlineData("- \" * NEAR( AND", new string[0])]
    [InlineData("", new string[0])]
    public void Words_find_reports(string words, string[] keys) =>
        Find(new Query { Words = words }).ShouldBe(keys);

    [Fact]
    public void A_place_is_found_under_its_name_in_any_language()
    {
        Find(new Query { Place = "Milan" }).ShouldBe(["milan", "milano"]);
        Find(new Query { Place = "milano" }).ShouldBe(["milan", "milano"]);
        Find(new Query { Place = "MOZ" }).ShouldBe(["mocuba"]);
    }

    [Fact]
    public void The_parts_of_a_claim_must_hold_of_one_claim()
    {
        Find(new Query { Kind = "toll", Type = "injured" }).ShouldBe(["milan", "milano"]);
        Find(new Query { Type = "killed", Voice = "ministero" }).ShouldBe(["mocuba"]);
        Find(new Query { Type = "injured", Voice = "ministero" }).ShouldBeEmpty();
        Find(
                new Query
                {
                    Kind = "toll",
                    From = new DateOnly(2023, 2, 10),
                    To = new DateOnly(2023, 2, 10),
                }
            )
            .ShouldBe(["juba"]);

        var hit = _ledger
            .Search(new Query { Type = "killed", Place = "Juba" })
            .ShouldHaveSingleItem();
        hit.Entries.ShouldNotBeEmpty();
        hit.Entries.ShouldAllBe(e => ((Toll)e.Claim).Type == TollType.Killed);
    }

    [Fact]
    public void Days_and_outlets_of_reports_narrow_the_search()
    {
        Find(new Query { ToldFrom = new DateOnly(2023, 3, 10) }).ShouldBe(["milan", "milano"]);
        Find(new Query { ToldTo = new DateOnly(2023, 2, 11) }).ShouldBe(["juba"]);
        Find(new Query { Outlet = "the examiner", Limit = 2 }).Length.ShouldBe(2);
    }

    [Fact]
    public void Only_the_latest_version_is_found_unless_all_are_asked_for()
    {
        Add("juba", "2023-02-11", "Three guards were killed at a fuel depot in Juba, police said.");

        _ledger
            .Search(new Query { Words = "depot" })
            .ShouldHaveSingleItem()
            .Report.Version.ShouldBe(2);
        _ledger.Search(new Query { Words = "depot", AllVersions = true }).Count.ShouldBe(2);
        Find(new Query { Words = "soldiers" }).ShouldBeEmpty();
    }

    [Fact]
    public void A_whole_ledger_has_no_faults() => _ledger.Check().ShouldBeEmpty();

    [Fact]
    public void Counts_tell_how_much_there_is()
    {
        Add("juba", "2023-02-11", "Three guards were killed at a fuel depot in Juba, police said.");

        var counts = _ledger.Count();

        counts.Sources.ShouldBe(4);
        counts.Versions.ShouldBe(5);
        counts.Entries.ShouldBe(_ledger.Entries([1, 2, 3, 4, 5]).Count);
    }

    [Fact]
    public void A_failure_stands_until_it_is_mended_and_is_told_once()
    {
        var failure = new Failure("a.txt", 0, "no such file", DateTimeOffset.UnixEpoch);
        _ledger.Note([failure], [], DateTimeOffset.UnixEpoch);
        _ledger.Note([failure], [], DateTimeOffset.UnixEpoch);
        _ledger.Note([failure with { Line = 3 }], [], DateTimeOffset.UnixEpoch);
        _ledger.Failures().Select(f => f.Line).ShouldBe([0, 3]);

        _ledger.Note([], [("a.txt", 0), ("b.txt", 0)], DateTimeOffset.UnixEpoch);

        _ledger.Failures().ShouldHaveSingleItem().Line.ShouldBe(3);
        _ledger.Count().Failures.ShouldBe(1);
    }
}
