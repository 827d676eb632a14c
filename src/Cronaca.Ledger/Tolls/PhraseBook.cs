namespace Cronaca.Ledger.Tolls;

/// <summary>Phrases of one language with what they mean; of two that begin at one word the longer is found.</summary>
internal sealed class PhraseBook<T>
{
    private const int _longest = 5;
    private readonly Dictionary<string, T> _meanings = new(StringComparer.Ordinal);

    public void Add(string phrase, T meaning) => _meanings.TryAdd(phrase, meaning);

    /// <summary>The meaning of the longest phrase that begins at that word, and how many words it has; 0 when there is none.</summary>
    public int At(IReadOnlyList<string> words, int index, out T meaning)
    {
        for (int length = Math.Min(_longest, words.Count - index); length > 0; length--)
        {
            string phrase =
                length == 1 ? words[index] : string.Join(' ', words.Skip(index).Take(length));
            if (_meanings.TryGetValue(phrase, out meaning!))
            {
                return length;
            }
        }
        meaning = default!;
        return 0;
    }

    /// <summary>True when a phrase begins anywhere among the words.</summary>
    public bool In(IReadOnlyList<string> words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (At(words, i, out _) > 0)
            {
                return true;
            }
        }
        return false;
    }
}
