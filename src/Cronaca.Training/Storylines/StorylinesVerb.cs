namespace Cronaca.Training.Storylines;

using System.Globalization;
using System.Text;
using Cronaca.Ledger.Store;
using Cronaca.Ledger.Storylines;
using Cronaca.Training.Syntax;

/// <summary>
/// <c>storylines --data FOLDER [--write FILE] [--errors] [--fit] [--speed LINES]</c>: groups the reports of the corpora as they come, in their own order and in others, and holds the result against their stories.
/// </summary>
internal static class StorylinesVerb
{
    private const int _shuffles = 5;
    private static readonly double[] _thresholds =
    [
        .. Enumerable.Range(1, 16).Select(i => i * 0.025),
    ];

    public static int Run(string[] arguments, string data, string? page)
    {
        int lines = Array.IndexOf(arguments, "--speed") + 1;
        if (lines > 0 && lines < arguments.Length)
        {
            StorylineSpeed.Run(arguments[lines], Console.Out);
            return 0;
        }
        var own = StoryCorpora.Scenario(Path.Combine("tests", "scenario"));
        var giveme = StoryCorpora.Giveme5W1H(Path.Combine(data, "giveme5w1h"));
        var ecb = StoryCorpora.EcbPlus(Path.Combine(data, "ecbplus"));
        if (arguments.Contains("--fit"))
        {
            LikenessFit.Run(ecb, giveme, own, Console.Out);
            return 0;
        }
        var rows = new StringBuilder();
        Measure("the project's own week", own, rows);
        Measure("Giveme5W1H", giveme, rows);
        Measure("ECB+", ecb, rows);
        Measure("ECB+, topics fitted on", Half(ecb, 0), rows);
        Measure("ECB+, topics held out", Half(ecb, 1), rows);
        Console.Write(rows);
        if (page is not null)
        {
            File.WriteAllText(page, _head + rows);
        }
        if (arguments.Contains("--errors"))
        {
            foreach (var reports in new[] { own, giveme, ecb })
            {
                StoryErrors.Write(reports, Group(reports), Console.Out);
            }
        }
        return 0;
    }

    private const string _head = """
        # Scores of storylines

        Made by `storylines --data ../shared/data/stories --write docs/scores-storylines.md`. B-cubed (Bagga and Baldwin 1998) over reports: precision, recall, F1; reports in the order of the corpus, then F1 in
        five orders by lot. *TF-IDF* is a single pass over the words with document frequencies of the whole corpus, told beforehand, and the threshold that is best for that corpus, chosen by looking.

        - **The project's own week**: `tests/scenario`, 48 reports in two languages on three happenings that share a country, cities and days; later versions counted as reports of their own.
        - **Giveme5W1H**: 95 reports with a category, that is the story. One happening and what was told of its victims three days later are two stories there.
        - **ECB+**: a document's story is its topic with the half of the corpus that it is from: of each sort of happening two. Few have a day.

        The weights were fitted on the topics of ECB+ with even numbers, every other story of Giveme5W1H by name, and the own week.

        | reports | stories | | P | R | F1 | F1 in five other orders | spread |
        |---|---|---|---|---|---|---|---|

        """;

    private static List<StoryReport> Half(List<StoryReport> reports, int half) =>
        reports.FindAll(r => int.Parse(r.Topic, CultureInfo.InvariantCulture) % 2 == half);

    private static void Measure(string name, List<StoryReport> reports, StringBuilder rows)
    {
        int stories = reports.Select(r => r.Story).Distinct(StringComparer.Ordinal).Count();
        Row($"{name}: {reports.Count}", stories, "storylines", reports, Group, rows);
        var plain = new PlainTfIdf(reports);
        int[] own = [.. Enumerable.Range(0, reports.Count)];
        double best = _thresholds.MaxBy(t =>
            BCubed.Of(reports.ConvertAll(r => r.Story), plain.Group(own, t)).F1
        );
        var index = reports.Select((r, i) => (r, i)).ToDictionary(x => x.r, x => x.i);
        Row(
            "",
            stories,
            $"TF-IDF at {best.ToString(CultureInfo.InvariantCulture)}",
            reports,
            ordered => plain.Group(ordered.ConvertAll(r => index[r]), best),
            rows
        );
    }

    private static void Row(
        string name,
        int stories,
        string way,
        List<StoryReport> reports,
        Func<List<StoryReport>, string[]> group,
        StringBuilder rows
    )
    {
        var results = Orders(reports.Count)
            .Select(order =>
            {
                var ordered = order.Select(i => reports[i]).ToList();
                return BCubed.Of(ordered.ConvertAll(r => r.Story), group(ordered));
            })
            .ToList();
        string others = string.Join(' ', results.Skip(1).Select(r => Figure(r.F1)));
        string spread = Figure(results.Max(r => r.F1) - results.Min(r => r.F1));
        rows.AppendLine(
            CultureInfo.InvariantCulture,
            $"| {name} | {stories} | {way} | {Figure(results[0].Precision)} | {Figure(results[0].Recall)} | {Figure(results[0].F1)} | {others} | {spread} |"
        );
    }

    private static string Figure(double value) =>
        value.ToString("F3", CultureInfo.InvariantCulture);

    /// <summary>The corpus's own order, and some by lot.</summary>
    private static IEnumerable<int[]> Orders(int count)
    {
        int[] own = [.. Enumerable.Range(0, count)];
        yield return own;
        for (ulong seed = 1; seed <= _shuffles; seed++)
        {
            int[] order = [.. own];
            new Chance(seed).Shuffle(order);
            yield return order;
        }
    }

    /// <summary>The storyline of each report after all of them have come in this order.</summary>
    private static string[] Group(List<StoryReport> reports)
    {
        using var database = Database.Open(":memory:");
        var book = new StorylineBook(database);
        for (int i = 0; i < reports.Count; i++)
        {
            var report = reports[i].Report with { Number = i + 1 };
            database.Together(() => book.Take(report));
        }
        return [.. reports.Select((_, i) => book.Of(i + 1)!.Id)];
    }
}
