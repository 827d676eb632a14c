namespace Cronaca.Ledger.Tolls;

/// <summary>Phrases of one language with what they mean; of two that begin at one word the longer is found.</summary>
internal sealed class PhraseBook<T>
{
    // By their first word, the longest first: most words begin none.
    private readonly Dictionary<string, List<(string[] Words, T Meaning)>> _phrases = new(
        StringComparer.Ordinal
    );

    /// <summary>Adds a phrase, its words with one blank between; what is known already keeps its meaning.</summary>
    public void Add(string phrase, T meaning)
    {
        string[] words = phrase.Split(' ');
        if (!_phrases.TryGetValue(words[0], out var begun))
        {
            _phrases.Add(words[0], begun = []);
        }
        if (!begun.Exists(p => p.Words.AsSpan().SequenceEqual(words)))
        {
            begun.Add((words, meaning));
            begun.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
        }
    }

    /// <summary>The meaning of the longest phrase that begins at that word, and how many words it has; 0 when there is none.</summary>
    public int At(IReadOnlyList<string> words, int index, out T meaning)
    {
        if (index < words.Count && _phrases.TryGetValue(words[index], out var begun))
        {
            foreach (var phrase in begun)
            {
                if (StandsAt(words, index, phrase.Words))
                {
                    meaning = phrase.Meaning;
                    return phrase.Words.Length;
                }
            }
        }
        meaning = default!;
        return 0;
    }

    private static bool StandsAt(IReadOnlyList<string> words, int index, string[] phrase)
    {
        for (int i = 1; i < phrase.Length; i++)
        {
            if (index + i >= words.Count || words[index + i] != phrase[i])
            {
                return false;
            }
        }
        return phrase.Length <= words.Count - index;
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
