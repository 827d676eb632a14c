namespace Cronaca.Tests.Voices;

using Cronaca.Reading;
using Shouldly;
using Xunit;

/// <summary>Through whom a report knows what it says: the voice it quotes first, the one it all comes from last.</summary>
public class ChainTests
{
    [Theory]
    [InlineData(
        "it",
        "La radio di Stato, citando il sindaco di Gorizia, ha riferito che tre case sono crollate.",
        "La radio di Stato ← il sindaco di Gorizia"
    )]
    [InlineData(
        "en",
        "State radio, citing the mayor of Jos, reported that three houses collapsed.",
        "State radio ← the mayor of Jos"
    )]
    [InlineData(
        "en",
        "A witness quoted by state radio said that the bridge was on fire.",
        "state radio ← A witness"
    )]
    [InlineData("en", "The bridge was on fire, a shepherd said.", "a shepherd")]
    public void The_chain_runs_from_the_one_quoted_to_the_one_who_knows(
        string language,
        string text,
        string chain
    )
    {
        var said = Reader
            .Read(new Report { Text = text, Language = language })
            .Claims.OfType<Statement>()
            .ShouldHaveSingleItem();
        string.Join(" ← ", said.Attribution.Select(v => v.Span.Of(text))).ShouldBe(chain);
    }

    [Fact]
    public void All_who_said_are_not_the_one_who_spoke_last()
    {
        var said = Reader
            .Read(
                new Report
                {
                    Text =
                        "\"The well is dry,\" Rose Conti said. She met five nurses, all of whom said that the clinic was closed.",
                    Language = "en",
                }
            )
            .Claims.OfType<Statement>()
            .Last();
        said.Attribution.ShouldHaveSingleItem().Entity.ShouldBeNull();
    }
}
