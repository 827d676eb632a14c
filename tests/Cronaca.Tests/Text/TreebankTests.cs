namespace Cronaca.Tests.Text;

using Cronaca.Training;
using Shouldly;
using Xunit;

/// <summary>Words and sentences against the treebanks, where CRONACA_TREEBANKS names the folder that has them; they are no part of the repository.</summary>
public class TreebankTests
{
    [TreebankTheory]
    [InlineData("it_pud-ud-test.conllu", "it", 99.4, 99.3)]
    [InlineData("it_isdt-ud-dev.conllu", "it", 99.5, 92)]
    [InlineData("it_vit-ud-dev.conllu", "it", 99.7, 86)]
    [InlineData("en_pud-ud-test.conllu", "en", 99.8, 99.3)]
    [InlineData("en_ewt-ud-dev.conllu", "en", 98.4, 82)]
    public void Splitting_stays_above_its_floors(
        string file,
        string language,
        double words,
        double sentences
    )
    {
        string folder = Environment.GetEnvironmentVariable(TreebankTheoryAttribute.Variable)!;
        string path = Directory.GetFiles(folder, file, SearchOption.AllDirectories).Single();
        var score = WordScore.Of(File.ReadLines(path), language);
        score.Words.F1.ShouldBeGreaterThan(words);
        score.Sentences.F1.ShouldBeGreaterThan(sentences);
    }

    [Fact]
    public void Words_are_compared_as_the_shared_task_does()
    {
        string[] conllu =
        [
            "# text = Va nella città. Sì.",
            "1\tVa\t_",
            "2-3\tnella\t_",
            "2\tin\t_",
            "3\tla\t_",
            "4\tcittà\t_",
            "5\t.\t_",
            "6\tSì.\t_",
            "",
        ];
        var score = WordScore.Of(conllu, "it");
        score.Tokens.ShouldBe(new(4, 5, 6));
        score.Words.ShouldBe(new(5, 6, 7));
        score.Sentences.ShouldBe(new(0, 1, 2));
    }
}
