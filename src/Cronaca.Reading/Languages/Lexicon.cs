namespace Cronaca.Reading.Languages;

using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Cronaca.Reading.Text;

/// <summary>
/// Entries by the lemma and part of speech of a word. An entry of several lemmas ("prendere assalto") stands under its first;
/// the others must be found near it in the tree.
/// </summary>
internal sealed class Lexicon<T>
{
    private readonly FrozenDictionary<(string Lemma, Upos Pos), Entry[]> _entries;
    private readonly int _longest;

    public Lexicon(IEnumerable<(WordListRow Row, string[] Words, T Value)> rows, int posColumn)
    {
        _entries = rows.Where(r => r.Words.Length > 0)
            .GroupBy(r => (r.Words[0], r.Row.Required<Upos>(posColumn)))
            // The longest expression first: "prendere assalto" says more than "prendere".
            .ToFrozenDictionary(
                g => g.Key,
                g =>
                    g.OrderByDescending(r => r.Words.Length)
                        .Select(r => new Entry(r.Words[1..], r.Value))
                        .ToArray()
            );
        _longest = _entries.Keys.Select(k => k.Lemma.Length).DefaultIfEmpty().Max();
    }

    /// <summary>The lemmas under which the entries stand.</summary>
    public IEnumerable<(string Lemma, Upos Pos)> Lemmas => _entries.Keys;

    public bool Has(string lemma, Upos pos) => _entries.ContainsKey((lemma, pos));

    /// <summary>All entries that the word satisfies, the longest expressions first.</summary>
    public IEnumerable<T> At(Word word)
    {
        // A "word" of a thousand letters need not be hashed to know that it is in no list.
        if (
            word.Lemma.Length > _longest
            || !_entries.TryGetValue((word.Lemma, word.Upos), out var entries)
        )
        {
            yield break;
        }
        foreach (var entry in entries)
        {
            if (entry.Others.Length == 0 || Holds(word, entry.Others))
            {
                yield return entry.Value;
            }
        }
    }

    /// <summary>The first entry that the word satisfies.</summary>
    public bool TryFirst(Word word, [MaybeNullWhen(false)] out T value)
    {
        foreach (var found in At(word))
        {
            value = found;
            return true;
        }
        value = default;
        return false;
    }

    /// <summary>The other lemmas stand among the words that hang on the head, one or two steps below it, or right behind it ("shot dead").</summary>
    private static bool Holds(Word head, string[] others)
    {
        var words = head.Sentence.Words;
        int next = head.Index + 1;
        foreach (string lemma in others)
        {
            if (next < words.Count && Is(words[next], lemma))
            {
                next++;
            }
            else if (!Below(head, lemma, 2))
            {
                return false;
            }
        }
        return true;
    }

    private static bool Is(Word word, string lemma) =>
        string.Equals(word.Lemma, lemma, StringComparison.Ordinal)
        || string.Equals(word.Form, lemma, StringComparison.OrdinalIgnoreCase);

    private static bool Below(Word head, string lemma, int depth)
    {
        foreach (var word in head.Dependents)
        {
            if (Is(word, lemma) || (depth > 1 && Below(word, lemma, depth - 1)))
            {
                return true;
            }
        }
        return false;
    }

    private sealed record Entry(string[] Others, T Value);
}
