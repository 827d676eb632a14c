namespace Cronaca.Ledger.Tolls;

using Cronaca.Reading.Languages;

/// <summary>The words of one language that say what kind of count a number is (count-cues.tsv).</summary>
internal sealed class Cues
{
    private static readonly Lazy<Dictionary<string, Cues>> _all = new(Load);
    private readonly Dictionary<string, PhraseBook<bool>> _classes = new(StringComparer.Ordinal);

    /// <summary>A language without a list has no cues.</summary>
    public static Cues For(string language) =>
        _all.Value.TryGetValue(language, out var cues) ? cues : new Cues();

    public bool Has(string kind, IReadOnlyList<string> words) =>
        _classes.TryGetValue(kind, out var book) && book.In(words);

    /// <summary>True when the words begin with a cue.</summary>
    public bool Begins(string kind, IReadOnlyList<string> words) =>
        _classes.TryGetValue(kind, out var book) && book.At(words, 0, out _) > 0;

    public bool Is(string kind, string word) => Has(kind, [word]);

    private static Dictionary<string, Cues> Load()
    {
        var all = new Dictionary<string, Cues>(StringComparer.Ordinal);
        foreach (
            var row in WordList.Read(
                typeof(LedgerFile).Assembly,
                "count-cues.tsv",
                "class",
                "language",
                "words"
            )
        )
        {
            if (!all.TryGetValue(row[1], out var cues))
            {
                all[row[1]] = cues = new Cues();
            }
            if (!cues._classes.TryGetValue(row[0], out var book))
            {
                cues._classes[row[0]] = book = new PhraseBook<bool>();
            }
            foreach (string phrase in ListedWords.Phrases(row[2]))
            {
                book.Add(phrase, true);
            }
        }
        return all;
    }
}
