namespace Cronaca.Reading.Values;

using Cronaca.Reading.Text;

/// <summary>Reads the quantities and times of a whole report, sentence after sentence, so that "the next day" knows the day before it.</summary>
internal static class ValueReader
{
    private const int _fewDays = 3;

    public static ValuesOfReport Read(Document document, DateOnly? published)
    {
        var quantities = new IReadOnlyList<QuantityMention>[document.Sentences.Count];
        var times = new IReadOnlyList<TimeMention>[document.Sentences.Count];
        DateOnly? context = null;
        foreach (var sentence in document.Sentences)
        {
            quantities[sentence.Index] = QuantityReader.Read(sentence, document.Language);
            HedgedNouns.Mend(sentence, quantities[sentence.Index]);
            times[sentence.Index] = TimeReader.Read(
                sentence,
                document.Language,
                published,
                context
            );
            foreach (var time in times[sentence.Index])
            {
                // What is told next "the day after" is told after a day, and not after a year or since then.
                bool day =
                    time is { IsBound: false, When: { From: { } from, To: { } to } }
                    && to.DayNumber - from.DayNumber <= _fewDays;
                if (day || published is null)
                {
                    context = time.When?.To ?? time.When?.From ?? context;
                }
            }
        }
        return new ValuesOfReport(quantities, times);
    }
}
