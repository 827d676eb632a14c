namespace Cronaca.Tests.Claims;

using Cronaca.Reading;
using Shouldly;
using Xunit;

/// <summary>Places that are told by what they are ("the capital", "across the country") or stand in a dateline, and names that are no places.</summary>
public class SeatTests
{
    private static List<string> Tolls(string language, string text) =>
        [
            .. TollsOf
                .Text(language, text)
                .Select(t =>
                    $"{t.Type} {t.Quantity.Low} {t.Where?.GeoNamesId} {t.Where?.Span.Of(text)}"
                ),
        ];

    [Theory]
    [InlineData(
        "en",
        "Six people were shot dead in the Malian capital on Monday.",
        "Killed 6 2460596 Malian capital"
    )]
    [InlineData(
        "en",
        "Mali closed its borders. Six people were shot dead in the capital on Monday.",
        "Killed 6 2460596 capital"
    )]
    [InlineData(
        "en",
        "Two guards were killed on the outskirts of South Sudan's capital on Friday.",
        "Killed 2 373303 South Sudan's capital"
    )]
    [InlineData(
        "it",
        "Il Mali ha chiuso le frontiere. Sei persone sono state uccise lunedì nella capitale.",
        "Killed 6 2460596 capitale"
    )]
    public void A_capital_is_the_town_that_the_gazetteer_knows_as_such(
        string language,
        string text,
        string toll
    ) => Tolls(language, text).ShouldContain(toll);

    [Theory]
    [InlineData("en", "Mali mourns. Six people died in the capital of the province on Monday.")]
    [InlineData("en", "Mali and Niger mourn. Six people died in the capital on Monday.")]
    [InlineData("en", "Six people died in a capital that nobody had heard of.")]
    public void Another_capital_or_one_of_two_is_not_guessed(string language, string text) =>
        Tolls(language, text).ShouldNotContain(t => t.Contains("2460596"));

    [Theory]
    [InlineData(
        "en",
        "BAMAKO, March 9 - Forty people have been killed across the country since Monday, Mali's health ministry said.",
        "Killed 40 2453866 country"
    )]
    [InlineData(
        "it",
        "Il governo del Mali parla di una strage. Nel Paese sono morte da lunedì 40 persone.",
        "Killed 40 2453866 Paese"
    )]
    public void A_country_may_be_told_by_what_it_is(string language, string text, string toll) =>
        Tolls(language, text).ShouldContain(toll);

    [Theory]
    [InlineData("en", "BAMAKO, March 9 (Corvo) - Nine men were killed on Monday.")]
    [InlineData("en", "BAMAKO (Corvo) - Nine men were killed on Monday.")]
    [InlineData("en", "BAMAKO, Mali - Nine men were killed on Monday.")]
    [InlineData("it", "(Corvo) - BAMAKO, 9 MAR - Nove uomini sono stati uccisi lunedì.")]
    public void The_town_of_a_dateline_is_found_in_the_gazetteer(string language, string text) =>
        Tolls(language, text).ShouldContain("Killed 9 2460596 BAMAKO");

    [Fact]
    public void An_agency_that_the_dateline_credits_is_no_place() =>
        Tolls(
                "en",
                """
                BAMAKO, March 9 (Meridian) - Mali's army said it had lost nine soldiers.

                A doctor told Meridian that 15 people had been killed on Monday.
                """
            )
            .ShouldContain("Killed 15 2460596 BAMAKO");

    [Fact]
    public void The_adjective_of_a_country_names_no_city() =>
        Tolls("en", "Nine men were killed in the Malian city of Gao on Monday.")
            .ShouldContain(t => t.EndsWith("Gao"));
}
