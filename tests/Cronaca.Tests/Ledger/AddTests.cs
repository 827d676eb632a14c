namespace Cronaca.Tests.Ledger;

using System.Text.Json;
using Cronaca.Ledger;
using Cronaca.Tests.Command;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

/// <summary>The verbs that fill a ledger and look after it, run as their users run them.</summary>
public sealed class AddTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Ledger => Path.Combine(_folder.Path, "test.ledger");

    public void Dispose() => _folder.Dispose();

    private ProgramRun Run(params string[] arguments) =>
        ProgramRun.Of([.. arguments, "--ledger", Ledger]);

    private static string Line(
        string key,
        string text,
        params (string Name, string Value)[] others
    ) =>
        JsonSerializer.Serialize(
            others
                .Append(("key", key))
                .Append(("text", text))
                .ToDictionary(f => f.Item1, f => f.Item2)
        );

    [Fact]
    public void A_folder_a_file_of_lines_and_standard_input_are_added_and_held_the_second_time()
    {
        string folder = Path.Combine(_folder.Path, "reports");
        Directory.CreateDirectory(Path.Combine(folder, "deeper"));
        File.WriteAllText(Path.Combine(folder, "b.txt"), Dispatches.English);
        File.WriteAllText(Path.Combine(folder, "deeper", "a.txt"), Dispatches.Italian);
        File.WriteAllText(Path.Combine(folder, "picture.png"), "no report");
        File.WriteAllText(Path.Combine(folder, ".hidden.txt"), "no report");
        string lines = _folder.Write(
            "news.jsonl",
            $"{Line("1", "Two men died in Turin on Monday.")}\n\n{Line("2", "Three men died in Genoa.")}\n"
        );

        var first = Run("add", folder, lines);
        first.Errors.ShouldBeEmpty();
        first.Code.ShouldBe(0);
        first.OutputLines[0].ShouldStartWith("added 4 reports, 0 new versions, ");
        first.OutputLines[0].ShouldEndWith("; 0 held already");

        var second = ProgramRun.With(
            Line("3", "Four women were hurt in Rome."),
            "add",
            folder,
            lines,
            "-",
            "--input",
            "jsonl",
            "--ledger",
            Ledger
        );
        second.Code.ShouldBe(0);
        second.OutputLines[0].ShouldStartWith("added 1 report, ");
        second.OutputLines[0].ShouldEndWith("; 4 held already");

        using var ledger = LedgerFile.OpenForReading(Ledger);
        ledger.Count().Sources.ShouldBe(5);
        ledger.Report(1)!.Arrival.Report.File.ShouldBe(Path.Combine(folder, "b.txt"));
        ledger.Report(3)!.Arrival.Report.Key.ShouldBe("1");
    }

    [Fact]
    public void A_line_carries_what_its_page_says_of_it()
    {
        string lines = _folder.Write(
            "news.jsonl",
            Line(
                "1",
                "Two men died in Turin on Monday.",
                ("publishedAt", "2023-02-11T01:30:00+03:00"),
                ("modified", "2023-02-12T08:00:00Z"),
                ("agency", "Reuters"),
                ("author", "A. Writer"),
                ("outlet", "The Examiner")
            )
        );

        Run("add", lines).Code.ShouldBe(0);

        using var ledger = LedgerFile.OpenForReading(Ledger);
        var arrival = ledger.Report(1)!.Arrival;
        arrival.PublishedAt.ShouldBe(DateTimeOffset.Parse("2023-02-10T22:30:00Z"));
        arrival.Modified.ShouldBe(DateTimeOffset.Parse("2023-02-12T08:00:00Z"));
        arrival.Agency.ShouldBe("Reuters");
        arrival.Author.ShouldBe("A. Writer");
        arrival.Report.Published.ShouldBe(new DateOnly(2023, 2, 11));
        ledger.Report(1)!.Source.ShouldBe("key:The Examiner:1");
    }

    [Fact]
    public void A_line_for_each_report_tells_what_became_of_it()
    {
        string lines = _folder.Write(
            "news.jsonl",
            string.Join(
                '\n',
                Line("1", "Two men died in Turin on Monday."),
                "no json",
                Line("1", "Two men died in Turin on Monday."),
                Line("1", "Three men died in Turin on Monday.")
            )
        );

        var run = Run("add", lines, "--format", "jsonl");

        run.Code.ShouldBe(1);
        var told = run.OutputLines.Select(l => JsonDocument.Parse(l).RootElement).ToList();
        told.Select(t => t.GetProperty("outcome").GetString())
            .ShouldBe(["new", "failed", "held", "new-version"]);
        told[1].GetProperty("line").GetInt32().ShouldBe(2);
        told[1].GetProperty("error").GetString()!.ShouldContain("found no JSON");
        told[3].GetProperty("version").GetInt32().ShouldBe(2);
    }

    [Fact]
    public void What_failed_is_listed_and_can_be_tried_again()
    {
        string missing = Path.Combine(_folder.Path, "late.txt");
        string lines = _folder.Write(
            "news.jsonl",
            $"{Line("1", "Two men died in Turin.")}\nnews\n"
        );
        var run = Run("add", missing, lines, "--format", "json");
        run.Code.ShouldBe(1);
        JsonDocument.Parse(run.Output).RootElement.GetProperty("failed").GetInt32().ShouldBe(2);

        var listed = Run("failures");
        listed.Code.ShouldBe(0);
        listed.Output.ShouldContain("late.txt: no such file");
        listed.Output.ShouldContain("news.jsonl, line 2: found no JSON");

        File.WriteAllText(missing, Dispatches.English);
        var again = Run("failures", "--retry");
        again.Code.ShouldBe(1);
        again.OutputLines[0].ShouldStartWith("added 1 report, ");

        Run("failures", "--format", "table").OutputLines.Length.ShouldBe(2);
        _folder.Write("news.jsonl", $"\n{Line("2", "Three men died in Genoa.")}\n");
        Run("failures", "--retry").Code.ShouldBe(0);
        Run("failures").Output.ShouldBe("nothing failed\n");
        Run("check").Code.ShouldBe(0);
    }

    [Fact]
    public void A_diff_shows_figures_that_changed_and_claims_that_came_and_went()
    {
        string path = _folder.Write(
            "depot.txt",
            "Two guards were killed at a depot in Juba, police said. The army denied that soldiers took part."
        );
        Run("add", path, "--published", "2023-02-11").Code.ShouldBe(0);
        File.WriteAllText(
            path,
            "Four guards were killed at a depot in Juba, police said. Nine people were arrested."
        );
        var added = Run("add", path, "--published", "2023-02-11");
        added.Output.ShouldContain("version 2 of file:");
        added.Output.ShouldContain("1 figure changed");

        foreach (string name in new[] { "1", "2", path })
        {
            var diff = Run("diff", name);
            diff.Code.ShouldBe(0);
            diff.Output.ShouldContain("~ toll killed 2 → 4");
            diff.Output.ShouldContain("+ toll arrested 9");
            diff.Output.ShouldContain("- statement");
        }
        var rows = JsonDocument.Parse(Run("diff", "1", "--format", "json").Output).RootElement;
        rows.EnumerateArray().First().GetProperty("change").GetString().ShouldBe("figure");

        var none = Run("diff", "99");
        none.Code.ShouldBe(2);
        none.Errors.ShouldContain("99: no such report");
    }

    [Fact]
    public void A_check_finds_damage_and_says_so_with_its_exit_code()
    {
        Run("add", _folder.Write("a.txt", Dispatches.English)).Code.ShouldBe(0);
        var sound = Run("check");
        sound.Code.ShouldBe(0);
        sound.Output.ShouldStartWith("sound: 1 report in 1 version, ");
        using (var connection = new SqliteConnection($"Data Source={Ledger};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "DELETE FROM entry WHERE claim = 2";
            command.ExecuteNonQuery();
        }

        var damaged = Run("check");

        damaged.Code.ShouldBe(1);
        damaged.Output.ShouldContain("report 1: found");
        JsonDocument
            .Parse(Run("check", "--format", "json").Output)
            .RootElement.GetProperty("sound")
            .GetBoolean()
            .ShouldBeFalse();
    }

    [Fact]
    public void A_ledger_that_cannot_be_used_is_told_in_one_line()
    {
        string none = _folder.Write("test.ledger", "this is no ledger, whatever its name says");

        var run = Run("add", _folder.Write("a.txt", Dispatches.English));

        run.Code.ShouldBe(3);
        run.ErrorLines.ShouldBe([$"cronaca: {none}: found no SQLite file; expected a ledger"]);
        ProgramRun.Of("check", "--ledger", none + "2").Code.ShouldBe(3);
    }
}
