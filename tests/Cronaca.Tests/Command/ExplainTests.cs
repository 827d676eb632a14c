namespace Cronaca.Tests.Command;

using Shouldly;
using Xunit;

/// <summary><c>cronaca explain</c>, <c>cronaca languages</c> and the help of each verb.</summary>
public sealed class ExplainTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_claim_is_shown_with_its_sentence_tree_and_rule()
    {
        var run = ProgramRun.Of("explain", Italian(), "--claim", "1");

        run.Code.ShouldBe(0);
        run.Errors.ShouldBeEmpty();
        run.Output.ShouldContain("SENTENCE");
        run.Output.ShouldContain("TREE");
        run.Output.ShouldContain("root");
        run.Output.ShouldContain("#1 ");
        run.Output.ShouldContain("rule ");
        run.Output.ShouldNotContain('\u001b');
    }

    [Fact]
    public void A_sentence_is_shown_with_its_values_and_voices()
    {
        var run = ProgramRun.With(Dispatches.Italian, "explain", "-", "--sentence", "2");

        run.Code.ShouldBe(0);
        run.Output.ShouldContain("SENTENCE 2");
        run.Output.ShouldContain("VALUES");
        run.Output.ShouldContain("at least 14");
        run.Output.ShouldContain("VOICES");
    }

    [Fact]
    public void A_number_out_of_range_is_told_the_range()
    {
        var claim = ProgramRun.Of("explain", Italian(), "--claim", "500");
        var sentence = ProgramRun.Of("explain", Italian(), "--sentence", "500");

        claim.Code.ShouldBe(2);
        claim
            .ErrorLines.ShouldHaveSingleItem()
            .ShouldMatch(@"--claim: found 500; .* has \d+ claims");
        sentence.Code.ShouldBe(2);
        sentence
            .ErrorLines.ShouldHaveSingleItem()
            .ShouldMatch(@"--sentence: found 500; .* has \d+ sentences");
    }

    [Fact]
    public void A_file_that_is_missing_is_told()
    {
        var run = ProgramRun.Of("explain", "none.txt", "--claim", "1");

        run.Code.ShouldBe(1);
        run.ErrorLines.ShouldHaveSingleItem().ShouldBe("cronaca: none.txt: no such file");
    }

    [Fact]
    public void Escape_codes_of_a_report_never_reach_the_terminal()
    {
        var run = ProgramRun.With(
            "Police said two \u001b[31mpeople were killed\u009b2J in Juba.",
            "explain",
            "-",
            "--sentence",
            "1"
        );

        run.Output.Where(c => char.IsControl(c) && c != '\n').ShouldBeEmpty();
    }

    [Fact]
    public void Languages_are_listed_with_their_names()
    {
        var run = ProgramRun.Of("languages");

        run.Code.ShouldBe(0);
        run.OutputLines.ShouldBe(["en\tEnglish", "it\tItalian"]);
    }

    [Theory]
    [InlineData()]
    [InlineData("read")]
    [InlineData("explain")]
    [InlineData("languages")]
    public void Help_ends_in_examples_that_stand_there_once(params string[] verb)
    {
        var run = ProgramRun.Of([.. verb, "--help"]);

        run.Code.ShouldBe(0);
        run.Errors.ShouldBeEmpty();
        run.Output.Split("Examples:").Length.ShouldBe(2);
        run.OutputLines[^1].ShouldStartWith("  cronaca " + string.Join(' ', verb));
    }

    private string Italian() => _folder.Write("a.txt", Dispatches.Italian);
}
