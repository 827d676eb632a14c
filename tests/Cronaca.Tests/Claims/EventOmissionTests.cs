namespace Cronaca.Tests.Claims;

using Cronaca.Reading;
using Shouldly;
using Xunit;

/// <summary>What those who should have acted left undone is an event that did not happen; what they did without a word for it is none.</summary>
public class EventOmissionTests
{
    private static List<Event> Read(string language, string text) =>
        [
            .. Reader
                .Read(
                    new Report
                    {
                        Text = text,
                        Language = language,
                        Published = new DateOnly(2022, 3, 10),
                    }
                )
                .Claims.OfType<Event>(),
        ];

    [Theory]
    [InlineData("en", "Residents complained of inaction by the police.", "inaction")]
    [InlineData("en", "There was total inaction on the part of the police.", "inaction")]
    [InlineData("en", "The police did not act for two hours.", "act")]
    [InlineData("en", "The guards failed to protect the villagers.", "protect")]
    [InlineData("en", "Police were unable to control the crowd.", "control")]
    [InlineData("en", "The police did nothing for two hours.", "did nothing")]
    [InlineData("it", "I residenti denunciano l'inerzia della polizia.", "inerzia")]
    public void What_was_left_undone_is_an_event_that_did_not_happen(
        string language,
        string text,
        string trigger
    )
    {
        var undone = Read(language, text).First(e => e.Trigger.Of(text) == trigger);
        undone.Polarity.ShouldBe(Polarity.Negative);
        undone.Actors.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("en", "The police acted quickly.")]
    [InlineData("en", "The police will not stand by.")]
    [InlineData("en", "The ministry controls the fund.")]
    [InlineData("it", "La polizia ha agito in fretta.")]
    public void Acting_alone_names_no_event(string language, string text) =>
        Read(language, text).ShouldBeEmpty();
}
