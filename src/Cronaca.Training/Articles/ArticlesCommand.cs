namespace Cronaca.Training.Articles;

using System.Globalization;
using System.Text;

/// <summary>
/// <c>articles --data FOLDER [--write FILE] [--errors]</c>: reads the pages of the article extraction benchmark and holds what is found against what is marked.
/// </summary>
internal static class ArticlesCommand
{
    public static int Run(string data, string? write, bool errors)
    {
        if (!File.Exists(Path.Combine(data, "ground-truth.json")))
        {
            Console.Error.WriteLine(
                $"{data}: no ground-truth.json; expected the folder of the article extraction benchmark"
            );
            return 1;
        }
        var pages = MarkedPage.ReadAll(data);
        var score = ArticlesScore.Of(pages);
        if (errors)
        {
            foreach (var row in score.Rows.OrderBy(r => r.Text.F1).Take(40))
            {
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{row.Text.F1:0.000} P {row.Text.Precision:0.000} R {row.Text.Recall:0.000} {row.Page.Id[..8]} {row.Page.Address}"
                    )
                );
            }
            Console.WriteLine();
        }
        string table = Table(score) + Shares(score);
        Console.Write(table);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{ArticlesScore.Speed(pages):0} pages per second on one thread"
            )
        );
        if (write is not null)
        {
            File.WriteAllText(write, _start + "\n" + table + _end);
        }
        return 0;
    }

    private const string _start = """
        # Articles found on web pages

        Written by `dotnet run -c Release --project src/Cronaca.Training -- articles --data FOLDER --write docs/scores-articles.md` from the 181 news pages of the
        [article extraction benchmark](https://github.com/scrapinghub/article-extraction-benchmark). The pages are third parties' and not part of the project.

        The text is measured as the benchmark does: runs of four words found and marked, precision and recall of each page, their means over the pages, F1 of the means. Its own table has
        readability at 0.922, newspaper4k at 0.949, trafilatura at 0.958 and the best at 0.970. Mistakes were looked at on the pages with even numbers, in the order of their file names, and on the twenty
        worst of all when the first version was measured; the others were only counted.

        """;

    private const string _end = """

        The benchmark marks neither titles nor days. They count where a page gives them twice, by sources that are not copies of each other:

        - the **title** is known where two of JSON-LD `headline`, `og:title`, the `title` element without the site's name and the first-level headings have the same words; right is those words, or the only first-level heading;
        - the **day** is known where two of JSON-LD, `meta` elements, `time` elements and the address agree within a day (the address has another time zone than the moment); right is within a day of them;
        - **nothing declared** is the harder case: JSON-LD and `meta` elements are taken from the page, and what is found from headings, `time` elements, the address and the text is held against the title above and the day that the page declares;
        - **any day** says on how many of all the pages a day was found, right or wrong.

        These are agreements of a page with itself, kinder than marks by people would be.

        """;

    private static string Table(ArticlesScore score)
    {
        var table = new StringBuilder(
            "| text | pages | precision | recall | F1 |\n|---|--:|--:|--:|--:|\n"
        );
        foreach (
            var (name, even) in new (string, bool?)[]
            {
                ("all", null),
                ("even", true),
                ("odd", false),
            }
        )
        {
            var (pages, precision, recall, f1) = score.Text(even);
            table.Append(
                CultureInfo.InvariantCulture,
                $"| {name} | {pages} | {precision:0.000} | {recall:0.000} | {f1:0.000} |\n"
            );
        }
        return table.ToString();
    }

    private static string Shares(ArticlesScore score)
    {
        var table = new StringBuilder("\n| | right | of | % |\n|---|--:|--:|--:|\n");
        foreach (var (what, right, of) in score.Facts())
        {
            table.Append(
                CultureInfo.InvariantCulture,
                $"| {what} | {right} | {of} | {100.0 * right / of:0.0} |\n"
            );
        }
        return table.ToString();
    }
}
