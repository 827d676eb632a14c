namespace Cronaca.Tests.Command;

using System.Text.Json;
using System.Xml.Linq;
using Cronaca.Tests.Gold;
using Shouldly;
using Xunit;

/// <summary>The ledger asked from the command line.</summary>
public class AskingTests(WeekLedger week) : IClassFixture<WeekLedger>
{
    private ProgramRun Run(params string[] arguments) =>
        ProgramRun.Of([.. arguments, "--ledger", week.Path]);

    private string Largest() =>
        Run("stories", "--format", "jsonl")
            .OutputLines.Select(l => JsonDocument.Parse(l).RootElement)
            .MaxBy(s => s.GetProperty("reports").GetInt32())
            .GetProperty("storyline")
            .GetString()!;

    [Fact]
    public void Stories_are_listed_by_their_latest_report()
    {
        var lines = Run("stories", "--format", "csv").OutputLines;

        lines[0].ShouldBe("storyline,title,from,to,reports");
        lines.Length.ShouldBeGreaterThan(3);
        var days = Run("stories", "--format", "jsonl")
            .OutputLines.Select(l =>
                JsonDocument.Parse(l).RootElement.GetProperty("to").GetString()
            )
            .ToList();
        days.ShouldBe(days.OrderDescending());
    }

    [Fact]
    public void Stories_of_a_place_are_fewer_than_all_and_those_of_nowhere_none()
    {
        int all = Run("stories", "--format", "jsonl").OutputLines.Length;

        Run("stories", "--format", "jsonl", "--place", "Kitwe")
            .OutputLines.Length.ShouldBeInRange(1, all);
        Run("stories", "--format", "jsonl", "--place", "Reykjavik").OutputLines.ShouldBeEmpty();
    }

    [Fact]
    public void A_storyline_tells_tolls_by_whose_count_and_where_it_all_comes_from()
    {
        var run = Run("story", Largest());

        run.Code.ShouldBe(0);
        run.Output.ShouldContain("TOLLS");
        run.Output.ShouldContain("WHO SAYS WHAT");
        run.Output.ShouldContain("SOURCES");
        run.Output.ShouldContain("█");
        run.OutputLines.ShouldAllBe(l => l.Length <= 160);
    }

    [Fact]
    public void Two_origins_that_part_again_and_again_are_one_line_with_the_reason()
    {
        string id = Largest();
        string page = Run("story", id, "--format", "md").Output;
        string section = page[page.IndexOf("## Contradicted", StringComparison.Ordinal)..];
        var lines = section[..section.IndexOf("## What happened", StringComparison.Ordinal)]
            .Split('\n')
            .Where(l => l.StartsWith("  - ", StringComparison.Ordinal))
            .ToList();
        int all = JsonDocument
            .Parse(Run("story", id, "--format", "json").Output)
            .RootElement.GetProperty("tolls")
            .EnumerateArray()
            .SelectMany(t => t.GetProperty("differences").EnumerateArray())
            .Count(d => d.GetProperty("label").GetString() == "contradiction");

        lines.Count.ShouldBeInRange(2, all - 1);
        lines.ShouldContain(l => l.EndsWith("before)", StringComparison.Ordinal));
        lines.ShouldAllBe(l => l.Contains(": ", StringComparison.Ordinal));
        section.ShouldNotContain("the numbers do not fit");
    }

    [Fact]
    public void The_storyline_in_the_README_is_how_its_command_begins()
    {
        string readme = File.ReadAllText(Repository.At("README.md"));
        string picture = readme[(readme.IndexOf("```text\n") + 8)..];
        string shown = picture[..picture.IndexOf("\n```")];

        Run("story", "r16").Output.ShouldStartWith(shown);
    }

    [Fact]
    public void A_storyline_is_found_by_the_beginning_of_its_id_and_by_a_report()
    {
        string id = Largest();
        string whole = Run("story", id).Output;

        Run("story", id[..^1]).Output.ShouldBe(whole);
        string report = JsonDocument
            .Parse(Run("story", id, "--format", "json").Output)
            .RootElement.GetProperty("reports")[0]
            .GetProperty("report")
            .GetRawText();
        Run("story", $"r{report}").Output.ShouldBe(whole);
    }

    [Fact]
    public void The_page_stands_by_itself_runs_nothing_and_is_drawn()
    {
        string page = Run("story", Largest(), "--format", "html").Output;

        page.ShouldStartWith("<!doctype html>");
        page.ShouldContain("<svg class=\"chart\"");
        page.ShouldContain("<svg class=\"map\"");
        page.ShouldNotContain("<script");
        page.ShouldNotContain("src=");
        page.ShouldNotContain("@import");
        foreach (string part in page.Split("<svg")[1..])
        {
            XElement.Parse(
                "<svg" + part[..part.IndexOf("</svg>", StringComparison.Ordinal)] + "</svg>"
            );
        }
    }

    [Fact]
    public void Each_form_of_a_storyline_is_the_same_bytes_twice()
    {
        string id = Largest();
        foreach (string form in (string[])["text", "md", "html", "json", "csv"])
        {
            Run("story", id, "--format", form)
                .Output.ShouldBe(Run("story", id, "--format", form).Output);
        }
    }

