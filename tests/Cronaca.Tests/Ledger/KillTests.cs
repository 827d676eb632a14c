namespace Cronaca.Tests.Ledger;

using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Cronaca.Ledger;
using Cronaca.Tests.Command;
using Shouldly;
using Xunit;

/// <summary>
/// The program is ended in the middle of its work, again and again. CRONACA_KILLS says how often (50 and more for a release; a few where it is not set).
/// </summary>
public sealed class KillTests : IDisposable
{
    private const int _reports = 800;

    private readonly TemporaryFolder _folder = new();
    private readonly string _input;

    public KillTests()
    {
        var lines = new StringBuilder();
        for (int i = 1; i <= _reports; i++)
        {
            lines.Append(
                JsonSerializer.Serialize(
                    new
                    {
                        key = $"{i}",
                        published = "2023-02-11",
                        text = $"{i + 1} people were killed and {i + 2} injured in a flood near Beira on Friday, police said. It was not clear how many were missing. \"We have {i + 3} tents\", said the mayor, Anselmo Nhamuave.",
                    }
                )
            );
            lines.Append('\n');
        }
        _input = _folder.Write("news.jsonl", lines.ToString());
    }

    public void Dispose() => _folder.Dispose();

    private static int Kills =>
        int.TryParse(
            Environment.GetEnvironmentVariable("CRONACA_KILLS"),
            CultureInfo.InvariantCulture,
            out int kills
        )
            ? kills
            : 6;

    [Fact]
    public void Killed_at_any_moment_it_loses_and_doubles_nothing()
    {
        var random = new Random(4711);
        int generation = 0;
        string ledger = "";
        var told = new HashSet<int>();
        bool whole = true;
        for (int kill = 0; kill < Kills; kill++)
        {
            if (whole)
            {
                ledger = Path.Combine(_folder.Path, $"{generation++}.ledger");
                told.Clear();
            }
            told.UnionWith(RunAndKill(ledger, random.Next(200, 3000)));
            whole = Verify(ledger, told) == _reports;
        }

        ProgramRun.Of("add", _input, "--ledger", ledger).Code.ShouldBe(0);
        Verify(ledger, [.. Enumerable.Range(1, _reports)]).ShouldBe(_reports);
        ProgramRun.Of("check", "--ledger", ledger).Code.ShouldBe(0);
        ProgramRun
            .Of("add", _input, "--ledger", ledger)
            .OutputLines[0]
            .ShouldBe($"added 0 reports, 0 new versions, 0 claims; {_reports} held already");
    }

    [Fact]
    public async Task Interrupted_it_keeps_what_it_has_read_and_says_so()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        string ledger = Path.Combine(_folder.Path, "interrupted.ledger");
        using var process = ProgramRun.Start(
            "add",
            "-",
            "--input",
            "jsonl",
            "--ledger",
            ledger,
            "--format",
            "jsonl"
        );
        var errors = process.StandardError.ReadToEndAsync();
        // The pipe stays open: what comes before the end of the input must not wait for it.
        foreach (string line in File.ReadLines(_input).Take(10))
        {
            await process.StandardInput.WriteLineAsync(line);
        }
        await process.StandardInput.FlushAsync();
        for (int i = 0; i < 10; i++)
        {
            (await process.StandardOutput.ReadLineAsync()).ShouldNotBeNull();
        }

        using (var signal = Process.Start("kill", ["-INT", $"{process.Id}"]))
        {
            await signal.WaitForExitAsync();
        }

        process.WaitForExit(TimeSpan.FromMinutes(1)).ShouldBeTrue();
        process.ExitCode.ShouldBe(130);
        (await errors).ShouldBeEmpty();
        Verify(ledger, [.. Enumerable.Range(1, 10)]).ShouldBe(10);
    }

    // What it told as added before it was killed.
    private List<int> RunAndKill(string ledger, int milliseconds)
    {
        using var process = ProgramRun.Start(
            "add",
            _input,
            "--ledger",
            ledger,
            "--format",
            "jsonl"
        );
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(milliseconds))
        {
            process.Kill();
            process.WaitForExit();
        }
        errors.Result.ShouldBeEmpty();
        string all = output.Result;
        // The last line may be torn: that one was not told.
        return
        [
            .. all[..(all.LastIndexOf('\n') + 1)]
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(l => JsonDocument.Parse(l).RootElement.GetProperty("line").GetInt32()),
        ];
    }

    // The ledger opens, is sound, and holds each report once, in the order of the input, and all that was told. Gives how many it holds.
    private static int Verify(string path, HashSet<int> told)
    {
        if (!File.Exists(path))
        {
            told.ShouldBeEmpty();
            return 0;
        }
        using var ledger = LedgerFile.Open(path);
        ledger.Check().ShouldBeEmpty();
        int count = (int)ledger.Count().Versions;
        for (int number = 1; number <= count; number++)
        {
            ledger.Report(number)!.Arrival.Report.Key.ShouldBe($"{number}");
        }
        told.ShouldAllBe(line => line <= count);
        return count;
    }
}
