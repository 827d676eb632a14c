namespace Cronaca.Tests.Fetch;

using Cronaca.Intake.Fetch;
using Shouldly;
using Xunit;

public sealed class RobotsTests
{
    private static bool Allows(string file, string path) =>
        Robots.Parse(file).Allows(new Uri("https://example.org" + path));

    [Theory]
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("user-agent: *\ndisallow: /news/ # not these", "/news/1", false)]
    [InlineData("User-agent: *\nDisallow: /news/\nAllow: /news/open", "/news/open/1", true)]
    [InlineData("User-agent: *\nAllow: /news\nDisallow: /news", "/news", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/a.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/a.pdf?b", true)]
    [InlineData("User-agent: *\nDisallow: /*a*b*c", "/xaybzc", false)]
    [InlineData("User-agent: *\nDisallow: /a%3Cd", "/a%3cd.html", false)]
    [InlineData("User-agent: *\nDisallow: /%7Ejoe/", "/~joe/1", false)]
    [InlineData("User-agent: *\nDisallow: /caffè", "/caff%C3%A8/1", false)]
    public void The_longest_rule_that_fits_decides(string file, string path, bool allowed)
    {
        Allows(file, path).ShouldBe(allowed);
    }

    [Fact]
    public void Rules_for_us_go_before_rules_for_all_and_groups_of_one_name_are_one()
    {
        const string file =
            "User-agent: otherbot\nUser-agent: Cronaca/2\nDisallow: /a\n\nUser-agent: *\nDisallow: /\n\nUser-agent: cronaca\nDisallow: /b";
        Allows(file, "/a").ShouldBeFalse();
        Allows(file, "/b").ShouldBeFalse();
        Allows(file, "/c").ShouldBeTrue();
    }

    [Fact]
    public void A_delay_is_taken_up_to_a_minute()
    {
        Robots
            .Parse("User-agent: *\nCrawl-delay: 2.5\nDisallow: /x")
            .Delay.ShouldBe(TimeSpan.FromSeconds(2.5));
        Robots.Parse("User-agent: *\nCrawl-delay: 86400").Delay.ShouldBe(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void A_file_made_to_take_long_is_read_at_once()
    {
        string file =
            "User-agent: *\n"
            + string.Concat(
                Enumerable.Repeat(
                    "Disallow: /" + string.Concat(Enumerable.Repeat("*a", 50)) + "b\n",
                    2000
                )
            );
        Allows(file, "/" + new string('a', 2000)).ShouldBeTrue();
    }
}
