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
            Validators = { Checks.NoUnknownOption },
        };
        var input = new Option<string>("--input")
        {
            Description = "What is given: a report a file (text) or a report a line (jsonl).",
            HelpName = "text|jsonl",
            Validators = { Checks.OneOf(["text", "jsonl"]) },
            DefaultValueFactory = _ => "text",
        };
        var format = new Option<string>("--format", "-f")
        {
            Description =
                "What is written: a brief for people (text), an object a report (json), the same on a line (jsonl), a claim a line, tab-separated (table).",
            HelpName = "text|json|jsonl|table",
            Validators = { Checks.OneOf(["text", "json", "jsonl", "table"]) },
            DefaultValueFactory = _ => "text",
        };
        var options = new ReportOptions();
        var threads = new Option<int?>("--threads")
        {
            Description =
                "How many reports are read at once; as many as there are processors where not given.",
            HelpName = "N",
            CustomParser = result => Checks.Number(result, 1),
        };
        var command = new Verb(
            "read",
            "Reads reports into claims: tolls, events, statements, measures, and what is not known.",
            "cronaca read dispatch.txt",
            "cat dispatch.txt | cronaca read --published 2022-01-06 --format json",
            "cronaca read --format table reports/*.txt > claims.tsv",
            "cronaca read --input jsonl --format jsonl < reports.jsonl > readings.jsonl"
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
            var defaults = options.Defaults(parsed);
            var paths = parsed.GetValue(files) is { Length: > 0 } given ? given : ["-"];
            bool lines = parsed.GetValue(input) == "jsonl";
            var inputs = lines
                ? paths.SelectMany(p => Lines(p, defaults))
                : paths.Select(p => new Pending(p, 0, () => File(p, defaults)));
            return Run(
                inputs,
                lines ? null : paths.Length,
                parsed.GetValue(format)!,
                parsed.GetValue(threads) ?? Environment.ProcessorCount
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
            Complaint.Write(outcome.Error!);
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
        // One report that we cannot read must not end a batch of thousands; no memory ends everything.
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return new Outcome(
                pending,
                null,
                $"{pending.Name}: a fault of the reader, please tell its authors: {error.GetType().Name}: {error.Message}"
            );
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
        Stream stream;
        string? error = null;
        try
        {
            stream = path == "-" ? Console.OpenStandardInput() : ReportBytes.Open(path);
        }
        catch (UnreadableException caught)
        {
            stream = Stream.Null;
            error = caught.Message;
        }
        if (error is not null)
        {
            yield return new Pending(source, 0, () => throw new UnreadableException(error));
        }
        using (stream)
        {
            int number = 0;
            foreach (byte[] line in ReportLine.Split(stream))
            {
                number++;
                if (line.AsSpan().ContainsAnyExcept(" \t\r"u8))
                {
                    yield return new Pending(
                        source,
                        number,
                        () => ReportLine.Parse(line, defaults)
                    );
                }
            }
        }
    }
}
