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
        };
        var claim = new Option<int?>("--claim", "-c")
        {
            Description = "The number of a claim, as 'cronaca read' prints it after '#'.",
        };
        var sentence = new Option<int?>("--sentence", "-s")
        {
            Description = "The number of a sentence, as 'cronaca read' prints it after 's'.",
        };
        var options = new ReportOptions();
        var command = new Command(
            "explain",
            """
            Shows how a claim was read: the sentence, its tree, the values, names and voices found in it, and the rule that made the claim.

            Examples:
              cronaca explain dispatch.txt --claim 3
              cronaca explain dispatch.txt --sentence 12
            """
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
            if (options.Defaults(parsed) is not { } defaults)
            {
                return ExitCode.Usage;
            }
            int? number = parsed.GetValue(claim);
            int? at = parsed.GetValue(sentence);
            if (number is null == at is null)
            {
                Console.Error.WriteLine("cronaca: explain: give either --claim N or --sentence N");
                return ExitCode.Usage;
            }
            try
            {
                return Explain(parsed.GetValue(file)!, defaults, number, at);
            }
            catch (UnreadableException error)
            {
                Console.Error.WriteLine($"cronaca: {error.Message}");
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
        if (claim is { } number && (number < 1 || number > reading.Claims.Count))
        {
            Console.Error.WriteLine(
                $"cronaca: --claim: found {number}; the reading has claims 1 to {reading.Claims.Count}"
            );
            return ExitCode.Usage;
        }
        if (sentence is { } at && (at < 1 || at > reading.Sentences.Count))
        {
            Console.Error.WriteLine(
                $"cronaca: --sentence: found {at}; the report has sentences 1 to {reading.Sentences.Count}"
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
}
