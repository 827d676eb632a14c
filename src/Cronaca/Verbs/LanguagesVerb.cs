namespace Cronaca.Verbs;

using System.CommandLine;
using Cronaca.Pages;
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
                Console.Out.WriteLine($"{tag}\t{Phrasing.Language(tag)}");
            }
            return ExitCode.Success;
        });
        return command;
    }
}
