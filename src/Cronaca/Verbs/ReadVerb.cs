namespace Cronaca.Verbs;

using System.CommandLine;
using System.Globalization;
using Cronaca.Intake;
using Cronaca.Pages;
using Cronaca.Reading;

/// <summary><c>cronaca read</c>: reports in, claims out, in the order of the input whatever the number of threads.</summary>
internal static class ReadVerb
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Files to read; '-' or none: standard input.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var input = new Option<string>("--input")
        {
            Description = "What is given: 'text', a report a file; or 'jsonl', a report a line.",
            DefaultValueFactory = _ => "text",
        }.AcceptOnlyFromAmong("text", "jsonl");
        var format = new Option<string>("--format", "-f")
        {
            Description =
                "What is written: 'text' for people, 'json', 'jsonl' (a report a line), 'table' (a claim a line, tab-separated).",
            DefaultValueFactory = _ => "text",
        }.AcceptOnlyFromAmong("text", "json", "jsonl", "table");
        var options = new ReportOptions();
        var threads = new Option<int>("--threads")
        {
            Description = "How many reports are read at once; 0: as many as there are processors.",
            DefaultValueFactory = _ => 0,
        };
        var command = new Command(
            "read",
            """
            Reads reports into claims: tolls, events, statements, measures, and what is not known.

            Examples:
              cronaca read dispatch.txt
              cat dispatch.txt | cronaca read --published 2022-01-06 --format json
              cronaca read --format table reports/*.txt > claims.tsv
              cronaca read --input jsonl --format jsonl < reports.jsonl > readings.jsonl
            """
        )
        {
            files,
            input,
            format,
            options.Published,
            options.Language,
            options.Outlet,
            threads,
        };
        command.SetAction(parsed =>
        {
            if (options.Defaults(parsed) is not { } defaults)
            {
                return ExitCode.Usage;
            }
            var paths = parsed.GetValue(files) is { Length: > 0 } given ? given : ["-"];
            bool lines = parsed.GetValue(input) == "jsonl";
            var inputs = lines
                ? paths.SelectMany(p => Lines(p, defaults))
                : paths.Select(p => new Pending(p, 0, () => File(p, defaults)));
            int count = parsed.GetValue(threads);
            return Run(
                inputs,
                lines ? null : paths.Length,
                parsed.GetValue(format)!,
                count > 0 ? count : Environment.ProcessorCount
            );
        });
        return command;
    }

    /// <summary>A report that waits to be read: where it comes from, and how to get it.</summary>
    private sealed record Pending(string Source, int Line, Func<Report> Open)
    {
        public string Name => Line > 0 ? $"{Source}, line {Line}" : Source;
    }

    private sealed record Outcome(Pending Pending, Reading? Reading, string? Error);

    private static int Run(IEnumerable<Pending> inputs, int? total, string format, int threads)
    {
        using var output = Console.OpenStandardOutput();
        using var writer = new StreamWriter(output, new System.Text.UTF8Encoding(false), 1 << 16)
        {
            NewLine = "\n",
        };
        var page = new ReadingPages(writer, format);
        var progress = new Progress(total);
        int failed = 0;
        foreach (var outcome in threads == 1 ? inputs.Select(Read) : InOrder(inputs, threads))
        {
            progress.Step();
            if (outcome.Reading is { } reading)
            {
                page.Write(reading);
                continue;
            }
            failed++;
            progress.Clear();
            Console.Error.WriteLine($"cronaca: {outcome.Error}");
            page.WriteError(outcome.Error!, outcome.Pending.Source, outcome.Pending.Line);
        }
        page.End();
        progress.Clear();
        return failed > 0 ? ExitCode.Unread : ExitCode.Success;
    }

    private static ParallelQuery<Outcome> InOrder(IEnumerable<Pending> inputs, int threads) =>
        inputs
            .AsParallel()
            .AsOrdered()
            .WithDegreeOfParallelism(Math.Min(threads, 512))
            .WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .Select(Read);

    private static Outcome Read(Pending pending)
    {
        try
        {
            return new Outcome(pending, Reader.Read(pending.Open()), null);
        }
        catch (UnreadableException error)
        {
            return new Outcome(
                pending,
                null,
                pending.Line > 0 ? $"{pending.Name}: {error.Message}" : error.Message
            );
        }
        catch (ArgumentException error)
        {
            return new Outcome(pending, null, $"{pending.Name}: {error.Message}");
        }
    }

    private static Report File(string path, Report defaults) =>
        path == "-"
            ? defaults with
            {
                Text = Standard(),
            }
            : defaults with
            {
                Text = ReportBytes.ReadFile(path),
                File = path,
            };

    private static string Standard()
    {
        using var stream = Console.OpenStandardInput();
        return ReportBytes.ReadStream(stream, "standard input");
    }

    private static IEnumerable<Pending> Lines(string path, Report defaults)
    {
        string source = path == "-" ? "standard input" : path;
        TextReader reader;
        string? error = null;
        try
        {
            reader = new StreamReader(
                path == "-" ? Console.OpenStandardInput() : System.IO.File.OpenRead(path)
            );
        }
        catch (Exception caught) when (caught is IOException or UnauthorizedAccessException)
        {
            reader = TextReader.Null;
            error = System.IO.File.Exists(path) ? caught.Message : "no such file";
        }
        if (error is not null)
        {
            yield return new Pending(
                source,
                0,
                () => throw new UnreadableException($"{source}: {error}")
            );
            yield break;
        }
        using (reader)
        {
            int number = 0;
            while (reader.ReadLine() is { } line)
            {
                number++;
                if (!string.IsNullOrWhiteSpace(line))
                {
                    string text = line;
                    yield return new Pending(
                        source,
                        number,
                        () => ReportLine.Parse(text, defaults)
                    );
                }
            }
        }
    }
}
