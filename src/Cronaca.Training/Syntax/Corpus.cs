using Cronaca.Reading.Text;

namespace Cronaca.Training.Syntax;

/// <summary>
/// Which treebanks a language learns from and which it is measured on. Only what lies under <c>ud/ship</c> is learnt from; what lies under
/// <c>ud/score</c> may not be. The test treebank (PUD) and every third document of GUM are kept out of learning.
/// </summary>
internal static class Corpus
{
    private static readonly string[] _languages = ["", "it", "es", "pt", "fr", "en"];

    /// <summary>The row that tells which language speaks: the language's own, else one for each sister.</summary>
    public static int Marker(string sentence, string model) =>
        sentence == model
            ? Reading.Syntax.ParserModel.Own
            : Reading.Syntax.ParserModel.Own + Array.IndexOf(_languages, sentence);

    public static List<GoldSentence> Train(string data, string language) =>
        language switch
        {
            "it" =>
            [
                .. Files(data, "ship/it", "it_markit-*.conllu", "it"),
                .. Files(data, "ship/it", "it_parlamint-*.conllu", "it"),
                .. Files(data, "ship/it", "it_twittiro-*.conllu", "it"),
                .. Files(data, "ship/it", "it_valico-*.conllu", "it"),
                .. Sisters(data),
            ],
            "en" =>
            [
                .. Files(data, "ship/en", "en_ewt-ud-train.conllu", "en"),
                .. Gum(data, heldOut: false),
            ],
            _ => throw new ArgumentException(
                $"No treebanks are known for '{language}': expected it or en."
            ),
        };

    private static IEnumerable<GoldSentence> Sisters(string data)
    {
        Cognates cognates = new();
        return _languages
            .Where(l => l is "es" or "pt" or "fr")
            .SelectMany(sister => Files(data, "ship/" + sister, "*.conllu", sister))
            .Select(cognates.Of);
    }

    /// <summary>The sets a language is measured on, by name.</summary>
    public static IEnumerable<(string Name, List<GoldSentence> Sentences)> Tests(
        string data,
        string language
    ) =>
        language switch
        {
            "it" =>
            [
                ("PUD", [.. Files(data, "ship/it", "it_pud-ud-test.conllu", "it")]),
                ("ISDT dev", [.. Files(data, "score/it", "it_isdt-ud-dev.conllu", "it")]),
                ("ISDT test", [.. Files(data, "score/it", "it_isdt-ud-test.conllu", "it")]),
                ("VIT dev", [.. Files(data, "score/it", "it_vit-ud-dev.conllu", "it")]),
            ],
            "en" =>
            [
                ("EWT dev", [.. Files(data, "ship/en", "en_ewt-ud-dev.conllu", "en")]),
                ("EWT test", [.. Files(data, "ship/en", "en_ewt-ud-test.conllu", "en")]),
                ("GUM held out", [.. Gum(data, heldOut: true)]),
                ("PUD", [.. Files(data, "ship/en", "en_pud-ud-test.conllu", "en")]),
            ],
            _ => [],
        };

    /// <summary>Every third document in alphabetical order is held out.</summary>
    private static IEnumerable<GoldSentence> Gum(string data, bool heldOut) =>
        Paths(data, "ship/en/gum", "*.conllu")
            .Where((_, i) => i % 3 == 0 == heldOut)
            .SelectMany(path => Treebank.Read(path, "en"));

    private static IEnumerable<GoldSentence> Files(
        string data,
        string folder,
        string pattern,
        string language
    ) =>
        Paths(data, folder, pattern)
            .SelectMany(path =>
                Treebank.Read(path, language).Select(s => Harmony.Of(s, Path.GetFileName(path)))
            );

    private static string[] Paths(string data, string folder, string pattern)
    {
        string[] paths = Directory.GetFiles(Path.Combine(data, "ud", folder), pattern);
        Array.Sort(paths, StringComparer.Ordinal);
        return paths;
    }
}
