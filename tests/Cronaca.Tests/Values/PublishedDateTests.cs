namespace Cronaca.Tests.Values;

using Cronaca.Reading;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;
using Shouldly;
using Xunit;

public class PublishedDateTests
{
    private const string _story =
        "The ferry left the island at noon with forty people and did not come back, the harbour office said.";

    [Fact]
    public void A_given_day_is_taken() =>
        Find(new Report { Text = _story, Published = new DateOnly(2020, 5, 4) })
            .ShouldBe((new DateOnly(2020, 5, 4), "given"));

    [Fact]
    public void A_dateline_takes_its_year_from_a_link() =>
        Find(
                new Report
                {
                    Text =
                        $"OSLO, May 4 (Reuters) - {_story} See https://example.org/world/2020/04/30/ferry for more.",
                }
            )
            .ShouldBe((new DateOnly(2020, 5, 4), "dateline"));

    [Fact]
    public void A_dateline_after_the_turn_of_the_year_takes_the_new_year() =>
        Find(
                new Report
                {
                    Text =
                        $"OSLO, Jan 2 (Reuters) - {_story} See https://example.org/world/2020/12/30/ferry for more.",
                }
            )
            .ShouldBe((new DateOnly(2021, 1, 2), "dateline"));

    [Fact]
    public void A_dateline_without_a_year_stays_open() =>
        Find(new Report { Text = $"OSLO, May 4 (Reuters) - {_story}" }).ShouldBe((null, null));

    [Fact]
    public void The_latest_date_in_links_is_taken() =>
        Find(
                new Report
                {
                    Text =
                        $"{_story} https://example.org/ferry-2020-05-03 and https://example.org/port-2020-05-04 tell more.",
                }
            )
            .ShouldBe((new DateOnly(2020, 5, 4), "link"));

    [Theory]
    [InlineData("Monday, May 4, 2020")]
    [InlineData("4 May 2020")]
    [InlineData("Published 4 May 2020")]
    public void A_full_date_on_a_line_of_its_own_is_taken(string line) =>
        Find(new Report { Text = $"Ferry missing off Oslo\n\n{line}\n\n{_story}" })
            .ShouldBe((new DateOnly(2020, 5, 4), "text"));

    [Fact]
    public void A_date_within_a_sentence_is_not_the_day_of_publication() =>
        Find(
                new Report
                {
                    Text = $"The old pier burned on 4 May 2020 and was never rebuilt. {_story}",
                }
            )
            .ShouldBe((null, null));

    private static (DateOnly?, string?) Find(Report report) =>
        PublishedDate.Find(report, Splitter.Split(report.Text, "en"));
}
