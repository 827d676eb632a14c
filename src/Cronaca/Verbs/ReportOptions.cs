namespace Cronaca.Verbs;

using System.CommandLine;
using Cronaca.Reading;

/// <summary>What is known of the reports beside their text; a JSON line's own fields come first.</summary>
internal sealed class ReportOptions
{
    public Option<DateOnly?> Published { get; } =
        new("--published")
        {
            Description = "The day of publication; told from the text where not given.",
            HelpName = "YYYY-MM-DD",
            CustomParser = Checks.Day,
        };

    public Option<string?> Language { get; } =
        new("--language", "-l")
        {
            Description = "The language of the reports; told from the text where not given.",
            HelpName = string.Join('|', Reader.Languages),
            Validators = { Checks.OneOf(Reader.Languages) },
        };

    public Option<string?> Outlet { get; } =
        new("--outlet") { Description = "Who published it.", HelpName = "NAME" };

    /// <summary>A report with the options' values and no text.</summary>
    public Report Defaults(ParseResult parsed) =>
        new()
        {
            Text = "",
            Published = parsed.GetValue(Published),
            Language = parsed.GetValue(Language),
            Outlet = parsed.GetValue(Outlet),
        };
}
