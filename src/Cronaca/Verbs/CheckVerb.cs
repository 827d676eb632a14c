namespace Cronaca.Verbs;

using System.CommandLine;
using Cronaca.Ledger;
using Cronaca.Pages;

/// <summary><c>cronaca check</c>: holds a ledger against itself.</summary>
internal static class CheckVerb
{
    public static Command Create()
    {
        var ledger = LedgerOptions.Ledger();
        var format = LedgerOptions.Format("text", "json");
        var command = new Verb(
            "check",
            "Verifies a ledger: the file, every report against its hashes, its claims and its words. Changes nothing.",
            "cronaca check",
            "cronaca check --ledger sudan.ledger"
        )
        {
            ledger,
            format,
        };
        command.SetAction(parsed =>
            Check(parsed.GetValue(ledger)!, parsed.GetValue(format) == "json")
        );
        return command;
    }

    private static int Check(string path, bool json)
    {
        using var ledger = LedgerFile.OpenForReading(path);
        var faults = new List<string>();
        Counts? counts = null;
        try
        {
            counts = ledger.Count();
        }
        catch (LedgerException error)
        {
            faults.Add(error.Message);
        }
        var progress = new Progress(counts is null ? null : (int)counts.Versions);
        faults.AddRange(ledger.Check(progress.Step));
        progress.Clear();
        if (json)
        {
            new Listing<Counts?>(
                ("sound", _ => faults.Count == 0),
                ("sources", c => c?.Sources),
                ("versions", c => c?.Versions),
                ("claims", c => c?.Entries),
                ("failures", c => c?.Failures),
                ("faults", _ => faults)
            ).Write(Console.Out, [counts], "jsonl");
        }
        else
        {
            faults.ForEach(f => Console.Out.WriteLine(Phrasing.Clean(f, 1000)));
            Console.Out.WriteLine(
                faults.Count == 0
                    ? $"sound: {AddingPage.Holdings(counts!)}"
                    : Phrasing.Count(faults.Count, "fault")
            );
        }
        return faults.Count == 0 ? ExitCode.Success : ExitCode.Unread;
    }
}
