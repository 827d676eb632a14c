namespace Cronaca.Tests.Claims;

using Cronaca.Reading;
using Shouldly;
using Xunit;

/// <summary>How many, of whom, and what happened to them: where the words stand otherwise than the tree has them, and what is no toll.</summary>
public class TollCountTests
{
    private static List<string> Tolls(string language, string text) =>
        [
            .. TollsOf
                .Text(language, text)
                .Select(t =>
                    $"{t.Type} {t.Quantity.Low}..{t.Quantity.High} {(t.Recipients.Count > 0 ? t.Recipients[0].Span.Of(text) : "")}".TrimEnd()
                ),
        ];

    [Theory]
    // Quotation marks around the count.
    [InlineData(
        "en",
        "The movement said that \"at least 17 shepherds\" had died in the raid.",
        "Killed 17.. shepherds"
    )]
    [InlineData(
        "it",
        "Secondo i sindacati alla marcia hanno preso parte «più di 4.000 operai».",
        "Attending 4001.. operai"
    )]
    // The number before the noun of casualties, which closes the clause.
    [InlineData("it", "Per la prefettura sono almeno 35 i feriti.", "Injured 35..")]
    [InlineData(
        "it",
        "Sono stati rinvenuti i corpi senza vita di tre pescatori.",
        "Killed 3..3 pescatori"
    )]
    // Two things said of the same.
    [InlineData(
        "it",
        "Nella notte cinque tecnici cinesi sono stati aggrediti e sequestrati.",
        "Abducted 5..5 tecnici cinesi"
    )]
    // A ship is sent as one.
    [InlineData("en", "The navy has dispatched a frigate to the area.", "Deployed 1..1 a frigate")]
    // Who holds them tells whether they are abducted.
    [InlineData(
        "it",
        "I ribelli dicono di aver ucciso 12 soldati e di averne catturati sette.",
        "Abducted 7..7 soldati"
    )]
    [InlineData("en", "The army said it had captured six guards of the camp.", "Arrested 6..6")]
    // Those counted by one number.
    [InlineData(
        "en",
        "Up to 40 nurses and hospital cleaners were detained.",
        "Arrested ..40 nurses and hospital cleaners"
    )]
    // Of whom, without where.
    [InlineData(
        "en",
        "Police arrested nine dockers at two terminals in Durban.",
        "Arrested 9..9 dockers"
    )]
    [InlineData(
        "it",
        "Sono morte tredici persone, tre delle quali poliziotti.",
        "Killed 3..3 poliziotti"
    )]
    [InlineData(
        "en",
        "The clash left 13 people dead, two of them teachers.",
        "Killed 2..2 teachers"
    )]
    [InlineData(
        "en",
        "Five inmates were killed. The ministry put the number of fugitives at 26.",
        "Affected 26..26"
    )]
    // Crowds, and forces that come with so many.
    [InlineData(
        "en",
        "About 250 relatives of the miners blocked the road to the port.",
        "Attending 250..250 relatives of the miners"
    )]
    [InlineData(
        "it",
        "Sul posto i vigili del fuoco, intervenuti con 80 uomini, hanno lavorato fino all'alba.",
        "Deployed 80..80 uomini"
    )]
    [InlineData(
        "it",
        "Altri 300 uomini dovrebbero arrivare entro la fine della settimana.",
        "Deployed 300..300"
    )]
    // A part of those whom the next number counts.
    [InlineData("en", "He said 20 of the 70 wounded remained in hospital.", "Injured 20..20")]
    [InlineData("it", "I soccorritori hanno recuperato nove corpi.", "Killed 9..9")]
    public void A_count_is_read(string language, string text, string toll) =>
        Tolls(language, text).ShouldContain(t => t.StartsWith(toll, StringComparison.Ordinal));

    [Theory]
    // Those excepted, those joined to another verb, those who speak, those who move others.
    [InlineData("en", "All but four of them have since been released.", "Released 4")]
    [InlineData(
        "en",
        "A powerful explosion on the coast killed ten miners and forced fishermen to sleep in their boats.",
        "Killed 2"
    )]
    [InlineData("en", "Three demonstrators told Meridian that they would stay.", "Attending 3")]
    [InlineData("en", "Authorities moved 3,000 people to higher ground.", "Evacuated 2")]
    [InlineData("en", "Ferry with 90 aboard capsizes off Cebu", "Destroyed 90")]
    [InlineData(
        "en",
        "Four students died in the crush. The youngest was 15, he said.",
        "Killed 15"
    )]
    public void What_is_no_count_of_them_is_left_out(string language, string text, string toll) =>
        Tolls(language, text).ShouldNotContain(t => t.StartsWith(toll, StringComparison.Ordinal));
}
