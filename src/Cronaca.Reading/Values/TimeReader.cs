namespace Cronaca.Reading.Values;

using Cronaca.Reading.Text;

/// <summary>Finds the expressions of time of a sentence and resolves them to days as far as the report settles them.</summary>
internal static class TimeReader
{
    /// <summary>The times of a sentence in order.</summary>
    /// <param name="sentence">Only its words are needed; the tree helps to tell the tense where it is there.</param>
    /// <param name="language">ISO 639-1 tag.</param>
    /// <param name="published">The report's own day; null when it is not known.</param>
    /// <param name="context">The day that the sentences before speak of ("the next day", "tre giorni dopo"); null when they speak of none.</param>
    public static IReadOnlyList<TimeMention> Read(
        Sentence sentence,
        string language,
        DateOnly? published,
        DateOnly? context
    )
    {
        var words = ValueWords.For(language);
        var atoms = AtomReader.Read(sentence, words);
        var hits = TimeScan.Find(words, atoms);
        return hits.Count == 0
            ? []
            : new TimeReading(words, atoms, Reckonable(published), Reckonable(context)).Read(hits);
    }

    // Days at the ends of the calendar leave no room to reckon in.
    private static DateOnly? Reckonable(DateOnly? day) =>
        day is { Year: >= 1000 and <= 9000 } ? day : null;
}
