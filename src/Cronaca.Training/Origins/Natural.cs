namespace Cronaca.Training.Origins;

using System.Runtime.InteropServices;

/// <summary>Reports of a corpus that are reprints of each other as they stand there, told by comparing all with all word for word.</summary>
internal static class Natural
{
    private const int _run = 5;
    private const double _common = 0.25;

    /// <summary>For each text the first one of its family.</summary>
    public static int[] Families(List<OriginalText> texts)
    {
        HashSet<string>[] runs = [.. texts.Select(t => Runs(t.Text))];
        int[] family = [.. texts.Select((_, i) => i)];
        var where = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (int i = 0; i < texts.Count; i++)
        {
            var shared = new Dictionary<int, int>();
            foreach (string run in runs[i])
            {
                ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(where, run, out _);
                list ??= [];
                foreach (int earlier in list)
                {
                    shared[earlier] = shared.GetValueOrDefault(earlier) + 1;
                }
                list.Add(i);
            }
            foreach (var (earlier, count) in shared.OrderBy(s => s.Key))
            {
                if (count >= _common * Math.Min(runs[i].Count, runs[earlier].Count))
                {
                    Join(family, i, earlier);
                }
            }
        }
        return [.. family.Select((_, i) => Root(family, i))];
    }

    private static HashSet<string> Runs(string text)
    {
        string[] words =
        [
            .. text.ToLowerInvariant().Split(' ', '\n').Where(w => w.Any(char.IsLetterOrDigit)),
        ];
        return
        [
            .. Enumerable
                .Range(0, Math.Max(0, words.Length - _run + 1))
                .Select(i => string.Join(' ', words[i..(i + _run)])),
        ];
    }

    private static void Join(int[] family, int a, int b)
    {
        int first = Root(family, a);
        int second = Root(family, b);
        family[Math.Max(first, second)] = Math.Min(first, second);
    }

    private static int Root(int[] family, int at)
    {
        while (family[at] != at)
        {
            at = family[at];
        }
        return at;
    }
}
