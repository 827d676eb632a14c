namespace Cronaca.Training.Articles;

/// <summary>
/// The measure of the article extraction benchmark (<see href="https://github.com/scrapinghub/article-extraction-benchmark"/>): the runs of four words
/// that a found text shares with the marked one, as precision and recall of each page; their means over the pages; F1 of the means.
/// </summary>
internal readonly record struct Shingles(
    double Precision,
    double Recall,
    bool HasFound,
    bool HasMarked
)
{
    private const int _length = 4;

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static Shingles Of(string marked, string found)
    {
        var golds = Count(marked);
        var ours = Count(found);
        double both = 0;
        foreach (var (shingle, count) in ours)
        {
            both += Math.Min(count, golds.GetValueOrDefault(shingle));
        }
        double gold = golds.Values.Sum();
        double our = ours.Values.Sum();
        // As the benchmark has it: where nothing is wrong and nothing is missing, both are 1.
        return both == gold && both == our
            ? new Shingles(1, 1, our > 0, gold > 0)
            : new Shingles(
                our == 0 ? 0 : both / our,
                gold == 0 ? 0 : both / gold,
                our > 0,
                gold > 0
            );
    }

    /// <summary>The words of a text: runs of letters, digits, marks of numbers and underscores, as <c>\w+</c> is in Python.</summary>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool word = i < text.Length && IsWord(text, i);
            if (word && start < 0)
            {
                start = i;
            }
            else if (!word && start >= 0)
            {
                words.Add(text[start..i]);
                start = -1;
            }
        }
        return words;
    }

    private static bool IsWord(string text, int at) =>
        text[at] == '_'
        || char.IsLetterOrDigit(text, at)
        || char.IsNumber(text, at)
        || (
            char.IsLowSurrogate(text[at])
            && at > 0
            && char.IsHighSurrogate(text[at - 1])
            && char.IsLetterOrDigit(text, at - 1)
        );

    private static Dictionary<string, int> Count(string text)
    {
        var words = Words(text);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < Math.Max(1, words.Count - _length + 1); i++)
        {
            string shingle = string.Join(' ', words.Skip(i).Take(_length));
            if (shingle.Length > 0)
            {
                counts[shingle] = counts.GetValueOrDefault(shingle) + 1;
            }
        }
        return counts;
    }
}