    [Fact]
    public void A_figure_leads_back_to_the_words_it_was_read_from()
    {
        var figure = JsonDocument
            .Parse(Run("story", Largest(), "--format", "json").Output)
            .RootElement.GetProperty("tolls")[0]
            .GetProperty("figures")[0];

        var run = Run("explain", figure.GetProperty("entry").GetString()!);

        run.Code.ShouldBe(0);
        run.Output.ShouldContain("TREE");
        run.Output.ShouldContain("toll");
    }

    [Fact]
    public void The_log_says_why_each_report_joined()
    {
        var lines = Run("story", Largest(), "--log", "--format", "jsonl").OutputLines;

        lines.ShouldNotBeEmpty();
        lines.ShouldAllBe(l =>
            JsonDocument.Parse(l).RootElement.GetProperty("reason").GetString()!.Length > 0
        );
    }

    [Fact]
    public void Tolls_come_with_their_origin_and_label()
    {
        var lines = Run("tolls", Largest(), "--type", "killed", "--format", "csv").OutputLines;

        lines[0].ShouldContain("low,high,hedge,origin,how");
        lines.Length.ShouldBeGreaterThan(2);
        lines[1..].ShouldAllBe(l => l.Contains(",killed,"));
    }

    [Fact]
    public void A_figure_tells_how_many_origins_stand_behind_it_and_reprints_are_none()
    {
        var rows = Run("tolls", "r16", "--type", "killed", "--format", "jsonl")
            .OutputLines.Select(l => JsonDocument.Parse(l).RootElement)
            .ToList();

        // "Nine", by the prison service alone, stands in three reports.
        var nine = rows.Where(r => r.GetProperty("low").ToString() == "9").ToList();
        nine.Select(r => r.GetProperty("report").GetInt32()).Distinct().Count().ShouldBe(3);
        nine.ShouldAllBe(r => r.GetProperty("independent").GetInt32() == 1);
        nine[0].GetProperty("counted").GetString()!.ShouldContain("told by 3 reports");
    }

    [Theory]
    [InlineData("acled")]
    [InlineData("ucdp")]
    [InlineData("latest")]
    public void A_projection_gives_a_number_a_history_and_says_what_it_drops(string name)
    {
        var rows = Run(
            "tolls",
            "r16",
            "--type",
            "killed",
            "--projection",
            name,
            "--format",
            "jsonl"
        )
            .OutputLines.Select(l => JsonDocument.Parse(l).RootElement)
            .ToList();

        rows.ShouldNotBeEmpty();
        rows.ShouldContain(r => r.GetProperty("best").ValueKind == JsonValueKind.Number);
        rows.ShouldContain(r => r.GetProperty("dropped").GetArrayLength() > 0);
    }

    [Fact]
    public void A_report_is_told_from_its_earlier_version_by_the_number_that_pages_print()
    {
        var run = Run("diff", "r41");

        run.Code.ShouldBe(0);
        run.Output.ShouldContain("16");
        run.Output.ShouldBe(Run("diff", "41").Output);
    }

    [Fact]
    public void Search_finds_by_words_by_a_phrase_and_by_what_is_claimed()
    {
        Run("search", "curfew", "--format", "jsonl").OutputLines.ShouldNotBeEmpty();
        Run("search", "\"central prison\"", "--format", "jsonl").OutputLines.ShouldNotBeEmpty();
        Run("search", "zzzz").Errors.ShouldContain("nothing found");
        var claims = Run(
            "search",
            "--kind",
            "toll",
            "--type",
            "killed",
            "--place",
            "Kitwe",
            "--claims",
            "--format",
            "csv"
        ).OutputLines;
        claims.Length.ShouldBeGreaterThan(1);
        claims[1..].ShouldAllBe(l => l.Contains(",toll,killed,"));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("jsonl")]
    [InlineData("geojson")]
    [InlineData("plover")]
    [InlineData("acled")]
    [InlineData("ucdp")]
    [InlineData("stix")]
    public void Every_form_of_export_has_content_and_only_the_whole_claims_lose_nothing(string form)
    {
        var run = Run("export", "--as", form);

        run.Code.ShouldBe(0);
        run.OutputLines.Length.ShouldBeGreaterThan(2);
        run.Errors.Contains("could not hold").ShouldBe(form != "jsonl");
    }

    [Theory]
    [InlineData("story", "s0000000000")]
    [InlineData("tolls", "s0000000000")]
    [InlineData("explain", "0123456789abcdef")]
    public void What_is_not_there_is_told_with_its_name(string verb, string asked)
    {
        var run = Run(verb, asked);

        run.Code.ShouldBe(1);
        run.Errors.ShouldContain(asked);
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void A_ledger_that_is_not_there_is_told_with_its_name()
    {
        var run = ProgramRun.Of("stories", "--ledger", "nowhere.ledger");

        run.Code.ShouldBe(1);
        run.Errors.ShouldContain("nowhere.ledger");
    }
}
