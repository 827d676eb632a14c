using Cronaca.Reading.Text;

namespace Cronaca.Reading.Syntax;

/// <summary>
/// Hangs punctuation where the guidelines of Universal Dependencies want it, which the rest of the tree decides: paired marks on the head of
/// what they enclose, the last mark on the root, a mark between two units on the one of them that hangs on the other. Nothing hangs on punctuation.
/// </summary>
/// <remarks>
/// The treebanks of a language have a habit of their own for a comma before what hangs on a word to the left: English ones hang it on what follows, as the guidelines
/// say; Italian ones on the governor to the left, unless what follows is a conjunct.
/// </remarks>
internal static class Punctuation
{
    /// <summary>Where words hang. Heads from 1, 0 for the root; all spans of one length.</summary>
    /// <param name="words">The sentence's words.</param>
    /// <param name="start">The place of the first word that the spans speak of.</param>
    /// <param name="heads">Read and mended.</param>
    /// <param name="marks">Which words are punctuation.</param>
    /// <param name="conjuncts">Which words are conjuncts.</param>
    /// <param name="onGovernor">The habit for a comma: see the remarks.</param>
    public static void Attach(
        IReadOnlyList<Word> words,
        int start,
        Span<int> heads,
        ReadOnlySpan<bool> marks,
        ReadOnlySpan<bool> conjuncts,
        bool onGovernor
    )
    {
        int count = heads.Length;
        int root = heads.IndexOf(0) + 1;
        if (root == 0 || marks[root - 1] || !marks.Contains(true))
        {
            return;
        }
        Span<int> twin = stackalloc int[count];
        Pair(words, start, marks, twin);
        for (int i = 0; i < count; i++)
        {
            while (!marks[i] && heads[i] > 0 && marks[heads[i] - 1])
            {
                heads[i] = heads[heads[i] - 1];
            }
        }
        for (int i = 1; i <= count; i++)
        {
            if (marks[i - 1])
            {
                int enclosed = twin[i - 1] > 0 ? Enclosed(heads, marks, i, twin[i - 1]) : 0;
                heads[i - 1] =
                    enclosed > 0 ? enclosed : Between(heads, marks, conjuncts, i, root, onGovernor);
            }
        }
    }

    /// <summary>Finds for each opening or closing mark the other one, from 1.</summary>
    private static void Pair(
        IReadOnlyList<Word> words,
        int start,
        ReadOnlySpan<bool> marks,
        Span<int> twin
    )
    {
        Span<int> open = stackalloc int[marks.Length];
        Span<char> closing = stackalloc char[marks.Length];
        int depth = 0;
        for (int i = 0; i < marks.Length; i++)
        {
            string form = words[start + i].Form;
            if (!marks[i] || form.Length is 0 or > 2)
            {
                continue;
            }
            char mark = form is "''" or "``" ? '"' : form[0];
            int opened = closing[..depth].LastIndexOf(mark);
            if (opened >= 0)
            {
                twin[i] = open[opened] + 1;
                twin[open[opened]] = i + 1;
                depth = opened;
            }
            else if (Closing(mark) is var other and not '\0')
            {
                (open[depth], closing[depth]) = (i, other);
                depth++;
            }
        }
    }

    private static char Closing(char mark) =>
        mark switch
        {
            '(' => ')',
            '[' => ']',
            '{' => '}',
            '«' => '»',
            '“' => '”',
            '"' => '"',
            _ => '\0',
        };

    /// <summary>The highest word between two marks that hangs on one outside.</summary>
    private static int Enclosed(
        ReadOnlySpan<int> heads,
        ReadOnlySpan<bool> marks,
        int one,
        int other
    )
    {
        (int left, int right) = (Math.Min(one, other), Math.Max(one, other));
        int best = 0;
        for (int i = left + 1; i < right; i++)
        {
            if (
                !marks[i - 1]
                && (heads[i - 1] <= left || heads[i - 1] >= right)
                && (best == 0 || Depth(heads, i) < Depth(heads, best))
            )
            {
                best = i;
            }
        }
        return best;
    }

    private static int Between(
        ReadOnlySpan<int> heads,
        ReadOnlySpan<bool> marks,
        ReadOnlySpan<bool> conjuncts,
        int mark,
        int root,
        bool onGovernor
    )
    {
        int left = mark - 1;
        while (left > 0 && marks[left - 1])
        {
            left--;
        }
        int right = mark + 1;
        while (right <= heads.Length && marks[right - 1])
        {
            right++;
        }
        if (left == 0 || right > heads.Length)
        {
            return root;
        }
        // The largest units that end before the mark and begin after it.
        while (heads[left - 1] > 0 && heads[left - 1] < mark)
        {
            left = heads[left - 1];
        }
        while (heads[right - 1] > mark)
        {
            right = heads[right - 1];
        }
        bool leftOnRight = heads[left - 1] > 0;
        bool rightOnLeft = heads[right - 1] > 0;
        bool conjunct = conjuncts[right - 1];
        return (leftOnRight, rightOnLeft) switch
        {
            (false, true) => onGovernor && !conjunct ? heads[right - 1] : right,
            (true, false) => left,
            (false, false) => root,
            _ when onGovernor => conjunct ? right : left,
            _ => Depth(heads, right) > Depth(heads, left) ? right : left,
        };
    }

    private static int Depth(ReadOnlySpan<int> heads, int word)
    {
        int depth = 0;
        for (; word > 0; word = heads[word - 1])
        {
            depth++;
        }
        return depth;
    }
}
