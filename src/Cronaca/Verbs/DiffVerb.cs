namespace Cronaca.Verbs;

using System.CommandLine;
using System.Globalization;
using Cronaca.Ledger;
using Cronaca.Pages;

/// <summary><c>cronaca diff</c>: the versions of a report and what its claims lost and gained from each to the next.</summary>
internal static class DiffVerb
{
    public static Command Create()
    {
        var report = new Argument<string>("REPORT")
        {
            Description =
                "The number of a report (12, r12), or its source: an address, a file, key:OUTLET:KEY.",
        };
        var ledger = LedgerOptions.Ledger();
        var format = LedgerOptions.Format("text", "json", "jsonl", "csv", "table");
        var command = new Verb(
            "diff",
            "Shows what changed from version to version of a report: claims that are new, claims that are gone, figures that changed.",
            "cronaca diff 17",
            "cronaca diff https://example.org/news/depot --format json"
        )
        {
            report,
            ledger,
            format,
        };
        command.SetAction(parsed =>
        {
            using var file = LedgerFile.OpenForReading(parsed.GetValue(ledger)!);
            string asked = parsed.GetValue(report)!;
            if (Find(file, asked) is not { } source)
            {
                Complaint.Write(
                    $"{asked}: no such report in {parsed.GetValue(ledger)}; expected a report's number or source"
                );
                return ExitCode.Usage;
            }
            RevisionPages.Write(
                Console.Out,
                file.Versions(source),
                file.Diff(source),
                parsed.GetValue(format)!
            );
            return ExitCode.Success;
        });
        return command;
    }

    private static string? Find(LedgerFile ledger, string asked)
    {
        // Pages write a report's number as "r12".
        string digits = asked is ['r', .. var rest] ? rest : asked;
        if (
            long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            && ledger.Report(number) is { } report
        )
        {
            return report.Source;
        }
        string[] names = [LedgerFile.SourceOf(asked), $"file:{Path.GetFullPath(asked)}"];
        return names.FirstOrDefault(n => ledger.Versions(n).Count > 0);
    }
}
