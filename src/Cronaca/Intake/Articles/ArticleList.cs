namespace Cronaca.Intake.Articles;

/// <summary>A tab-separated list that ships with the program: a header line first, <c>#</c> at the start of a line for a comment.</summary>
internal static class ArticleList
{
    /// <summary>The rows of a list, each with as many cells as there are columns.</summary>
    /// <exception cref="InvalidDataException">The list is not what it should be; says file, line, found and expected.</exception>
    public static IReadOnlyList<string[]> Read(string file, params string[] columns)
    {
        using var stream = typeof(ArticleList).Assembly.GetManifestResourceStream(file);
        using var reader = new StreamReader(
            stream ?? throw new InvalidDataException($"{file}: is not in the program")
        );
        var rows = new List<string[]>();
        bool header = false;
        for (int number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }
            string[] cells = line.Split('\t');
            if (cells.Length != columns.Length || (!header && !cells.SequenceEqual(columns)))
            {
                throw new InvalidDataException(
                    $"{file}, line {number}: found \"{line}\", expected the columns {string.Join(", ", columns)}"
                );
            }
            if (header)
            {
                rows.Add(cells);
            }
            header = true;
        }
        return rows;
    }
}
