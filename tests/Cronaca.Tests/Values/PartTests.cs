namespace Cronaca.Tests.Values;

using Cronaca.Reading.Languages;
using Shouldly;
using Xunit;

public class PartTests
{
    public static TheoryData<string, string, string> Examples()
    {
        var data = new TheoryData<string, string, string>();
        foreach (string language in new[] { "it", "en" })
        {
            foreach (
                var row in WordList.Read(language, "parts.tsv", "pattern", "sure", "example", "is")
            )
            {
                data.Add(language, row[2], row[3]);
            }
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Each_part_of_a_whole_is_a_share(string language, string example, string percent) =>
        Quantities
            .Read(example, language)
            .ShouldBe([$"{percent}..{percent} exact percent percent"]);

    [Theory]
    [InlineData("en", "Nearly two in five boats leak.", "..40 less-than percent percent")]
    [InlineData("it", "Quasi tre barche su dieci perdono.", "..30 less-than percent percent")]
    [InlineData("en", "Three quarters of the boats leak.", "75..75 exact percent percent")]
    [InlineData("en", "More than half the boats leak.", "50.. more-than percent percent")]
    [InlineData(
        "it",
        "Tre ventunesimi delle barche perdono.",
        "14.29..14.29 exact percent percent"
    )]
    [InlineData("en", "The price rose by ½.", "50..50 exact percent percent")]
    public void A_part_takes_a_hedge(string language, string text, string expected) =>
        Quantities.Read(text, language).ShouldBe([expected]);

    [Theory]
    [InlineData("en", "It rained on three in 11 days.")]
    [InlineData("en", "The half brother stayed.")]
    [InlineData("it", "Il primo su Roma, il secondo su Bari.")]
    public void What_is_no_part_is_no_share(string language, string text) =>
        Quantities.Read(text, language).ShouldAllBe(quantity => !quantity.Contains("percent"));
}
