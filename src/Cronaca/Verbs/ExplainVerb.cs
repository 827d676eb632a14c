namespace Cronaca.Verbs;

using System.CommandLine;
using Cronaca.Intake;
using Cronaca.Ledger;
using Cronaca.Pages;
using Cronaca.Reading;

/// <summary><c>cronaca explain</c>: the way from the words of a sentence to its claims.</summary>
internal static class ExplainVerb
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE|ENTRY")
        {
            Description =
                "The report; '-': standard input; or a claim in the ledger by the id that 'cronaca search' and 'story' give it.",
            Validators = { Checks.NoUnknownOption },
        };
        var claim = new Option<int?>("--claim", "-c")
        {
            Description = "The number of a claim, as 'cronaca read' prints it after '#'.",
            HelpName = "N",
            CustomParser = result => Checks.Number(result, 1),
        };
        var sentence = new Option<int?>("--sentence", "-s")
        {
            Description = "The number of a sentence, as 'cronaca read' prints it after 's'.",
            HelpName = "N",
            CustomParser = result => Checks.Number(result, 1),
        };
        var options = new ReportOptions();
        var ledger = LedgerOptions.Ledger();
        var command = new Verb(
            "explain",
            "Shows how a claim was read: the sentence, its tree, the values, names and voices found in it, and the rule that made the claim.",
            "cronaca explain dispatch.txt --claim 3",
            "cronaca explain dispatch.txt --sentence 12",
            "cronaca explain 3f09c2a1d4e88b57"
        )
        {
            file,
            claim,
            sentence,
            options.Published,
            options.Language,
            options.Outlet,
            ledger,
        };
        command.SetAction(parsed =>
        {
            string path = parsed.GetValue(file)!;
            if (IsEntry(path) && !File.Exists(path))
            {
                return LedgerAccess.Reading(
                    parsed.GetValue(ledger)!,
                    opened => ExplainEntry(opened, path)
                );
            }
            int? number = parsed.GetValue(claim);
            int? at = parsed.GetValue(sentence);
            if (number is null == at is null)
            {
                Complaint.Write("explain: expected either --claim N or --sentence N");
                return ExitCode.Usage;
            }
            try
            {
                return Explain(path, options.Defaults(parsed), number, at);
            }
            catch (UnreadableException error)
            {
                Complaint.Write(error.Message);
                return ExitCode.Unread;
            }
        });
        return command;
    }

    private static int Explain(string path, Report defaults, int? claim, int? sentence)
    {
        var report = Sources.File(path, defaults).Open().Report;
        var reading = Reader.Read(report);
        if (claim > reading.Claims.Count)
        {
            Complaint.Write(
                $"--claim: found {claim}; {path} has {Count(reading.Claims.Count, "claim")}"
            );
            return ExitCode.Usage;
        }
        if (sentence > reading.Sentences.Count)
        {
            Complaint.Write(
                $"--sentence: found {sentence}; {path} has {Count(reading.Sentences.Count, "sentence")}"
            );
            return ExitCode.Usage;
        }
        int index = claim is { } n ? reading.Claims[n - 1].Sentence : sentence!.Value - 1;
        new Explanation(Console.Out, Ink.ForOutput()).Write(
            Reader.Analyse(report, out _),
            reading,
            index,
            claim
        );
        return ExitCode.Success;
    }

    /// <summary>An entry's id is sixteen hexadecimal digits.</summary>
    private static bool IsEntry(string text) =>
        text.Length == 16 && text.All(char.IsAsciiHexDigitLower);

    /// <summary>From a claim in the ledger back to the words of its report, read again to show how.</summary>
    private static int ExplainEntry(LedgerFile ledger, string id)
    {
        if (ledger.Entry(id) is not { } entry)
        {
            Complaint.Write($"{id}: no such entry in the ledger");
            return ExitCode.Unread;
        }
        var reading = entry.Report.Reading;
        var given = reading.Report;
        var ink = Ink.ForOutput();
        Console.Out.WriteLine(
            $"{ink.Strong(Phrasing.Clean(given.Title ?? entry.Report.Source, 100))}"
        );
        Console.Out.WriteLine(
            ink.Faint(
                $"r{entry.Report.Number} · version {entry.Report.Version} · {Phrasing.Clean(given.Outlet ?? "", 40)} · {Phrasing.Moment(entry.Report.ReportTime)} · {Phrasing.Clean(entry.Report.Source, 100)}"
            )
        );
        int claim = reading.Claims.ToList().FindIndex(c => c.Id == entry.Claim.Id) + 1;
        new Explanation(Console.Out, ink).Write(
            Reader.Analyse(
                given with
                {
                    Language = reading.Language,
                    Published = reading.Published,
                },
                out _
            ),
            reading,
            entry.Claim.Sentence,
            claim
        );
        return ExitCode.Success;
    }

    private static string Count(int count, string noun) =>
        count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
