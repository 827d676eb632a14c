namespace Cronaca.Verbs;

using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

/// <summary>What the values on the command line must be. A message says where, what was found, what was expected.</summary>
internal static class Checks
{
    /// <summary>A whole number from <paramref name="least"/> up.</summary>
    public static int? Number(ArgumentResult result, int least)
    {
        string found = result.Tokens[0].Value;
        if (
            int.TryParse(found, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && number >= least
        )
        {
            return number;
        }
        result.AddError(
            $"{Name(result)}: found \"{found}\"; expected a whole number from {least} up"
        );
        return null;
    }

    public static DateOnly? Day(ArgumentResult result)
    {
        string found = result.Tokens[0].Value;
        if (
            DateOnly.TryParseExact(
                found,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
        {
            return day;
        }
        result.AddError($"{Name(result)}: found \"{found}\"; expected YYYY-MM-DD");
        return null;
    }

    public static Action<OptionResult> OneOf(IReadOnlyList<string> values) =>
        result =>
        {
            if (result.Tokens is [var token] && !values.Contains(token.Value))
            {
                result.AddError(
                    $"{result.Option.Name}: found \"{token.Value}\"; expected one of {string.Join(", ", values)}"
                );
            }
        };

    /// <summary>Refuses what looks like an option and names no file: the parser would take it for a file.</summary>
    public static void NoUnknownOption(ArgumentResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (token.Value is ['-', _, ..] && !File.Exists(token.Value))
            {
                result.AddError($"{token.Value}: no such option");
                return;
            }
        }
    }

    private static string Name(ArgumentResult result) =>
        (result.Parent as OptionResult)?.Option.Name ?? result.Argument.Name;
}
