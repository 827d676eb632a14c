using System.Diagnostics;
using System.Globalization;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;
using Cronaca.Training.Scores;

namespace Cronaca.Training.Syntax;

/// <summary>How well the parsers do on treebanks.</summary>
internal static class SyntaxBoard
{
    public static readonly Board Board = new(
        "syntax",
        "Syntax",
        "Universal Dependencies treebanks in `ud/`, none of which the models have seen; LAS with gold words.",
        Measure
    );

    /// <summary>What is published of UDPipe 1.2, and what we aim at.</summary>
    private static readonly Dictionary<string, (string Published, string Aim)> _others = new()
    {
        ["it, ISDT dev"] = ("86.6 (UDPipe 1.2, 2.8 times the words)", "84.6"),
        ["en, EWT test"] = ("81.1 (UDPipe 1.2)", "84.1"),
        ["en, GUM held out"] = ("77.9 (UDPipe 1.2)", "80.9"),
    };

    private static Shown Measure(string data, TextWriter? errors)
    {
        StringWriter text = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        List<Figure> figures = [];
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
                var (published, aim) = _others.GetValueOrDefault($"{language}, {name}", ("", ""));
                figures.Add(
                    new(
                        $"{language}, {name}: LAS",
                        100.0 * s.Labelled / s.Words,
                        published,
                        "",
                        aim
                    )
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
        return new(figures, text.ToString());
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
}
