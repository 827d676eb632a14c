namespace Cronaca.Tests.Feeds;

using System.Text;
using Cronaca.Intake;
using Cronaca.Intake.Feeds;
using Shouldly;
using Xunit;

public class FeedReaderTests
{
    private static readonly Uri _address = new("https://gazette.example/feeds/world.xml");

    private static Feed Read(string text, string? contentType = null) =>
        FeedReader.Read(Encoding.UTF8.GetBytes(text), contentType, _address);

    [Fact]
    public void Rss_gives_title_link_day_author_and_the_fullest_text()
    {
        var feed = Read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel>
                <title>Gazette &amp; Herald</title>
                <link>https://gazette.example/</link>
                <language>en-gb</language>
                <image><title>Logo</title><link>https://gazette.example/logo</link></image>
                <item>
                  <title>Ferry runs aground &#8211; all safe</title>
                  <link>/2024/02/ferry</link>
                  <guid isPermaLink="false">4711</guid>
                  <pubDate>Sat, 03 Feb 2024 21:30:00 EST</pubDate>
                  <dc:creator>Ada Pell</dc:creator>
                  <description>A ferry ran aground.</description>
                  <content:encoded><![CDATA[<p>A ferry ran aground off Skerry Point.</p><p>All 40 aboard are safe, the harbour master said.</p>]]></content:encoded>
                </item>
              </channel>
            </rss>
            """
        );

        feed.Kind.ShouldBe(FeedKind.Rss);
        feed.Title.ShouldBe("Gazette & Herald");
        feed.Link.ShouldBe("https://gazette.example/");
        var item = feed.Items.ShouldHaveSingleItem();
        item.Title.ShouldBe("Ferry runs aground – all safe");
        item.Link.ShouldBe("https://gazette.example/2024/02/ferry");
        item.Id.ShouldBe("4711");
        item.Author.ShouldBe("Ada Pell");
        item.Language.ShouldBe("en-gb");
        item.Published!.Value.Day.ShouldBe(new DateOnly(2024, 2, 3));
        item.Published!.Value.Moment!.Value.UtcDateTime.ShouldBe(
            new DateTime(2024, 2, 4, 2, 30, 0, DateTimeKind.Utc)
        );
        item.IsWhole.ShouldBeTrue();
        item.Body!.Plain.ShouldBe(
            "A ferry ran aground off Skerry Point.\nAll 40 aboard are safe, the harbour master said."
        );
    }

    [Fact]
    public void Rss_in_rdf_keeps_its_items_beside_the_channel()
    {
        var feed = Read(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="https://gazette.example/"><title>Gazette</title></channel>
              <item rdf:about="https://gazette.example/a"><title>Bridge shut</title><d:date>2024-02-03T08:00+01:00</d:date></item>
              <item rdf:about="https://gazette.example/b"><title>Bridge open</title></item>
            </rdf:RDF>
            """
        );

