namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Names;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;

/// <summary>When and where something happened: the time and the place that stand nearest to the word in its clause, then in the clauses above it.</summary>
internal sealed class Circumstances(Analysis analysis)
{
    private const int _farthestTime = 60;
    private readonly Analysis _analysis = analysis;
    private readonly Setting _setting = new(analysis);

    /// <summary>The time that the word's own sentence gives it.</summary>
    public When? When(Word word)
    {
        TimeMention? best = null;
        int bestCost = int.MaxValue;
        foreach (var time in _analysis.Values.Times(word.Sentence))
        {
            if (time.When is null)
            {
                continue;
            }
            int cost = TreeDistance.Of(word, time.First, time.Last);
            if (time.IsBound)
            {
                cost += 20;
            }
            if (IsTimeOfSaying(word, time))
            {
                cost += 40;
            }
            if (cost < bestCost)
            {
                (best, bestCost) = (time, cost);
            }
        }
        return bestCost <= _farthestTime ? _setting.Closed(best!) : null;
    }

    /// <summary>The place that the word's own sentence gives it.</summary>
    public Where? Where(Word word)
    {
        PlaceMention? best = null;
        int bestCost = int.MaxValue;
        foreach (var spot in _setting.Places(word.Sentence))
        {
            int cost = TreeDistance.Of(word, spot.First, spot.Last) + spot.Breadth;
            if (!spot.IsLocative)
            {
                cost += 15;
            }
            if (cost < bestCost)
            {
                (best, bestCost) = (spot, cost);
            }
        }
        return best?.Where;
    }

    /// <summary>Its own time, else the one that the sentences before or the lead have set.</summary>
    public When? SettledWhen(Word word) => When(word) ?? _setting.When(word.Sentence);

    /// <summary>Its own place, else the one that the sentences before, the lead, the title or the dateline have set.</summary>
    public Where? SettledWhere(Word word) => Where(word) ?? _setting.Where(word.Sentence);

    /// <summary>"said on Tuesday that 21 were killed": the day hangs on the saying, not on what is said.</summary>
    private bool IsTimeOfSaying(Word word, TimeMention time)
    {
        var above = TreeDistance.HeadOf(time.First, time.Last).Head;
        return above is not null
            && above != word
            && above.Upos == Upos.VERB
            && _analysis.Pack.Saying(above).Any()
            && (word.IsWithin(above) || above.Is("parataxis"));
    }
}
