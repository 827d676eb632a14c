using Cronaca.Reading.Syntax;
using Cronaca.Training.Syntax;
using Shouldly;
using Xunit;

namespace Cronaca.Tests.Syntax;

public class PunctuationTests
{
    [Theory]
    // The full stop hangs on the root, wherever the model has put it.
    [InlineData("He slept .", "2 0 1", "", false, "2 0 2")]
    // Brackets hang on what they enclose, and nothing hangs on them.
    [InlineData("Rome ( Italy ) burned .", "5 1 2 2 0 5", "", false, "5 3 1 3 0 5")]
    // A comma before a conjunct hangs on it in every language.
    [InlineData("bread , wine", "0 1 1", "3", true, "0 3 1")]
    // A comma before what else hangs on the left: on it in English, on the governor in Italian.
    [InlineData("Rossi , minister", "0 3 1", "", false, "0 3 1")]
    [InlineData("Rossi , minister", "0 3 1", "", true, "0 1 1")]
    // A comma after what hangs on the right hangs on it.
    [InlineData("Yesterday , he slept", "4 4 4 0", "", true, "4 1 4 0")]
    public void A_mark_hangs_where_the_guidelines_want_it(
        string words,
        string heads,
        string conjuncts,
        bool onGovernor,
        string expected
    )
    {
        string[] forms = words.Split(' ');
        int[] mended = [.. heads.Split(' ').Select(int.Parse)];
        bool[] marks = [.. forms.Select(f => !char.IsLetter(f[0]))];
        bool[] conjunct = new bool[forms.Length];
        foreach (string place in conjuncts.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            conjunct[int.Parse(place) - 1] = true;
        }
        Punctuation.Attach(Treebank.Plain(forms).Words, 0, mended, marks, conjunct, onGovernor);

        string.Join(' ', mended).ShouldBe(expected);
    }

    [Fact]
    public void Any_tree_stays_a_tree_in_which_nothing_hangs_on_a_mark()
    {
        Chance chance = new(3);
        string[] forms = ["a", "b", ",", "(", ")", "\"", "c", "."];
        for (int round = 0; round < 3000; round++)
        {
            int count = 1 + chance.Below(12);
            string[] words = [.. Enumerable.Range(0, count).Select(_ => forms[chance.Below(8)])];
            bool[] marks = [.. words.Select(w => !char.IsLetter(w[0]))];
            // Words in a random order, each hangs on one before it.
            List<int> order = [.. Enumerable.Range(1, count)];
            chance.Shuffle(order);
            int[] heads = new int[count];
            for (int i = 1; i < count; i++)
            {
                heads[order[i] - 1] = order[chance.Below(i)];
            }
            Punctuation.Attach(
                Treebank.Plain(words).Words,
                0,
                heads,
                marks,
                new bool[count],
                round % 2 == 0
            );

            Tree.IsTree(heads).ShouldBeTrue();
            heads.Count(h => h == 0).ShouldBe(1);
            if (!marks[Array.IndexOf(heads, 0)])
            {
                heads.ShouldAllBe(h => h == 0 || !marks[h - 1]);
            }
        }
    }
}
