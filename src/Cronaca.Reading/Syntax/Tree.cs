namespace Cronaca.Reading.Syntax;

/// <summary>
/// The best tree over scored arcs. Word i (from 1) hangs on a word from 0 on, where 0 is the root, which carries exactly one word.
/// Each word's best head is taken when that makes a tree, as it mostly does; else Chu and Liu's and Edmonds's way is gone.
/// </summary>
internal static class Tree
{
    /// <summary>Finds the tree.</summary>
    /// <param name="scores">Of dependent i (row i - 1) on head j (column j).</param>
    /// <param name="count">How many words.</param>
    /// <param name="stride">The length of a row of scores.</param>
    /// <param name="heads">Written: the head of word i at i - 1.</param>
    public static void Best(Span<float> scores, int count, int stride, Span<int> heads)
    {
        Greedy(scores, count, stride, heads);
        bool single = heads[..count].Count(0) == 1;
        if (single && IsTree(heads[..count]))
        {
            return;
        }
        int root = single ? heads[..count].IndexOf(0) : BestRoot(scores, count, stride);
        for (int i = 0; i < count; i++)
        {
            scores[i * stride] = i == root ? 1e6f : -1e9f;
        }
        Greedy(scores, count, stride, heads);
        if (IsTree(heads[..count]))
        {
            return;
        }
        Spanning(scores, count, stride, heads);
    }

    /// <summary>The word that loses least by being the one root: its root score over its best head, best of all.</summary>
    private static int BestRoot(ReadOnlySpan<float> scores, int count, int stride)
    {
        int best = 0;
        float most = float.NegativeInfinity;
        for (int i = 0; i < count; i++)
        {
            float other = float.NegativeInfinity;
            for (int j = 1; j <= count; j++)
            {
                if (j != i + 1)
                {
                    other = Math.Max(other, scores[i * stride + j]);
                }
            }
            float margin = count == 1 ? 0 : scores[i * stride] - other;
            if (margin > most)
            {
                most = margin;
                best = i;
            }
        }
        return best;
    }

    private static void Greedy(ReadOnlySpan<float> scores, int count, int stride, Span<int> heads)
    {
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<float> row = scores.Slice(i * stride, count + 1);
            int best = 0;
            float most = float.NegativeInfinity;
            for (int j = 0; j <= count; j++)
            {
                if (row[j] > most && j != i + 1)
                {
                    most = row[j];
                    best = j;
                }
            }
            heads[i] = best;
        }
    }

    /// <summary>Whether every word comes to the root.</summary>
    public static bool IsTree(ReadOnlySpan<int> heads)
    {
        Span<int> seen = heads.Length <= 512 ? stackalloc int[heads.Length] : new int[heads.Length];
        seen.Clear();
        for (int i = 0; i < heads.Length; i++)
        {
            int at = i;
            while (at >= 0 && seen[at] == 0)
            {
                seen[at] = i + 1;
                at = heads[at] - 1;
            }
            if (at >= 0 && seen[at] == i + 1)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Chu-Liu-Edmonds over all words and the root.</summary>
    private static void Spanning(ReadOnlySpan<float> scores, int count, int stride, Span<int> heads)
    {
        int n = count + 1;
        float[,] weight = new float[n, n];
        (int Head, int Word)[,] arc = new (int, int)[n, n];
        for (int i = 1; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                weight[i, j] = i == j ? float.NegativeInfinity : scores[(i - 1) * stride + j];
                arc[i, j] = (j, i);
            }
        }
        heads[..count].Fill(-1);
        int[][] words = new int[n][];
        for (int i = 0; i < n; i++)
        {
            words[i] = [i];
        }
        Solve(weight, arc, words, new bool[n], heads);
    }

    /// <summary>Shrinks a cycle into one node, solves what is left, opens it again.</summary>
    /// <param name="weight">Of node i on node j.</param>
    /// <param name="arc">The arc between words that stands behind an arc between nodes.</param>
    /// <param name="words">The words that a node has swallowed, itself among them.</param>
    /// <param name="gone">Nodes swallowed by another.</param>
    /// <param name="heads">Written for one word of each node that is not gone.</param>
    private static void Solve(
        float[,] weight,
        (int Head, int Word)[,] arc,
        int[][] words,
        bool[] gone,
        Span<int> heads
    )
    {
        int[] best = BestOfEach(weight, gone);
        List<int>? cycle = Cycle(best, gone);
        if (cycle is null)
        {
            for (int i = 1; i < best.Length; i++)
            {
                if (!gone[i])
                {
                    heads[arc[i, best[i]].Word - 1] = arc[i, best[i]].Head;
                }
            }
            return;
        }
        List<(int[] Words, (int Head, int Word) Arc)> opened =
        [
            .. cycle.Select(i => (words[i], arc[i, best[i]])),
        ];
        Shrink(weight, arc, words, gone, cycle, best);
        Solve(weight, arc, words, gone, heads);
        // The rest has decided by which word the cycle is entered; the cycle's own arcs stand for all others.
        foreach ((int[] inner, (int head, int word)) in opened)
        {
            bool entered = false;
            foreach (int i in inner)
            {
                entered |= heads[i - 1] >= 0;
            }
            if (!entered)
            {
                heads[word - 1] = head;
            }
        }
    }

    private static int[] BestOfEach(float[,] weight, bool[] gone)
    {
        int n = gone.Length;
        int[] best = new int[n];
        for (int i = 1; i < n; i++)
        {
            for (int j = 1; j < n && !gone[i]; j++)
            {
                if (!gone[j] && j != i && weight[i, j] > weight[i, best[i]])
                {
                    best[i] = j;
                }
            }
        }
        return best;
    }

    private static void Shrink(
        float[,] weight,
        (int Head, int Word)[,] arc,
        int[][] words,
        bool[] gone,
        List<int> cycle,
        int[] best
    )
    {
        int into = cycle[0];
        float[] within = new float[gone.Length];
        bool[] inside = new bool[gone.Length];
        foreach (int i in cycle)
        {
            within[i] = weight[i, best[i]];
            inside[i] = true;
        }
        for (int j = 0; j < gone.Length; j++)
        {
            if (gone[j] || inside[j])
            {
                continue;
            }
            int enter = into;
            int leave = into;
            foreach (int i in cycle)
            {
                enter = weight[i, j] - within[i] > weight[enter, j] - within[enter] ? i : enter;
                leave = j > 0 && weight[j, i] > weight[j, leave] ? i : leave;
            }
            weight[into, j] = weight[enter, j] - within[enter];
            arc[into, j] = arc[enter, j];
            weight[j, into] = weight[j, leave];
            arc[j, into] = arc[j, leave];
        }
        words[into] = [.. cycle.SelectMany(i => words[i])];
        foreach (int i in cycle)
        {
            gone[i] = i != into;
        }
    }

    private static List<int>? Cycle(int[] best, bool[] gone)
    {
        int n = gone.Length;
        int[] seen = new int[n];
        for (int i = 1; i < n; i++)
        {
            int at = i;
            while (at > 0 && !gone[at] && seen[at] == 0)
            {
                seen[at] = i;
                at = best[at];
            }
            if (at > 0 && seen[at] == i)
            {
                List<int> cycle = [at];
                for (int j = best[at]; j != at; j = best[j])
                {
                    cycle.Add(j);
                }
                return cycle;
            }
        }
        return null;
    }
}
