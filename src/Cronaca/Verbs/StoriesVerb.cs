namespace Cronaca.Verbs;

using System.CommandLine;
using Cronaca.Ledger;
using Cronaca.Pages;

/// <summary><c>cronaca stories</c>: the storylines of a ledger, the one with the latest report first.</summary>
internal static class StoriesVerb
{
    private static readonly Listing<Storyline> _listing = new(
        ("storyline", s => s.Id),
        ("title", s => s.Title),
        ("from", s => s.From),
        ("to", s => s.To),
        ("reports", s => s.Reports.Count)
    );

    public static Command Create()
    {
        var options = new AskingOptions();
        var least = new Option<int?>("--least")
        {
            Description = "Those of at least so many reports.",
            HelpName = "N",
            CustomParser = result => Checks.Number(result, 1),
        };
        var format = AskingOptions.Format();
        var command = new Verb(
            "stories",
            "Lists the storylines of a ledger, the one with the latest report first.",
            "cronaca stories --least 3",
            "cronaca stories --place Juba --since 2023-02-01 --format csv"
        )
        {
            options.Ledger,
            options.Place,
            options.Since,
            options.Until,
            least,
            options.Limit,
            format,
        };
        command.SetAction(parsed =>
            LedgerAccess.Reading(
                parsed.GetValue(options.Ledger)!,
                ledger =>
                {
                    var found = ledger.Storylines(
                        new StorylineFilter
                        {
                            Places = parsed.GetValue(options.Place) is { } place
                                ? ledger.Places(place)
                                : null,
                            From = parsed.GetValue(options.Since),
                            To = parsed.GetValue(options.Until),
                            MinimumSize = parsed.GetValue(least) ?? 1,
                            Limit = parsed.GetValue(options.Limit) ?? 50,
                        }
                    );
                    Write(found, parsed.GetValue(format)!);
                    return ExitCode.Success;
                }
            )
        );
        return command;
    }

    private static void Write(IReadOnlyList<Storyline> storylines, string format)
    {
        using var output = Output.Open();
        if (format != "text")
        {
            _listing.Write(output, storylines, format);
            return;
        }
        var ink = Ink.ForOutput();
        foreach (var storyline in storylines)
        {
            string days =
                storyline.From == storyline.To
                    ? Phrasing.Day(storyline.To)
                    : $"{Phrasing.Day(storyline.From)} – {Phrasing.Day(storyline.To)}";
            output.WriteLine(
                $"{ink.Figure(storyline.Id)}  {days, -25} {Phrasing.Count(storyline.Reports.Count, "report"), -11} {ink.Strong(Phrasing.Clean(storyline.Title, Math.Max(30, Output.Width - 60)))}"
            );
        }
        if (storylines.Count == 0)
        {
            Complaint.Write("no storyline that answers to this");
        }
    }
}
