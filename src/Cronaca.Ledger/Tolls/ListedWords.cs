namespace Cronaca.Ledger.Tolls;

/// <summary>Phrases as the word lists of this room have them, parted by "|", and the words of a text as they are compared with those.</summary>
internal static class ListedWords
{
    /// <summary>The phrases of a cell, each as its words with one blank between.</summary>
    public static IEnumerable<string> Phrases(string cell) => cell.Split('|');

    /// <summary>A text's words in lower case; an apostrophe or a hyphen parts words as a blank does.</summary>
    public static List<string> Split(ReadOnlySpan<char> text)
    {
        var words = new List<string>();
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool inside = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                words.Add(text[start..i].ToString().ToLowerInvariant());
                start = -1;
            }
        }
        return words;
    }
}
