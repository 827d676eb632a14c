namespace Cronaca.Bench;

using System.Text;
using Cronaca.Reading;

/// <summary>The texts to read: the project's own gold dispatches.</summary>
internal static class Texts
{
    public static string Root { get; } = FindRoot();

    /// <summary>All dispatches of a language, by name.</summary>
    public static IReadOnlyList<Report> Dispatches(string language) =>
        [
            .. Directory
                .EnumerateFiles(
                    Path.Combine(Root, "gold", language),
                    "text.txt",
                    SearchOption.AllDirectories
                )
                .Order(StringComparer.Ordinal)
                .Select(f => new Report { Text = File.ReadAllText(f), Language = language }),
        ];

    /// <summary>Dispatches one after another up to a length in characters.</summary>
    public static Report OfLength(string language, int length)
    {
        var dispatches = Dispatches(language);
        var text = new StringBuilder(length + 4096);
        for (int i = 0; text.Length < length; i++)
        {
            text.Append(dispatches[i % dispatches.Count].Text).Append("\n\n");
        }
        text.Length = length;
        return new Report { Text = text.ToString(), Language = language };
    }

    /// <summary>Stretches between white space: what people call words.</summary>
    public static int Words(string text)
    {
        int words = 0;
        bool within = false;
        foreach (char c in text)
        {
            bool space = char.IsWhiteSpace(c);
            words += !space && !within ? 1 : 0;
            within = !space;
        }
        return words;
    }

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Cronaca.slnx")))
        {
            folder = Path.GetDirectoryName(folder);
        }
        return folder
            ?? throw new DirectoryNotFoundException(
                $"no Cronaca.slnx above {AppContext.BaseDirectory}"
            );
    }
}
