namespace Cronaca.Verbs;

using System.CommandLine;
using Cronaca.Ledger;
using Cronaca.Pages;
using Cronaca.Pages.Exports;

/// <summary><c>cronaca export</c>: the ledger in a form that others read, with a report of what the form could not hold.</summary>
internal static class ExportVerb
{
    private static readonly string[] _forms =
    [
        "csv",
        "jsonl",
        "geojson",
        "plover",
        "acled",
        "ucdp",
        "stix",
    ];

    public static Command Create()
    {
        var id = new Argument<string?>("ID")
        {
            Description = "A storyline, or a report of it ('r12'); none: the whole ledger.",
            Arity = ArgumentArity.ZeroOrOne,
            Validators = { Checks.NoUnknownOption },
        };
        var options = new AskingOptions();
        var form = new Option<string>("--as")
        {
            Description =
                "The form: rows (csv), whole claims (jsonl), points (geojson), PLOVER records, rows like those of ACLED or UCDP, a STIX 2.1 bundle.",
            HelpName = string.Join('|', _forms),
            Required = true,
            Validators = { Checks.OneOf(_forms) },
        };
        var command = new Verb(
            "export",
            "Writes the ledger in a form that others read, and says on standard error what the form could not hold.",
            "cronaca export --as csv > claims.csv",
            "cronaca export s83a --as stix > bundle.json",
            "cronaca export --as geojson --since 2023-02-01 > points.json"
        )
        {
            id,
            options.Ledger,
            form,
            options.Since,
            options.Until,
        };
        command.SetAction(parsed =>
            LedgerAccess.Reading(
                parsed.GetValue(options.Ledger)!,
                ledger =>
                {
                    var filter = new StorylineFilter
                    {
                        From = parsed.GetValue(options.Since),
                        To = parsed.GetValue(options.Until),
                        Limit = int.MaxValue,
                    };
                    var storylines = parsed.GetValue(id) is { } asked
                        ? LedgerAccess.Storyline(ledger, asked) is { } one
                            ? [one]
                            : null
                        : ledger.Storylines(filter);
                    if (storylines is null)
                    {
                        Complaint.Write(
                            $"{parsed.GetValue(id)}: no such storyline; 'cronaca stories' lists those there are"
                        );
                        return ExitCode.Unread;
                    }
                    Write(ledger, storylines, parsed.GetValue(form)!);
                    return ExitCode.Success;
                }
            )
        );
        return command;
    }

    private static void Write(LedgerFile ledger, IReadOnlyList<Storyline> storylines, string form)
    {
        var losses = new Losses();
        using (var output = Output.Open())
        {
            // A storyline at a time, so that a large ledger needs no large memory.
            var entries = storylines.SelectMany(s => ledger.EntriesOf(s));
            switch (form)
            {
                case "csv":
                    EntryListing.Rows.Write(output, Counted(entries, losses), "csv");
                    break;
                case "jsonl":
                    EntryListing.Whole.Write(output, entries, "jsonl");
                    break;
                case "geojson":
                    GeoJson.Write(output, entries, losses);
                    break;
                case "plover":
                    Plover.Write(output, entries, losses);
                    break;
                case "stix":
                    Stix.Write(output, entries, losses);
                    break;
                default:
                    Incidents.Write(output, storylines.Select(ledger.Account), form, losses);
                    break;
            }
        }
        if (losses.Any)
        {
            Complaint.Write($"{form} could not hold:");
            foreach (var (cause, times) in losses.All)
            {
                Complaint.Write($"  {times, 8}  {cause}");
            }
        }
    }

    private static IEnumerable<Entry> Counted(IEnumerable<Entry> entries, Losses losses)
    {
        foreach (var entry in entries)
        {
            EntryListing.CountLosses(entry, losses);
            yield return entry;
        }
    }
}
