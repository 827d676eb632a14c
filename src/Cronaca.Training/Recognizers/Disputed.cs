namespace Cronaca.Training.Recognizers;

using System.Globalization;

/// <summary>
/// The cases of a specification that conflict with how a report is read, or with other cases of the same library, each with the reason; never one that is merely
/// not read. They stand in <c>disputed.tsv</c> (times) and <c>disputed-numbers.tsv</c> beside this file: a specification's file, its cases as <c>--errors</c> numbers them ("3 7-9"), and why.
/// </summary>
internal sealed class Disputed
{
    private static readonly string[] _lists = ["disputed.tsv", "disputed-numbers.tsv"];

    private readonly Dictionary<(string File, int Case), string> _why = [];

    /// <summary>The lists that stand beside this file.</summary>
    public static Disputed Load()
    {
        Disputed disputed = new();
        foreach (string list in _lists)
        {
            using Stream stream = typeof(Disputed).Assembly.GetManifestResourceStream(list)!;
            using StreamReader reader = new(stream);
            disputed.Add(reader, list);
        }
        return disputed;
    }

    /// <summary>A list as the kept one is written.</summary>
    /// <exception cref="InvalidDataException">A line is not what it should be; the message tells which, what was found and what was expected.</exception>
    public static Disputed Read(TextReader reader)
    {
        Disputed disputed = new();
        disputed.Add(reader, "the list");
        return disputed;
    }

    /// <summary>Why a case is disputed; null when it is not.</summary>
    public string? Why(string file, int at) => _why.GetValueOrDefault((file, at));

    private void Add(TextReader reader, string list)
    {
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }
            string[] cells = line.Split('\t');
            if (cells.Length != 3)
            {
                throw Bad(list, number, $"{cells.Length} cells", "3 (specification, cases, why)");
            }
            foreach (string cases in cells[1].Split(' '))
            {
                Add(cells[0], cases, cells[2], list, number);
            }
        }
    }

    private void Add(string file, string cases, string why, string list, int line)
    {
        string[] ends = cases.Split('-');
        if (
            ends.Length > 2
            || !int.TryParse(ends[0], CultureInfo.InvariantCulture, out int first)
            || !int.TryParse(ends[^1], CultureInfo.InvariantCulture, out int last)
        )
        {
            throw Bad(list, line, $"\"{cases}\"", "a case such as 7, or several such as 7-9");
        }
        for (int at = first; at <= last; at++)
        {
            if (!_why.TryAdd((file, at), why))
            {
                throw Bad(list, line, $"case {at} of {file} again", "each case once");
            }
        }
    }

    private static InvalidDataException Bad(string list, int line, string found, string expected) =>
        new($"{list}, line {line}: found {found}, expected {expected}");
}
