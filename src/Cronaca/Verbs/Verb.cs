namespace Cronaca.Verbs;

using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

/// <summary>A verb of the command line, with the examples that its help shows after the options.</summary>
internal sealed class Verb(string name, string description, params string[] examples)
    : Command(name, description)
{
    public IReadOnlyList<string> Examples { get; } = examples;

    /// <summary>Lets the help of a command line end in examples: those of the verb that is asked about, or <paramref name="examples"/>.</summary>
    public static void ShowExamples(RootCommand root, params string[] examples)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!, examples);
    }

    private sealed class HelpWithExamples(HelpAction help, IReadOnlyList<string> common)
        : SynchronousCommandLineAction
    {
        private readonly HelpAction _help = help;
        private readonly IReadOnlyList<string> _common = common;

        // Who asks for help gets it, whatever else is wrong with the line.
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            int code = _help.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            var examples = (parseResult.CommandResult.Command as Verb)?.Examples ?? _common;
            foreach (string example in examples)
            {
                output.WriteLine($"  {example}");
            }
            return code;
        }
    }
}
