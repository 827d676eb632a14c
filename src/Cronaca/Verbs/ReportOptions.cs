namespace Cronaca.Verbs;

using System.CommandLine;
using System.Globalization;
using Cronaca.Reading;

/// <summary>What is known of the reports beside their text; a JSON line's own fields come first.</summary>
internal sealed class ReportOptions
{
    public Option<string?> Published { get; } =
        new("--published")
        {
            Description = "The day of publication, YYYY-MM-DD; told from the text where not given.",
        };

    public Option<string?> Language { get; } =
        new("--language", "-l")
        {
            Description = "'it' or 'en'; told from the text where not given.",
        };

    public Option<string?> Outlet { get; } = new("--outlet") { Description = "Who published it." };

    /// <summary>A report with the options' values and no text; null, with a message on standard error, when one of them is wrong.</summary>
    public Report? Defaults(ParseResult parsed)
    {
        DateOnly? published = null;
        if (parsed.GetValue(Published) is { } day)
        {
            if (
                !DateOnly.TryParseExact(
                    day,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var date
                )
            )
            {
                Console.Error.WriteLine(
                    $"cronaca: --published: found \"{day}\"; expected YYYY-MM-DD"
                );
                return null;
            }
            published = date;
        }
        string? language = parsed.GetValue(Language);
        if (language is not null && !Reader.Languages.Contains(language))
        {
            Console.Error.WriteLine(
                $"cronaca: --language: found \"{language}\"; expected one of {string.Join(", ", Reader.Languages)}"
            );
            return null;
        }
        return new Report
        {
            Text = "",
            Published = published,
            Language = language,
            Outlet = parsed.GetValue(Outlet),
        };
    }
}
