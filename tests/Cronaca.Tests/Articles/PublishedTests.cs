namespace Cronaca.Tests.Articles;

using System.Text;
using Cronaca.Intake.Articles;
using Cronaca.Ledger;
using Shouldly;
using Xunit;

public sealed class PublishedTests
{
    private const string _sentence =
        "The harbour of Lindholm stays closed until Thursday, the coast guard said, as the storm moves north along the coast.";

    private static Arrival Read(string head, string body, string? address = null) =>
        ArticleReader.Read(
            Encoding.UTF8.GetBytes(
                $"<html><head>{head}</head><body>{body}<p>{_sentence}</p><p>{_sentence}</p></body></html>"
            ),
            "text/html; charset=utf-8",
            address
        );

    private static string? Day(Arrival arrival) => arrival.Report.Published?.ToString("yyyy-MM-dd");

    [Theory]
    [InlineData("<meta property='article:published_time' content='2023-11-05T23:30:00+01:00'>")]
    [InlineData("<meta name='DC.date.issued' content='2023-11-05'>")]
    [InlineData("<meta name=pubdate content='Sun, 05 Nov 2023 22:30:00 GMT'>")]
    [InlineData("<meta itemprop=datePublished content='20231105T223000Z'>")]
    [InlineData("<meta name=date content='5 novembre 2023'>")]
    [InlineData(
        "<script type='application/ld+json'>[{\"@type\":\"ReportageNewsArticle\",\"datePublished\":\"2023-11-05\"}]</script>"
    )]
    public void The_day_is_what_the_page_declares(string head)
    {
        Day(Read(head, "<h1>Storm closes the harbour of Lindholm</h1>")).ShouldBe("2023-11-05");
    }

    [Theory]
    [InlineData("<p>Sunday, November 5th, 2023</p>")]
    [InlineData("<p class=x>Pubblicato il 5 novembre 2023 alle 22:30</p>")]
    [InlineData("<div>Nov. 5, 2023 10:30 pm</div>")]
    [InlineData("<div>2023-11-05 22:30</div>")]
    [InlineData("<div>25/11/2023</div>", "2023-11-25")]
    [InlineData("<time datetime='2023-11-05T22:30:00Z'>yesterday</time>")]
    [InlineData("<p>5 de noviembre de 2023</p>")]
    public void Or_what_stands_beside_the_headline(string line, string day = "2023-11-05")
    {
        Day(Read("", $"<h1>Storm closes the harbour of Lindholm</h1>{line}")).ShouldBe(day);
    }

    [Theory]
    [InlineData("https://harbourpost.example/2023/11/05/storm", "2023-11-05")]
    [InlineData("https://harbourpost.example/news/2023-11-05-storm.html", "2023-11-05")]
    [InlineData("https://harbourpost.example/20231105/storm", "2023-11-05")]
    [InlineData("https://harbourpost.example/2023/45/77/storm", null)]
    [InlineData("https://harbourpost.example/storm-12345678", null)]
    public void Or_what_the_address_says(string address, string? day)
    {
        Day(Read("", "<h1>Storm closes the harbour</h1>", address)).ShouldBe(day);
    }

    [Fact]
    public void A_day_that_could_be_two_is_none()
    {
        Day(Read("", "<h1>Storm closes the harbour of Lindholm</h1><p>05/11/2023</p>"))
            .ShouldBeNull();
    }

    [Theory]
    [InlineData("2023-11-05T23:30:00+01:00", "2023-11-05T22:30:00Z")]
    [InlineData("2023-11-05T23:30:00.123-0500", "2023-11-06T04:30:00Z")]
    [InlineData("2023-11-05 23:30:00 UTC", "2023-11-05T23:30:00Z")]
    [InlineData("1699226400", "2023-11-05T23:20:00Z")]
    [InlineData("2023-11-05T23:30:00", null)]
    [InlineData("2023-11-05", null)]
    public void A_moment_without_its_offset_is_only_a_day(string told, string? moment)
    {
        var arrival = Read($"<meta property='article:published_time' content='{told}'>", "");

        Day(arrival).ShouldBe("2023-11-05");
        arrival.PublishedAt?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ").ShouldBe(moment);
        (arrival.PublishedAt is null).ShouldBe(moment is null);
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("2023-02-30")]
    [InlineData("9999999999")]
    [InlineData("20231105T")]
    [InlineData("2023-11-05T99:99")]
    public void What_is_no_day_does_not_become_one_of_another_year(string told)
    {
        Read($"<meta property='article:published_time' content='{told}'>", "")
            .Report.Published.ShouldBeOneOf(null, new DateOnly(2023, 11, 5));
    }
}
