namespace Cronaca.Ledger.Tolls;

using Cronaca.Reading.Languages;

/// <summary>On which side of a dispute a voice stands, by its words (voice-sides.tsv).</summary>
internal static class Sides
{
    private static readonly Lazy<PhraseBook<string>> _book = new(Load);

    /// <summary>"official", "opposing", "medical", "witness"; null when the words do not say. The last listed word of a name decides nothing: the first does, as in "hospital of the army".</summary>
    public static string? Of(string voice)
    {
        var words = ListedWords.Split(voice.AsSpan(0, Math.Min(voice.Length, 200)));
        for (int i = 0; i < words.Count; i++)
        {
            if (_book.Value.At(words, i, out string side) > 0)
            {
                return side;
            }
        }
        return null;
    }

    /// <summary>Two sides that dispute a count rather than know more or less of it.</summary>
    public static bool Dispute(string? one, string? other) =>
        (one, other) switch
        {
            ("official", "opposing" or "witness") => true,
            ("opposing" or "witness", "official") => true,
            _ => false,
        };

    private static PhraseBook<string> Load()
    {
        var book = new PhraseBook<string>();
        foreach (
            var row in WordList.Read(
                typeof(LedgerFile).Assembly,
                "voice-sides.tsv",
                "side",
                "language",
                "words"
            )
        )
        {
            foreach (string phrase in ListedWords.Phrases(row[2]))
            {
                book.Add(phrase, row[0]);
            }
        }
        return book;
    }
}
