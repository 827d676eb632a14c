namespace Cronaca.Bench.Scale;

using System.Diagnostics;
using System.Globalization;
using System.Text;
using Cronaca.Ledger;

/// <summary>
/// The figures of docs/scale.md: ledgers of ten times as many reports each, made by the program itself as anyone would run it; what each took, and how fast the largest answers. <c>scale [MOST] [--write]</c>; the most is 100,000 where not given.
/// </summary>
internal static class ScaleMeasure
{
    private sealed record Ledger(int Reports, double Seconds, long PeakBytes, long FileBytes);

    public static string Run(int most, string folder)
    {
        var ledgers = new List<Ledger>();
        string file = "";
        for (int count = 1000; count <= most; count *= 10)
        {
            string reports = Path.Combine(folder, $"{count}.jsonl");
            using (var stream = File.Create(reports))
            {
                ScaleReports.Write(stream, count);
            }
            file = Path.Combine(folder, $"{count}.ledger");
            ledgers.Add(Add(count, reports, file));
            File.Delete(reports);
            Console.Error.WriteLine(ledgers[^1]);
        }
        return Page(ledgers, Answers(file), file);
    }

    /// <summary>The whole process: start, reading on all cores, writing, closing.</summary>
    private static Ledger Add(int count, string reports, string ledger)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [Program(), "add", reports, "--ledger", ledger])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        long peak = 0;
        while (!process.WaitForExit(50))
        {
            peak = Math.Max(peak, Peak(process.Id));
        }
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"cronaca add ended with {process.ExitCode}");
        }
        return new Ledger(
            count,
            Stopwatch.GetElapsedTime(start).TotalSeconds,
            peak,
            new FileInfo(ledger).Length
        );
    }

    /// <summary>What asking takes within a process that has asked before: the median and the slowest of fifty questions.</summary>
    private static List<(string Question, double Median, double Slowest)> Answers(string path)
    {
        using var ledger = LedgerFile.OpenForReading(path);
        var storylines = ledger.Storylines(new StorylineFilter { Limit = 50 });
        string[] words =
        [
            "curfew",
            "central hospital",
            "coprifuoco",
            "\"bus station\"",
            "rebels Goma",
        ];
        return
        [
            Timed(
                "`stories`: the latest fifty",
                i => ledger.Storylines(new StorylineFilter { Limit = 50, To = null }).Count + i
            ),
            Timed(
                "`story`: a storyline with tolls, timeline, origins",
                i => ledger.Account(storylines[i % storylines.Count]).Entries.Count
            ),
            Timed(
                "`search`: words",
                i => ledger.Search(new Query { Words = words[i % words.Length] }).Count
            ),
            Timed(
                "`search`: killed, by place",
                i =>
                    ledger
                        .Search(
                            new Query
                            {
                                Kind = "toll",
                                Type = "killed",
                                Place = i % 2 == 0 ? "Juba" : "Osh",
                            }
                        )
                        .Count
            ),
            Timed(
                "`search`: words and a voice",
                i =>
                    ledger
                        .Search(new Query { Words = words[i % words.Length], Voice = "ministry" })
                        .Count
            ),
        ];
    }

    private static (string Question, double Median, double Slowest) Timed(
        string question,
        Func<int, int> ask
    )
    {
        ask(0);
        var times = Enumerable
            .Range(0, 50)
            .Select(i =>
            {
                long start = Stopwatch.GetTimestamp();
                ask(i);
                return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            })
            .Order()
            .ToList();
        return (question, times[25], times[^1]);
    }

    private static string Page(
        List<Ledger> ledgers,
        List<(string Question, double Median, double Slowest)> answers,
        string largest
    )
    {
        var page = new StringBuilder();
        void Line(FormattableString line) =>
            page.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
        Line($"# Scale");
        Line($"");
        Line(
            $"Measured on {Environment.ProcessorCount} cores of {QuickMeasure.Processor()}, .NET {Environment.Version}, {DateTime.UtcNow:yyyy-MM-dd}, by"
        );
        Line($"");
        Line($"```sh");
        Line(
            $"dotnet run -c Release --project bench/Cronaca.Bench -- scale {ledgers[^1].Reports} --write"
        );
        Line($"```");
        Line($"");
        Line(
            $"The reports are made by `bench/Cronaca.Bench/Scale`: some 270 words each, two thirds English and one third Italian, forty happenings a day, each of 360 towns once in nine days, each told by two to fourteen reports, one in five a reprint. A row is one run of `cronaca add` on a new ledger: start, reading on all cores, writing, grouping, closing."
        );
        Line($"");
        Line($"| reports | time | reports a second | most memory | file | a report |");
        Line($"|--:|--:|--:|--:|--:|--:|");
        foreach (var ledger in ledgers)
        {
            Line(
                $"| {ledger.Reports:#,0} | {ledger.Seconds:#,0.0} s | {ledger.Reports / ledger.Seconds:0} | {ledger.PeakBytes / 1048576.0:0} MB | {ledger.FileBytes / 1048576.0:#,0.0} MB | {ledger.FileBytes / 1024.0 / ledger.Reports:0.0} KB |"
            );
        }
        Line($"");
        Line($"| asked of the ledger of {ledgers[^1].Reports:#,0} | median | slowest of 50 |");
        Line($"|---|--:|--:|");
        foreach (var (question, median, slowest) in answers)
        {
            Line($"| {question} | {median:0.0} ms | {slowest:0.0} ms |");
        }
        foreach (var (command, seconds) in Commands(largest))
        {
            Line($"| the whole process of `{command}` | {1000 * seconds:0} ms | |");
        }
        return page.ToString();
    }

    private static IEnumerable<(string Command, double Seconds)> Commands(string ledger)
    {
        foreach (string command in (string[])["stories -n 20", "story r1", "search curfew"])
        {
            double best = double.MaxValue;
            for (int i = 0; i < 3; i++)
            {
                long start = Stopwatch.GetTimestamp();
                using var process = Process.Start(
                    new ProcessStartInfo(
                        "dotnet",
                        [Program(), .. command.Split(' '), "--ledger", ledger]
                    )
                    {
                        UseShellExecute = false,
                        RedirectStandardOutput = true,
                    }
                )!;
                process.StandardOutput.ReadToEnd();
                process.WaitForExit();
                best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
            }
            yield return ($"cronaca {command}", best);
        }
    }

    private static string Program() => Path.Combine(AppContext.BaseDirectory, "cronaca.dll");

    /// <summary>The most memory a process has had so far, as the kernel counts it; 0 where there is no such file.</summary>
    private static long Peak(int process)
    {
        try
        {
            string? line = File.ReadLines($"/proc/{process}/status")
                .FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null
                ? 0
                : 1024
                    * long.Parse(
                        line[6..].Replace("kB", "", StringComparison.Ordinal).Trim(),
                        CultureInfo.InvariantCulture
                    );
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
