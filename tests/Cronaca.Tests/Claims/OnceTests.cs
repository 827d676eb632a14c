namespace Cronaca.Tests.Claims;

using Cronaca.Reading;
using Shouldly;
using Xunit;

/// <summary>What a sentence says once is claimed once, and of those alone of whom it is said.</summary>
public class OnceTests
{
    private static IReadOnlyList<Claim> Claims(string text, string language = "en") =>
        Reader.Read(new Report { Text = text, Language = language }).Claims;

    [Fact]
    public void Those_killed_are_counted_and_not_the_killing()
    {
        var tolls = Claims("Gunmen kill two guards at Juba fuel depot").OfType<Toll>().ToList();
        tolls.Count.ShouldBe(1);
        tolls[0].Quantity.Low.ShouldBe(2);
        tolls[0].Quantity.High.ShouldBe(2);
    }

    [Fact]
    public void What_one_declines_to_do_while_saying_another_thing_is_not_said()
    {
        var claims = Claims("\"We know who paid them,\" he said, declining to give a name.");
        claims.OfType<Statement>().Count().ShouldBe(1);
        claims.OfType<Gap>().Count().ShouldBe(1);
    }

    [Fact]
    public void A_bridge_that_was_seized_counts_nobody() =>
        Claims("Un ponte è stato sequestrato dai ribelli.", "it").OfType<Toll>().ShouldBeEmpty();
}
