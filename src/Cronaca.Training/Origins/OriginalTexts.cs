namespace Cronaca.Training.Origins;

using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Cronaca.Reading.Text;

/// <summary>The corpora that reprints are made from: real reports, read only.</summary>
internal static partial class OriginalTexts
{
    // What is shorter is a headline with a sentence.
    private const int _fewestWords = 60;
    private const int _sentencesTogether = 12;

    public static List<OriginalText> EcbPlus(string data) =>
        Tokens(
            Directory.GetFiles(
                Path.Combine(data, "stories", "ecbplus"),
                "*.xml",
                SearchOption.AllDirectories
            )
        );

    public static List<OriginalText> Meantime(string data) =>
        Tokens(
            Directory.GetFiles(
                Path.Combine(data, "meantime", "intra-doc_annotation"),
                "*.xml",
                SearchOption.AllDirectories
            )
        );

    /// <summary>MUC-3 and MUC-4: several texts a file, each under a line with its name; all in capitals.</summary>
    public static List<OriginalText> Muc(string data)
    {
        var texts = new List<OriginalText>();
        string folder = Path.Combine(data, "muc4", "muc34", "TASK", "CORPORA");
        foreach (
            string file in Directory
                .GetFiles(folder, "*-muc*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
        )
        {
            string[] parts = Heading().Split(File.ReadAllText(file));
            for (int i = 1; i + 1 < parts.Length; i += 2)
            {
                string text = parts[i + 1].ReplaceLineEndings(" ");
                Add(
                    texts,
                    parts[i],
                    "en",
                    [parts[i], .. Splitter.Split(text, "en").Sentences.Select(s => s.Span.Of(text))]
                );
            }
        }
        return texts;
    }

    /// <summary>The sentences of Italian Wikinews, twelve in a row as one report: the file does not say where one ends.</summary>
    public static List<OriginalText> Wikinews(string data)
    {
        var texts = new List<OriginalText>();
        int number = 0;
        foreach (
            string[] sentences in File.ReadLines(
                    Path.Combine(data, "text", "it_wikinews_tokens.txt")
                )
                .Where(l => l.Trim().Length > 0)
                .Chunk(_sentencesTogether)
        )
        {
            Add(texts, $"wikinews {++number}", "it", sentences);
        }
        return texts;
    }

    private static List<OriginalText> Tokens(string[] files)
    {
        var texts = new List<OriginalText>();
        foreach (string file in files.Order(StringComparer.Ordinal))
        {
            var sentences = Token()
                .Matches(File.ReadAllText(file))
                .Select(m =>
                    (
                        Sentence: Number().Match(m.Value).Groups["number"].Value,
                        Text: WebUtility.HtmlDecode(m.Groups["text"].Value)
                    )
                )
                .GroupBy(t => int.Parse(t.Sentence, CultureInfo.InvariantCulture), t => t.Text)
                .OrderBy(g => g.Key)
                .Select(g => string.Join(' ', g))
                .Where(s => !s.StartsWith("http", StringComparison.Ordinal));
            Add(texts, Path.GetFileNameWithoutExtension(file), "en", [.. sentences]);
        }
        return texts;
    }

    private static void Add(
        List<OriginalText> texts,
        string name,
        string language,
        IReadOnlyList<string> sentences
    )
    {
        if (sentences.Count >= 4 && sentences.Sum(s => s.Count(c => c == ' ') + 1) >= _fewestWords)
        {
            texts.Add(new OriginalText(name, language, sentences));
        }
    }

    [GeneratedRegex("<token [^>]*>(?<text>[^<]*)</token>", RegexOptions.NonBacktracking)]
    private static partial Regex Token();

    [GeneratedRegex("sentence=\"(?<number>[0-9]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(
        @"^(?<name>(DEV|TST[0-9])-MUC[34]-[0-9]+)[^\n]*\n",
        RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Heading();
}
