namespace Cronaca.Reading.Languages;

/// <summary>What a word of <c>measures.tsv</c> says: the type of a measure, or that it rose or fell. One of the two.</summary>
internal sealed record MeasureWord(MeasureType? Type, Change? Change)
{
    public static MeasureWord Of(WordListRow row) =>
        row[2] is "up" or "down"
            ? new MeasureWord(null, row.Required<Change>(2))
            : new MeasureWord(row.Required<MeasureType>(2), null);
}
