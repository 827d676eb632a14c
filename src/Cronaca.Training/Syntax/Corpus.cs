using Cronaca.Reading.Text;

namespace Cronaca.Training.Syntax;

/// <summary>
/// Which treebanks a language learns from and which it is measured on. Only what lies under <c>ud/ship</c> is learnt from; what lies under
/// <c>ud/score</c> may not be. The test treebank (PUD) and every third document of GUM are kept out of learning. The project's own treebank of news
/// lies in the repository (<c>treebank</c>) and joins them, but for its files that end in -test.
/// </summary>
internal static class Corpus
{
    private const string _ownFolder = "treebank";

    /// <summary>News is what is read, and there is little of it: every epoch shows a sentence of our own so often.</summary>
    private const int _ownShown = 2;

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
                .. Own("it", test: false),
                .. Sisters(data),
            ],
            "en" =>
            [
                .. Files(data, "ship/en", "en_ewt-ud-train.conllu", "en"),
                .. Gum(data, heldOut: false),
                .. Own("en", test: false),
            ],
            _ => throw new ArgumentException(
                $"No treebanks are known for '{language}': expected it or en."
            ),
        };

    /// <summary>The project's own treebank, of which the files that end in -test are for measuring alone.</summary>
    private static IEnumerable<GoldSentence> Own(string language, bool test)
    {
        string folder = Path.Combine(_ownFolder, language);
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException(
                $"No folder {folder} here: the command runs from the root of the repository, where the project's own treebank lies."
            );
        }
        return Directory
            .GetFiles(folder, "*.conllu")
            .Where(path => path.EndsWith("-test.conllu", StringComparison.Ordinal) == test)
            .Order(StringComparer.Ordinal)
            .SelectMany(path => Treebank.Read(path, language, test ? 1 : _ownShown))
            .Select(s => Harmony.Of(s, _ownFolder));
    }

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
                ("own news", [.. Own("it", test: true)]),
                ("PUD", [.. Files(data, "ship/it", "it_pud-ud-test.conllu", "it")]),
                ("ISDT dev", [.. Files(data, "score/it", "it_isdt-ud-dev.conllu", "it")]),
                ("ISDT test", [.. Files(data, "score/it", "it_isdt-ud-test.conllu", "it")]),
                ("VIT dev", [.. Files(data, "score/it", "it_vit-ud-dev.conllu", "it")]),
            ],
            "en" =>
            [
                ("own news", [.. Own("en", test: true)]),
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
