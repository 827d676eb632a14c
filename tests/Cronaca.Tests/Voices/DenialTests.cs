namespace Cronaca.Tests.Voices;

using Cronaca.Reading;
using Shouldly;
using Xunit;

/// <summary>What a voice denies is not told as having happened.</summary>
public sealed class DenialTests
{
    [Theory]
    [InlineData("en", "Police denied having fired on the crowd in Jos.", "Police")]
    [InlineData("en", "The governor denied that troops had killed 12 villagers.", "The governor")]
    [InlineData(
        "en",
        "The ministry denied reports that 12 officers had been kidnapped.",
        "The ministry"
    )]
    [InlineData("it", "La polizia nega di aver sparato sulla folla.", "La polizia")]
    [InlineData("it", "L'esercito respinge le accuse di aver ucciso civili.", "L'esercito")]
    [InlineData(
        "it",
        "Il sindaco ha smentito che gli agenti abbiano arrestato tre medici.",
        "Il sindaco"
    )]
    public void Who_denies_says_it_and_the_deed_is_negative(
        string language,
        string text,
        string who
    )
    {
        var claims = Read(language, text);
        var said = claims.OfType<Statement>().ShouldHaveSingleItem();
        said.Polarity.ShouldBe(Polarity.Negative);
        said.Attribution[^1].Span.Of(text).ShouldBe(who);
        var deeds = claims
            .OfType<Event>()
            .Where(e => e.Type == EventType.Assault || e.Type == EventType.Coerce);
        deeds.ShouldNotBeEmpty();
        deeds.ShouldAllBe(e => e.Polarity == Polarity.Negative && e.Attribution.Count == 1);
    }

    [Theory]
    [InlineData("en", "No shots had been fired at the demonstrators, the ministry said.")]
    [InlineData("en", "\"Not one prisoner was shot,\" the warden said.")]
    [InlineData("en", "The warden said it was not true that guards had shot prisoners.")]
    [InlineData("it", "Nessun colpo è stato sparato contro la folla, ha detto il ministero.")]
    [InlineData(
        "it",
        "Non è vero che i soldati hanno bombardato l'ospedale, ha detto il generale."
    )]
    public void What_did_not_happen_is_negative(string language, string text) =>
        Read(language, text)
            .OfType<Event>()
            .Where(e => e.Type == EventType.Assault)
            .ShouldHaveSingleItem()
            .Polarity.ShouldBe(Polarity.Negative);

    [Fact]
    public void Who_denies_a_part_in_it_does_not_deny_that_it_happened()
    {
        var claims = Read(
            "en",
            "The firm denied any involvement in the attack, which killed six people."
        );
        claims
            .OfType<Event>()
            .Where(e => e.Type == EventType.Assault)
            .ShouldAllBe(e => e.Polarity == Polarity.Positive);
        claims.OfType<Toll>().ShouldHaveSingleItem().Polarity.ShouldBe(Polarity.Positive);
    }

    private static IReadOnlyList<Claim> Read(string language, string text) =>
        Reader.Read(new Report { Text = text, Language = language }).Claims;
}
