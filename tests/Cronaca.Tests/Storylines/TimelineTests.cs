namespace Cronaca.Tests.Storylines;

using Cronaca.Ledger;
using Cronaca.Reading;
using Shouldly;
using Xunit;

public sealed class TimelineTests
{
    private const string _english =
        "A car bomb exploded outside the customs office in Bamako on Monday, the interior ministry said. "
        + "Police arrested three men near the river on Tuesday.";
    private const string _italian =
        "Lunedì un'autobomba è esplosa davanti agli uffici della dogana a Bamako, ha detto il ministero dell'Interno.";
    private const string _otherCity =
        "A car bomb exploded at a market in Dakar on Monday, a hospital nurse said.";

    private static List<Entry> Entries(params KeptReport[] reports) =>
        [
            .. reports.SelectMany(r =>
                r.Reading.Claims.Select(c => new Entry
                {
                    Id = $"{r.Number}-{c.Id}",
                    Claim = c,
                    Report = r,
                    LastVersion = r.Version,
                })
            ),
        ];

    private static Happening Blast(IReadOnlyList<Happening> timeline, string place) =>
        timeline
            .Where(h => h.Mode == "explosives" && h.Place?.Name == place)
            .ShouldHaveSingleItem();

    [Fact]
    public void Reports_in_two_languages_tell_of_one_happening()
    {
        var timeline = Timeline.Of(
            Entries(Dispatch.Of(1, _english, "2024-05-14"), Dispatch.Of(2, _italian, "2024-05-14"))
        );

        var blast = Blast(timeline, "Bamako");
        blast.Entries.Select(e => e.Report.Number).ShouldBe([1, 2]);
        blast.From.ShouldBe(new DateOnly(2024, 5, 13));
        blast.To.ShouldBe(new DateOnly(2024, 5, 13));
        timeline.ShouldContain(h => h.Type == EventType.Coerce && h.Mode == "arrest");
    }

    [Fact]
    public void Two_happenings_of_one_sort_in_two_cities_stay_two()
    {
        var timeline = Timeline.Of(
            Entries(
                Dispatch.Of(1, _english, "2024-05-14"),
                Dispatch.Of(2, _otherCity, "2024-05-14")
            )
        );

        Blast(timeline, "Bamako").Entries.Count.ShouldBe(1);
        Blast(timeline, "Dakar").Entries.Count.ShouldBe(1);
    }

    [Fact]
    public void What_is_denied_stands_beside_what_it_denies_and_is_no_happening()
    {
        var timeline = Timeline.Of(
            Entries(
                Dispatch.Of(
                    1,
                    "Soldiers opened fire on marchers in Conakry on Thursday, witnesses said.",
                    "2024-05-17"
                ),
                Dispatch.Of(
                    2,
                    "The army denied that soldiers had opened fire on marchers in Conakry.",
                    "2024-05-18"
                )
            )
        );

        var shots = timeline.Where(h => h.Mode == "firearms").ShouldHaveSingleItem();
        shots.Entries.Select(e => e.Report.Number).ShouldBe([1]);
        shots.Denials.ShouldNotBeEmpty();
        shots.Denials.ShouldAllBe(d => d.Report.Number == 2);
    }

    [Fact]
    public void A_gap_stands_beside_what_the_sentence_before_it_tells()
    {
        var entries = Entries(
            Dispatch.Of(
                1,
                "Rebels attacked a convoy near Bunia on Friday, a driver said. The report could not be independently verified. A ministry spokesman declined to comment.",
                "2024-05-18"
            )
        );

        var attack = Timeline.Of(entries).ShouldHaveSingleItem();
        attack.Gaps.ShouldHaveSingleItem().Claim.Sentence.ShouldBe(1);
        Timeline
            .Doubts(entries)
            .Single(d => d.Entry.Claim is Gap { Type: GapType.NoComment })
            .Weakened.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_planned_or_asked_for_has_not_happened()
    {
        Timeline
            .Of(Entries(Dispatch.Of(1, "Unions will march in Porto on Saturday.", "2024-05-14")))
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_order_of_the_entries_does_not_matter()
    {
        var entries = Entries(
            Dispatch.Of(1, _english, "2024-05-14"),
            Dispatch.Of(2, _italian, "2024-05-14"),
            Dispatch.Of(3, _otherCity, "2024-05-15")
        );
        var reversed = Enumerable.Reverse(entries).ToList();

        Timeline.Of(reversed).Select(Told).ShouldBe(Timeline.Of(entries).Select(Told));
        static string Told(Happening happening) =>
            string.Join(' ', happening.Entries.Select(e => e.Id));
    }
}
