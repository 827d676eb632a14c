namespace Cronaca.Reading.Values;

using Cronaca.Reading.Languages;

/// <summary>What a hedge around a number means, from <c>hedges.tsv</c>: a pattern, the hedge, an example and what it is read as.</summary>
internal sealed record HedgeRule(string Pattern, Hedge Hedge)
{
    private const string _anyWords = "{n} ... ";

    /// <summary>Between hedge and number these may stand: "at least <i>another</i> 18", "tra <i>i</i> 10 e <i>i</i> 20".</summary>
    private const WordClass _mayStandBetween =
        WordClass.Definite | WordClass.Filler | WordClass.Sign;

    public static (PatternTree<HedgeRule> Around, PatternTree<HedgeRule> After) Load(
        ValueWords words
    )
    {
        var around = new PatternTree<HedgeRule>(_mayStandBetween);
        var after = new PatternTree<HedgeRule>(WordClass.None);
        foreach (
            var row in WordList.Read(
                words.Language,
                "hedges.tsv",
                "pattern",
                "hedge",
                "example",
                "is"
            )
        )
        {
            string pattern = row[0];
            var hedge = row.Required<Hedge>(1);
            bool trails = pattern.StartsWith(_anyWords, StringComparison.Ordinal);
            foreach (
                var elements in Values.Pattern.Expand(
                    trails ? pattern[_anyWords.Length..] : pattern
                )
            )
            {
                (trails ? after : around).Add(elements, words, new HedgeRule(pattern, hedge));
            }
        }
        return (around, after);
    }
}
