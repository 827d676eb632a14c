namespace Cronaca.Reading.Values;

using Cronaca.Reading.Text;

/// <summary>Finds the numbers of a sentence as ranges with their hedges and units.</summary>
internal static class QuantityReader
{
    /// <summary>The numbers of a sentence in order, those that only name among them.</summary>
    /// <param name="sentence">Only its words are needed; the tree helps where it is there.</param>
    /// <param name="language">ISO 639-1 tag.</param>
    public static IReadOnlyList<QuantityMention> Read(Sentence sentence, string language)
    {
        var words = ValueWords.For(language);
        var atoms = AtomReader.Read(sentence, words);
        foreach (var atom in atoms)
        {
            if (
                atom.Is(
                    WordClass.Number
                        | WordClass.Ordinal
                        | WordClass.Clock
                        | WordClass.Date
                        | WordClass.Decade
                )
            )
            {
                return new QuantityReading(words, atoms).Read();
            }
        }
        return [];
    }
}
