namespace Cronaca.Training.Gold;

using System.Globalization;
using Cronaca.Reading;

/// <summary>
/// <c>gold FOLDER... [--errors] [--floors [--lower]] [--write FILE]</c>: reads the marked reports below each folder and prints a table of figures, a column a folder.
/// </summary>
internal static class GoldVerb
{
    public const string Usage = "gold FOLDER... [--errors] [--floors [--lower]] [--write FILE]";

    public static int Run(IReadOnlyList<string> arguments)
    {
        int write = arguments.ToList().IndexOf("--write");
        string? page = write >= 0 && write + 1 < arguments.Count ? arguments[write + 1] : null;
        var folders = arguments.Where(a => !a.StartsWith('-') && a != page).ToList();
        var unknown = arguments.FirstOrDefault(a =>
            a.StartsWith('-') && a is not ("--errors" or "--floors" or "--lower" or "--write")
        );
        if (folders.Count == 0 || unknown is not null)
        {
            Console.Error.WriteLine(
                unknown is null ? $"Usage: {Usage}" : $"{unknown}: no such option; usage: {Usage}"
            );
            return 2;
        }
        if (folders.Find(f => !Directory.Exists(f)) is { } missing)
        {
            Console.Error.WriteLine($"{missing}: no such folder");
            return 1;
        }
        var scores = folders.ConvertAll(f => (Folder: f, Score: Score(f)));
        if (arguments.Contains("--errors"))
        {
            foreach (string error in scores.SelectMany(s => s.Score.Errors))
            {
                Console.WriteLine(error.ReplaceLineEndings(" "));
            }
            Console.WriteLine();
        }
        Print(scores);
        if (page is not null)
        {
            GoldPage.Write(page, scores);
        }
        if (arguments.Contains("--floors"))
        {
            foreach (var (folder, score) in scores)
            {
                Raise(folder, score, arguments.Contains("--lower"));
            }
        }
        return 0;
    }

    /// <summary>All marked reports below a folder, read and held against their marks.</summary>
    public static GoldScore Score(string folder)
    {
        var score = new GoldScore();
        foreach (var gold in GoldCase.ReadAll(folder))
        {
            score.Add(gold, Reader.Read(gold.Report));
        }
        return score;
    }

    /// <summary>A folder of marked reports is named for its language.</summary>
    public static string Language(string folder) =>
        Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));

    private static void Print(List<(string Folder, GoldScore Score)> scores)
    {
        var names = scores
            .SelectMany(s => s.Score.Figures.Keys)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        int width = names.Max(n => n.Length) + 2;
        Console.WriteLine(
            new string(' ', width) + string.Concat(scores.Select(s => $"{Language(s.Folder), 8}"))
        );
        foreach (string name in names)
        {
            Console.WriteLine(
                name.PadRight(width) + string.Concat(scores.Select(s => Cell(s.Score, name)))
            );
        }
    }

    private static string Cell(GoldScore score, string name) =>
        score.Figures.TryGetValue(name, out double figure)
            ? figure.ToString("0.0", CultureInfo.InvariantCulture).PadLeft(8)
            : new string(' ', 8);

    private static void Raise(string folder, GoldScore score, bool lower)
    {
        string path = Path.Combine(Path.GetFullPath(folder), "..", "floors.tsv");
        var floors = File.Exists(path) ? GoldFloors.Read(path) : new GoldFloors();
        floors.Follow(Language(folder), score.Figures, lower);
        floors.Write(path);
    }
}
