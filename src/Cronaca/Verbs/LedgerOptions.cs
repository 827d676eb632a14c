namespace Cronaca.Verbs;

using System.CommandLine;

/// <summary>Which ledger a verb is about, and how many reports it reads at once.</summary>
internal static class LedgerOptions
{
    public const string Default = "cronaca.ledger";

    public static Option<string> Ledger() =>
        new("--ledger")
        {
            Description = $"The ledger; {Default} in the working folder where not given.",
            HelpName = "FILE",
            DefaultValueFactory = _ => Default,
        };

    public static Option<int?> Threads() =>
        new("--threads")
        {
            Description =
                "How many reports are read at once; as many as there are processors where not given.",
            HelpName = "N",
            CustomParser = result => Checks.Number(result, 1),
        };

    public static Option<string> Format(params string[] formats) =>
        new("--format", "-f")
        {
            Description = "What is written.",
            HelpName = string.Join('|', formats),
            Validators = { Checks.OneOf(formats) },
            DefaultValueFactory = _ => formats[0],
        };
}
