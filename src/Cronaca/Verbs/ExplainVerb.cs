namespace Cronaca.Verbs;

using System.CommandLine;
using Cronaca.Intake;
using Cronaca.Pages;
using Cronaca.Reading;

/// <summary><c>cronaca explain</c>: the way from the words of a sentence to its claims.</summary>
internal static class ExplainVerb
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "The report; '-': standard input.",
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
        var command = new Verb(
            "explain",
            "Shows how a claim was read: the sentence, its tree, the values, names and voices found in it, and the rule that made the claim.",
            "cronaca explain dispatch.txt --claim 3",
            "cronaca explain dispatch.txt --sentence 12"
        )
        {
            file,
            claim,
            sentence,
            options.Published,
            options.Language,
            options.Outlet,
        };
        command.SetAction(parsed =>
        {
            int? number = parsed.GetValue(claim);
            int? at = parsed.GetValue(sentence);
            if (number is null == at is null)
            {
                Complaint.Write("explain: expected either --claim N or --sentence N");
                return ExitCode.Usage;
            }
            try
            {
                return Explain(parsed.GetValue(file)!, options.Defaults(parsed), number, at);
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
        string text;
        if (path == "-")
        {
            using var stream = Console.OpenStandardInput();
            text = ReportBytes.ReadStream(stream, "standard input");
        }
        else
        {
            text = ReportBytes.ReadFile(path);
        }
        var report = defaults with { Text = text, File = path == "-" ? null : path };
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

    private static string Count(int count, string noun) =>
        count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
