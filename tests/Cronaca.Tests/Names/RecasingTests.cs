namespace Cronaca.Tests.Names;

using Cronaca.Reading;
using Shouldly;
using Xunit;

/// <summary>Text in capitals reads as the same text in small letters does.</summary>
public class RecasingTests
{
    [Theory]
    [InlineData(
        "Gunmen killed two guards in Lusaka on Friday, the police spokesman said. At least five workers were wounded."
    )]
    [InlineData("Due guardie sono state uccise a Lusaka venerdì, ha detto la polizia.")]
    public void Capitals_change_no_toll(string text)
    {
        var plain = Tolls(text);

        plain.ShouldNotBeEmpty();
        Tolls(text.ToUpperInvariant()).ShouldBe(plain);
    }

    [Fact]
    public void Names_keep_their_capitals_and_quotes_stand_in_the_report_to_the_letter()
    {
        const string text = "REBELS KILLED TWO GUARDS IN LUSAKA ON FRIDAY.";

        var toll = Reader
            .Read(new Report { Text = text, Language = "en" })
            .Claims.OfType<Toll>()
            .First(t => t.Type == TollType.Killed);

        toll.Where!.Name.ShouldBe("Lusaka");
        toll.Recipients[0].Span.Of(text).ShouldBe("GUARDS");
    }

    [Fact]
    public void A_headline_in_capitals_follows_what_the_body_writes_small()
    {
        const string text =
            "MINE COLLAPSE KILLS NINE IN KITWE\n\nNine miners were killed when a mine collapsed in Kitwe on Monday, the company said.";

        Reader
            .Read(new Report { Text = text, Language = "en" })
            .Claims.OfType<Toll>()
            .Where(t => t.Type == TollType.Killed)
            .ShouldAllBe(t => t.Quantity.Low == 9);
    }

    [Fact]
    public void A_heading_in_capitals_stays_one_and_says_where_its_section_is()
    {
        const string text = """
            A bus overturned near Kabwe on Monday, the police said.

            THE STORM IN NDOLA

            Four people were killed on Sunday, the fire service said.
            """;

        Reader
            .Read(new Report { Text = text, Language = "en" })
            .Claims.OfType<Toll>()
            .ShouldHaveSingleItem()
            .Where!.Name.ShouldBe("Ndola");
    }

    private static List<(TollType, decimal?, decimal?)> Tolls(string text) =>
        [
            .. Reader
                .Read(new Report { Text = text, Published = new DateOnly(2023, 3, 6) })
                .Claims.OfType<Toll>()
                .Select(t => (t.Type, t.Quantity.Low, t.Quantity.High)),
        ];
}
