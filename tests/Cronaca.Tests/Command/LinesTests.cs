namespace Cronaca.Tests.Command;

using System.Text;
using System.Text.Json;
using Shouldly;
using Xunit;

/// <summary><c>cronaca read --input jsonl</c>: a report a line in, a line a report out, whatever some of them hold.</summary>
public class LinesTests
{
    private static readonly string _good = Line(new { key = "k1", text = Dispatches.Italian });

    [Fact]
    public void What_a_line_says_of_its_report_comes_back()
    {
        var run = Read(
            Line(
                new
                {
                    key = "k7",
                    text = Dispatches.English,
                    published = "2022-02-12T08:30:00Z",
                    language = "en",
                    outlet = "Meridian",
                    url = "https://example.org/a",
                    title = "Gunmen kill two",
                    unknown = new { deep = new[] { 1, 2 } },
                }
            )
        );

        run.Code.ShouldBe(0);
        var report = Json(run.OutputLines.ShouldHaveSingleItem()).GetProperty("report");
        report.GetProperty("key").GetString().ShouldBe("k7");
        report.GetProperty("published").GetString().ShouldBe("2022-02-12");
        report.GetProperty("outlet").GetString().ShouldBe("Meridian");
        report.GetProperty("url").GetString().ShouldBe("https://example.org/a");
        report.GetProperty("title").GetString().ShouldBe("Gunmen kill two");
        report.GetProperty("text").GetString().ShouldBe(Dispatches.English);
    }

    [Fact]
    public void Lines_come_back_in_their_order()
    {
        string input = string.Join(
            '\n',
            Enumerable
                .Range(0, 60)
                .Select(i => Line(new { key = $"{i}", text = $"{i} people died in Juba." }))
        );

        Read(input)
            .OutputLines.Select(l => Json(l).GetProperty("report").GetProperty("key").GetString())
            .ShouldBe(Enumerable.Range(0, 60).Select(i => $"{i}"));
    }

    [Fact]
    public void An_option_holds_where_the_line_says_nothing()
    {
        var run = Read(
            Line(new { text = "Two died." })
                + "\n"
                + Line(new { text = "Two died.", published = "2020-02-03" }),
            "--published",
            "2021-05-06"
        );

        run.OutputLines.Select(l =>
                Json(l).GetProperty("report").GetProperty("published").GetString()
            )
            .ShouldBe(["2021-05-06", "2020-02-03"]);
    }

    [Theory]
    [InlineData("{\"text\": \"cut", "found no JSON")]
    [InlineData("plain words", "found no JSON")]
    [InlineData("[1, 2]", "found an array")]
    [InlineData("17", "found a number")]
    [InlineData("{\"key\": \"a\"}", "found no \"text\"")]
    [InlineData("{\"text\": \"  \"}", "found no \"text\"")]
    [InlineData("{\"text\": 4}", "found a number as \"text\"")]
    [InlineData("{\"text\": \"\\ud800\"}", "half a surrogate pair")]
    [InlineData(
        "{\"text\": \"Two died.\", \"published\": \"soon\"}",
        "found \"soon\" as \"published\""
    )]
    [InlineData("{\"text\": \"Two died.\", \"language\": \"xx\"}", "found \"xx\" as \"language\"")]
    public void A_bad_line_fails_alone(string bad, string found)
    {
        var run = Read($"{_good}\n{bad}\n{_good}\n");

        run.Code.ShouldBe(1);
        var lines = run.OutputLines.Select(Json).ToArray();
        lines.Length.ShouldBe(3);
        lines[0].TryGetProperty("claims", out _).ShouldBeTrue();
        lines[1].GetProperty("line").GetInt32().ShouldBe(2);
        lines[1].GetProperty("error").GetString()!.ShouldContain(found);
        lines[2].TryGetProperty("claims", out _).ShouldBeTrue();
        string message = run.ErrorLines.ShouldHaveSingleItem();
        message.ShouldStartWith("cronaca: standard input, line 2: ");
        message.ShouldContain(found);
        message.ShouldContain("expected");
    }

    [Fact]
    public void A_line_that_is_not_UTF_8_fails_alone()
    {
        byte[] bad = Encoding.Latin1.GetBytes("{\"text\": \"La città è sommersa.\"}");
        byte[] input =
        [
            .. Encoding.UTF8.GetBytes(_good),
            10,
            .. bad,
            10,
            .. Encoding.UTF8.GetBytes(_good),
        ];

        var run = ProgramRun.With(input, "read", "--input", "jsonl", "--format", "jsonl");

        run.Code.ShouldBe(1);
        run.OutputLines.Length.ShouldBe(3);
        run.ErrorLines.ShouldHaveSingleItem()
            .ShouldBe("cronaca: standard input, line 2: found 0xE0 at byte 18; expected UTF-8");
    }

    [Fact]
    public void Empty_lines_are_passed_over_but_counted()
    {
        var run = Read($"\ufeff{_good}\r\n\r\n  \nbad\n");

        run.OutputLines.Length.ShouldBe(2);
        Json(run.OutputLines[1]).GetProperty("line").GetInt32().ShouldBe(4);
    }

    [Fact]
    public void No_lines_give_no_lines()
    {
        var run = Read("");

        run.Code.ShouldBe(0);
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void A_message_carries_no_escape_codes()
    {
        var run = Read("{\"text\": \"Two died.\", \"published\": \"\\u001b[31m2020\"}");

        run.Code.ShouldBe(1);
        run.Errors.ShouldNotContain('\u001b');
        run.Output.ShouldNotContain('\u001b');
    }

    [Fact]
    public void A_file_that_is_missing_does_not_stop_the_next()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("a.jsonl", _good);

        var run = ProgramRun.Of(
            "read",
            "--input",
            "jsonl",
            "--format",
            "jsonl",
            Path.Combine(folder.Path, "none.jsonl"),
            folder.Path,
            file
        );

        run.Code.ShouldBe(1);
        run.ErrorLines.Length.ShouldBe(2);
        run.ErrorLines[0].ShouldEndWith("none.jsonl: no such file");
        run.ErrorLines[1].ShouldEndWith("found a folder; expected a file");
        run.OutputLines.Length.ShouldBe(3);
        Json(run.OutputLines[2]).TryGetProperty("claims", out _).ShouldBeTrue();
    }

    private static ProgramRun Read(string lines, params string[] options) =>
        ProgramRun.With(lines, ["read", "--input", "jsonl", "--format", "jsonl", .. options]);

    private static string Line(object report) => JsonSerializer.Serialize(report);

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
