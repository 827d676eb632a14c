namespace Cronaca.Tests.Voices;

using Cronaca.Training.Attribution;
using Shouldly;
using Xunit;

public sealed class MarkedArticleTests
{
    private const string _text = "“The ferry,” the harbour master said, “was full.”";

    [Fact]
    public void An_attribution_in_two_pieces_is_read_and_scored_whole()
    {
        var article = Read(
            "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3",
            "T1\tSource 13 31\tthe harbour master",
            "T2\tCue 32 36\tsaid",
            "T3\tContent 0 12;38 49\t“The ferry,” “was full.”",
            "T4\tAttribution 32 36\tsaid"
        );
        var marked = article.Attributions.ShouldHaveSingleItem();
        article.Written(marked.Source).ShouldBe("the harbour master");
        marked.Content.Count.ShouldBe(4);
        var score = new AttributionScore();
        var half = marked with { Content = marked.Content.Take(2).ToHashSet() };
        score.Add(article, [half], errors: null);
        var figures = score.Figures.ToDictionary(f => f.Name, f => f.Value);
        figures["content, words: F1"].ShouldBe(200.0 * 2 / 6);
        figures["content, whole spans: F1"].ShouldBe(0);
        figures["source, whole spans: F1"].ShouldBe(100);
        figures["source, given the content"].ShouldBe(100);
    }

    [Fact]
    public void A_line_that_is_no_mark_is_named()
    {
        Should
            .Throw<InvalidDataException>(() => Read("T1\tSource thirteen\tthe harbour master"))
            .Message.ShouldContain("line 1");
    }

    private static MarkedArticle Read(params string[] lines)
    {
        string folder = Directory.CreateTempSubdirectory("cronaca-marks").FullName;
        try
        {
            foreach (string part in (string[])["text", "attributions"])
            {
                Directory.CreateDirectory(Path.Combine(folder, part));
            }
            File.WriteAllText(Path.Combine(folder, "text", "ferry.txt"), _text);
            File.WriteAllLines(Path.Combine(folder, "attributions", "ferry_1a2b.ann"), lines);
            return MarkedArticle.Read(folder).Single();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
