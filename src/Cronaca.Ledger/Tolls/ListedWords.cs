namespace Cronaca.Ledger.Tolls;

/// <summary>A word list of this room: a header, <c>#</c> for a comment, four or three tab-separated cells, the last of them words parted by "|".</summary>
internal static class ListedWords
{
    /// <summary>The rows of an embedded list.</summary>
    /// <exception cref="InvalidDataException">A row has another number of cells than the header.</exception>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream =
            typeof(ListedWords).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"{name}: not among the resources");
        using var reader = new StreamReader(stream);
        string[]? header = null;
        for (int number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }
            string[] cells = line.Split('\t');
            if (header is null)
            {
                header = cells;
            }
            else if (cells.Length != header.Length)
            {
                throw new InvalidDataException(
                    $"{name}, line {number}: found {cells.Length} cells, expected {header.Length} ({string.Join(", ", header)})"
                );
            }
            else
            {
                yield return cells;
            }
        }
    }

    /// <summary>The phrases of a row, each as its words with one blank between.</summary>
    public static IEnumerable<string> Phrases(string cell) => cell.Split('|');

    /// <summary>A text's words in lower case; an apostrophe or a hyphen parts words as a blank does.</summary>
    public static List<string> Split(ReadOnlySpan<char> text)
    {
        var words = new List<string>();
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool inside = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                words.Add(text[start..i].ToString().ToLowerInvariant());
                start = -1;
            }
        }
        return words;
    }
}
