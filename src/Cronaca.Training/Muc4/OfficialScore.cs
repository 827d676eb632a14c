namespace Cronaca.Training.Muc4;

using System.Globalization;

/// <summary>
/// An official report of scores. <paramref name="Totals"/>: the counts of each slot over all templates, and the sums below them, by their names there; <paramref name="Pairs"/>: the counts
/// of each key template that met one of the response.
/// </summary>
internal sealed record OfficialScore(
    IReadOnlyDictionary<string, Tally> Totals,
    IReadOnlyDictionary<
        (string Message, string Key, string Response),
        Dictionary<string, Tally>
    > Pairs
)
{
    public static OfficialScore Parse(string text)
    {
        Dictionary<string, Tally> totals = [];
        Dictionary<(string, string, string), Dictionary<string, Tally>> pairs = [];
        Dictionary<string, Tally> rows = [];
        foreach (string line in text.Split('\n'))
        {
            string[] words = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (words is [var message, "key:", var key, "response:", var response, ..])
            {
                rows = [];
                if (char.IsAsciiDigit(key[0]) && char.IsAsciiDigit(response[0]))
                {
                    pairs[(message, key, response)] = rows;
                }
            }
            else if (line.Contains("TOTAL SLOT SCORES", StringComparison.Ordinal))
            {
                rows = totals;
            }
            else if (
                line.Split('|') is [var head, var counts, _, var others, ..]
                && Numbers(counts) is [var correct, var partial, var incorrect]
            )
            {
                int[] rest = Numbers(others);
                string name = string.Concat(head.TakeWhile(c => !char.IsAsciiDigit(c))).Trim();
                rows[name] = new(correct, partial, incorrect, rest[0], rest[1]);
            }
        }
        return new(totals, pairs);
    }

    private static int[] Numbers(string column)
    {
        string[] parts = column.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.All(p => p.All(char.IsAsciiDigit))
            ? [.. parts.Select(p => int.Parse(p, CultureInfo.InvariantCulture))]
            : [];
    }
}
