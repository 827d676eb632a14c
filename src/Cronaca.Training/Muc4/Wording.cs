namespace Cronaca.Training.Muc4;

/// <summary>Fillers that are words of the text, compared as the guidelines ask of the judges (3.1.1): modifiers that tell nothing left aside, more modifiers than the key has are right, a part of it or another modifier of its noun is partly right.</summary>
internal static class Wording
{
    private static readonly HashSet<string> _unessential =
    [
        .. "A AN THE SOME SEVERAL MANY OTHER OTHERS ANOTHER AT LEAST ABOUT HIS HER THEIR ITS OUR ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN".Split(
            ' '
        ),
    ];

    private static readonly HashSet<string> _ends =
    [
        .. "OF IN AT FROM FOR ON WITH NEAR BY WHO WHICH THAT WHOSE , [ (".Split(' '),
    ];

    /// <summary>Without articles, numbers and possessives at the front.</summary>
    public static string Essential(string text) => string.Join(' ', Words(text));

    public static Mark Compare(string given, string value)
    {
        string[] ours = Words(given);
        string[] theirs = Words(value);
        if (ours.SequenceEqual(theirs))
        {
            return Mark.Correct;
        }
        bool more = theirs.All(ours.Contains);
        bool sameNoun = Noun(ours) == Noun(theirs);
        return more && sameNoun ? Mark.Correct
            : more || sameNoun || ours.All(theirs.Contains) ? Mark.Partial
            : Mark.Incorrect;
    }

    /// <summary>The program of 1992 let one wrong letter pass, and so one wrong digit of a date.</summary>
    public static bool IsMisspelt(string given, string value) =>
        given.Length == value.Length && given.Zip(value).Count(c => c.First != c.Second) == 1;

    private static string[] Words(string text)
    {
        string[] words = text.Replace("\"", "", StringComparison.Ordinal)
            .Replace("[", " [ ", StringComparison.Ordinal)
            .Replace("]", " ] ", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int from = 0;
        while (
            from < words.Length - 1
            && (_unessential.Contains(words[from]) || words[from].All(char.IsAsciiDigit))
        )
        {
            from++;
        }
        return words[from..];
    }

    /// <summary>The last word before what is told after the noun.</summary>
    private static string Noun(string[] words)
    {
        int end = Array.FindIndex(words, 1, w => _ends.Contains(w) || w.EndsWith(','));
        return words[end < 0 ? ^1 : end - 1];
    }
}
