namespace Cronaca.Verbs;

using System.CommandLine;
using Cronaca.Ledger;
using Cronaca.Pages;
using Cronaca.Pages.Storylines;

/// <summary><c>cronaca story</c>: all that the ledger knows of one storyline.</summary>
internal static class StoryVerb
{
    public static Command Create()
    {
        var id = new Argument<string>("ID")
        {
            Description =
                "The storyline, as 'cronaca stories' prints it (its first letters are enough), or a report of it ('r12').",
            Validators = { Checks.NoUnknownOption },
        };
        var options = new AskingOptions();
        var format = new Option<string>("--format", "-f")
        {
            Description =
                "What is written: for people (text), Markdown (md), one page that stands by itself with charts and map (html), an object (json), the same on a line (jsonl), the claims as rows (csv, table).",
            HelpName = "text|md|html|json|jsonl|csv|table",
            Validators = { Checks.OneOf(["text", "md", "html", "json", "jsonl", "csv", "table"]) },
            DefaultValueFactory = _ => "text",
        };
        var log = new Option<bool>("--log")
        {
            Description =
                "Shows how the storyline came about instead: which report joined it, what was merged or split, and why.",
        };
        var command = new Verb(
            "story",
            "Shows a storyline: what is known and on whose word, how each figure moved, what is contradicted, what nobody could confirm, and where it all comes from.",
            "cronaca story s83a",
            "cronaca story s83a --format html > storyline.html",
            "cronaca story r12 --log"
        )
        {
            id,
            options.Ledger,
            format,
            log,
        };
        command.SetAction(parsed =>
            LedgerAccess.Reading(
                parsed.GetValue(options.Ledger)!,
                ledger =>
                {
                    string asked = parsed.GetValue(id)!;
                    if (LedgerAccess.Storyline(ledger, asked) is not { } storyline)
                    {
                        Complaint.Write(
                            $"{asked}: no such storyline; 'cronaca stories' lists those there are"
                        );
                        return ExitCode.Unread;
                    }
                    if (parsed.GetValue(log))
                    {
                        WriteLog(ledger.Changes(storyline.Id), parsed.GetValue(format)!);
                    }
                    else
                    {
                        Write(ledger.Account(storyline), parsed.GetValue(format)!);
                    }
                    return ExitCode.Success;
                }
            )
        );
        return command;
    }

    private static void Write(StorylineAccount account, string format)
    {
        if (format is "json" or "jsonl")
        {
            using var stream = Console.OpenStandardOutput();
            StorylineJson.Write(stream, account, indented: format == "json");
            stream.WriteByte((byte)'\n');
            return;
        }
        using var output = Output.Open();
        switch (format)
        {
            case "md":
                new StorylineMarkdown(output).Write(StorylineViews.Of(account));
                break;
            case "html":
                new StorylineHtml(output).Write(StorylineViews.Of(account));
                break;
            case "csv" or "table":
                Cronaca.Pages.Exports.EntryListing.Rows.Write(output, account.Entries, format);
                break;
            default:
                new StorylineText(output, Ink.ForOutput(), Output.Width).Write(
                    StorylineViews.Of(account)
                );
                break;
        }
    }

    private static void WriteLog(IReadOnlyList<StorylineChange> changes, string format)
    {
        using var output = Output.Open();
        if (format is "json" or "jsonl" or "csv" or "table")
        {
            _log.Write(output, changes, format);
            return;
        }
        foreach (var change in changes)
        {
            output.WriteLine(
                $"r{change.Report, -6} {change.Kind.ToString().ToLowerInvariant(), -8} {(change.Other is { } other ? $"{other}  " : "")}{Phrasing.Clean(change.Reason, 300)}"
            );
        }
    }

    private static readonly Listing<StorylineChange> _log = new(
        ("storyline", c => c.Storyline),
        ("report", c => c.Report),
        ("change", c => c.Kind.ToString().ToLowerInvariant()),
        ("other", c => c.Other),
        ("reason", c => c.Reason)
    );
}
