using System.Diagnostics;
using System.Globalization;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

namespace Cronaca.Training.Syntax;

/// <summary>Writes the part of docs/scores.md that tells how well the parsers do.</summary>
internal static class ScoreReport
{
    private const string _opening = "<!-- syntax: written by `score` -->";
    private const string _closing = "<!-- end of syntax -->";

    public static void Write(string data, string path, TextWriter log)
    {
        StringWriter text = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        text.WriteLine(_opening);
        text.WriteLine("## Syntax");
        text.WriteLine();
        text.WriteLine(
            "Percent of words. LAS leaves subtypes of relations out, as the CoNLL shared tasks do; LAS+ wants them too. Raw: F1 from the plain text through our own splitter."
        );
        text.WriteLine();
        text.WriteLine(
            "| language | treebank | words | UPOS | features | lemma | UAS | LAS | LAS+ | raw UPOS | raw lemma | raw UAS | raw LAS |"
        );
        text.WriteLine("|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        List<string> speeds = [];
        foreach (string language in (string[])["it", "en"])
        {
            long before = GC.GetTotalMemory(forceFullCollection: true);
            Stopwatch clock = Stopwatch.StartNew();
            Parser parser = Parser.For(language);
            double load = clock.Elapsed.TotalMilliseconds;
            parser.Parse(Treebank.Plain(["."]));
            double memory = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
            List<GoldSentence> all = [];
            foreach ((string name, List<GoldSentence> sentences) in Corpus.Tests(data, language))
            {
                SyntaxScore s = SyntaxScore.Of(sentences, parser);
                SyntaxScore raw = SyntaxScore.OfRaw(sentences, language, parser);
                text.WriteLine(
                    $"| {language} | {name} | {s.Words} | {s.Share(s.Upos)} | {s.Share(s.Features)} | {s.Share(s.Lemma)} | {s.Share(s.Head)} | {s.Share(s.Labelled)} | {s.Share(s.LabelledWhole)} | {raw.Share(raw.Upos)} | {raw.Share(raw.Lemma)} | {raw.Share(raw.Head)} | {raw.Share(raw.Labelled)} |"
                );
                all.AddRange(sentences);
            }
            speeds.Add(
                $"| {language} | {Speed(parser, all):f0} | {load:f0} | {memory:f1} | {ModelSize(language) / 1e6:f1} |"
            );
        }
        text.WriteLine();
        text.WriteLine(
            "| language | words per second, one thread | ms to load | MB of memory | MB of the file |"
        );
        text.WriteLine("|---|--:|--:|--:|--:|");
        speeds.ForEach(text.WriteLine);
        text.WriteLine(_closing);
        log.Write(text.ToString());
        Splice(path, text.ToString());
    }

    /// <summary>By the processor's time, best of five goes over all sentences: what else the machine does matters little.</summary>
    private static double Speed(Parser parser, List<GoldSentence> sentences)
    {
        using Process process = Process.GetCurrentProcess();
        double best = 0;
        for (int go = 0; go < 5; go++)
        {
            TimeSpan start = process.TotalProcessorTime;
            foreach (GoldSentence s in sentences)
            {
                parser.Parse(s.Sentence);
            }
            process.Refresh();
            double seconds = (process.TotalProcessorTime - start).TotalSeconds;
            best = Math.Max(best, sentences.Sum(s => s.Count) / seconds);
        }
        return best;
    }

    private static long ModelSize(string language)
    {
        using Stream stream = typeof(Parser).Assembly.GetManifestResourceStream(
            $"{language}/parser.model"
        )!;
        return stream.Length;
    }

    /// <summary>Puts the text where it stood before in the file, else at its end.</summary>
    private static void Splice(string path, string text)
    {
        string old = File.Exists(path)
            ? File.ReadAllText(path)
            : "# Scores\n\nWritten by commands, not by hand: see docs/training.md.\n\n";
        int start = old.IndexOf(_opening, StringComparison.Ordinal);
        int end = old.IndexOf(_closing, StringComparison.Ordinal);
        string whole =
            start >= 0 && end > start
                ? old[..start] + text + old[(end + _closing.Length + 1)..]
                : old + text;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(path, whole);
    }
}
