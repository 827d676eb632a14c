namespace Cronaca.Ledger.Storylines;

using Cronaca.Reading.Languages;

/// <summary>How common the words of a language are, so that a ledger with few reports weighs them as one with many.</summary>
internal sealed class CommonWords
{
    private const int _stopWords = 160;

    // Zipf's law: the word of rank r makes up about 0.08 / r of a text; a report has some 150 words that matter.
    private const double _zipf = 12;
    private static readonly Dictionary<string, CommonWords> _ofLanguage =
        Reading.Reader.Languages.ToDictionary(
            l => l,
            l => new CommonWords(l),
            StringComparer.Ordinal
        );

    private readonly Dictionary<string, int> _ranks;
    private readonly Dictionary<string, double> _shares;

    private CommonWords(string language)
    {
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        var shares = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (WordListRow row in WordList.Read(language, "commonwords.tsv", "word"))
        {
            string word = Words.Fold(row.Cells[0]);
            if (ranks.TryAdd(word, ranks.Count + 1))
            {
                string stem = Words.Stem(word, language);
                shares[stem] = shares.GetValueOrDefault(stem) + 1 - Math.Exp(-_zipf / ranks.Count);
            }
        }
        _ranks = ranks;
        _shares = shares;
    }

    public static CommonWords Of(string language) => _ofLanguage[language];

    /// <summary>Whether a folded word says nothing of what a report is about.</summary>
    public bool IsStop(string word) => _ranks.TryGetValue(word, out int rank) && rank <= _stopWords;

    public bool IsCommon(string word) => _ranks.ContainsKey(word);

    /// <summary>Of a hundred reports, in how many hundredths the stem stands; 0 when it is no common one.</summary>
    public double Share(string stem) => Math.Min(_shares.GetValueOrDefault(stem), 1);
}
