namespace Cronaca.Ledger.Origins;

using System.Globalization;
using Cronaca.Reading.Languages;

/// <summary>Words of numbers as figures, so that a number spelled otherwise is the same word: "eighteen", "diciotto" and "18".</summary>
internal static class Numerals
{
    // Italian is joined up to here; larger numbers are hardly ever written in words.
    private const int _largestJoined = 999;

    private static readonly Dictionary<string, string>.AlternateLookup<
        ReadOnlySpan<char>
    > _figures = Load().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The figures of a word in lower case; null when it is no numeral. "uno", "sei" and "one" alone are too often something else.</summary>
    public static string? FiguresOf(ReadOnlySpan<char> word) =>
        _figures.TryGetValue(word, out string? figures) ? figures : null;

    private static Dictionary<string, string> Load()
    {
        var rows = WordList
            .Read(typeof(LedgerFile).Assembly, "numerals.tsv", "word", "value", "joins")
            .Select(r => (Word: r[0], Value: int.Parse(r[1]), Joins: r[2]))
            .ToArray();
        var figures = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (word, value, _) in rows)
        {
            figures[word] = Figures(value);
        }
        string?[] italian = new string?[_largestJoined + 1];
        foreach (var (word, value, _) in rows.Where(r => r.Joins == "it" && r.Value <= 100))
        {
            italian[value] ??= word;
        }
        for (int n = 21; n <= _largestJoined; n++)
        {
            italian[n] ??= Join(italian, n);
            figures.TryAdd(italian[n]!, Figures(n));
            if (n % 10 == 3)
            {
                figures.TryAdd(italian[n]![..^1] + "é", Figures(n));
            }
        }
        for (int n = 2; n <= _largestJoined; n++)
        {
            figures.TryAdd(italian[n] + "mila", Figures(n * 1000));
        }
        foreach (var tens in rows.Where(r => r.Joins == "en" && r.Value >= 20))
        {
            foreach (var unit in rows.Where(r => r.Joins == "en" && r.Value < 10))
            {
                figures.TryAdd($"{tens.Word}-{unit.Word}", Figures(tens.Value + unit.Value));
            }
        }
        foreach (string ambiguous in (string[])["one", "uno", "sei"])
        {
            figures.Remove(ambiguous);
        }
        return figures;
    }

    private static string Figures(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>"duecento", "centotré", "ventuno": hundreds before tens before units, the vowel of the tens lost before another.</summary>
    private static string Join(string?[] below, int n)
    {
        if (n >= 100)
        {
            return (n / 100 == 1 ? "" : below[n / 100])
                + "cento"
                + (n % 100 == 0 ? "" : below[n % 100]);
        }
        string tens = below[n / 10 * 10]!;
        string unit = below[n % 10]!;
        return (unit[0] is 'u' or 'o' ? tens[..^1] : tens) + unit;
    }
}
