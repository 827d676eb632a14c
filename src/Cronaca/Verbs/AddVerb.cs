namespace Cronaca.Verbs;

using System.CommandLine;
using Cronaca.Intake;
using Cronaca.Intake.Fetch;
using Cronaca.Pages;

/// <summary><c>cronaca add</c>: reports into the ledger. Stopped at any moment and started again it loses nothing and doubles nothing.</summary>
internal static class AddVerb
{
    public static Command Create()
    {
        var sources = new Argument<string[]>("SOURCE")
        {
            Description =
                "Files of text, HTML, JSON lines, feeds, web archives (WARC), each plain or gzip; folders of them; '-': standard input.",
            Arity = ArgumentArity.OneOrMore,
            Validators = { Checks.NoUnknownOption },
        };
        var input = new Option<string?>("--input")
        {
            Description =
                "What each source is, where its name does not say: a report a file (text) or a report a line (jsonl).",
            HelpName = "text|jsonl",
            Validators = { Checks.OneOf(["text", "jsonl"]) },
        };
        var allowPrivate = FetchOptions.AllowPrivate();
        var ledger = LedgerOptions.Ledger();
        var format = LedgerOptions.Format("text", "json", "jsonl");
        var threads = LedgerOptions.Threads();
        var options = new ReportOptions();
        var command = new Verb(
            "add",
            "Adds reports to the ledger: reads them into claims and keeps both, a new version of a report beside the old one.",
            "cronaca add dispatch.txt --outlet 'The Examiner' --published 2023-02-11",
            "cronaca add reports/ --ledger sudan.ledger",
            "cronaca add news.jsonl",
            "cronaca add - --input jsonl < news.jsonl"
        )
        {
            sources,
            input,
            allowPrivate,
            ledger,
            format,
            options.Published,
            options.Language,
            options.Outlet,
            threads,
        };
        command.SetAction(parsed =>
        {
            string[] given = parsed.GetValue(sources)!;
            using var client = new PoliteClient(
                FetchOptions.Limits(parsed.GetValue(allowPrivate)),
                TimeProvider.System
            );
            var found = new Sources(
                options.Defaults(parsed),
                parsed.GetValue(input) == "jsonl",
                client.Get
            );
            return Run(
                found.Of(given),
                found.Count(given),
                parsed.GetValue(ledger)!,
                parsed.GetValue(format)!,
                parsed.GetValue(threads)
            );
        });
        return command;
    }

    /// <summary>Adds what is offered, tells of it, and gives the exit code.</summary>
    public static int Run(
        IEnumerable<Offer> offers,
        int? total,
        string ledger,
        string format,
        int? threads
    )
    {
        using var stop = new StopSignal();
        using var adding = new Adding(
            ledger,
            Math.Min(threads ?? Environment.ProcessorCount, 512),
            TimeProvider.System
        );
        var page = new AddingPage(Console.Out, format);
        var progress = new Progress(total);
        foreach (var added in adding.Run(offers, stop.Token))
        {
            progress.Step();
            if (added.Error is { } error)
            {
                progress.Clear();
                Complaint.Write(error);
            }
            page.Write(added);
        }
        progress.Clear();
        page.End(ledger, adding.Ledger.Count());
        return stop.Token.IsCancellationRequested ? ExitCode.Stopped
            : page.Failed > 0 ? ExitCode.Unread
            : ExitCode.Success;
    }
}
