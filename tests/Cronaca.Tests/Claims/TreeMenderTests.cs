namespace Cronaca.Tests.Claims;

using Cronaca.Reading;
using Shouldly;
using Xunit;

/// <summary>Sentences whose trees contradict themselves as the parser leaves them.</summary>
public class TreeMenderTests
{
    private static IReadOnlyList<Claim> Claims(string text, string language = "en") =>
        Reader
            .Read(
                new Report
                {
                    Text = text,
                    Language = language,
                    Published = new DateOnly(2023, 2, 11),
                }
            )
            .Claims;

    [Theory]
    [InlineData("Gunmen killed at least three guards in Juba on Friday, police said.", 3)]
    [InlineData("Suspected rebels killed at least 20 villagers, a local official said.", 20)]
    [InlineData("Soldiers shot dead at least four people in Goma, residents said.", 4)]
    public void Those_who_kill_are_not_those_who_were_killed(string text, int low)
    {
        var toll = Claims(text).OfType<Toll>().ShouldHaveSingleItem();

        toll.Type.ShouldBe(TollType.Killed);
        toll.Quantity.Low.ShouldBe(low);
        toll.Quantity.Hedge.ShouldBe(Hedge.AtLeast);
        toll.Actors.ShouldHaveSingleItem().Span.Start.ShouldBe(0);
        toll.Attribution.Count.ShouldBe(1);
    }

    [Fact]
    public void Who_is_there_dead_or_hurt_is_a_noun()
    {
        var tolls = Claims("Secondo i testimoni ci sono stati morti e feriti negli spari.", "it")
            .OfType<Toll>()
            .ToList();

        tolls.Select(t => t.Type).ShouldBe([TollType.Killed, TollType.Injured]);
        tolls.ShouldAllBe(t => t.Quantity.Hedge == Hedge.Vague || t.Quantity.Low == 2);
    }

    [Fact]
    public void A_reduced_clause_stays_one()
    {
        var toll = Claims("Two gunmen killed by the army were buried on Friday, police said.")
            .OfType<Toll>()
            .First();

        toll.Type.ShouldBe(TollType.Killed);
        toll.Quantity.Low.ShouldBe(2);
        toll.Actors.ShouldHaveSingleItem().Entity!.Name.ShouldBe("the army");
    }
}
