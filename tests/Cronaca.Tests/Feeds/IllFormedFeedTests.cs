namespace Cronaca.Tests.Feeds;

using System.Text;
using Cronaca.Intake;
using Cronaca.Intake.Feeds;
using Shouldly;
using Xunit;

public class IllFormedFeedTests
{
    private static Feed Read(string text, FeedLimits? limits = null) =>
        FeedReader.Read(Encoding.UTF8.GetBytes(text), null, null, limits);

    [Fact]
    public void Tags_left_open_end_where_the_next_item_begins()
    {
        var feed = Read(
            "<rss><channel><item><title>One<item><title>Two</title><link>https://a.example/2</item></channel>"
        );

        feed.Items.Select(i => i.Title).ShouldBe(["One", "Two"]);
        feed.Items[1].Link.ShouldBe("https://a.example/2");
    }

    [Fact]
    public void Bare_ampersands_and_unknown_entities_stand_for_themselves()
    {
        var item = Read(
            "<rss><channel><item><title>Fish & chips &shop; &eacute;</title><link>https://a.example/?a=1&b=2</link></item></channel></rss>"
        ).Items[0];

        item.Title.ShouldBe("Fish & chips &shop; é");
        item.Link.ShouldBe("https://a.example/?a=1&b=2");
    }

    [Fact]
    public void What_a_document_declares_is_not_expanded()
    {
        var feed = Read(
            """
            <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/hostname">]>
            <rss><channel><title>&b;</title><description>&f;</description></channel></rss>
            """
        );

        feed.Title.ShouldBe("&b;");
    }

    [Fact]
    public void Text_with_unescaped_tags_is_read_with_them()
    {
        Read(
            "<rss><channel><item><description>One <b>bold</b> word<br>and a line</description><title>T</title></item></channel></rss>"
        )
            .Items[0]
            .Body!.Plain.ShouldBe("One bold word\nand a line");
    }

    [Fact]
    public void A_section_without_an_end_goes_to_the_end_of_the_file()
    {
        Read("<rss><channel><item><title>T</title><description><![CDATA[cut off he")
            .Items[0]
            .Body!.Plain.ShouldBe("cut off he");
    }

    [Fact]
    public void A_title_stays_its_own_beside_pictures_and_sources()
    {
        Read(
            "<rss><channel><item><enclosure><title>Wrong</title></enclosure><title>Right</title></item></channel></rss>"
        )
            .Items[0]
            .Title.ShouldBe("Right");
    }

    [Theory]
    [InlineData("<html><body><p>No feed</p></body></html>", "a web page")]
    [InlineData("<invoice><title>x</title></invoice>", "<invoice>")]
    [InlineData("A text.", "nothing in tags")]
    [InlineData("", "nothing in tags")]
    [InlineData("{\"a\":1}", "JSON without \"items\"")]
    public void What_is_no_feed_is_refused_with_what_it_is(string text, string found) =>
        Should
            .Throw<UnreadableException>(() => Read(text))
            .Message.ShouldStartWith($"found {found}; expected");

    [Fact]
    public void Of_too_many_items_the_first_are_read_and_the_rest_is_said_to_be_left_off()
    {
        var text = new StringBuilder("<rss><channel>");
        for (int i = 0; i < 11; i++)
        {
            text.Append($"<item><title>{i}</title></item>");
        }
        var feed = Read(text.ToString(), new FeedLimits { Items = 10 });

        feed.Items.Count.ShouldBe(10);
        feed.LeftOff.ShouldBe("found more than 10 items; the rest is left off");
        Read(text.ToString(), new FeedLimits { Items = 11 }).LeftOff.ShouldBeNull();
    }

    [Fact]
    public void Of_too_large_a_file_the_head_is_read()
    {
        string text =
            "<rss><channel><item><title>One</title></item><item><title>Two</title></item>";
        var feed = Read(text, new FeedLimits { Bytes = 50 });

        feed.Items[0].Title.ShouldBe("One");
        feed.LeftOff.ShouldNotBeNull().ShouldContain("left off");
    }

    [Fact]
    public void Deep_nesting_is_flattened()
    {
        string open = string.Concat(Enumerable.Repeat("<x>", 100_000));
        var feed = Read($"<rss><channel><title>Deep</title>{open}");

        feed.Title.ShouldBe("Deep");
    }
}
