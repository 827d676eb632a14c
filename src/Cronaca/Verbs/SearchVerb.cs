namespace Cronaca.Verbs;

using System.CommandLine;
using Cronaca.Ledger;
using Cronaca.Pages;
using Cronaca.Pages.Exports;
using Cronaca.Reading;

/// <summary><c>cronaca search</c>: reports by their words and by what they claim.</summary>
internal static class SearchVerb
{
    private static readonly Listing<Hit> _listing = new(
        ("report", h => h.Report.Number),
        ("source", h => h.Report.Source),
        ("version", h => h.Report.Version),
        ("outlet", h => h.Report.Arrival.Report.Outlet),
        ("title", h => h.Report.Arrival.Report.Title),
        ("url", h => h.Report.Arrival.Report.Url),
        ("language", h => h.Report.Reading.Language),
        ("report_time", h => h.Report.ReportTime),
        ("entries", h => h.Entries.Select(e => e.Id).ToArray())
    );

    public static Command Create()
    {
        var words = new Argument<string[]>("WORDS")
        {
            Description =
                "Words of the report: all must stand in it, \"a phrase\" as it is, a beginning*, -without.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var options = new AskingOptions();
        var claims = new Option<bool>("--claims")
        {
            Description = "Writes the claims that were found, a row each, and not their reports.",
        };
        var format = AskingOptions.Format();
        var command = new Verb(
            "search",
            "Finds reports by their words and by what they claim. Options on claims must all hold of one and the same claim.",
            "cronaca search curfew",
            "cronaca search '\"central prison\"' --kind toll --type killed",
            "cronaca search --voice ministry --place Juba --since 2023-02-01 --claims --format csv"
        )
        {
            words,
            options.Ledger,
            options.Kind,
            options.Type,
            options.Place,
            options.Voice,
            options.Outlet,
            options.Since,
            options.Until,
            options.Limit,
            claims,
            format,
        };
        command.SetAction(parsed =>
            LedgerAccess.Reading(
                parsed.GetValue(options.Ledger)!,
                ledger =>
                {
                    string[] given = parsed.GetValue(words)!;
                    var query = new Query
                    {
                        Words = given.Length == 0 ? null : string.Join(' ', given),
                        Kind = parsed.GetValue(options.Kind),
                        Type = parsed.GetValue(options.Type),
                        Place = parsed.GetValue(options.Place),
                        Voice = parsed.GetValue(options.Voice),
                        Outlet = parsed.GetValue(options.Outlet),
                        From = parsed.GetValue(options.Since),
                        To = parsed.GetValue(options.Until),
                        Limit = parsed.GetValue(options.Limit) ?? 20,
                    };
                    Write(ledger.Search(query), parsed.GetValue(format)!, parsed.GetValue(claims));
                    return ExitCode.Success;
                }
            )
        );
        return command;
    }

    private static void Write(IReadOnlyList<Hit> hits, string format, bool claims)
    {
        using var output = Output.Open();
        if (format != "text")
        {
            if (claims)
            {
                EntryListing.Rows.Write(output, hits.SelectMany(h => h.Entries), format);
            }
            else
            {
                _listing.Write(output, hits, format);
            }
            return;
        }
        var ink = Ink.ForOutput();
        foreach (var hit in hits)
        {
            var report = hit.Report.Arrival.Report;
            string text = report.Text;
            string title =
                report.Title
                ?? (hit.Report.Reading.Sentences is [var first, ..] ? first.Of(text) : text);
            output.WriteLine(
                $"{ink.Figure($"r{hit.Report.Number}")}  {Phrasing.Moment(hit.Report.ReportTime)}  {Phrasing.Clean(report.Outlet ?? hit.Report.Source, 30)}  {ink.Strong(Phrasing.Clean(title, 90))}"
            );
            foreach (var entry in hit.Entries)
            {
                output.WriteLine(
                    $"    {ink.Faint(entry.Id)}  {Phrasing.Summary(entry.Claim, text)}"
                );
            }
        }
        if (hits.Count == 0)
        {
            Complaint.Write("nothing found");
        }
    }
}
