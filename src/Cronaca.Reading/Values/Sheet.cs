namespace Cronaca.Reading.Values;

/// <summary>A tab-separated word list of a language, read from the resources: a header line, <c>#</c> for a comment line.</summary>
internal static class Sheet
{
    /// <summary>The rows without header and comments, each as long as the header; none when the language has no such list.</summary>
    public static IEnumerable<string[]> Rows(string language, string name)
    {
        using Stream? stream = typeof(Sheet).Assembly.GetManifestResourceStream(
            $"{language}/{name}.tsv"
        );
        if (stream is null)
        {
            yield break;
        }
        using var reader = new StreamReader(stream);
        int columns = 0;
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }
            string[] cells = line.Split('\t');
            if (columns == 0)
            {
                columns = cells.Length;
                continue;
            }
            if (cells.Length != columns)
            {
                throw new InvalidDataException(
                    $"{language}/{name}.tsv line {number}: found {cells.Length} columns, expected {columns}: {line}"
                );
            }
            yield return cells;
        }
    }
}
