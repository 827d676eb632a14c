namespace Cronaca.Bench;

using System.Diagnostics;
using System.Globalization;
using System.Text;
using Cronaca.Reading;

/// <summary>The figures of docs/speed.md, measured with a stopwatch in about a minute on one thread.</summary>
internal static class QuickMeasure
{
    /// <summary>Enough for the code to be compiled in full before the round that counts.</summary>
    private const int _rounds = 25;
    private static readonly string[] _languages = ["it", "en"];

    public static string Run()
    {
        var loads = _languages.Select(l => (Language: l, Time: Load(l))).ToList();
        GC.Collect();
        long heap = GC.GetTotalMemory(forceFullCollection: true);
        long resident = Environment.WorkingSet;
        var page = new StringBuilder();
        page.AppendLine("# Speed");
        page.AppendLine();
        Line(
            page,
            $"Measured on one thread of {Processor()}, .NET {Environment.Version}, {DateTime.UtcNow:yyyy-MM-dd}, by"
        );
        page.AppendLine();
        page.AppendLine("```sh");
        page.AppendLine("dotnet run -c Release --project bench/Cronaca.Bench -- quick --write");
        page.AppendLine("```");
        page.AppendLine();
        page.AppendLine(
            "The texts are the dispatches of `gold/`; words are what stands between white space. The best of several rounds counts."
        );
        page.AppendLine();
        Stages(page);
        page.AppendLine();
        Growth(page);
        page.AppendLine();
        page.AppendLine("| loading and memory | |");
        page.AppendLine("|---|--:|");
        foreach (var (language, time) in loads)
        {
            Line(
                page,
                $"| first reading in `{language}`: its model and lists loaded, its code compiled | {time.TotalMilliseconds:0} ms |"
            );
        }
        Line(page, $"| managed memory with both languages loaded | {Megabytes(heap)} |");
        Line(page, $"| memory of the whole process then | {Megabytes(resident)} |");
        Line(
            page,
            $"| the most while reading a report of a million characters | {Megabytes(Process.GetCurrentProcess().PeakWorkingSet64)} |"
        );
        return page.ToString();
    }

    private static void Stages(StringBuilder page)
    {
        page.AppendLine("| room, words per second | it | en |");
        page.AppendLine("|---|--:|--:|");
        var best = _languages.Select(Best).ToList();
        for (int stage = 0; stage < StageTimes.Stages.Count; stage++)
        {
            Line(
                page,
                $"| {StageTimes.Stages[stage]} | {Rate(best[0].Words, best[0].Times[stage])} | {Rate(best[1].Words, best[1].Times[stage])} |"
            );
        }
        Line(
            page,
            $"| **characters to claims** | **{Rate(best[0].Words, best[0].Times.Total)}** | **{Rate(best[1].Words, best[1].Times.Total)}** |"
        );
    }

    private static (int Words, StageTimes Times) Best(string language)
    {
        var dispatches = Texts.Dispatches(language);
        var rounds = Enumerable
            .Range(0, _rounds)
            .Select(_ =>
            {
                var times = new StageTimes();
                foreach (var report in dispatches)
                {
                    times.Read(report);
                }
                return times;
            })
            .ToList();
        return (dispatches.Sum(d => Texts.Words(d.Text)), rounds.MinBy(t => t.Total)!);
    }

    private static void Growth(StringBuilder page)
    {
        page.AppendLine("| one report of | it | en |");
        page.AppendLine("|---|--:|--:|");
        foreach (int length in (int[])[1_000, 10_000, 100_000, 1_000_000])
        {
            var times = _languages.Select(l => Fastest(Texts.OfLength(l, length), length)).ToList();
            Line(
                page,
                $"| {length:#,0} characters | {times[0].TotalMilliseconds:#,0.0} ms | {times[1].TotalMilliseconds:#,0.0} ms |"
            );
        }
    }

    private static TimeSpan Fastest(Report report, int length) =>
        Enumerable
            .Range(0, length > 100_000 ? 1 : 5)
            .Min(_ =>
            {
                long start = Stopwatch.GetTimestamp();
                Reader.Read(report);
                return Stopwatch.GetElapsedTime(start);
            });

    private static TimeSpan Load(string language)
    {
        var report = Texts.Dispatches(language)[0];
        long start = Stopwatch.GetTimestamp();
        Reader.Read(report);
        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>In hundreds: more digits than that say nothing.</summary>
    private static string Rate(int words, TimeSpan time) =>
        (Math.Round(words / time.TotalSeconds / 100) * 100).ToString(
            "#,0",
            CultureInfo.InvariantCulture
        );

    private static string Megabytes(long bytes) =>
        (bytes / 1048576.0).ToString("0", CultureInfo.InvariantCulture) + " MB";

    private static void Line(StringBuilder page, FormattableString line) =>
        page.AppendLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>The processor's model, and nothing else of the machine.</summary>
    internal static string Processor() =>
        File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo")
                .FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))
                ?.Split(':', 2)[1]
                .Trim()
                ?? "an unnamed processor"
            : "an unnamed processor";
}
