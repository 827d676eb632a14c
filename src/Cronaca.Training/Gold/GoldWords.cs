namespace Cronaca.Training.Gold;

using Cronaca.Reading;

/// <summary>How the words of a mark and those of a reading are held against each other.</summary>
internal static class GoldWords
{
    private static readonly HashSet<string> _small = new(
        "il lo la i gli le l un uno una di del dello della dei degli delle d a al allo alla ai agli alle da dal dalla in nel nella su e the an of to and that s".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    /// <summary>All places in the text where the words stand, white space folded.</summary>
    public static List<TextSpan> Find(string text, string words)
    {
        var parts = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var found = new List<TextSpan>();
        if (parts.Length == 0)
        {
            return found;
        }
        for (
            int at = text.IndexOf(parts[0], StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(parts[0], at + 1, StringComparison.Ordinal)
        )
        {
            int end = at + parts[0].Length;
            bool all = true;
            for (int i = 1; i < parts.Length && all; i++)
            {
                int next = end;
                while (next < text.Length && char.IsWhiteSpace(text[next]))
                {
                    next++;
                }
                all =
                    next > end
                    && string.CompareOrdinal(text, next, parts[i], 0, parts[i].Length) == 0;
                end = next + parts[i].Length;
            }
            if (all)
            {
                found.Add(new TextSpan(at, end));
            }
        }
        return found;
    }

    /// <summary>
    /// Whether two phrases mean the same: half of their words agree, or the mark's words are all there among at most twice as many. A mark in brackets is
    /// one that the annotator resolved; one common word will do.
    /// </summary>
    public static bool Same(string mark, string given)
    {
        var gold = Tokens(mark.Trim('[', ']'));
        var read = Tokens(given);
        if (gold.Count == 0 || read.Count == 0)
        {
            return false;
        }
        int common = gold.Count(read.Contains);
        return 2.0 * common / (gold.Count + read.Count) >= 0.5
            || (mark.StartsWith('[') && common > 0)
            || (common == gold.Count && read.Count <= (2 * gold.Count) + 2);
    }

    private static HashSet<string> Tokens(string text)
    {
        var tokens = new HashSet<string>(StringComparer.Ordinal);
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool letter = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (letter)
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                string token = text[start..i].ToLowerInvariant();
                start = -1;
                if (!_small.Contains(token))
                {
                    tokens.Add(token);
                }
            }
        }
        return tokens;
    }
}
