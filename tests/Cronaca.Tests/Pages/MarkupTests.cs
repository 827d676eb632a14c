namespace Cronaca.Tests.Pages;

using Cronaca.Pages;
using Shouldly;
using Xunit;

public class MarkupTests
{
    [Fact]
    public void What_a_report_says_cannot_become_a_tag_or_an_attribute()
    {
        Markup
            .Escape("<script>alert('x')</script> \"a\" & b")
            .ShouldBe("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &quot;a&quot; &amp; b");
    }

    [Fact]
    public void Marks_that_turn_the_direction_of_text_are_left_out()
    {
        Markup.Escape("safe\u202Etxt.exe").ShouldBe("safetxt.exe");
    }

    [Theory]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("no address", null)]
    [InlineData("https://example.org/a?b=1", "https://example.org/a?b=1")]
    public void Only_addresses_of_the_web_become_links(string address, string? link)
    {
        Markup.Link(address).ShouldBe(link);
    }

    [Fact]
    public void What_a_report_says_cannot_become_Markdown()
    {
        Markup
            .Markdown("# [a](http://b) *c* | `d`\n<b>")
            .ShouldBe(@"\# \[a\](http://b) \*c\* \| \`d\` \<b\>");
    }
}
