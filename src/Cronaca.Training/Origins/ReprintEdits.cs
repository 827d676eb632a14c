namespace Cronaca.Training.Origins;

using System.Globalization;
using Cronaca.Training.Syntax;

/// <summary>What outlets do to a text before they print it again, each the same for the same text.</summary>
/// <param name="chance">What decides.</param>
/// <param name="vocabulary">Words to put in the place of others, of the text's language.</param>
/// <param name="others">The texts of the corpus, for titles and sentences that have nothing to do with it.</param>
internal sealed class ReprintEdits(
    Chance chance,
    IReadOnlyList<string> vocabulary,
    IReadOnlyList<OriginalText> others
)
{
    public static readonly (
        string Name,
        Func<ReprintEdits, OriginalText, IReadOnlyList<string>> Edit
    )[] All =
    [
        ("word for word", (_, t) => t.Sentences),
        ("another title", (e, t) => e.Retitled(t.Sentences)),
        ("cut to a half", (_, t) => Cut(t.Sentences, 0.5)),
        ("cut to a third", (_, t) => Cut(t.Sentences, 0.34)),
        ("first paragraph only", (_, t) => [.. t.Sentences.Take(4)]),
        (
            "a word in twenty changed",
            (e, t) => [.. t.Sentences.Select(s => e.Substituted(s, 0.05))]
        ),
        ("a word in ten changed", (e, t) => [.. t.Sentences.Select(s => e.Substituted(s, 0.1))]),
        ("a sentence in five taken out", (e, t) => e.Thinned(t.Sentences)),
        ("a sentence in five put in", (e, t) => e.Filled(t.Sentences)),
        (
            "agency line put in",
            (_, t) =>
                [
                    t.Sentences[0],
                    "ROME, 12 May (Reuters) - " + t.Sentences[1],
                    .. t.Sentences.Skip(2),
                    "(Reporting by Ann Lee; Editing by Bob Ray)",
                ]
        ),
        (
            "numbers spelled otherwise",
            (_, t) => [.. t.Sentences.Select(s => Respelled(s, t.Language))]
        ),
        ("paragraphs in another order", (_, t) => Reordered(t.Sentences)),
        (
            "taken in by one twice as long",
            (e, t) => [.. e.Retitled(t.Sentences), .. e.Foreign(t.Sentences.Sum(s => s.Length))]
        ),
        (
            "cut to a half, retitled, a word in twenty changed, a sentence put in",
            (e, t) =>
                e.Filled([.. e.Retitled(Cut(t.Sentences, 0.5)).Select(s => e.Substituted(s, 0.05))])
        ),
    ];

    private static readonly string[] _english =
    [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
    ];
    private static readonly string[] _italian =
    [
        "zero",
        "uno",
        "due",
        "tre",
        "quattro",
        "cinque",
        "sei",
        "sette",
        "otto",
        "nove",
        "dieci",
        "undici",
        "dodici",
        "tredici",
        "quattordici",
        "quindici",
        "sedici",
        "diciassette",
        "diciotto",
        "diciannove",
        "venti",
    ];

    private IReadOnlyList<string> Retitled(IReadOnlyList<string> sentences) =>
        [others[chance.Below(others.Count)].Sentences[0], .. sentences.Skip(1)];

    private static IReadOnlyList<string> Cut(IReadOnlyList<string> sentences, double part) =>
        [.. sentences.Take(Math.Max(4, (int)Math.Ceiling(sentences.Count * part)))];

    /// <summary>Words of small letters exchanged; names and numbers stay, as an editor leaves them.</summary>
    private string Substituted(string sentence, double part)
    {
        bool shouts = !sentence.Any(char.IsLower);
        return string.Join(
            ' ',
            sentence
                .Split(' ')
                .Select(w =>
                    w.Length > 2
                    && w.All(char.IsLetter)
                    && (shouts || char.IsLower(w[0]))
                    && chance.Number() < part
                        ? Any(shouts)
                        : w
                )
        );
    }

    private string Any(bool shouts)
    {
        string word = vocabulary[chance.Below(vocabulary.Count)];
        return shouts ? word.ToUpperInvariant() : word;
    }

    private IReadOnlyList<string> Thinned(IReadOnlyList<string> sentences) =>
        [.. sentences.Where((_, i) => i < 2 || chance.Number() >= 0.2)];

    private IReadOnlyList<string> Filled(IReadOnlyList<string> sentences)
    {
        var filled = new List<string>();
        foreach (string sentence in sentences)
        {
            filled.Add(sentence);
            if (chance.Number() < 0.2)
            {
                filled.Add(Foreign());
            }
        }
        return filled;
    }

    private IReadOnlyList<string> Foreign(int length)
    {
        var sentences = new List<string>();
        while (length > 0)
        {
            sentences.Add(Foreign());
            length -= sentences[^1].Length + 1;
        }
        return sentences;
    }

    /// <summary>A sentence of any report.</summary>
    private string Foreign()
    {
        var sentences = others[chance.Below(others.Count)].Sentences;
        return sentences[chance.Below(sentences.Count)];
    }

    /// <summary>"18" for "eighteen" and the other way round.</summary>
    private static string Respelled(string sentence, string language)
    {
        string[] words = language == "it" ? _italian : _english;
        return string.Join(
            ' ',
            sentence
                .Split(' ')
                .Select(w =>
                    int.TryParse(w, NumberStyles.None, CultureInfo.InvariantCulture, out int n)
                    && n > 1
                    && n < words.Length
                        ? words[n]
                    : Array.IndexOf(words, w.ToLowerInvariant()) is > 1 and var at
                        ? at.ToString(CultureInfo.InvariantCulture)
                    : w
                )
        );
    }

    /// <summary>The second half of the paragraphs before the first.</summary>
    private static IReadOnlyList<string> Reordered(IReadOnlyList<string> sentences)
    {
        int half = 1 + (sentences.Count - 1) / 2;
        return [sentences[0], .. sentences.Skip(half), .. sentences.Take(half).Skip(1)];
    }
}
