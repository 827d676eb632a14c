namespace Cronaca.Tests.Claims;

using Cronaca.Reading;
using Shouldly;
using Xunit;

/// <summary>What type an event is by who does it and by what the report told before, and whom pronouns, means and long phrases name.</summary>
public class EventSenseTests
{
    private static List<string> Events(string language, string text) =>
        [
            .. Reader
                .Read(new Report { Text = text, Language = language })
                .Claims.OfType<Event>()
                .Select(e =>
                    $"{ReadingJson.Name(e.Type)} {e.Trigger.Of(text)}: {string.Join(" + ", e.Actors.Select(p => p.Span.Of(text)))} > {string.Join(" + ", e.Recipients.Select(p => p.Span.Of(text)))}".TrimEnd()
                ),
        ];

    [Theory]
    [InlineData("it", "Dodici persone sono state fermate.", "COERCE fermate:  > Dodici persone")]
    [InlineData(
        "it",
        "I manifestanti hanno lanciato pietre contro gli agenti.",
        "ASSAULT lanciato pietre: I manifestanti > gli agenti"
    )]
    [InlineData(
        "it",
        "Sono iniziati i bombardamenti della capitale da parte dell'esercito.",
        "ASSAULT bombardamenti: esercito > capitale"
    )]
    [InlineData(
        "en",
        "The islands gained independence from Portugal in 1975.",
        "POLITICS gained independence: The islands > Portugal"
    )]
    public void Who_takes_part_is_found_past_means_and_words_between(
        string language,
        string text,
        string expected
    ) => Events(language, text).ShouldContain(expected);

    [Fact]
    public void What_a_storm_destroys_is_no_attack() =>
        Events("en", "The town of Bolama was razed by a powerful quake.")
            .ShouldContain("DISASTER razed: a powerful quake > The town of Bolama");

    [Fact]
    public void Troops_sent_after_a_flood_bring_aid() =>
        Events(
                "en",
                "Floods hit the valley on Monday. The army dispatched a helicopter to the region."
            )
            .ShouldContain(e => e.StartsWith("AID dispatched", StringComparison.Ordinal));

    [Fact]
    public void Troops_sent_after_an_attack_do_not() =>
        Events(
                "en",
                "Rebels attacked the port on Monday. The army dispatched a helicopter to the region."
            )
            .ShouldContain(e => e.StartsWith("MOBILIZE dispatched", StringComparison.Ordinal));

    [Fact]
    public void People_killed_by_nobody_named_were_killed_by_somebody_where_there_was_violence()
    {
        Events("en", "Rebels attacked the port on Monday. At least four guards were killed.")
            .ShouldContain(e => e.StartsWith("ASSAULT killed", StringComparison.Ordinal));
        Events("en", "A quake hit the valley on Monday. At least four farmers were killed.")
            .ShouldNotContain(e => e.StartsWith("ASSAULT killed", StringComparison.Ordinal));
    }
}
