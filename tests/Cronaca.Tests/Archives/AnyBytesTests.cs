namespace Cronaca.Tests.Archives;

using System.Text;
using Cronaca.Intake;
using Cronaca.Intake.Archives;
using Cronaca.Intake.Feeds;
using Shouldly;
using Xunit;
using static WarcBuilder;

/// <summary>Whatever the bytes: a result or an <see cref="UnreadableException"/>, nothing else, and always an end.</summary>
public class AnyBytesTests
{
    private const int _rounds = 3000;

    private static readonly string[] _feeds =
    [
        """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE rss [<!ENTITY a "b">]><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>A &amp; B</title><link>http://a.example/</link><item><title><![CDATA[x]]></title><guid isPermaLink="true">http://a.example/1</guid><pubDate>Sat, 03 Feb 2024 04:05:06 GMT</pubDate><description>one <b>two</b> &lt;br&gt;</description></item><!-- c --><item><dc:date>2024-02-03</dc:date></item></channel></rss>""",
        """<feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://a.example/x/" xml:lang="it"><title type="html">&lt;b&gt;T&lt;/b&gt;</title><entry><id>1</id><link rel="alternate" href="../y"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>a</p></div></content><author><name>N</name></author><updated>2024-02-03T04:05:06Z</updated></entry></feed>""",
        """{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":1,"url":"http://a.example/1","content_html":"<p>x</p>","date_published":"2024-02-03T04:05:06Z","authors":[{"name":"N"}]},{"id":"2","content_text":"\u00e8 \ud83d\ude00"}]}""",
        """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>http://a.example/1</loc><news:news><news:publication><news:name>A</news:name></news:publication><news:title>T</news:title></news:news></url></urlset>""",
        """<opml><body><outline text="x"><outline xmlUrl="http://a.example/f"/></outline></body></opml>""",
    ];

