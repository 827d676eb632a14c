namespace Cronaca.Reading.Languages;

using System.Reflection;

/// <summary>
/// A tab-separated list that ships within a program or with a language: a header line first, <c>#</c> at the start of a line for a comment.
/// A list that is not what it should be fails at once, with file, line, what was found and what was expected.
/// </summary>
internal static class WordList
{
    /// <summary>The rows of a list, each with as many cells as there are columns; none when the language has no such list.</summary>
    public static IEnumerable<WordListRow> Read(
        string language,
        string name,
        params string[] columns
    )
    {
        string file = $"{language}/{name}";
        var stream = typeof(WordList).Assembly.GetManifestResourceStream(file);
        return stream is null ? [] : Rows(stream, file, columns);
    }

    /// <summary>The rows of a list that must be there.</summary>
    /// <param name="assembly">The program that has it among its resources.</param>
    /// <param name="file">The resource's name.</param>
    /// <param name="columns">The cells of its header.</param>
    public static IEnumerable<WordListRow> Read(
        Assembly assembly,
        string file,
        params string[] columns
    ) =>
        Rows(
            assembly.GetManifestResourceStream(file)
                ?? throw new InvalidDataException($"{file}: not among the resources"),
            file,
            columns
        );

    private static IEnumerable<WordListRow> Rows(Stream stream, string file, string[] columns)
    {
        using var reader = new StreamReader(stream);
        int number = 0;
        bool header = false;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }
            var cells = line.Split('\t');
            if (!header)
            {
                header = true;
                if (!cells.SequenceEqual(columns, StringComparer.Ordinal))
                {
                    throw Bad(
                        file,
                        number,
                        $"the header \"{line}\"",
                        $"\"{string.Join('\t', columns)}\""
                    );
                }
                continue;
            }
            if (cells.Length != columns.Length)
            {
                throw Bad(
                    file,
                    number,
                    $"{cells.Length} cells",
                    $"{columns.Length} ({string.Join(", ", columns)})"
                );
            }
            yield return new WordListRow(file, number, cells);
        }
    }

    internal static InvalidDataException Bad(
        string file,
        int line,
        string found,
        string expected
    ) => new($"{file}, line {line}: found {found}, expected {expected}");
}
