namespace Cronaca.Ledger.Origins;

using System.Reflection;

/// <summary>A tab-separated table that ships with this room: a header, then rows; <c>#</c> begins a comment. A table that is not what it should be fails at once.</summary>
internal static class OriginTable
{
    public static IEnumerable<string[]> Read(string name, params string[] columns)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"{name}: found no such table");
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
            string[] cells = line.Split('\t');
            if (cells.Length != columns.Length || !header && !cells.SequenceEqual(columns))
            {
                throw new InvalidDataException(
                    $"{name}, line {number}: found \"{line}\", expected the cells {string.Join(", ", columns)}"
                );
            }
            if (header)
            {
                yield return cells;
            }
            header = true;
        }
    }
}
