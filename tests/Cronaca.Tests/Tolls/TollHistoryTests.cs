namespace Cronaca.Tests.Tolls;

using Cronaca.Ledger;
using Cronaca.Ledger.Tolls;
using Cronaca.Reading;
using Shouldly;
using Xunit;

public sealed class TollHistoryTests
{
    [Fact]
    public void A_count_by_the_police_and_one_by_the_opposition_are_one_history_and_contradict()
    {
        var history = Riot().Histories().ShouldHaveSingleItem();

        history.Figures.Count.ShouldBe(2);
        history.Differences.ShouldHaveSingleItem().Label.ShouldBe(DifferenceLabel.Contradiction);
        history.Place!.Name.ShouldBe("Almaty");
        history.From.ShouldBe(new DateOnly(2024, 3, 4));
        history.Group.ShouldBeNull();
    }

    [Fact]
    public void A_reprint_is_listed_and_makes_no_difference_and_no_origin()
    {
        const string Text =
            "Twelve people were killed in riots in Almaty on Monday. Shops stayed closed.";
        var histories = new Desk()
            .Told("Daily Post", "2024-03-04T09:00", Text, agency: "Reuters")
            .Told("Herald", "2024-03-04T11:00", Text, agency: "Reuters")
            .Histories();

        var history = histories.ShouldHaveSingleItem();
        history.Figures.Count.ShouldBe(2);
        history.Differences.ShouldBeEmpty();
        var independence = Independence.Of(history, history.Figures[0]);
        independence.Count.ShouldBe(1);
        independence.Reports.ShouldBe(2);
        independence.How.ShouldContain("agency credit");
    }

    [Fact]
    public void History_told_as_background_stands_apart()
    {
        var histories = Riot()
            .Told(
                "Gazette",
                "2024-03-05T09:00",
                "Thirteen people were killed in riots in Almaty on Monday, police said. In 2011, 16 people were killed in protests in the city."
            )
            .Histories();

        var old = histories.Where(h => h.Background).ShouldHaveSingleItem();
        old.Figures.ShouldHaveSingleItem().Toll.Quantity.Low.ShouldBe(16);
        histories.Where(h => !h.Background).ShouldHaveSingleItem().Figures.Count.ShouldBe(3);
    }

    [Fact]
    public void What_is_feared_does_not_stand()
    {
        var history = new Desk()
            .Told(
                "Daily Post",
                "2024-03-04T09:00",
                "Ten people were killed in the collapse of a bridge in Genoa on Monday. As many as 60 people may have been killed in the collapse."
            )
            .Histories()
            .First(h => h.Measure == TollType.Killed);

        var picture = TollPicture.Of(history);

        picture.High.ShouldBe(10);
        picture.Standing.ShouldHaveSingleItem().Toll.Quantity.Low.ShouldBe(10);
    }

    [Fact]
    public void A_voice_that_says_its_number_again_stands_by_it()
    {
        var history = Riot()
            .Told(
                "Daily Post",
                "2024-03-14T09:00",
                "Twelve people were killed in riots in Almaty on Monday 4 March, police said."
            )
            .Histories()
            .First(h => h.Measure == TollType.Killed && h.Figures.Count > 1);

        var picture = TollPicture.Of(history);

        picture.IsDisputed.ShouldBeTrue();
        picture.Low.ShouldBe(12);
        picture.High.ShouldBe(40);
    }

    [Fact]
    public void A_later_count_takes_the_place_of_an_earlier_one_in_the_picture()
    {
        var history = new Desk()
            .Told(
                "Daily Post",
                "2024-03-04T09:00",
                "Twelve people were killed in the collapse of a bridge in Genoa on Monday."
            )
            .Told(
                "Herald",
                "2024-03-05T09:00",
                "Thirty people were killed in the collapse of a bridge in Genoa on Monday."
            )
            .Histories()
            .First(h => h.Measure == TollType.Killed);

        var picture = TollPicture.Of(history);

        picture.Low.ShouldBe(30);
        picture.Best.ShouldBe(30);
        picture.High.ShouldBe(30);
        picture.IsDisputed.ShouldBeFalse();
    }

    [Fact]
    public void Thousands_of_figures_make_rows_in_proportion()
    {
        var one = Riot().Entries;
        var entries = new List<Entry>();
        for (int i = 0; i < 2000; i++)
        {
            var toll = (Toll)one.First(e => e.Claim is Toll).Claim;
            var report = one[0].Report;
            entries.Add(
                one[0] with
                {
                    Id = $"e{i}",
                    Claim = toll with
                    {
                        Quantity = toll.Quantity with { Low = 12 + i % 500, High = 12 + i % 500 },
                    },
                    Report = report with
                    {
                        Number = i + 1,
                        Arrival = report.Arrival with
                        {
                            PublishedAt = report.Arrival.PublishedAt!.Value.AddMinutes(i),
                        },
                    },
                }
            );
        }

        var histories = TollHistories.Of(
            entries,
            e => new Origin($"o{e.Report.Number % 300}", "a voice", "a test")
        );

        histories.Sum(h => h.Figures.Count).ShouldBe(2000);
        histories.Sum(h => h.Differences.Count).ShouldBeLessThan(2000 * 30);
    }

    internal static Desk Riot() =>
        new Desk()
            .Told(
                "Daily Post",
                "2024-03-04T09:00",
                "Twelve people were killed in riots in Almaty on Monday, police said."
            )
            .Told(
                "Herald",
                "2024-03-04T10:00",
                "The opposition says 40 people were killed in riots in Almaty on Monday."
            );
}
