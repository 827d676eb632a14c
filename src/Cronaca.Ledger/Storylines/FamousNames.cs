namespace Cronaca.Ledger.Storylines;

using System.Globalization;
using Cronaca.Reading.Languages;
using Cronaca.Reading.Names;

/// <summary>How common a name is before the ledger has counted it: that two reports name Washington tells less than that they name Lusaka.</summary>
internal static class FamousNames
{
    // A name that no list holds.
    private const double _unknown = 0.0005;

    // The list counts sentences; of some 900 reports, more than one sentence of a report may have the name.
    private const double _reportsASentence = 0.7 / 900;
    private const double _firstName = 0.004;
    private const double _peopleAShare = 3e9;
    private static readonly Dictionary<string, double> _shares = Load();

    /// <summary>In which share of reports the name is expected to stand.</summary>
    public static double Share(string folded)
    {
        if (_shares.TryGetValue(folded, out double share))
        {
            return share;
        }
        var (first, count) = Gazetteer.Instance.Range(NameKey.Of(folded));
        return count > 0
            ? Math.Clamp(
                Gazetteer.Instance.Candidate(first).Population / _peopleAShare,
                _unknown,
                0.1
            )
            : _unknown;
    }

    private static Dictionary<string, double> Load()
    {
        var shares = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (string language in Reading.Reader.Languages)
        {
            foreach (
                var row in WordList.Read(language, "firstnames.tsv", "name", "gender", "sense")
            )
            {
                shares[Words.Fold(row[0])] = _firstName;
            }
        }
        foreach (
            var row in WordList.Read(
                typeof(LedgerFile).Assembly,
                "famousnames.tsv",
                "name",
                "sentences"
            )
        )
        {
            shares[row[0]] = Math.Max(
                shares.GetValueOrDefault(row[0]),
                Math.Min(int.Parse(row[1], CultureInfo.InvariantCulture) * _reportsASentence, 0.2)
            );
        }
        return shares;
    }
}
