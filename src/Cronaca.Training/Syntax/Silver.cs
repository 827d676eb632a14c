using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

namespace Cronaca.Training.Syntax;

/// <summary>
/// Plain news text labelled by teachers: the words on which all of them agree (part of speech, head and relation) are learnt from, the others are only context.
/// </summary>
internal static class Silver
{
    private const int _shortest = 5;
    private const int _longest = 70;

    /// <summary>The least share of a sentence's words that the teachers must agree on.</summary>
    private const double _leastAgreed = 0.6;

    /// <summary>Whether there is plain text of the language.</summary>
    public static bool HasText(string data, string language) => File.Exists(PathOf(data, language));

    private static string PathOf(string data, string language) =>
        Path.Combine(data, "text", $"{language}_wikinews_tokens.txt");

    /// <summary>All labelled sentences of the language.</summary>
    /// <param name="data">The folder of the corpora.</param>
    /// <param name="language">A language with plain text there.</param>
    /// <param name="teachers">At least one; lemmas and features are the first one's.</param>
    public static List<GoldSentence> Of(
        string data,
        string language,
        IReadOnlyList<Parser> teachers
    )
    {
        List<GoldSentence> silver = [];
        foreach (string line in File.ReadLines(PathOf(data, language)))
        {
            foreach (Sentence sentence in Splitter.Split(Joined(line), language).Sentences)
            {
                if (
                    sentence.Words.Count is >= _shortest and <= _longest
                    && Label(sentence, language, teachers) is { } labelled
                )
                {
                    silver.Add(labelled);
                }
            }
        }
        return silver;
    }

    /// <summary>The tokens stand apart in the file: elisions are joined to what follows, that the splitter may know them.</summary>
    private static string Joined(string line) =>
        line.Trim()
            .Replace("' ", "'", StringComparison.Ordinal)
            .Replace("’ ", "’", StringComparison.Ordinal);

    private static GoldSentence? Label(
        Sentence sentence,
        string language,
        IReadOnlyList<Parser> teachers
    )
    {
        IReadOnlyList<Word> words = sentence.Words;
        teachers[0].Parse(sentence);
        GoldSentence labelled = new()
        {
            Sentence = sentence,
            Text = "",
            Language = language,
            Silver = true,
            Sure = [.. words.Select(_ => true)],
            Lemmas = [.. words.Select(w => w.Lemma)],
            Upos = [.. words.Select(w => w.Upos)],
            Features = [.. words.Select(w => w.Features)],
            Heads = [.. words.Select(w => (w.Head?.Index ?? -1) + 1)],
            Relations = [.. words.Select(w => w.Relation)],
        };
        foreach (Parser teacher in teachers.Skip(1))
        {
            teacher.Parse(sentence);
            for (int i = 0; i < words.Count; i++)
            {
                Word word = words[i];
                labelled.Sure[i] &=
                    word.Upos == labelled.Upos[i]
                    && (word.Head?.Index ?? -1) + 1 == labelled.Heads[i]
                    && word.Relation == labelled.Relations[i];
            }
        }
        return labelled.Sure.Count(s => s) >= _leastAgreed * words.Count ? labelled : null;
    }
}
