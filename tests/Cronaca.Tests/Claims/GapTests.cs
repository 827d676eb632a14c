namespace Cronaca.Tests.Claims;

using Cronaca.Reading;
using Shouldly;
using Xunit;

/// <summary>What a report says that nobody knows, shows or tells, and what only sounds like it.</summary>
public class GapTests
{
    private static List<GapType> Gaps(string language, string text) =>
        [
            .. Reader
                .Read(new Report { Text = text, Language = language })
                .Claims.OfType<Gap>()
                .Select(g => g.Type),
        ];

    [Theory]
    // Who is not able to tell does not know.
    [InlineData(
        "en",
        "The mission was not yet able to say whether the cargo had been damaged.",
        GapType.Undetermined
    )]
    [InlineData(
        "it",
        "Le guardie non erano in grado di fornire informazioni.",
        GapType.Undetermined
    )]
    [InlineData("it", "Non è stato ancora possibile quantificare i danni.", GapType.Undetermined)]
    [InlineData(
        "en",
        "There was nothing to indicate that the driver was drunk.",
        GapType.NoEvidence
    )]
    [InlineData("en", "The reason for the delay was not clear.", GapType.Undetermined)]
    [InlineData(
        "en",
        "Police are investigating whether the fire was started on purpose.",
        GapType.Undetermined
    )]
    public void A_gap_has_its_type(string language, string text, GapType type) =>
        Gaps(language, text).ShouldBe([type]);

    [Theory]
    [InlineData("en", "The statement does not reassure people who live on the hill.")]
    [InlineData("en", "The post by an unknown author was read by thousands.")]
    [InlineData("it", "Nella notte sconosciuti hanno dato fuoco a un furgone.")]
    [InlineData("en", "The union denied knowing the two men.")]
    [InlineData(
        "en",
        "His lawyers will go to court if the commission does not disclose the results."
    )]
    public void What_the_report_does_not_miss_is_no_gap(string language, string text) =>
        Gaps(language, text).ShouldBeEmpty();
}
