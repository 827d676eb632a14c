namespace Cronaca.Reading.Values;

using Cronaca.Reading.Languages;

/// <summary>What stands between a part and its whole, from <c>parts.tsv</c>: "in", "out of", "su".</summary>
/// <param name="Sure">Whether it says so by itself; "in" does not ("one in Kabul").</param>
internal sealed record PartRule(bool Sure)
{
    public static PatternTree<PartRule> Load(ValueWords words)
    {
        var tree = new PatternTree<PartRule>(WordClass.Definite | WordClass.Filler);
        foreach (
            var row in WordList.Read(
                words.Language,
                "parts.tsv",
                "pattern",
                "sure",
                "example",
                "is"
            )
        )
        {
            foreach (var elements in Pattern.Expand(row[0]))
            {
                tree.Add(elements, words, new PartRule(row[1] == "yes"));
            }
        }
        return tree;
    }
}
