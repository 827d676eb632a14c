using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

namespace Cronaca.Training.Syntax;

/// <summary>The commonest errors of a model on a treebank, for the eyes of whoever mends them.</summary>
internal static class Confusions
{
    private const int _most = 45;

    public static void Write(IEnumerable<GoldSentence> sentences, Parser parser, TextWriter log)
    {
        Dictionary<string, (int Count, string Example)> seen = new(StringComparer.Ordinal);
        foreach (GoldSentence s in sentences)
        {
            parser.Parse(s.Sentence);
            for (int i = 0; i < s.Count; i++)
            {
                Word word = s.Sentence.Words[i];
                int head = (word.Head?.Index ?? -1) + 1;
                if (word.Upos != s.Upos[i])
                {
                    Count($"upos {s.Upos[i]} read as {word.Upos}", s, i);
                }
                if (word.Lemma != s.Lemmas[i] && word.Upos == s.Upos[i])
                {
                    Count($"lemma of {word.Upos}", s, i, $"{s.Lemmas[i]} as {word.Lemma}");
                }
                if (head != s.Heads[i])
                {
                    Count($"head of {s.Relations[i]} ({word.Relation})", s, i);
                }
                else if (word.Relation != s.Relations[i])
                {
                    Count($"relation {s.Relations[i]} read as {word.Relation}", s, i);
                }
            }
        }
        foreach (
            (string kind, (int count, string example)) in seen.OrderByDescending(e => e.Value.Count)
                .Take(_most)
        )
        {
            log.WriteLine($"{count, 5} {kind}: {example}");
        }

        void Count(string kind, GoldSentence s, int i, string? what = null)
        {
            (int count, string example) = seen.GetValueOrDefault(kind, (0, ""));
            what ??= i > 0 ? $"{s.Form(i - 1)} {s.Form(i)}" : s.Form(i);
            seen[kind] = (
                count + 1,
                count % 7 == 0 && example.Length < 150 ? $"{example} | {what}" : example
            );
        }
    }
}
