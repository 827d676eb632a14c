namespace Cronaca.Reading.Languages;

using System.Diagnostics.CodeAnalysis;
using Cronaca.Reading.Text;

/// <summary>
/// Entries by the lemma and part of speech of a word. An entry of several lemmas ("prendere assalto") stands under its first;
/// the others must be found near it in the tree.
/// </summary>
internal sealed class Lexicon<T>
{
    private readonly ByWord<Entries> _entries;

    public Lexicon(IEnumerable<(WordListRow Row, string[] Words, T Value)> rows, int posColumn)
    {
        (string Lemma, Upos Pos, Entries Value)[] entries =
        [
            .. rows.Where(r => r.Words.Length > 0)
                .GroupBy(r => (Lemma: r.Words[0], Pos: r.Row.Required<Upos>(posColumn)))
                .Select(g =>
                    (
                        g.Key.Lemma,
                        g.Key.Pos,
                        // The longest expression first: "prendere assalto" says more than "prendere".
                        new Entries([
                            .. g.OrderByDescending(r => r.Words.Length)
                                .Select(r => new Entry(r.Words[1..], r.Value)),
                        ])
                    )
                ),
        ];
        _entries = new ByWord<Entries>(entries);
        Lemmas = [.. entries.Select(e => (e.Lemma, e.Pos))];
    }

    /// <summary>The lemmas under which the entries stand.</summary>
    public IReadOnlyList<(string Lemma, Upos Pos)> Lemmas { get; }

    public bool Has(string lemma, Upos pos) => _entries.TryGetValue(lemma, pos, out _);

    /// <summary>All entries that the word satisfies, the longest expressions first.</summary>
    public IEnumerable<T> At(Word word) =>
        !_entries.TryGetValue(word.Lemma, word.Upos, out var entries) ? []
        : entries.Alone is { } values ? values
        : Satisfied(word, entries.All);

    private static IEnumerable<T> Satisfied(Word word, Entry[] entries)
    {
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

    /// <summary>Those under one lemma.</summary>
    private sealed class Entries(Entry[] all)
    {
        public Entry[] All => all;

        /// <summary>Their values where none of them asks for another lemma.</summary>
        public T[]? Alone { get; } =
            all.All(e => e.Others.Length == 0) ? [.. all.Select(e => e.Value)] : null;
    }
}
