namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>
/// How far an expression stands from a word in the tree: 0 to 9 within what hangs on the word, 10 to 29 in its clause, more for each clause
/// boundary between them.
/// </summary>
internal static class TreeDistance
{
    public static int Of(Word word, Word first, Word last)
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

    /// <summary>The word of an expression on which its other words hang.</summary>
    public static Word HeadOf(Word first, Word last)
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
}