    [Fact]
    public void A_feed_however_spoiled_is_read_or_refused()
    {
        var chance = new Random(4711);
        for (int round = 0; round < _rounds; round++)
        {
            byte[] bytes = Spoil(Encoding.UTF8.GetBytes(_feeds[round % _feeds.Length]), chance);
            Try(() =>
            {
                var feed = FeedReader.Read(
                    bytes,
                    round % 3 == 0 ? "text/xml; charset=utf-8" : null
                );
                foreach (var item in feed.Items)
                {
                    item.Body?.Plain.ShouldNotContain('\0');
                }
            });
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_archive_however_spoiled_is_read_or_refused(bool packed)
    {
        byte[] chunked = Bytes("5\r\n<p>A \r\n5\r\nquay<\r\n0\r\n\r\n");
        byte[][] records =
        [
            Info,
            Response(),
            Record(Http(chunked, "Transfer-Encoding: chunked\r\n")),
            Record(Http(Gzip(Bytes(Page)), "Content-Encoding: gzip\r\n")),
            Record(Http(Brotli(Bytes(Page)), "Content-Encoding: br\r\n")),
            Response("<p>Last</p>"),
        ];
        byte[] whole = [.. records.SelectMany(r => packed ? Gzip(r) : r)];
        var chance = new Random(4712);
        for (int round = 0; round < _rounds; round++)
        {
            byte[] bytes = Spoil(whole, chance);
            Try(() =>
            {
                foreach (var page in WarcReader.Read(new MemoryStream(bytes), "any"))
                {
                    (page.Bytes is null).ShouldBe(page.Error is not null);
                }
            });
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("deflate, gzip")]
    public void What_is_packed_however_spoiled_is_unpacked_or_refused(string encoding)
    {
        byte[] packed = encoding switch
        {
            "gzip" => Gzip(Bytes(Page)),
            "deflate" => Zlib(Bytes(Page)),
            "br" => Brotli(Bytes(Page)),
            _ => Gzip(Deflate(Bytes(Page))),
        };
        var chance = new Random(4713);
        for (int round = 0; round < _rounds; round++)
        {
            byte[] bytes = Spoil(packed, chance);
            Try(() => Decompression.Unpack(bytes, encoding).Length.ShouldBeGreaterThanOrEqualTo(0));
        }
    }

    [Fact]
    public void A_date_however_spoiled_is_read_or_is_none()
    {
        string[] dates =
        [
            "Sat, 03 Feb 2024 04:05:06 +0100",
            "2024-02-03T04:05:06.789-05:00",
            "31/12/2023 10:00 PM GMT+2",
            "20240203T040506Z",
            "2024-034",
        ];
        var chance = new Random(4714);
        for (int round = 0; round < 20 * _rounds; round++)
        {
            string written = Encoding.Latin1.GetString(
                Spoil(Bytes(dates[round % dates.Length]), chance)
            );
            if (FeedDate.Parse(written) is { Moment: { } moment } date)
            {
                DateOnly.FromDateTime(moment.DateTime).ShouldBe(date.Day);
            }
        }
    }

    [Theory]
    [InlineData("<rss><channel><item><title>x</title></item>", 1_000_000, "</channel></rss>")]
    [InlineData("<item>", 1_000_000, "")]
    [InlineData("<rss><channel><item><description>", 1, "<b>")]
    [InlineData("<rss><!--", 500_000, "")]
    [InlineData("<rss><![CDATA[", 500_000, "")]
    [InlineData("<rss><a b=\"", 500_000, "")]
    [InlineData("<rss></a", 500_000, "")]
    [InlineData("<rss><a xmlns:x=\"y\">", 300_000, "")]
    [InlineData("<rss><channel><title>&amp", 300_000, "")]
    [InlineData("<rss><channel><description><script>", 300_000, "")]
    [InlineData("{\"items\":[", 500_000, "")]
    [InlineData("{\"items\":[[[[[[", 100_000, "")]
    public void The_same_again_a_million_times_comes_to_an_end(string unit, int times, string end)
    {
        string text = new StringBuilder(unit.Length * times)
            .Insert(0, unit, times)
            .Append(end)
            .ToString();
        Try(() =>
        {
            var feed = FeedReader.Read(Encoding.UTF8.GetBytes(text));
            feed.Items.Count.ShouldBeLessThanOrEqualTo(50_000);
            _ = feed.Items.Count == 0 ? "" : feed.Items[^1].Body?.Plain;
        });
    }

    [Fact]
    public void Of_a_feed_of_a_million_items_the_first_are_read_and_it_is_said()
    {
        string items = new StringBuilder()
            .Insert(0, "<item><title>x</title></item>", 1_000_000)
            .ToString();
        var feed = FeedReader.Read(
            Encoding.UTF8.GetBytes($"<rss><channel>{items}</channel></rss>")
        );

        feed.Items.Count.ShouldBe(50_000);
        feed.LeftOff.ShouldBe("found more than 50,000 items; the rest is left off");
    }

    private static void Try(Action read)
    {
        try
        {
            read();
        }
        catch (UnreadableException error)
        {
            error.Message.ShouldNotBeEmpty();
        }
    }

    /// <summary>Some bytes changed, a piece taken out, repeated or moved, the end cut off.</summary>
    private static byte[] Spoil(byte[] bytes, Random chance)
    {
        var spoiled = new List<byte>(bytes);
        for (int times = chance.Next(1, 5); times > 0 && spoiled.Count > 0; times--)
        {
            int at = chance.Next(spoiled.Count);
            int length = chance.Next(Math.Min(40, spoiled.Count - at) + 1);
            switch (chance.Next(5))
            {
                case 0:
                    spoiled[at] = (byte)chance.Next(256);
                    break;
                case 1:
                    spoiled.RemoveRange(at, length);
                    break;
                case 2:
                    spoiled.InsertRange(chance.Next(spoiled.Count), spoiled.GetRange(at, length));
                    break;
                case 3:
                    spoiled.RemoveRange(at, chance.Next(3) == 0 ? spoiled.Count - at : length / 4);
                    break;
                default:
                    spoiled[at] ^= (byte)(1 << chance.Next(8));
                    break;
            }
        }
        return [.. spoiled];
    }
}
