namespace Cronaca.Training.Scores;

/// <summary>docs/scores.md: a section a board between two marks, so that one can be written anew without the others.</summary>
internal static class ScorePage
{
    private const string _head =
        "# Scores\n\nWritten by `dotnet run -c Release --project src/Cronaca.Training -- score --data ../shared/data`, not by hand: see docs/training.md.\n";

    /// <summary>Puts a section where it stood before in the page, else at its end.</summary>
    public static void Put(string path, string name, string section)
    {
        string opening = $"<!-- {name} -->\n";
        string closing = $"<!-- end of {name} -->\n";
        string old = File.Exists(path) ? File.ReadAllText(path) : _head;
        string text = opening + section + closing;
        int start = old.IndexOf(opening, StringComparison.Ordinal);
        int end = old.IndexOf(closing, StringComparison.Ordinal);
        string whole =
            start >= 0 && end > start
                ? old[..start] + text + old[(end + closing.Length)..]
                : old + "\n" + text;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(path, whole);
    }
}
