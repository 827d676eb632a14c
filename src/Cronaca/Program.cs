namespace Cronaca;

using System.CommandLine;
using System.Text;
using Cronaca.Verbs;

/// <summary>The command line. Results go to standard output, messages and progress to standard error; exit codes are listed in docs/command.md.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var root = new RootCommand(
            """
            Reads news reports, Italian and English, into claims: who says what happened, to how many, when and where, how sure, and what is not known.

            Examples:
              cronaca read dispatch.txt
              cronaca read --format jsonl reports/*.txt > claims.jsonl
              cronaca explain dispatch.txt --claim 3
            """
        )
        {
            ReadVerb.Create(),
            ExplainVerb.Create(),
            LanguagesVerb.Create(),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            Console.Error.WriteLine(
                $"cronaca: {parsed.Errors[0].Message.TrimEnd('.')}; see 'cronaca --help'"
            );
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
    }

    private static bool IsClosedPipe(IOException error) =>
        error.Message.Contains("Broken pipe", StringComparison.OrdinalIgnoreCase)
        || (error.HResult & 0xFFFF) is 32 or 109 or 232;
}
