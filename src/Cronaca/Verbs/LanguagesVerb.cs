namespace Cronaca.Verbs;

using System.CommandLine;
using System.Globalization;
using Cronaca.Reading;

/// <summary><c>cronaca languages</c>: the tags of the languages that can be read, with their names.</summary>
internal static class LanguagesVerb
{
    public static Command Create()
    {
        var command = new Verb(
            "languages",
            "Lists the languages that can be read.",
            "cronaca languages"
        );
        command.SetAction(_ =>
        {
            foreach (string tag in Reader.Languages)
            {
                Console.Out.WriteLine($"{tag}\t{Name(tag)}");
            }
            return ExitCode.Success;
        });
        return command;
    }

    public static string Name(string tag) =>
        tag switch
        {
            "it" => "Italian",
            "en" => "English",
            _ => CultureInfo.GetCultureInfo(tag).EnglishName,
        };
}
