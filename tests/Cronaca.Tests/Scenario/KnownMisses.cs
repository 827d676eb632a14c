namespace Cronaca.Tests.Scenario;

using System.Globalization;
using Cronaca.Tests.Gold;
using Shouldly;

/// <summary>
/// What is known to come out otherwise than expected, each with its cause: tests/scenario/known-misses.tsv. A check that is listed there may miss as much as its line says and no more; when it misses
/// nothing any more, it fails until the line is taken out.
/// </summary>
internal static class KnownMisses
{
    private const string _file = "known-misses.tsv";

    private static readonly Dictionary<string, int> _known = File.ReadLines(
            Repository.At("tests", "scenario", _file)
        )
        .Skip(1)
        .Select((line, i) => Parse(line, i + 2))
        .ToDictionary();

    /// <summary>The names of all checks that are listed.</summary>
    public static IEnumerable<string> Checks => _known.Keys;

    /// <summary>Holds the misses of one check against those that are known.</summary>
    /// <param name="check">The name of the check, the first column of the file.</param>
    /// <param name="misses">What came out otherwise than expected, a line each.</param>
    /// <param name="found">What came out, for the message.</param>
    public static void Hold(string check, IEnumerable<string> misses, string found = "")
    {
        var all = misses.Distinct().ToList();
        int known = _known.GetValueOrDefault(check);
        string verdict =
            known == 0 ? "expected none"
            : all.Count == 0 ? $"all is mended: take the line out of {_file}"
            : $"known are {known} at most ({_file})";

        (known == 0 ? all.Count == 0 : all.Count > 0 && all.Count <= known).ShouldBeTrue(
            string.Join(
                '\n',
                [$"{check}: {all.Count} misses, {verdict}", .. all.Select(m => $"  {m}"), found]
            )
        );
    }

    private static (string Check, int Misses) Parse(string line, int number)
    {
        string[] cells = line.Split('\t');
        return
            cells.Length == 3
            && cells.All(c => c.Length > 0)
            && int.TryParse(cells[1], CultureInfo.InvariantCulture, out int misses)
            && misses > 0
            ? (cells[0], misses)
            : throw new InvalidDataException(
                $"{_file}, line {number}: found \"{line}\", expected a check, how much it misses and the cause"
            );
    }
}
