namespace Cronaca.Tests.Tolls;

using Cronaca.Ledger;
using Cronaca.Ledger.Tolls;
using Cronaca.Reading;
using Cronaca.Tests.Gold;
using Shouldly;
using Xunit;

public sealed class ProjectionTests
{
    [Fact]
    public void Acled_takes_the_lowest_that_stands_and_says_what_it_dropped()
    {
        var acled = Projections.Of("acled", Riot());

        acled.Best.ShouldBe(12);
        acled.Low.ShouldBeNull();
        acled.Dropped.ShouldContain(d => d.Contains("one contradiction"));
        acled.Dropped.ShouldContain(d => d.Contains("up to 40"));
    }

    [Fact]
    public void Ucdp_keeps_low_best_and_high()
    {
        var ucdp = Projections.Of("ucdp", Riot());

        ucdp.Low.ShouldBe(12);
        ucdp.High.ShouldBe(40);
        ucdp.Best.ShouldBe(40);
    }

    [Fact]
    public void Latest_is_what_was_told_last() =>
        Projections.Of("latest", Riot()).Best.ShouldBe(40);

    [Theory]
    [InlineData("Dozens of people were killed in riots in Almaty on Monday.", 12)]
    [InlineData("Hundreds of people were killed in riots in Almaty on Monday.", 100)]
    [InlineData("At least 18 people were killed in riots in Almaty on Monday.", 18)]
    [InlineData("About 40 people were killed in riots in Almaty on Monday.", 40)]
    public void Acled_turns_words_into_its_numbers(string text, int number) =>
        Projections
            .Of("acled", new Desk().Told("Post", "2024-03-04T09:00", text).Histories()[0])
            .Best.ShouldBe(number);

    [Theory]
    [InlineData("acled")]
    [InlineData("ucdp")]
    public void The_injured_have_no_column(string name)
    {
        var injured = new Desk()
            .Told(
                "Post",
                "2024-03-04T09:00",
                "Nine people were injured in riots in Almaty on Monday."
            )
            .Histories()
            .ShouldHaveSingleItem();

        var projection = Projections.Of(name, injured);

        projection.Best.ShouldBeNull();
        projection.Dropped.ShouldHaveSingleItem().ShouldContain("only deaths");
    }

    [Fact]
    public void An_unknown_name_says_which_there_are() =>
        Should
            .Throw<ArgumentException>(() => Projections.Of("gdelt", Riot()))
            .Message.ShouldContain("acled, ucdp, latest");

    [Fact]
    public void Every_projection_is_declared_in_the_docs()
    {
        string page = File.ReadAllText(Repository.At("docs", "projections.md"));
        foreach (string name in Projections.Names)
        {
            page.ShouldContain($"## {name}");
        }
    }

    private static TollHistory Riot() => TollHistoryTests.Riot().Histories().Single();
}
