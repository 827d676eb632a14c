namespace Cronaca.Reading.Languages;

using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Cronaca.Reading.Text;

/// <summary>
/// Values by a lemma or form and its part of speech, a table for each part of speech: most words are in none, which a table of strings
/// tells by their length and a letter or two.
/// </summary>
internal sealed class ByWord<T>
{
    private readonly FrozenDictionary<string, T>?[] _tables = new FrozenDictionary<string, T>?[
        Enum.GetValues<Upos>().Length
    ];

    public ByWord(IEnumerable<(string Word, Upos Pos, T Value)> entries)
    {
        foreach (var group in entries.GroupBy(e => e.Pos))
        {
            _tables[(int)group.Key] = group.ToFrozenDictionary(
                e => e.Word,
                e => e.Value,
                StringComparer.Ordinal
            );
        }
    }

    public bool TryGetValue(string word, Upos pos, [MaybeNullWhen(false)] out T value)
    {
        if (_tables[(int)pos] is { } table)
        {
            return table.TryGetValue(word, out value);
        }
        value = default;
        return false;
    }
}
