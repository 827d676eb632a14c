namespace Cronaca.Reading.Values;

using Cronaca.Reading.Text;

/// <summary>The quantities and times of a report, by sentence and by word.</summary>
internal sealed class ValuesOfReport
{
    private readonly IReadOnlyList<QuantityMention>[] _quantities;
    private readonly IReadOnlyList<TimeMention>[] _times;

    public ValuesOfReport(
        IReadOnlyList<QuantityMention>[] quantities,
        IReadOnlyList<TimeMention>[] times
    )
    {
        _quantities = quantities;
        _times = times;
    }

    public IReadOnlyList<QuantityMention> Quantities(Sentence sentence) =>
        _quantities[sentence.Index];

    public IReadOnlyList<TimeMention> Times(Sentence sentence) => _times[sentence.Index];

    /// <summary>The quantity to which a word belongs; null when it belongs to none.</summary>
    public QuantityMention? At(Word word)
    {
        foreach (var quantity in _quantities[word.Sentence.Index])
        {
            if (word.Index >= quantity.First.Index && word.Index <= quantity.Last.Index)
            {
                return quantity;
            }
        }
        return null;
    }

    /// <summary>Whether the word is a part of an expression of time.</summary>
    public bool IsTime(Word word)
    {
        foreach (var time in _times[word.Sentence.Index])
        {
            if (word.Index >= time.First.Index && word.Index <= time.Last.Index)
            {
                return true;
            }
        }
        return false;
    }
}
