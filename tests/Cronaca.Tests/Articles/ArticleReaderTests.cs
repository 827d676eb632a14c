namespace Cronaca.Tests.Articles;

using System.Text;
using Cronaca.Intake;
using Cronaca.Intake.Articles;
using Cronaca.Ledger;
using Shouldly;
using Xunit;

public sealed class ArticleReaderTests
{
    private const string _page = """
        <!doctype html><html lang="en-GB"><head>
        <title>Ferry runs aground off Lindholm | The Harbour Post</title>
        <meta property="og:site_name" content="The Harbour Post">
        <link rel="canonical" href="/2024/01/31/ferry-aground">
        <script type="application/ld+json">
        {"@context":"https://schema.org","@graph":[
          {"@type":"Person","@id":"#p","name":"Ida Falk"},
          {"@type":"NewsArticle","headline":"Ferry runs aground off Lindholm","datePublished":"2024-01-31T07:15:00+01:00",
           "dateModified":"2024-01-31T09:40:00+01:00","author":{"@id":"#p"}}]}
        </script></head><body>
        <nav><ul><li><a href="/">Home</a></li><li><a href="/sea">Sea</a></li></ul></nav>
        <article><header><h1>Ferry runs aground off Lindholm</h1><p class="byline">By Ida Falk</p></header>
        <div class="article-body">
        <p>A ferry with 212 passengers ran aground on Wednesday morning off the island of Lindholm, the coast guard said.</p>
        <figure><img src="a.jpg"><figcaption>The ferry seen from the lighthouse on Wednesday morning, before the tugs came.</figcaption></figure>
        <p>Nobody was hurt. Two tugs were on their way, and passengers were given tea and blankets while they waited.</p>
        <h2>Third time this winter</h2>
        <ul><li>In November a freighter lost its rudder in the same strait.</li><li>In December a trawler sank.</li></ul>
        <div class="related-links"><h3>Read also</h3><p><a href="/a">Storm closes the strait</a></p></div>
        <p>The owner of the line, Lind Shipping, did not answer questions about the age of the ship.</p>
        </div>
        <div class="newsletter-box"><p>Sign up and get the news of the harbour every morning in your mail, free of charge.</p></div>
        </article>
        <section id="comments"><p>I was on board and it was terrible, nobody told us anything for two hours, and it was cold.</p></section>
        <footer><p>The Harbour Post is published by Harbour Media, all rights reserved, and printed on Mondays.</p></footer>
        </body></html>
        """;

    private static Arrival Read(string page, string? contentType = null, string? address = null) =>
        ArticleReader.Read(Encoding.UTF8.GetBytes(page), contentType, address);

    [Fact]
    public void The_text_is_the_article_and_nothing_around_it()
    {
        Read(_page)
            .Report.Text.Split("\n\n")
            .ShouldBe([
                "A ferry with 212 passengers ran aground on Wednesday morning off the island of Lindholm, the coast guard said.",
                "Nobody was hurt. Two tugs were on their way, and passengers were given tea and blankets while they waited.",
                "Third time this winter",
                "In November a freighter lost its rudder in the same strait.",
                "In December a trawler sank.",
                "The owner of the line, Lind Shipping, did not answer questions about the age of the ship.",
            ]);
    }

    [Fact]
    public void What_the_page_says_of_the_article_comes_with_it()
    {
        var arrival = Read(_page, address: "https://harbourpost.example/x?ref=home");

        arrival.Report.Title.ShouldBe("Ferry runs aground off Lindholm");
        arrival.Report.Outlet.ShouldBe("The Harbour Post");
        arrival.Report.Language.ShouldBe("en");
        arrival.Report.Url.ShouldBe("https://harbourpost.example/2024/01/31/ferry-aground");
        arrival.Report.Published.ShouldBe(new DateOnly(2024, 1, 31));
        arrival.PublishedAt.ShouldBe(
            new DateTimeOffset(2024, 1, 31, 7, 15, 0, TimeSpan.FromHours(1))
        );
        arrival.Modified.ShouldBe(new DateTimeOffset(2024, 1, 31, 9, 40, 0, TimeSpan.FromHours(1)));
        arrival.Author.ShouldBe("Ida Falk");
        arrival.Agency.ShouldBeNull();
    }

    [Fact]
    public void A_page_without_running_text_is_told_to_have_no_article()
    {
        Should
            .Throw<UnreadableException>(() =>
                Read("<html><body><nav><a href='/'>Home</a></nav></body></html>")
            )
            .Message.ShouldContain("expected a page with an article");
    }
}
