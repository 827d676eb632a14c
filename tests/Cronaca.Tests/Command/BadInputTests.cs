namespace Cronaca.Tests.Command;

using System.Text;
using Shouldly;
using Xunit;

/// <summary>What cannot be read gets one clear line on standard error and an exit code; the rest of a batch goes on.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_that_is_missing() =>
        Refused(Path.Combine(_folder.Path, "none.txt")).ShouldEndWith("none.txt: no such file");

    [Fact]
    public void A_folder() =>
        Refused(_folder.Path).ShouldEndWith("found a folder; expected a file");

    [Fact]
    public void An_empty_file() =>
        Refused(_folder.Write("a.txt", ""))
            .ShouldEndWith("a.txt: found nothing; expected the text of a report");

    [Fact]
    public void A_file_of_nothing_but_white_space() =>
        Refused(_folder.Write("a.txt", "\ufeff \n\t\n")).ShouldContain("found nothing");

    [Fact]
    public void A_file_that_is_no_text() =>
        Refused(
                _folder.Write(
                    "a.png",
                    [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0]
                )
            )
            .ShouldContain("a.png, line 1: found 0x89 at byte 1; expected UTF-8");

    [Fact]
    public void A_file_with_a_NUL_character() =>
        Refused(_folder.Write("a.txt", "Two died.\nThree\0 were hurt."))
            .ShouldEndWith("a.txt, line 2: found a NUL character; expected text");

    [Fact]
    public void A_file_in_another_encoding_is_told_line_and_byte() =>
        Refused(
                _folder.Write("a.txt", Encoding.Latin1.GetBytes("Due morti.\nLa città è sommersa."))
            )
            .ShouldContain("a.txt, line 2: found 0xE0 at byte 19; expected UTF-8");

    [Fact]
    public void The_rest_of_a_batch_goes_on()
    {
        var run = ProgramRun.Of(
            "read",
            "--format",
            "table",
            Path.Combine(_folder.Path, "none.txt"),
            _folder.Write("a.txt", Dispatches.English)
        );

        run.Code.ShouldBe(1);
        run.ErrorLines.Length.ShouldBe(1);
        run.OutputLines.Length.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void In_JSON_lines_a_file_that_fails_has_a_line_too()
    {
        var run = ProgramRun.Of(
            "read",
            "--format",
            "jsonl",
            Path.Combine(_folder.Path, "none.txt"),
            _folder.Write("a.txt", Dispatches.English)
        );

        run.OutputLines.Length.ShouldBe(2);
        run.OutputLines[0].ShouldContain("\"error\"");
        run.OutputLines[0].ShouldContain("none.txt");
    }

    [Theory]
    [InlineData("--colour: no such option", "read", "--colour")]
    [InlineData(
        "--format: found \"xml\"; expected one of text, json, jsonl, table",
        "read",
        "--format",
        "xml"
    )]
    [InlineData("--input: found \"csv\"; expected one of text, jsonl", "read", "--input", "csv")]
    [InlineData("--language: found \"xx\"; expected one of en, it", "read", "--language", "xx")]
    [InlineData(
        "--published: found \"2022-02-30\"; expected YYYY-MM-DD",
        "read",
        "--published",
        "2022-02-30"
    )]
    [InlineData(
        "--published: found \"6 Jan\"; expected YYYY-MM-DD",
        "read",
        "--published",
        "6 Jan"
    )]
    [InlineData(
        "--threads: found \"0\"; expected a whole number from 1 up",
        "read",
        "--threads",
        "0"
    )]
    [InlineData(
        "--claim: found \"x\"; expected a whole number from 1 up",
        "explain",
        "a.txt",
        "--claim",
        "x"
    )]
    [InlineData("expected either --claim N or --sentence N", "explain", "a.txt")]
    [InlineData("'FILE|ENTRY'", "explain", "--claim", "1")]
    [InlineData(
        "digest: no such verb; expected one of read, add, watch, failures, diff, check, stories, story, tolls, search, explain, export, languages",
        "digest"
    )]
    [InlineData(
        "found no verb; expected one of read, add, watch, failures, diff, check, stories, story, tolls, search, explain, export, languages"
    )]
    [InlineData("--nothing: no such option", "--nothing")]
    public void A_wrong_command_line_has_exit_code_2_and_one_line(
        string message,
        params string[] arguments
    )
    {
        var run = ProgramRun.Of(arguments);

        run.Code.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain(message);
    }

    [Fact]
    public void A_message_carries_no_escape_codes_of_a_name() =>
        Refused("\u001b[31mred.txt").ShouldNotContain('\u001b');

    /// <summary>The one line on standard error.</summary>
    private static string Refused(string file)
    {
        var run = ProgramRun.Of("read", file);
        run.Code.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        string message = run.ErrorLines.ShouldHaveSingleItem();
        message.ShouldStartWith("cronaca: ");
        return message;
    }
}
