namespace Cronaca.Tests.Articles;

using System.Text;
using Cronaca.Intake.Articles;
using Cronaca.Ledger;
using Shouldly;
using Xunit;

public sealed class ImprintTests
{
    private const string _sentence =
        "The harbour of Lindholm stays closed until Thursday, the coast guard said, as the storm moves north along the coast.";

    private static Arrival Read(string head, string body = "", string? address = null) =>
        ArticleReader.Read(
            Encoding.UTF8.GetBytes(
                $"<html><head>{head}</head><body>{body}<p>{_sentence}</p><p>{_sentence}</p></body></html>"
            ),
            null,
            address
        );

    [Theory]
    [InlineData("<title>Storm closes the harbour of Lindholm | The Harbour Post</title>", "")]
    [InlineData(
        "<title>The Harbour Post - Storm closes the harbour of Lindholm</title><meta property='og:site_name' content='The Harbour Post'>",
        ""
    )]
    [InlineData(
        "<title>Storm closes the harbour of Lindholm - Sea - The Harbour Post</title>",
        "<h1><a href='/'>The Harbour Post</a></h1><h1>Storm closes the harbour of Lindholm</h1>"
    )]
    [InlineData(
        "<meta property='og:title' content='Storm closes the harbour of Lindholm'>",
        "<h1>Sea and ships</h1>"
    )]
    [InlineData("", "<h1>Storm closes <i>the</i> harbour<br>of Lindholm</h1>")]
    public void The_title_comes_without_the_name_of_its_site(string head, string body)
    {
        Read(head, body).Report.Title.ShouldBe("Storm closes the harbour of Lindholm");
    }

    [Theory]
    [InlineData("<meta property='og:site_name' content='The Harbour Post'>", "The Harbour Post")]
    [InlineData(
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"publisher\":{\"@type\":\"Organization\",\"name\":\"The Harbour Post\"}}</script>",
        "The Harbour Post"
    )]
    [InlineData(
        "<meta property='og:site_name' content='Sea'><meta name=application-name content='Harbour Post'>",
        "Harbour Post"
    )]
    [InlineData("", "harbourpost.example")]
    public void The_outlet_is_the_site_the_publisher_or_the_host(string head, string outlet)
    {
        Read(head, address: "https://www.harbourpost.example/storm").Report.Outlet.ShouldBe(outlet);
    }

    [Theory]
    [InlineData("<meta name=author content='By Ida Falk'>", "", "Ida Falk", null)]
    [InlineData("<meta name=author content='Reuters'>", "", "Reuters", "Reuters")]
    [InlineData(
        "<meta name=author content='Ida Falk, AP Business Writer'>",
        "",
        "Ida Falk, AP Business Writer",
        "AP"
    )]
    [InlineData(
        "<meta property='article:author' content='https://social.example/falk'>",
        "",
        null,
        null
    )]
    [InlineData(
        "",
        "<p>LINDHOLM, 5 NOV (ANSA) - Il porto di Lindholm resta chiuso fino a giovedì per il maltempo.</p>",
        null,
        "ANSA"
    )]
    [InlineData(
        "",
        "<p>LINDHOLM (Reuters) - The harbour was closed on Sunday, officials said, as the storm came near.</p>",
        null,
        "Reuters"
    )]
    [InlineData(
        "",
        "<p>The minister (Reuters has asked her) said on Sunday that the harbour was open again to all ships.</p>",
        null,
        null
    )]
    public void Who_signs_and_whom_the_outlet_credits(
        string head,
        string body,
        string? author,
        string? agency
    )
    {
        var arrival = Read(head, body);
        arrival.Author.ShouldBe(author);
        arrival.Agency.ShouldBe(agency);
    }

    [Fact]
    public void An_agency_may_be_credited_in_the_last_line()
    {
        ArticleReader
            .Read(
                Encoding.UTF8.GetBytes(
                    $"<p>{_sentence}</p><p>{_sentence}</p><p>Fonte: Adnkronos</p>"
                ),
                null,
                null
            )
            .Agency.ShouldBe("Adnkronos");
    }

    [Theory]
    [InlineData("/news/storm", "https://m.harbourpost.example/news/storm")]
    [InlineData("https://harbourpost.example/news/storm", "https://harbourpost.example/news/storm")]
    [InlineData("https://elsewhere.example.org/storm", "https://m.harbourpost.example/s?id=7")]
    [InlineData("/", "https://m.harbourpost.example/s?id=7")]
    [InlineData("javascript:alert(1)", "https://m.harbourpost.example/s?id=7")]
    [InlineData("http://", "https://m.harbourpost.example/s?id=7")]
    public void The_address_is_the_one_the_page_gives_itself_on_its_own_site(
        string canonical,
        string address
    )
    {
        Read(
            $"<link rel=canonical href='{canonical}'>",
            address: "https://m.harbourpost.example/s?id=7"
        )
            .Report.Url.ShouldBe(address);
    }

    [Theory]
    [InlineData("it-IT", null)]
    [InlineData("en", "en")]
    [InlineData("de", null)]
    [InlineData("", null)]
    public void A_language_that_is_not_read_or_not_the_texts_is_left_to_the_text(
        string tag,
        string? language
    )
    {
        ArticleReader
            .Read(
                Encoding.UTF8.GetBytes($"<html lang='{tag}'><p>{_sentence}</p><p>{_sentence}</p>"),
                null,
                null
            )
            .Report.Language.ShouldBe(language);
    }

    [Fact]
    public void A_text_told_only_to_machines_is_read_from_there()
    {
        string told = string.Join("\\n\\n", Enumerable.Repeat(_sentence, 12));
        Read(
            $"<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"articleBody\":\"{told}\"}}</script>"
        )
            .Report.Text.Split("\n\n")
            .Length.ShouldBe(12);
    }
}
