namespace Cronaca.Training.Names;

using System.Text;
using Cronaca.Reading;
using Cronaca.Reading.Names;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>
/// Scores the finding of names word by word: <c>score-names --data FOLDER [--errors N] [--bare] [--write FILE]</c> (bare: without the parser). Italian on KIND, English on wikigold; precision, recall and F1 of
/// each kind, and of all three together.
/// </summary>
internal static class NamesScore
{
    // The corpora do not say where a report ends; this many sentences are read together.
    private const int _sentencesTogether = 15;

    private static readonly string[] _kinds = ["PER", "ORG", "LOC"];

    private static readonly StringBuilder _table = new(
        """
        # Names, word by word

        Written by `dotnet run -c Release --project src/Cronaca.Training -- score-names --data ../shared/data --write docs/scores-names.md`.
        Italian on KIND's Wikinews, English on wikigold. No label of either has trained what ships, but the weights of the scorer were set by hand with
        an eye on these figures, and the counts of Italian common words come from the same Wikinews texts without labels: on other
        text expect somewhat less. Names only: KIND marks bodies told by a small noun ("la polizia", "il governo") as organisations
        too, which here are descriptions and count as missed.

        | language | kind | precision | recall | F1 | words |
        |---|---|---|---|---|---|

        """
    );

    public static int Run(string[] arguments)
    {
        int at = Array.IndexOf(arguments, "--data");
        string data = at >= 0 ? arguments[at + 1] : "../shared/data";
        int errorsAt = Array.IndexOf(arguments, "--errors");
        int errors = errorsAt >= 0 ? int.Parse(arguments[errorsAt + 1]) : 0;
        bool bare = arguments.Contains("--bare");
        Score(
            "it",
            Path.Combine(data, "names", "score", "it_wikinews_train.tsv"),
            '\t',
            errors,
            bare
        );
        string wikigold = Path.Combine(
            data,
            "names",
            "wikigold",
            "CONLL-format",
            "data",
            "wikigold.conll.txt"
        );
        Score("en", wikigold, ' ', errors, bare);
        if (Array.IndexOf(arguments, "--write") is >= 0 and var to)
        {
            File.WriteAllText(arguments[to + 1], _table.ToString());
        }
        return 0;
    }

    private static void Score(string language, string file, char mark, int errors, bool bare)
    {
        int[] right = new int[4];
        int[] found = new int[4];
        int[] wanted = new int[4];
        Dictionary<string, int> wrong = new(StringComparer.Ordinal);
        Dictionary<string, int> forms = new(StringComparer.Ordinal);
        long words = 0;
        System.Diagnostics.Stopwatch clock = new();
        foreach (
            (string Form, string Kind)[][] report in Read(file, mark).Chunk(_sentencesTogether)
        )
        {
            Document document = TokenDocument.From(
                language,
                [.. report.Select(s => s.Select(w => w.Form).ToArray())]
            );
            if (!bare)
            {
                foreach (Sentence sentence in document.Sentences)
                {
                    Parser.For(language).Parse(sentence);
                }
            }
            clock.Start();
            NamesOfReport names = NameReader.Read(document);
            clock.Stop();
            for (int s = 0; s < report.Length; s++)
            {
                string[] told = Told(document.Sentences[s], names);
                words += told.Length;
                for (int w = 0; w < told.Length; w++)
                {
                    string gold = report[s][w].Kind;
                    Count(gold, told[w], right, found, wanted);
                    if (!string.Equals(gold, told[w], StringComparison.Ordinal))
                    {
                        string key = $"{gold, 3} > {told[w], 3}  {Context(report[s], w)}";
                        string form = $"{gold} > {told[w]} {report[s][w].Form}";
                        forms[form] = forms.GetValueOrDefault(form) + 1;
                        wrong[key] = wrong.GetValueOrDefault(key) + 1;
                    }
                }
            }
        }
        Console.WriteLine(
            $"{language}: {words} words, {words / clock.Elapsed.TotalSeconds:F0} words/s"
        );
        for (int k = 0; k < 4; k++)
        {
            double precision = right[k] / (double)Math.Max(1, found[k]);
            double recall = right[k] / (double)Math.Max(1, wanted[k]);
            double f1 = 2 * precision * recall / Math.Max(1e-9, precision + recall);
            string name = k < 3 ? _kinds[k] : "ALL";
            _table.AppendLine(
                $"| {language} | {name} | {100 * precision:F1} | {100 * recall:F1} | {100 * f1:F1} | {wanted[k]} |"
            );
            Console.WriteLine(
                $"  {name}  P {precision:P1}  R {recall:P1}  F1 {f1:P1}  ({wanted[k]} words)"
            );
        }
        if (errors > 0)
        {
            Console.WriteLine(
                string.Join(
                    "; ",
                    forms
                        .OrderByDescending(f => f.Value)
                        .Take(errors)
                        .Select(f => $"{f.Key} {f.Value}")
                )
            );
        }
        Random random = new(7);
        foreach (
            string key in wrong
                .Keys.OrderBy(_ => random.Next())
                .Take(errors)
                .Order(StringComparer.Ordinal)
        )
        {
            Console.WriteLine("    " + key);
        }
    }

    private static string Context((string Form, string Kind)[] sentence, int at) =>
        string.Join(
            ' ',
            sentence
                .Select((w, i) => i == at ? $"[{w.Form}]" : w.Form)
                .Skip(Math.Max(0, at - 6))
                .Take(13)
        );

    private static void Count(string gold, string told, int[] right, int[] found, int[] wanted)
    {
        for (int k = 0; k < 3; k++)
        {
            bool isWanted = string.Equals(gold, _kinds[k], StringComparison.Ordinal);
            bool isFound = string.Equals(told, _kinds[k], StringComparison.Ordinal);
            wanted[k] += isWanted ? 1 : 0;
            wanted[3] += isWanted ? 1 : 0;
            found[k] += isFound ? 1 : 0;
            found[3] += isFound ? 1 : 0;
            right[k] += isWanted && isFound ? 1 : 0;
            right[3] += isWanted && isFound ? 1 : 0;
        }
    }

    private static string[] Told(Sentence sentence, NamesOfReport names)
    {
        string[] told = new string[sentence.Words.Count];
        Array.Fill(told, "O");
        foreach (Mention mention in names.In(sentence))
        {
            if (mention.Kind != MentionKind.Name)
            {
                continue;
            }
            string kind = mention.Entity.Kind switch
            {
                EntityKind.Person => "PER",
                EntityKind.Organisation => "ORG",
                EntityKind.Place => "LOC",
                _ => "O",
            };
            for (int i = mention.First.Index; i <= mention.Last.Index; i++)
            {
                told[i] = kind;
            }
        }
        return told;
    }

    private static IEnumerable<(string Form, string Kind)[]> Read(string file, char mark)
    {
        List<(string, string)> sentence = [];
        foreach (string line in File.ReadLines(file))
        {
            int at = line.LastIndexOf(mark);
            if (at <= 0)
            {
                if (sentence.Count > 0)
                {
                    yield return [.. sentence];
                    sentence.Clear();
                }
                continue;
            }
            string kind = line[(at + 1)..].Trim();
            kind = kind.Length > 2 ? kind[2..] : "O";
            sentence.Add((line[..at], _kinds.Contains(kind) ? kind : "O"));
        }
        if (sentence.Count > 0)
        {
            yield return [.. sentence];
        }
    }
}
