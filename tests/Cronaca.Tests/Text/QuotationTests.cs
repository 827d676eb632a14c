namespace Cronaca.Tests.Text;

using Cronaca.Reading.Text;
using Shouldly;
using Xunit;

public class QuotationTests
{
    private static string[] Quotations(string text, string language = "it") =>
        [
            .. Splitter
                .Split(text, language)
                .Quotations.Select(q => $"{q.Level} {q.Content.Of(text)}"),
        ];

    [Theory]
    [InlineData("Ha detto: «Siamo “pronti” a tutto».", "0 Siamo “pronti” a tutto|1 pronti")]
    [InlineData(
        "Per l'\"operazione\" e l'“attacco” servono \"mezzi\".",
        "0 operazione|0 attacco|0 mezzi"
    )]
    [InlineData("L'uomo ha un po' paura dell'acqua.", "")]
    [InlineData("Lo chiamano 'il Gatto' da sempre, un po' per gioco.", "0 il Gatto")]
    [InlineData("Negli anni '90 c'era l'altro '68.", "")]
    [InlineData("„Basta così“, ha scritto.", "0 Basta così")]
    [InlineData("Ha detto ''basta'' e poi ``ancora''.", "0 basta|0 ancora")]
    [InlineData("<<Basta>>, ha detto.", "0 Basta")]
    [InlineData("Ha aggiunto: \"Non c'è altro.", "0 Non c'è altro.")]
    public void Marks_are_paired(string text, string expected) =>
        string.Join('|', Quotations(text)).ShouldBe(expected);

    [Theory]
    [InlineData("The workers' leader said 'the crew's boat' sank.", "0 the crew's boat")]
    [InlineData(
        "\"He told me 'go home' twice,\" she said.",
        "0 He told me 'go home' twice,|1 go home"
    )]
    [InlineData("Rock 'n' roll of the '60s isn't dead.", "")]
    public void English_apostrophes_are_no_quotation_marks(string text, string expected) =>
        string.Join('|', Quotations(text, "en")).ShouldBe(expected);

    [Fact]
    public void A_quotation_goes_on_where_the_next_paragraph_opens_with_its_mark()
    {
        const string text = "\"We left at dawn.\n\n\"Nobody saw us,\" the mayor said.\n\nHe left.";
        Quotations(text, "en").ShouldBe(["0 We left at dawn.\n\n\"Nobody saw us,"]);
    }

    [Fact]
    public void A_quotation_that_is_not_closed_ends_with_its_paragraph()
    {
        const string text = "«Siamo partiti all'alba.\n\nNessuno ci ha visti, ha detto.";
        Quotations(text).ShouldBe(["0 Siamo partiti all'alba."]);
    }

    [Fact]
    public void A_new_quotation_after_a_full_stop_ends_one_that_lacks_its_mark() =>
        Quotations("\"We left at dawn. \"Nobody saw us,\" he said.", "en")
            .ShouldBe(["0 We left at dawn.", "0 Nobody saw us,"]);
}
