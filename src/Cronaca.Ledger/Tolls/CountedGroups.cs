namespace Cronaca.Ledger.Tolls;

using Cronaca.Reading;
using Cronaca.Reading.Languages;

/// <summary>Finds the class of those counted from the words that name them.</summary>
internal static class CountedGroups
{
    private const int _longestPhrase = 200;
    private static readonly Lazy<Dictionary<string, PhraseBook<CountedGroup>>> _books = new(Load);

    /// <summary>Those a toll counts; people in general where only the casualty word stands ("18 dead").</summary>
    public static CountedGroup Of(Toll toll, string text, string language)
    {
        bool things =
            toll.Type == TollType.Destroyed || toll.Quantity.Unit is not (null or "person");
        var root = things ? CountedGroup.Things : CountedGroup.People;
        if (toll.Recipients.Count == 0)
        {
            return root;
        }
        var span = toll.Recipients[0].Span;
        if (span.Length > _longestPhrase)
        {
            span = new TextSpan(span.Start, span.Start + _longestPhrase);
        }
        return Named(Core(span.Of(text), language), language, root);
    }

    /// <summary>The listed people of "the number of inmates"; null when the words have none such.</summary>
    public static CountedGroup? Numbered(List<string> words, string language)
    {
        if (_books.Value.TryGetValue(language, out var book))
        {
            var cues = Cues.For(language);
            for (int i = 0; i + 2 < words.Count; i++)
            {
                if (
                    cues.Is("number", words[i])
                    && cues.Is("through", words[i + 1])
                    && book.At(words, i + 2, out var group) > 0
                )
                {
                    return group;
                }
            }
        }
        return null;
    }

    /// <summary>The words that name those counted, without "members of" before and without what hangs on behind.</summary>
    private static List<string> Core(string phrase, string language)
    {
        var cues = Cues.For(language);
        int comma = phrase.AsSpan().IndexOfAny(",;:(");
        var words = ListedWords.Split(comma > 0 ? phrase.AsSpan(0, comma) : phrase);
        var core = new List<string>();
        foreach (string word in words)
        {
            bool skipped = cues.Is("skip", word) || char.IsDigit(word[0]);
            if (core.Count > 0 && cues.Is("stop", word) && !Linked(core, word, words, language))
            {
                break;
            }
            if (core.Count > 0 || !(skipped || cues.Is("through", word) || cues.Is("stop", word)))
            {
                core.Add(word);
            }
        }
        return core;
    }

    /// <summary>"forze dell'ordine", "vigili del fuoco": the preposition stands within a listed name.</summary>
    private static bool Linked(List<string> core, string word, List<string> words, string language)
    {
        if (!_books.Value.TryGetValue(language, out var book))
        {
            return false;
        }
        int first = words.Count - 1;
        for (
            ;
            first >= 0 && !string.Equals(words[first], core[0], StringComparison.Ordinal);
            first--
        ) { }
        return first >= 0
            && book.At(words, first, out _) is var length
            && length > core.Count
            && string.Equals(words[first + core.Count], word, StringComparison.Ordinal);
    }

    private static CountedGroup Named(List<string> core, string language, CountedGroup root)
    {
        if (core.Count == 0)
        {
            return root;
        }
        CountedGroup? found = null;
        bool first = Cues.For(language).Is("head", "first");
        if (_books.Value.TryGetValue(language, out var book))
        {
            for (int i = 0; i < core.Count && !(first && found is not null); i++)
            {
                int length = book.At(core, i, out var group);
                if (length > 0)
                {
                    found = group;
                    i += length - 1;
                }
            }
        }
        if (found is not null)
        {
            return found.Equals(CountedGroup.People) ? root : found;
        }
        return new CountedGroup("noun:" + Singular(first ? core[0] : core[^1]), root);
    }

    /// <summary>"fishmongers" and "fishmonger" are one noun; other plurals stay two, which is no harm but a history more.</summary>
    private static string Singular(string noun) =>
        noun.Length > 3 && noun[^1] == 's' && noun[^2] != 's' ? noun[..^1] : noun;

    private static Dictionary<string, PhraseBook<CountedGroup>> Load()
    {
        var groups = new Dictionary<string, CountedGroup>(StringComparer.Ordinal)
        {
            ["people"] = CountedGroup.People,
        };
        var books = new Dictionary<string, PhraseBook<CountedGroup>>(StringComparer.Ordinal);
        foreach (
            var row in WordList.Read(
                typeof(LedgerFile).Assembly,
                "counted-groups.tsv",
                "class",
                "within",
                "language",
                "words"
            )
        )
        {
            if (!groups.TryGetValue(row[0], out var group))
            {
                var within = row[1].Length == 0 ? CountedGroup.Things : groups[row[1]];
                groups[row[0]] = group = new CountedGroup(row[0], within);
            }
            if (!books.TryGetValue(row[2], out var book))
            {
                books[row[2]] = book = new PhraseBook<CountedGroup>();
            }
            foreach (string phrase in ListedWords.Phrases(row[3]))
            {
                book.Add(phrase, group);
            }
        }
        return books;
    }
}
