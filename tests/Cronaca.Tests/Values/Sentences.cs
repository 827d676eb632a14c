namespace Cronaca.Tests.Values;

using System.Collections.Frozen;
using Cronaca.Reading;
using Cronaca.Reading.Text;

/// <summary>Sentences of plain words, with the Italian prepositions taken apart as Universal Dependencies does.</summary>
internal static class Sentences
{
    private static readonly FrozenDictionary<string, (string, string)> _contractions =
        Contractions();

    public static Sentence Of(string text, string language)
    {
        var words = new List<Word>();
        var span = new TextSpan(0, text.Length);
        var sentence = new Sentence
        {
            Index = 0,
            Span = span,
            Paragraph = new Paragraph
            {
                Index = 0,
                Span = span,
                Kind = ParagraphKind.Body,
            },
            Words = words,
        };
        int at = 0;
        while (at < text.Length)
        {
            int start = at++;
            if (char.IsWhiteSpace(text[start]))
            {
                continue;
            }
            bool suffix =
                language == "en"
                && text[start] is '\'' or '’'
                && at < text.Length
                && char.IsLetter(text[at]);
            if (char.IsLetterOrDigit(text[start]) || suffix)
            {
                while (at < text.Length && Within(text, at, language))
                {
                    at++;
                }
            }
            string form = text[start..at];
            if (language == "it" && _contractions.TryGetValue(form, out var parts))
            {
                Add(words, sentence, parts.Item1, start, at, 2, 0);
                Add(words, sentence, parts.Item2, start, at, 2, 1);
                continue;
            }
            Add(words, sentence, form, start, at, 1, 0);
        }
        return sentence;
    }

    private static void Add(
        List<Word> words,
        Sentence sentence,
        string form,
        int start,
        int end,
        byte parts,
        byte part
    ) =>
        words.Add(
            new Word
            {
                Sentence = sentence,
                Index = words.Count,
                Form = form,
                Span = new TextSpan(start, end),
                PartCount = parts,
                Part = part,
            }
        );

    private static bool Within(string text, int at, string language)
    {
        char c = text[at];
        bool next = at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);
        return c switch
            {
                _ when char.IsLetterOrDigit(c) => true,
                '\'' or '’' when language == "it" => !Ends(text, at),
                '.' => (next && char.IsDigit(text[at - 1]) == char.IsDigit(text[at + 1]))
                    || (at >= 2 && text[at - 2] == '.'),
                ',' => next && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]),
                _ => false,
            }
            && !(
                language == "it" && c != '\'' && c != '’' && at > 0 && text[at - 1] is '\'' or '’'
            );
    }

    private static bool Ends(string text, int at) => at > 0 && text[at - 1] is '\'' or '’';

    private static FrozenDictionary<string, (string, string)> Contractions()
    {
        var all = new Dictionary<string, (string, string)>(StringComparer.OrdinalIgnoreCase);
        foreach (
            var (stem, word) in new[]
            {
                ("de", "di"),
                ("a", "a"),
                ("da", "da"),
                ("ne", "in"),
                ("su", "su"),
                ("co", "con"),
            }
        )
        {
            foreach (
                var (ending, article) in new[]
                {
                    ("l", "il"),
                    ("llo", "lo"),
                    ("lla", "la"),
                    ("lle", "le"),
                    ("ll'", "l'"),
                    ("ll’", "l'"),
                    ("i", "i"),
                    ("gli", "gli"),
                }
            )
            {
                all[stem + ending] = (word, article);
            }
        }
        return all.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
