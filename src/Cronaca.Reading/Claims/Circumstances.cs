namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Names;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;

/// <summary>When and where something happened: the time and the place that stand nearest to the word in its clause, then in the clauses above it.</summary>
internal sealed class Circumstances(Analysis analysis)
{
    private readonly Analysis _analysis = analysis;

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
            int cost = Cost(word, time.First, time.Last);
            if (time.IsBound)
            {
                cost += 20;
            }
            if (cost < bestCost)
            {
                (best, bestCost) = (time, cost);
            }
        }
        return bestCost <= 60 ? best?.When : null;
    }

    public Where? Where(Word word)
    {
        Mention? best = null;
        int bestCost = int.MaxValue;
        foreach (var mention in _analysis.Names.In(word.Sentence))
        {
            if (_analysis.Names.PlaceOf(mention) is null)
            {
                continue;
            }
            int cost = Cost(word, mention.First, mention.Last);
            var head = mention.Head;
            if (!head.Dependents.Any(d => d.Is("case") && IsLocative(d)))
            {
                cost += 15;
            }
            if (cost < bestCost)
            {
                (best, bestCost) = (mention, cost);
            }
        }
        return best is null ? null : _analysis.Names.PlaceOf(best);
    }

    /// <summary>
    /// How far the mention stands from the word in the tree: 0 to 9 within what hangs on the word, 10 to 29 in its clause, more for each clause
    /// boundary between them.
    /// </summary>
    private static int Cost(Word word, Word first, Word last)
    {
        var head = HeadOf(first, last);
        if (head.IsWithin(word))
        {
            int depth = 0;
            int boundaries = 0;
            for (var at = head; at != word && at.Head is { } up; at = up)
            {
                depth++;
                boundaries += at.IsClauseHead() ? 1 : 0;
            }
            return Math.Min(depth, 9) + (25 * boundaries);
        }
        int cost = 10;
        for (var at = word; at.Head is { } up; at = up)
        {
            cost += at.IsClauseHead() ? (at.Relation == "acl:relcl" ? 25 : 12) : 2;
            if (head.IsWithin(up))
            {
                for (var down = head; down != up && down.Head is { } next; down = next)
                {
                    cost += down.IsClauseHead() ? 25 : 1;
                }
                return cost;
            }
        }
        return cost + 40;
    }

    private static Word HeadOf(Word first, Word last)
    {
        var words = first.Sentence.Words;
        for (int i = first.Index; i <= last.Index; i++)
        {
            if (
                words[i].Head is not { } head
                || head.Index < first.Index
                || head.Index > last.Index
            )
            {
                return words[i];
            }
        }
        return first;
    }

    private static bool IsLocative(Word preposition) =>
        preposition.Lemma
            is "in"
                or "a"
                or "at"
                or "near"
                or "presso"
                or "vicino"
                or "da"
                or "on"
                or "outside"
                or "around"
                or "su"
                or "off"
                or "across"
                or "throughout"
                or "inside";
}
