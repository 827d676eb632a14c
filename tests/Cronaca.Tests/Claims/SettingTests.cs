namespace Cronaca.Tests.Claims;

using Cronaca.Reading;
using Shouldly;
using Xunit;

/// <summary>When and where those counted came to harm: by their own sentence, or by what was told before.</summary>
public class SettingTests
{
    private static List<string> Tolls(string language, string text) =>
        [
            .. TollsOf
                .Text(language, text)
                .Select(t =>
                    $"{t.Type} {t.Quantity.Low} {t.Where?.Span.Of(text)} {t.When?.Edtf}".TrimEnd()
                ),
        ];

    [Theory]
    [InlineData(
        "en",
        "Four farmers were shot dead in the outskirts of Gao on Monday.",
        "Killed 4 Gao 2022-03-07"
    )]
    [InlineData(
        "it",
        "Quattro pastori sono stati uccisi lunedì nei pressi di Gao, nel Mali.",
        "Killed 4 Gao 2022-03-07"
    )]
    [InlineData(
        "it",
        "Sono morte tre persone a Sfax, nel sud della Tunisia, nella giornata di martedì.",
        "Killed 3 Sfax 2022-03-08"
    )]
    public void The_narrowest_place_by_a_preposition_is_meant(
        string language,
        string text,
        string toll
    ) => Tolls(language, text).ShouldContain(toll);

    [Theory]
    [InlineData(
        "en",
        "A bomb went off at a bus stop in Quetta on Monday. The police said on Tuesday that 12 people had died.",
        "Killed 12 Quetta 2022-03-07"
    )]
    [InlineData(
        "it",
        "Un'esplosione ha distrutto lunedì un deposito a Sfax. Mercoledì il ministero ha detto che i morti sono 12.",
        "Killed 12 Sfax 2022-03-07"
    )]
    public void Who_died_died_on_the_day_of_the_attack_and_not_on_that_of_the_statement(
        string language,
        string text,
        string toll
    ) => Tolls(language, text).ShouldContain(toll);

    [Fact]
    public void A_title_takes_time_and_place_from_the_text_below_it() =>
        Tolls(
            "en",
            "Gunmen kill six miners\n\nSix miners were killed in Gao on Sunday, the governor said."
        )[0]
            .ShouldBe("Killed 6 Gao 2022-03-06");

    [Fact]
    public void When_after_a_date_holds_of_its_clause() =>
        Tolls(
                "it",
                "È la rivolta più sanguinosa dal 3 aprile 2011, quando a Misurata la polizia uccise 40 detenuti."
            )
            .ShouldContain(t => t.EndsWith("2011-04-03", StringComparison.Ordinal));

    [Fact]
    public void The_place_of_a_news_conference_is_not_that_of_what_is_told() =>
        Tolls(
                "en",
                "Shells struck a market in Sarkin on Monday. The minister told reporters in Geneva. At least 12 people died."
            )
            .ShouldContain("Killed 12 Sarkin 2022-03-07");

    [Theory]
    [InlineData("en", "Strong quake hits Arequipa province, 12 dead", "Killed 12 Arequipa")]
    [InlineData(
        "it",
        "A Sfax sono stati uccisi due pescatori; a Gabès un pescatore è stato ferito a coltellate.",
        "Injured 1 Gabès"
    )]
    [InlineData(
        "it",
        "A Kassel i morti sono stati nove, la peggiore strage dal 12 maggio 2009, quando ad Ankara due bombe ne uccisero 30.",
        "Killed 9 Kassel"
    )]
    [InlineData("it", "In Ciad tre bambini sono morti per la febbre di Lassa.", "Killed 3 Ciad")]
    [InlineData(
        "en",
        "A blast tore through the market in Mardan on Monday. Doctors at the Lady Reading hospital in Peshawar spoke to reporters. Nine people died.",
        "Killed 9 Mardan 2022-03-07"
    )]
    [InlineData(
        "en",
        "A former guard opened fire at the Halden Foods plant in Durban on Tuesday, killing two packers.",
        "Killed 2 Halden Foods plant"
    )]
    [InlineData(
        "it",
        "Sfax, crolla una scuola: sei morti\n\nAlmeno sei persone sono morte nel sud della Tunisia.",
        "Killed 6 Sfax"
    )]
    // The place of a part is not that of the whole.
    [InlineData(
        "it",
        "L'alluvione ha colpito la Tunisia: i morti sono 64, 26 solo a Sfax, e i feriti 150.",
        "Killed 64 Tunisia"
    )]
    [InlineData(
        "it",
        "L'alluvione ha colpito la Tunisia: i morti sono 64, 26 solo a Sfax, e i feriti 150.",
        "Killed 26 Sfax"
    )]
    // Where a speaker is.
    [InlineData(
        "it",
        "Una frana ha travolto un villaggio in Tunisia. Lo ha riferito un portavoce residente a Gabès. Sono morte 12 persone.",
        "Killed 12 Tunisia"
    )]
    // They came to harm before the hospital.
    [InlineData(
        "it",
        "Un uomo ha aperto il fuoco in una scuola a Sfax. Sono morte quattro persone, mentre altre sette sono state ferite e portate all'ospedale di Gabès.",
        "Injured 7 Sfax"
    )]
    // Where two countries meet.
    [InlineData(
        "it",
        "Due pastori sono stati uccisi lungo il confine tra Mali e Niger.",
        "Killed 2 confine tra Mali e Niger"
    )]
    [InlineData(
        "en",
        "Two herders were killed on the border between Mali and Niger.",
        "Killed 2 border between Mali and Niger"
    )]
    // The place right before its "where".
    [InlineData("it", "Danni anche a Gafsa e a Sfax, dove è morta una donna.", "Killed 1 Sfax")]
    public void Where_it_happened_and_not_what_is_named_nearby(
        string language,
        string text,
        string toll
    ) => Tolls(language, text).ShouldContain(t => t.StartsWith(toll, StringComparison.Ordinal));
}
