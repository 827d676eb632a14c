namespace Cronaca.Tests.Articles;

using System.Text;
using Cronaca.Intake;
using Cronaca.Intake.Articles;
using Shouldly;
using Xunit;

/// <summary>Pages made to be slow, deep or large: each is read, or refused with a word of why.</summary>
public sealed class HostilePageTests
{
    private const string _sentence =
        "The harbour of Lindholm stays closed until Thursday, the coast guard said, as the storm moves north along the coast.";

    private static string Text(string page) =>
        ArticleReader.Read(Encoding.UTF8.GetBytes(page), null, null).Report.Text;

    [Theory]
    [InlineData("div")]
    [InlineData("span")]
    [InlineData("b")]
    [InlineData("ul><li")]
    [InlineData("table><tr><td")]
    [InlineData("blockquote")]
    public void A_text_below_ten_thousand_open_tags_is_still_found(string tag)
    {
        string open = string.Concat(Enumerable.Repeat($"<{tag}>", 10_000));
        Text($"<html><body>{open}<p>{_sentence}</p><p>{_sentence}</p>").ShouldContain(_sentence);
    }

    [Fact]
    public void A_page_of_a_hundred_megabytes_is_refused_before_it_is_looked_at()
    {
        Should
            .Throw<UnreadableException>(() =>
                ArticleReader.Read(new byte[100 * 1024 * 1024], null, null)
            )
            .Message.ShouldBe("found 100 MB; expected a page of 16 MB at most");
    }

    [Fact]
    public void A_page_of_elements_without_end_is_refused()
    {
        string page = string.Concat(Enumerable.Repeat("<span></span>", 150_000));
        Should.Throw<UnreadableException>(() => Text(page)).Message.ShouldContain("elements");
    }

    [Theory]
    [InlineData("<div>", "")]
    [InlineData("<x>", "</y>")]
    public void Elements_that_are_never_closed_are_refused_before_they_are_looked_through(
        string open,
        string close
    )
    {
        string page =
            string.Concat(Enumerable.Repeat(open, 50_000))
            + string.Concat(Enumerable.Repeat(close, 500_000));
        Should.Throw<UnreadableException>(() => Text(page)).Message.ShouldContain("never closed");
    }

    [Fact]
    public void An_element_with_a_million_attributes_is_read_past()
    {
        var page = new StringBuilder("<p ");
        for (int i = 0; i < 1_000_000; i++)
        {
            page.Append('a').Append(i).Append(' ');
        }
        page.Append($">{_sentence}</p>");
        Text(page.ToString()).ShouldBe(_sentence);
    }

    [Fact]
    public void Formatting_that_is_never_closed_does_not_multiply()
    {
        string open =
            "<p>" + string.Concat(Enumerable.Range(0, 2_000).Select(i => $"<font id=f{i}>"));
        string paragraphs = string.Concat(Enumerable.Repeat($"<p>{_sentence}", 2_000));
        Text(open + paragraphs).ShouldStartWith(_sentence);

        string kinds =
            "<p>" + string.Concat(Enumerable.Repeat("<b><i><u><s><em><tt><big><font><code>", 3));
        string many = string.Concat(Enumerable.Repeat($"<p>{_sentence}", 20_000));
        Should
            .Throw<UnreadableException>(() => Text(kinds + many))
            .Message.ShouldContain("never closed");
    }

    [Fact]
    public void What_stands_in_a_table_where_it_may_not_is_moved_before_it_in_time()
    {
        string page = "<table>" + string.Concat(Enumerable.Repeat("x<i></i>", 45_000));
        Text($"<p>{_sentence}</p><p>{_sentence}</p>{page}").ShouldContain(_sentence);
    }

    [Theory]
    [InlineData(
        """{"@type":"NewsArticle","headline":"A \ud800 half","datePublished":"not a day"}"""
    )]
    [InlineData(
        """{"@type":["NewsArticle",3],"author":[[["x"]]],"publisher":{"name":{"name":1}}}"""
    )]
    [InlineData("""{"@graph":"none"}""")]
    [InlineData("[[[[[[")]
    [InlineData("")]
    public void What_is_said_to_be_data_may_be_anything(string data)
    {
        Text($"<script type='application/ld+json'>{data}</script><p>{_sentence}</p>")
            .ShouldBe(_sentence);
    }

    [Fact]
    public void Bytes_that_mean_nothing_are_no_article()
    {
        var noise = new byte[100_000];
        for (int i = 0; i < noise.Length; i++)
        {
            noise[i] = (byte)((i * 7919) >> 3);
        }
        Should.NotThrow(() =>
        {
            try
            {
                ArticleReader.Read(noise, "text/html; charset=nonsense", "not an address");
            }
            catch (UnreadableException) { }
        });
    }
}
