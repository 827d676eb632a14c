namespace Cronaca.Reading.Languages;

using System.Collections.Frozen;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>The words of <c>tollwords.tsv</c>, found by their forms where they begin.</summary>
internal sealed class TollWords
{
    private readonly FrozenDictionary<string, (string[] Words, TollWord Class)[]> _words;

    public TollWords(string tag) =>
        _words = WordList
            .Read(tag, "tollwords.tsv", "words", "class")
            .Select(r => (Words: r.Words(0), Class: r.Required<TollWord>(1)))
            .GroupBy(w => w.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(
                g => g.Key,
                g => g.OrderByDescending(w => w.Words.Length).ToArray(),
                StringComparer.Ordinal
            );

    /// <summary>How many words from this one on are an expression of the class; 0 when none begins here.</summary>
    public int Length(IReadOnlyList<Word> words, int at, TollWord of)
    {
        if (
            at < 0
            || at >= words.Count
            || !_words.TryGetValue(words[at].Form.ToLowerInvariant(), out var entries)
        )
        {
            return 0;
        }
        foreach (var (parts, kind) in entries)
        {
            if (kind == of && Stand(words, at, parts))
            {
                return parts.Length;
            }
        }
        return 0;
    }

    /// <summary>Whether the word's lemma alone is of the class.</summary>
    public bool Is(Word word, TollWord of) =>
        _words.TryGetValue(word.Lemma, out var entries)
        && entries.Any(e => e.Class == of && e.Words.Length == 1);

    /// <summary>Whether a preposition of the noun is of the class.</summary>
    public bool HasCase(Word noun, TollWord of)
    {
        foreach (var child in noun.Dependents)
        {
            if (child.Is("case") && Is(child, of))
            {
                return true;
            }
        }
        return false;
    }

    private static bool Stand(IReadOnlyList<Word> words, int at, string[] parts)
    {
        if (at + parts.Length > words.Count)
        {
            return false;
        }
        for (int i = 1; i < parts.Length; i++)
        {
            if (!words[at + i].Form.Equals(parts[i], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }
        return true;
    }
}
