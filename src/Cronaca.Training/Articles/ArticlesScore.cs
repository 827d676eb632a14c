namespace Cronaca.Training.Articles;

using System.Diagnostics;
using Cronaca.Intake;
using Cronaca.Intake.Articles;
using Cronaca.Ledger;

/// <summary>What is found on the pages of the benchmark, held against what is marked and what the pages say twice.</summary>
internal sealed class ArticlesScore
{
    /// <summary>A page, what was found on it (null: no article), and how much of the marked text that is.</summary>
    public sealed record Row(MarkedPage Page, Arrival? Found, Shingles Text, PageFacts Facts);

    private ArticlesScore(List<Row> rows) => Rows = rows;

    public IReadOnlyList<Row> Rows { get; }

    public static ArticlesScore Of(IEnumerable<MarkedPage> pages) =>
        new([
            .. pages.Select(page =>
            {
                var found = Read(page);
                return new Row(
                    page,
                    found,
                    Shingles.Of(page.Body, found?.Report.Text ?? ""),
                    PageFacts.Of(page.Bytes, page.Address)
                );
            }),
        ]);

    /// <summary>Precision and recall as means over the pages, and their F1; of one half of the pages or of both.</summary>
    public (int Pages, double Precision, double Recall, double F1) Text(bool? even)
    {
        var rows = Rows.Where(r => even is null || r.Page.Even == even).ToList();
        double precision = rows.Where(r => r.Text.HasFound).Average(r => r.Text.Precision);
        double recall = rows.Where(r => r.Text.HasMarked).Average(r => r.Text.Recall);
        return (rows.Count, precision, recall, 2 * precision * recall / (precision + recall));
    }

    /// <summary>How many pages are right, of how many where it can be told.</summary>
    public IEnumerable<(string What, int Right, int Of)> Facts()
    {
        yield return Share(
            "title",
            f => f.Title is not null,
            r => r.Facts.IsTitle(r.Found?.Report.Title)
        );
        yield return Share(
            "day",
            f => f.Day is not null,
            r => PageFacts.Near(r.Facts.Day, r.Found?.Report.Published)
        );
        yield return Share(
            "title, nothing declared",
            f => f.Title is not null,
            r => r.Facts.IsTitle(r.Facts.ShownTitle)
        );
        yield return Share(
            "day, nothing declared",
            f => f.DeclaredDay is not null,
            r => PageFacts.Near(r.Facts.DeclaredDay, r.Facts.ShownDay)
        );
        yield return Share("any day", _ => true, r => r.Found?.Report.Published is not null);
    }

    /// <summary>Pages a second on one thread, from the bytes to the arrival; the first round is not counted.</summary>
    public static double Speed(IReadOnlyList<MarkedPage> pages)
    {
        const int rounds = 3;
        var watch = Stopwatch.StartNew();
        for (int round = 0; round < rounds; round++)
        {
            foreach (var page in pages)
            {
                Read(page);
            }
        }
        return rounds * pages.Count / watch.Elapsed.TotalSeconds;
    }

    private (string, int, int) Share(string what, Func<PageFacts, bool> told, Func<Row, bool> right)
    {
        var rows = Rows.Where(r => told(r.Facts)).ToList();
        return (what, rows.Count(right), rows.Count);
    }

    private static Arrival? Read(MarkedPage page)
    {
        try
        {
            return ArticleReader.Read(page.Bytes, null, page.Address);
        }
        catch (UnreadableException)
        {
            return null;
        }
    }
}
