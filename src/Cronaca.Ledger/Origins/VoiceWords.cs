namespace Cronaca.Ledger.Origins;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Names;

/// <summary>The words for a voice, sorted into what <c>voices.tsv</c> knows and the names that are left.</summary>
internal sealed class VoiceWords
{
    private const int _longestEntry = 4;
    private const int _most = 40;

    private static readonly (
        Dictionary<string, (string Concept, VoiceClass Class)> Entries,
        HashSet<string> Small
    ) _table = Load();

    private readonly List<(string Concept, VoiceClass Class)> _known = [];

    private VoiceWords() { }

    /// <summary>Words with capitals that no entry covers, as written, in their order; what a ministry could be for is among them where no ministry is.</summary>
    public List<string> Names { get; } = [];

    /// <summary>All that is left when small words are passed over, entries by their concept, in lower case.</summary>
    public List<string> Content { get; } = [];

    /// <summary>The concept of the first entry of that class; null when there is none.</summary>
    public string? Of(VoiceClass wanted) => _known.Find(k => k.Class == wanted).Concept;

    public bool Has(VoiceClass wanted) => _known.Exists(k => k.Class == wanted);

    /// <summary>Sorts the words of a phrase, no more of them than news gives a voice.</summary>
    public static VoiceWords Of(string phrase)
    {
        var words = new VoiceWords();
        var tokens = Tokens(phrase);
        bool shouts = !phrase.Any(char.IsLower);
        tokens.RemoveAll(t => _table.Small.Contains(Fold(t)) && (shouts || !IsAcronym(t)));
        var pieces = Pieces(tokens);
        bool ministry = pieces.Exists(p => p.Entry?.Class == VoiceClass.Ministry);
        foreach (var (form, entry) in pieces)
        {
            words.Content.Add(entry?.Concept ?? Fold(form));
            if (entry is { } known)
            {
                words._known.Add(known);
            }
            if (
                char.IsUpper(form[0])
                && (entry is null || entry.Value.Class == VoiceClass.Topic && !ministry)
            )
            {
                words.Names.Add(form);
            }
        }
        return words;
    }

    /// <summary>The words, as many together as make the longest entry.</summary>
    private static List<(string Form, (string Concept, VoiceClass Class)? Entry)> Pieces(
        List<string> tokens
    )
    {
        var pieces = new List<(string, (string, VoiceClass)?)>();
        for (int i = 0; i < tokens.Count; )
        {
            int length = Math.Min(_longestEntry, tokens.Count - i);
            while (length > 1 && Entry(tokens.GetRange(i, length)) is null)
            {
                length--;
            }
            var parts = tokens.GetRange(i, length);
            pieces.Add((string.Join(' ', parts), Entry(parts)));
            i += length;
        }
        return pieces;
    }

    private static (string, VoiceClass)? Entry(List<string> tokens) =>
        tokens is [var only] && IsAcronym(only) && _table.Entries.TryGetValue(only, out var entry)
        || _table.Entries.TryGetValue(string.Join(' ', tokens.Select(Fold)), out entry)
            ? entry
            : null;

    /// <summary>Whether a phrase begins as a name does: with a capital, and with no small word unless that is part of the name ("Al-Alam").</summary>
    public static bool BeginsAsName(string phrase)
    {
        var tokens = Tokens(phrase);
        return tokens.Count > 0
            && char.IsUpper(tokens[0][0])
            && (
                !_table.Small.Contains(Fold(tokens[0]))
                || IsAcronym(tokens[0])
                || phrase[tokens[0].Length..].StartsWith('-')
            );
    }

    /// <summary>Whether all longer words have capitals.</summary>
    public static bool IsCapitalised(string phrase) =>
        Tokens(phrase).TrueForAll(t => !char.IsLower(t[0]) || t.Length <= 3);

    /// <summary>The words of a name without small words, in lower case and without accents.</summary>
    public static string Key(string name) =>
        string.Join(' ', Tokens(name).Select(Fold).Where(t => !_table.Small.Contains(t)));

    /// <summary>A word in lower case without accents.</summary>
    public static string Fold(string word) => string.Concat(word.Select(NameKey.Fold)).Trim();

    private static bool IsAcronym(string token) => token.Length > 1 && !token.Any(char.IsLower);

    /// <summary>Letters and figures together; "U.N." is one word.</summary>
    private static List<string> Tokens(string phrase)
    {
        var tokens = new List<string>();
        bool joins = false;
        for (int i = 0; i < phrase.Length && tokens.Count < _most; )
        {
            if (!char.IsLetterOrDigit(phrase[i]))
            {
                joins &= phrase[i] == '.';
                i++;
                continue;
            }
            int start = i;
            while (i < phrase.Length && char.IsLetterOrDigit(phrase[i]))
            {
                i++;
            }
            string token = phrase[start..i];
            bool letter = token.Length == 1 && char.IsUpper(token[0]);
            if (joins && letter)
            {
                tokens[^1] += token;
            }
            else
            {
                tokens.Add(token);
            }
            joins = letter;
        }
        return tokens;
    }

    private static (Dictionary<string, (string, VoiceClass)>, HashSet<string>) Load()
    {
        var rows = WordList
            .Read(typeof(LedgerFile).Assembly, "voices.tsv", "words", "concept", "class")
            .Select(r =>
                (Words: r[0], Concept: r[1], Class: Enum.Parse<VoiceClass>(r[2], ignoreCase: true))
            )
            .ToArray();
        var small = rows.Where(r => r.Class == VoiceClass.Function)
            .Select(r => Fold(r.Words))
            .ToHashSet(StringComparer.Ordinal);
        var entries = new Dictionary<string, (string, VoiceClass)>(StringComparer.Ordinal);
        foreach (var (words, concept, kind) in rows.Where(r => r.Class != VoiceClass.Function))
        {
            var tokens = Tokens(words);
            string key =
                tokens is [var only] && IsAcronym(only)
                    ? only
                    : string.Join(' ', tokens.Select(Fold).Where(t => !small.Contains(t)));
            entries.TryAdd(key, (concept, kind));
        }
        return (entries, small);
    }
}