        feed.Title.ShouldBe("Gazette");
        feed.Items.Select(i => i.Title).ShouldBe(["Bridge shut", "Bridge open"]);
        feed.Items[0].Link.ShouldBe("https://gazette.example/a");
        feed.Items[0].Published!.Value.Moment!.Value.Hour.ShouldBe(8);
    }

    [Fact]
    public void Atom_gives_the_alternate_link_the_authors_name_and_text_in_tags()
    {
        var feed = Read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="it" xml:base="https://gazzettino.example/">
              <title>Il Gazzettino</title>
              <link rel="self" href="atom.xml"/>
              <link href="."/>
              <entry>
                <id>urn:x:1</id>
                <title type="html">Frana a &lt;b&gt;Collalto&lt;/b&gt;</title>
                <link rel="enclosure" type="audio/mpeg" href="voce.mp3"/>
                <link rel="alternate" href="2024/frana"/>
                <published>2024-02-03T10:00:00Z</published>
                <updated>2024-02-03T12:00:00Z</updated>
                <author><name>Elia Bruni</name><email>elia@gazzettino.example</email></author>
                <source><title>Altro giornale</title><updated>2020-01-01T00:00:00Z</updated></source>
                <summary>Frana.</summary>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Due case &lt;vuote&gt; travolte.</p><p>Nessun ferito.</p></div></content>
              </entry>
            </feed>
            """
        );

        feed.Kind.ShouldBe(FeedKind.Atom);
        feed.Language.ShouldBe("it");
        feed.Link.ShouldBe("https://gazzettino.example/");
        var item = feed.Items.ShouldHaveSingleItem();
        item.Title.ShouldBe("Frana a Collalto");
        item.Link.ShouldBe("https://gazzettino.example/2024/frana");
        item.Author.ShouldBe("Elia Bruni");
        item.Language.ShouldBe("it");
        item.Modified!.Value.Moment!.Value.Hour.ShouldBe(12);
        item.Body!.Plain.ShouldBe("Due case <vuote> travolte.\nNessun ferito.");
    }

    [Fact]
    public void A_json_feed_is_told_by_its_content_whatever_its_type_says()
    {
        var feed = Read(
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"Gazette","language":"en","authors":[{"name":"The desk"}],
             "items":[{"id":7,"url":"https://gazette.example/7","title":"Quay closed","content_html":"<p>The quay is closed.</p>","date_published":"2024-02-03T07:00:00-05:00"},
                      {"id":"8","external_url":"https://other.example/8","content_text":"Quay open again.","authors":[{"name":"Ada Pell"}]}]}
            """,
            "text/html"
        );

        feed.Kind.ShouldBe(FeedKind.Json);
        feed.Items.Select(i => i.Id).ShouldBe(["7", "8"]);
        feed.Items[0].Author.ShouldBe("The desk");
        feed.Items[0].Body!.Plain.ShouldBe("The quay is closed.");
        feed.Items[1].Link.ShouldBe("https://other.example/8");
        feed.Items[1].Author.ShouldBe("Ada Pell");
        feed.Items[1].Language.ShouldBe("en");
    }

    [Fact]
    public void A_json_feed_that_breaks_off_gives_what_comes_before()
    {
        var feed = Read("""{"title":"Gazette","items":[{"id":"1","title":"One"},{"id":"2","ti""");

        feed.Items.ShouldHaveSingleItem().Title.ShouldBe("One");
        feed.LeftOff.ShouldNotBeNull();
    }

    [Fact]
    public void A_news_sitemap_gives_headline_day_outlet_and_language()
    {
        var feed = Read(
            """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
              <url><loc>https://gazette.example/a</loc><lastmod>2024-02-04</lastmod>
                <n:news><n:publication><n:name>Gazette</n:name><n:language>en</n:language></n:publication>
                  <n:publication_date>2024-02-03</n:publication_date><n:title>Mill burns</n:title></n:news></url>
            </urlset>
            """
        );

        feed.Kind.ShouldBe(FeedKind.Sitemap);
        var item = feed.Items.ShouldHaveSingleItem();
        item.Link.ShouldBe("https://gazette.example/a");
        item.Title.ShouldBe("Mill burns");
        item.Outlet.ShouldBe("Gazette");
        item.Language.ShouldBe("en");
        item.Published.ShouldBe(new FeedDate(new DateOnly(2024, 2, 3), null));
        item.Modified.ShouldBe(new FeedDate(new DateOnly(2024, 2, 4), null));
    }

    [Fact]
    public void A_sitemap_index_and_an_opml_file_list_further_lists()
    {
        Read(
            "<sitemapindex><sitemap><loc>https://gazette.example/s1.xml</loc></sitemap><sitemap><loc>https://gazette.example/s2.xml</loc></sitemap></sitemapindex>"
        )
            .Lists.Select(l => l.Address)
            .ShouldBe(["https://gazette.example/s1.xml", "https://gazette.example/s2.xml"]);

        var opml = Read(
            """
            <opml version="2.0"><head><title>Dailies</title></head><body>
              <outline text="North"><outline type="rss" text="Gazette" xmlUrl="https://gazette.example/rss"/></outline>
              <outline text="Herald" xmlURL="https://herald.example/rss"/>
              <outline text="Not a feed" htmlUrl="https://elsewhere.example/"/>
            </body></opml>
            """
        );
        opml.Kind.ShouldBe(FeedKind.Opml);
        opml.Title.ShouldBe("Dailies");
        opml.Lists.ShouldBe([
            new FeedAddress("https://gazette.example/rss", "Gazette"),
            new FeedAddress("https://herald.example/rss", "Herald"),
        ]);
    }
}
