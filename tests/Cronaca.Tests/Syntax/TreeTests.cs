using Cronaca.Reading.Syntax;
using Cronaca.Training.Syntax;
using Shouldly;
using Xunit;

namespace Cronaca.Tests.Syntax;

public class TreeTests
{
    [Fact]
    public void The_best_of_all_trees_of_small_sentences_is_found()
    {
        Chance chance = new(5);
        for (int round = 0; round < 2000; round++)
        {
            int count = 1 + chance.Below(5);
            float[] scores =
            [
                .. Enumerable.Range(0, count * (count + 1)).Select(_ => chance.Number()),
            ];
            int[] heads = new int[count];
            int root = 0;
            Tree.Best([.. scores], count, count + 1, heads);

            Tree.IsTree(heads).ShouldBeTrue();
            heads.Count(h => h == 0).ShouldBe(1);
            root = Array.IndexOf(heads, 0);
            float best = Trees(count).Where(t => t[root] == 0).Max(t => Sum(scores, t));
            Sum(scores, heads).ShouldBe(best, 1e-4f);
        }
    }

    private static float Sum(float[] scores, int[] heads) =>
        heads.Select((head, i) => scores[i * (heads.Length + 1) + head]).Sum();

    /// <summary>All trees with one root.</summary>
    private static IEnumerable<int[]> Trees(int count)
    {
        int all = (int)Math.Pow(count + 1, count);
        for (int code = 0; code < all; code++)
        {
            int[] heads = new int[count];
            int rest = code;
            for (int i = 0; i < count; i++)
            {
                heads[i] = rest % (count + 1);
                rest /= count + 1;
            }
            if (heads.Count(h => h == 0) == 1 && Tree.IsTree(heads))
            {
                yield return heads;
            }
        }
    }
}
