namespace Cronaca.Verbs;

using System.CommandLine;
using Cronaca.Intake;
using Cronaca.Intake.Fetch;
using Cronaca.Ledger;
using Cronaca.Pages;

/// <summary><c>cronaca failures</c>: what could not be read, with its cause, and once more.</summary>
internal static class FailuresVerb
{
    private static readonly Listing<Failure> _listing = new(
        ("location", f => f.Location),
        ("line", f => f.Line == 0 ? null : f.Line),
        ("seen", f => f.Seen),
        ("error", f => f.Cause)
    );

    public static Command Create()
    {
        var retry = new Option<bool>("--retry")
        {
            Description = "Reads them once more; what can be read now is added.",
        };
        var allowPrivate = FetchOptions.AllowPrivate();
        var ledger = LedgerOptions.Ledger();
        var format = LedgerOptions.Format("text", "json", "jsonl", "csv", "table");
        var threads = LedgerOptions.Threads();
        var options = new ReportOptions();
        var command = new Verb(
            "failures",
            "Lists what could not be added, with its cause.",
            "cronaca failures",
            "cronaca failures --retry"
        )
        {
            retry,
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
            string path = parsed.GetValue(ledger)!;
            string form = parsed.GetValue(format)!;
            IReadOnlyList<Failure> failures;
            using (var file = LedgerFile.OpenForReading(path))
            {
                failures = file.Failures();
            }
            if (!parsed.GetValue(retry))
            {
                Write(failures, form);
                return ExitCode.Success;
            }
            if (form is "csv" or "table")
            {
                Complaint.Write($"--format: found \"{form}\"; --retry writes text, json or jsonl");
                return ExitCode.Usage;
            }
            using var client = new PoliteClient(
                FetchOptions.Limits(parsed.GetValue(allowPrivate)),
                TimeProvider.System
            );
            return AddVerb.Run(
                new Sources(options.Defaults(parsed), lines: false, client.Get).Again(failures),
                null,
                path,
                form,
                parsed.GetValue(threads)
            );
        });
        return command;
    }

    private static void Write(IReadOnlyList<Failure> failures, string format)
    {
        if (format != "text")
        {
            _listing.Write(Console.Out, failures, format);
            return;
        }
        foreach (var failure in failures)
        {
            // A cause names its place itself.
            Console.Out.WriteLine(
                $"{Phrasing.Clean(failure.Cause, 1000)}  ({failure.Seen:yyyy-MM-dd HH:mm})"
            );
        }
        Console.Out.WriteLine(
            failures.Count == 0
                ? "nothing failed"
                : $"{Phrasing.Count(failures.Count, "failure")}; to try again: cronaca failures --retry"
        );
    }
}
