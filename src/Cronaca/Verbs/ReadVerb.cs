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
                ? paths.SelectMany(p => Sources.Lines(p, defaults))
                : paths.Select(p => Sources.File(p, defaults));
            return Run(
                inputs,
                lines ? null : paths.Length,
                parsed.GetValue(format)!,
                parsed.GetValue(threads) ?? Environment.ProcessorCount
            );
        });
        return command;
    }

    private sealed record Outcome(Offer Offer, Reading? Reading, string? Error);

    private static int Run(IEnumerable<Offer> inputs, int? total, string format, int threads)
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
            page.WriteError(outcome.Error!, outcome.Offer.Location, outcome.Offer.Line);
        }
        page.End();
        progress.Clear();
        return failed > 0 ? ExitCode.Unread : ExitCode.Success;
    }

    private static ParallelQuery<Outcome> InOrder(IEnumerable<Offer> inputs, int threads) =>
        inputs
            .AsParallel()
            .AsOrdered()
            .WithDegreeOfParallelism(Math.Min(threads, 512))
            .WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .Select(Read);

    private static Outcome Read(Offer offer)
    {
        try
        {
            return new Outcome(offer, Reader.Read(offer.Open().Report), null);
        }
        // One report that we cannot read must not end a batch of thousands; no memory ends everything.
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return new Outcome(offer, null, offer.Complaint(error));
        }
    }
}
