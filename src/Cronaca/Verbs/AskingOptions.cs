namespace Cronaca.Verbs;

using System.CommandLine;

/// <summary>What a question to the ledger may be narrowed by.</summary>
internal sealed class AskingOptions
{
    public Option<string> Ledger { get; } = LedgerOptions.Ledger();

    public Option<string?> Kind { get; } =
        new("--kind")
        {
            Description = "Claims of this kind alone.",
            HelpName = "toll|event|statement|measure|gap",
            Validators = { Checks.OneOf(["toll", "event", "statement", "measure", "gap"]) },
        };

    public Option<string?> Type { get; } =
        new("--type")
        {
            Description =
                "Claims of this type alone: killed, arrested, PROTEST, direct, no-evidence ...",
            HelpName = "TYPE",
        };

    public Option<string?> Place { get; } =
        new("--place")
        {
            Description =
                "At this place alone: its name as reports write it, or the three letters of a country (ISO 3166-1).",
            HelpName = "NAME",
        };

    public Option<string?> Voice { get; } =
        new("--voice")
        {
            Description = "On the word of a voice whose name has these words.",
            HelpName = "WORDS",
        };

    public Option<string?> Outlet { get; } =
        new("--outlet") { Description = "Published by this outlet.", HelpName = "NAME" };

    public Option<DateOnly?> Since { get; } =
        new("--since")
        {
            Description = "From this day on, included.",
            HelpName = "YYYY-MM-DD",
            CustomParser = Checks.Day,
        };

    public Option<DateOnly?> Until { get; } =
        new("--until")
        {
            Description = "Up to this day, included.",
            HelpName = "YYYY-MM-DD",
            CustomParser = Checks.Day,
        };

    public Option<int?> Limit { get; } =
        new("--limit", "-n")
        {
            Description = "At most so many.",
            HelpName = "N",
            CustomParser = result => Checks.Number(result, 1),
        };

    /// <summary>How results are written; "text" is for people.</summary>
    public static Option<string> Format(params string[] more)
    {
        string[] forms = ["text", "json", "jsonl", "csv", "table", .. more];
        return new Option<string>("--format", "-f")
        {
            Description =
                "What is written: for people (text), an array (json), an object a line (jsonl), comma-separated (csv) or tab-separated (table)"
                + (
                    more.Length > 0
                        ? ", Markdown (md), one page that stands by itself (html)."
                        : "."
                ),
            HelpName = string.Join('|', forms),
            Validators = { Checks.OneOf(forms) },
            DefaultValueFactory = _ => "text",
        };
    }
}
