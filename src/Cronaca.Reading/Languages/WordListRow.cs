namespace Cronaca.Reading.Languages;

/// <summary>A row of a word list, which knows where it stands so that a mistake in it can be named.</summary>
internal sealed record WordListRow(string File, int Line, string[] Cells)
{
    public string this[int column] => Cells[column];

    /// <summary>The cell as a member of an enumeration, whatever its case and hyphens; null when the cell is empty.</summary>
    /// <exception cref="InvalidDataException">The cell names no member.</exception>
    public T? Optional<T>(int column)
        where T : struct, Enum
    {
        string cell = Cells[column];
        return cell.Length == 0 ? null : Parse<T>(cell);
    }

    /// <inheritdoc cref="Optional{T}"/>
    public T Required<T>(int column)
        where T : struct, Enum => Parse<T>(Cells[column]);

    public T Parse<T>(string word)
        where T : struct, Enum =>
        Enum.TryParse<T>(
            word.Replace("-", "", StringComparison.Ordinal),
            ignoreCase: true,
            out var value
        )
            ? value
            : throw WordList.Bad(
                File,
                Line,
                $"\"{word}\"",
                $"one of {string.Join(", ", Enum.GetNames<T>())}"
            );

    /// <summary>The words of a cell parted by spaces.</summary>
    public string[] Words(int column) =>
        Cells[column].Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
