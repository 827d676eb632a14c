namespace Cronaca.Tests.Claims;

using Cronaca.Reading;
using Shouldly;
using Xunit;

/// <summary>All the tolls of a sentence and no others: nobody is counted twice, and nobody who did it, or is only spoken of.</summary>
public class TollExactTests
{
    [Fact]
    public void Those_who_are_counted_did_it_to_nobody()
    {
        const string text =
            "Tre operai e un custode hanno perso la vita nel crollo di un capannone.";

        var tolls = Reader
            .Read(new Report { Text = text, Language = "it" })
            .Claims.OfType<Toll>()
            .Where(t => t.Type == TollType.Killed)
            .ToList();

        tolls.Select(t => t.Quantity.Low).ShouldBe([3, 1]);
        tolls.ShouldAllBe(t => t.Actors.Count == 0);
    }

    private static string Tolls(string language, string text) =>
        string.Join(
            "; ",
            TollsOf
                .Text(language, text)
                .Select(t =>
                    $"{t.Type} {t.Quantity.Low}..{t.Quantity.High} {(t.Recipients.Count > 0 ? t.Recipients[0].Span.Of(text) : "")}".TrimEnd()
                    + (t.PartOf is null ? "" : " of them")
                )
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    // Dead and wounded coordinated under one verb.
    [InlineData(
        "it",
        "Il crollo ha provocato 12 morti e 30 feriti.",
        "Injured 30..30; Killed 12..12"
    )]
    [InlineData(
        "it",
        "Il bilancio è di 9 morti e 27 feriti, sette dei quali in gravi condizioni.",
        "Injured 27..27; Injured 7..7 of them; Killed 9..9"
    )]
    // What somebody is besides is nobody else.
    [InlineData(
        "it",
        "Ada Conti, scrittrice e poetessa, è morta a Trieste.",
        "Killed 1..1 Ada Conti, scrittrice e poetessa"
    )]
    // Who did it is not counted, whatever the tree makes of the relative pronoun.
    [InlineData(
        "it",
        "L'agente che ha ucciso Karim Daoud è stato sospeso.",
        "Killed 1..1 Karim Daoud"
    )]
    // The number behind the copula of the sum, and before that of the casualties.
    [InlineData("it", "Il bilancio delle vittime è salito a 43 persone.", "Killed 43..43 persone")]
    // Who the victim is.
    [InlineData("it", "La vittima è un operaio di 45 anni.", "Killed 1..1 un operaio di 45 anni")]
    [InlineData("en", "The only fatality was a young miner.", "Killed 1..1 a young miner")]
    // Those of so many years are people.
    [InlineData(
        "it",
        "Nello scontro ha perso la vita una ventiseienne di Latina.",
        "Killed 1..1 una ventiseienne di Latina"
    )]
    // None, with who would have suffered before the word.
    [InlineData(
        "en",
        "The bulletin did not report any rebel casualties.",
        "Injured 0..0; Killed 0..0"
    )]
    // An age counts nobody.
    [InlineData(
        "it",
        "Sono stati uccisi quattro pescatori, di età compresa tra i 22 e i 26 anni.",
        "Killed 4..4 pescatori"
    )]
    [InlineData(
        "it",
        "Un uomo e sua figlia di 19 sono stati uccisi in un casolare.",
        "Killed 2..2 Un uomo e sua figlia di 19"
    )]
    [InlineData("it", "Marta Riva, 45, è morta a Trieste.", "Killed 1..1 Marta Riva")]
    // The second noun counts its own.
    [InlineData(
        "it",
        "L'esplosione ha provocato la morte di oltre 160 persone e il ferimento di quasi 260.",
        "Injured ..260; Killed 161.. persone"
    )]
    [InlineData(
        "it",
        "La frana ha causato 43 vittime, 15 feriti e più di 600 sfollati.",
        "Displaced 601.. sfollati; Injured 15..15; Killed 43..43"
    )]
    [InlineData(
        "en",
        "Peter Hale, 45, and his son, 12, died in the crash.",
        "Killed 2..2 Peter Hale, 45, and his son"
    )]
    // To whom it cost their lives.
    [InlineData(
        "it",
        "Il naufragio è costato la vita a undici pescatori.",
        "Killed 11..11 pescatori"
    )]
    // Without a verb.
    [InlineData(
        "it",
        "Tra le vittime anche tre bambini e una donna incinta.",
        "Killed 1..1 una donna incinta; Killed 3..3 bambini"
    )]
    [InlineData(
        "en",
        "There were no reports of casualties or damage.",
        "Injured 0..0; Killed 0..0"
    )]
    // A life that is led.
    [InlineData("it", "In paese conduceva una vita tranquilla.", "")]
    // Besides.
    [InlineData(
        "it",
        "Si contano 18 vittime, oltre a 2.700 sfollati.",
        "Displaced 2700..2700 sfollati; Killed 18..18"
    )]
    // A list of numbers and places.
    [InlineData(
        "it",
        "Sono morti quattro operai: uno alla fonderia di Dosso, due al ceramificio di Faenza, uno a Bondeno.",
        "Killed 1..1 operai of them; Killed 1..1 operai of them; Killed 2..2 operai of them; Killed 4..4 operai"
    )]
    public void Each_is_counted_once(string language, string text, string tolls) =>
        Tolls(language, text).ShouldBe(tolls);
}
