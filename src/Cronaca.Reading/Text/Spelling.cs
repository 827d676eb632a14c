namespace Cronaca.Reading.Text;

using System.Collections.Concurrent;
using System.Collections.Frozen;
using Cronaca.Reading.Languages;

/// <summary>How a language is written, from its <c>spelling.tsv</c>: abbreviations, contractions, clitics, elision, hyphens.</summary>
internal sealed class Spelling
{
    /// <summary>No form of the lists is longer, so nothing longer is looked up.</summary>
    public const int LongestForm = 32;

    private static readonly ConcurrentDictionary<string, Spelling> _all = new(
        StringComparer.Ordinal
    );

    private readonly FrozenDictionary<string, SpellingClass>.AlternateLookup<
        ReadOnlySpan<char>
    > _classes;
    private readonly FrozenDictionary<string, string[]>.AlternateLookup<
        ReadOnlySpan<char>
    > _contractions;
    private readonly FrozenDictionary<string, string[]>.AlternateLookup<
        ReadOnlySpan<char>
    > _clitics;
    private readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _hosts;

    private Spelling(string language)
    {
        var rows = WordList
            .Read(language, "spelling.tsv", "form", "class", "parts")
            .Select(r =>
                (
                    Form: r[0].ToLowerInvariant(),
                    Class: r.Required<SpellingClass>(1)
                        | (char.IsUpper(r[0][0]) ? SpellingClass.Capitalised : SpellingClass.None),
                    Parts: r.Words(2)
                )
            )
            .ToArray();
        _classes = rows.GroupBy(r => r.Form, StringComparer.Ordinal)
            .ToFrozenDictionary(
                g => g.Key,
                g => g.Aggregate(SpellingClass.None, (all, r) => all | r.Class),
                StringComparer.Ordinal
            )
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _contractions = WithParts(SpellingClass.Contraction);
        _clitics = WithParts(SpellingClass.Clitic);
        _hosts = WithParts(SpellingClass.Host);
        Suffixes = Forms(SpellingClass.Suffix);
        Related = Forms(SpellingClass.Related);
        Credits = Forms(SpellingClass.Credit);
        Bylines = Forms(SpellingClass.Byline);
        Elides = rows.Any(r => r.Class == SpellingClass.Elision);
        PartsHyphens = rows.Any(r => r.Class == SpellingClass.Prefix);
        HasClitics = rows.Any(r => r.Class == SpellingClass.Clitic);

        FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> WithParts(
            SpellingClass of
        ) =>
            rows.Where(r => r.Class == of)
                .ToFrozenDictionary(r => r.Form, r => r.Parts, StringComparer.Ordinal)
                .GetAlternateLookup<ReadOnlySpan<char>>();

        string[] Forms(SpellingClass of) =>
            [
                .. rows.Where(r => r.Class == of)
                    .Select(r => r.Form)
                    .OrderByDescending(f => f.Length),
            ];
    }

    /// <summary>What is parted from the end of a word ("'s", "n't"), the longest first.</summary>
    public string[] Suffixes { get; }

    /// <summary>How a line begins that announces related headlines.</summary>
    public string[] Related { get; }

    /// <summary>How a credit begins.</summary>
    public string[] Credits { get; }

    /// <summary>The word before the name of the author.</summary>
    public string[] Bylines { get; }

    /// <summary>Whether a word is parted after an apostrophe ("l'acqua"), not before it.</summary>
    public bool Elides { get; }

    /// <summary>Whether a word is parted at its hyphens.</summary>
    public bool PartsHyphens { get; }

    public bool HasClitics { get; }

    public static Spelling For(string language) =>
        _all.GetOrAdd(language, static l => new Spelling(l));

    /// <summary>The classes of a folded form.</summary>
    public SpellingClass ClassOf(ReadOnlySpan<char> folded) =>
        folded.IsEmpty ? SpellingClass.None
        : _classes.TryGetValue(folded, out var found) ? found
        : SpellingClass.None;

    /// <summary>The classes of a form as it stands in a text.</summary>
    public SpellingClass ClassOfRaw(ReadOnlySpan<char> form)
    {
        Span<char> buffer = stackalloc char[LongestForm];
        return ClassOf(Characters.Fold(form, buffer));
    }

    public string[]? Contraction(ReadOnlySpan<char> folded) =>
        _contractions.TryGetValue(folded, out var parts) ? parts : null;

    public string[]? Clitic(ReadOnlySpan<char> folded) =>
        _clitics.TryGetValue(folded, out var parts) ? parts : null;

    /// <summary>Whether a verb form that ends so takes the clitic.</summary>
    public bool Hosts(ReadOnlySpan<char> ending, ReadOnlySpan<char> clitic)
    {
        if (!_hosts.TryGetValue(ending, out var takes))
        {
            return false;
        }
        foreach (string one in takes)
        {
            if (one == "*" || clitic.SequenceEqual(one))
            {
                return true;
            }
        }
        return false;
    }
}
