namespace Cronaca.Tests.Text;

using Cronaca.Reading.Text;
using Shouldly;
using Xunit;

public class ParagraphTests
{
    private static ParagraphKind[] Kinds(string text) =>
        [.. Splitter.Split(text, null).Paragraphs.Select(p => p.Kind)];

    [Fact]
    public void A_report_has_a_title_heads_and_related_headlines()
    {
        const string text = """
            Crolla un ponte sul Tanaro: due feriti

            CUNEO, 4 mag (Ansa) - Un ponte è crollato stamattina. Due persone sono rimaste ferite.

            Leggi anche:

            -Quanti ponti sono a rischio?

            -Il piano del governo per le strade

            Il traffico è stato deviato per tutta la giornata.

            "NESSUNO CI HA AVVERTITI"

            I residenti protestano da mesi per lo stato della strada.

            (a cura di Anna Bianchi)
            """;
        Kinds(text)
            .ShouldBe([
                ParagraphKind.Title,
                ParagraphKind.Body,
                ParagraphKind.Related,
                ParagraphKind.Related,
                ParagraphKind.Related,
                ParagraphKind.Body,
                ParagraphKind.Heading,
                ParagraphKind.Body,
                ParagraphKind.Credit,
            ]);
    }

    [Fact]
    public void Headlines_behind_an_announcement_need_no_mark()
    {
        const string text = """
            Il ponte è crollato all'alba di lunedì. Nessuno è rimasto ferito.

            Leggi anche

            Quanti ponti sono a rischio?

            Il piano del governo per le strade

            Il traffico è stato deviato. Si cercano le cause del crollo.

            Leggi anche: La nave è salva

            (ANSA).
            """;
        Kinds(text)
            .ShouldBe([
                ParagraphKind.Body,
                ParagraphKind.Related,
                ParagraphKind.Related,
                ParagraphKind.Related,
                ParagraphKind.Body,
                ParagraphKind.Related,
                ParagraphKind.Credit,
            ]);
    }

    [Fact]
    public void Lines_wrapped_at_a_width_are_one_paragraph()
    {
        const string text = """
            The bridge over the river gave way shortly after dawn on Monday and
            two lorries fell into the water, the fire service said in a brief
            statement. Nobody was hurt.
            A second bridge further down the valley had been closed last year for
            fear of the same.
            """;
        Splitter
            .Split(text, "en")
            .Paragraphs.Select(p => p.Span.Of(text).Split(' ')[0])
            .ShouldBe(["The", "A"]);
    }

    [Fact]
    public void A_ragged_text_in_capitals_has_paragraphs_and_no_heads()
    {
        const string text = """
               RIVERTON, 4 MAY 90 -- [TEXT] THE BRIDGE OVER THE RIVER GAVE WAY
            SHORTLY AFTER DAWN ON MONDAY, THE FIRE SERVICE SAID.

               TWO LORRIES FELL INTO THE WATER AND THE DRIVERS WERE RESCUED BY
            A BOAT THAT HAPPENED TO BE NEAR.  NOBODY WAS HURT.
            """;
        var document = Splitter.Split(text, null);
        document.Paragraphs.Count.ShouldBe(2);
        document.Paragraphs.ShouldAllBe(p => p.Kind == ParagraphKind.Body);
        document.Paragraphs[0].Dateline!.Value.Of(text).ShouldBe("RIVERTON, 4 MAY 90 --");
        document.Sentences.Count.ShouldBe(3);
    }

    [Fact]
    public void Long_lines_are_a_paragraph_each()
    {
        string line = string.Concat(Enumerable.Repeat("Il ponte è crollato all'alba. ", 8));
        Splitter.Split($"{line}\n{line}\n{line}", "it").Paragraphs.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("Il ponte è crollato nella notte e nessuno lo ha visto.", "it")]
    [InlineData("The bridge gave way at night and nobody saw it.", "en")]
    [InlineData("INCENDIO NELLA CENTRALE DI MONFALCONE", "it")]
    [InlineData("FIRE IN THE POWER STATION", "en")]
    [InlineData("", "en")]
    public void The_language_is_told_from_the_text(string text, string expected) =>
        LanguageGuesser.Guess(text).ShouldBe(expected);
}
