namespace Cronaca.Verbs;

using System.CommandLine;
using Cronaca.Intake;
using Cronaca.Intake.Fetch;
using Cronaca.Ledger;
using Cronaca.Pages;

/// <summary><c>cronaca watch</c>: follows feeds politely until stopped, and adds what is new.</summary>
internal static class WatchVerb
{
    private const int _usualMinutes = 15;
    private const int _longestMinutes = 7 * 24 * 60;

    public static Command Create()
    {
        var list = new Argument<string>("LIST")
        {
            Description =
                "A file with the address of a feed on each line, an OPML file, or the address of a feed or of an OPML list.",
            Validators = { Checks.NoUnknownOption },
        };
        var once = new Option<bool>("--once")
        {
            Description = "Goes round the feeds once and ends.",
        };
        var every = new Option<int?>("--every")
        {
            Description = $"Minutes from one round to the next; {_usualMinutes} where not given.",
            HelpName = "N",
            CustomParser = result => Checks.Number(result, 1),
        };
        var allowPrivate = FetchOptions.AllowPrivate();
        var ledger = LedgerOptions.Ledger();
        var format = LedgerOptions.Format("text", "jsonl");
        var threads = LedgerOptions.Threads();
        var command = new Verb(
            "watch",
            "Follows feeds until it is stopped (Ctrl-C), and adds what is new to the ledger.",
            "cronaca watch feeds.txt",
            "cronaca watch feeds.opml --every 30 --ledger sudan.ledger",
            "cronaca watch feeds.txt --once"
        )
        {
            list,
            once,
            every,
            allowPrivate,
            ledger,
            format,
            threads,
        };
        command.SetAction(parsed =>
        {
            var pause = TimeSpan.FromMinutes(
                Math.Min(parsed.GetValue(every) ?? _usualMinutes, _longestMinutes)
            );
            return Run(
                parsed.GetValue(list)!,
                parsed.GetValue(once) ? null : pause,
                FetchOptions.Limits(parsed.GetValue(allowPrivate)),
                parsed.GetValue(ledger)!,
                parsed.GetValue(format)!,
                parsed.GetValue(threads)
            );
        });
        return command;
    }

    /// <summary>Goes round until stopped, or once where there is no pause.</summary>
    private static int Run(
        string list,
        TimeSpan? pause,
        FetchLimits limits,
        string path,
        string format,
        int? threads
    )
    {
        using var stop = new StopSignal();
        using var client = new PoliteClient(limits, TimeProvider.System);
        using var adding = new Adding(
            path,
            Math.Min(threads ?? Environment.ProcessorCount, 512),
            TimeProvider.System
        );
        using var known = LedgerFile.OpenForReading(path);
        var watching = new Watching(client, known, TimeProvider.System, stop.Token);
        var page = new AddingPage(Console.Out, format);
        bool unread = false;
        while (true)
        {
            try
            {
                Round(adding, watching, WatchList.Read(list), page, stop.Token);
            }
            // The list may be mended while we wait; without one there is nothing to begin with.
            catch (UnreadableException error)
            {
                Complaint.Write(error.Message);
                unread = true;
            }
            if (pause is null || unread || stop.Token.WaitHandle.WaitOne(pause.Value))
            {
                break;
            }
        }
        page.End(path, adding.Ledger.Count());
        return pause is null && !unread && stop.Token.IsCancellationRequested ? ExitCode.Stopped
            : unread || pause is null && page.Failed > 0 ? ExitCode.Unread
            : ExitCode.Success;
    }

    private static void Round(
        Adding adding,
        Watching watching,
        IReadOnlyList<string> feeds,
        AddingPage page,
        CancellationToken stop
    )
    {
        foreach (var added in adding.Run(watching.Round(feeds), stop))
        {
            if (added.Error is { } error)
            {
                Complaint.Write(error);
            }
            page.Write(added);
        }
        // A round that was stopped is gone through again the next time.
        if (!stop.IsCancellationRequested)
        {
            adding.Ledger.Note(watching.Visits());
        }
    }
}
