namespace Cronaca;

using System.CommandLine;
using System.Text;
using Cronaca.Ledger;
using Cronaca.Pages;
using Cronaca.Verbs;

/// <summary>The command line. Results go to standard output, messages and progress to standard error; exit codes are listed in docs/command.md.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var root = Root();
        // "@name" is a file of that name to us, no list of further arguments.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            Complaint.Write($"{Fault(parsed, root)}; see '{Help(parsed, root)}'");
            return ExitCode.Usage;
        }
        try
        {
            return parsed.Invoke(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false }
            );
        }
        catch (IOException error) when (IsClosedPipe(error))
        {
            // Whoever read our output has had enough ("| head"): no failure of ours.
            return ExitCode.Success;
        }
        catch (LedgerException error)
        {
            Complaint.Write(error.Message);
            return ExitCode.Ledger;
        }
    }

    private static RootCommand Root()
    {
        var root = new RootCommand(
            "Reads news reports, Italian and English, into claims: who says what happened, to how many, when and where, how sure, and what is not known; keeps them in a ledger; and shows how each figure moved and on whose word."
        )
        {
            ReadVerb.Create(),
            AddVerb.Create(),
            WatchVerb.Create(),
            FailuresVerb.Create(),
            DiffVerb.Create(),
            CheckVerb.Create(),
            StoriesVerb.Create(),
            StoryVerb.Create(),
            TollsVerb.Create(),
            SearchVerb.Create(),
            ExplainVerb.Create(),
            ExportVerb.Create(),
            LanguagesVerb.Create(),
        };
        Verb.ShowExamples(
            root,
            "cronaca read dispatch.txt",
            "cronaca read --format jsonl reports/*.txt > readings.jsonl",
            "cronaca add reports/ news.jsonl",
            "cronaca stories",
            "cronaca story s83a --format html > storyline.html",
            "cronaca explain dispatch.txt --claim 3",
            "cronaca read --help"
        );
        return root;
    }

    /// <summary>What is wrong with the command line, in one line.</summary>
    private static string Fault(ParseResult parsed, RootCommand root)
    {
        if (parsed.CommandResult.Command != root)
        {
            return parsed.Errors[0].Message.TrimEnd('.');
        }
        string verbs = string.Join(", ", root.Subcommands.Select(c => c.Name));
        return parsed.UnmatchedTokens switch
        {
            [] => $"found no verb; expected one of {verbs}",
            [['-', ..] option, ..] => $"{option}: no such option",
            [var word, ..] => $"{word}: no such verb; expected one of {verbs}",
        };
    }

    private static string Help(ParseResult parsed, RootCommand root) =>
        parsed.CommandResult.Command == root
            ? "cronaca --help"
            : $"cronaca {parsed.CommandResult.Command.Name} --help";

    private static bool IsClosedPipe(IOException error) =>
        error.Message.Contains("Broken pipe", StringComparison.OrdinalIgnoreCase)
        || (error.HResult & 0xFFFF) is 32 or 109 or 232;
}
