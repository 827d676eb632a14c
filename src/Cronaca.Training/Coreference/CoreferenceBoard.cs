namespace Cronaca.Training.Coreference;

using Cronaca.Reading;
using Cronaca.Training.Meantime;
using Cronaca.Training.Scores;

/// <summary>Which words of a report stand for the same person or body: the reader's names, descriptions and pronouns against MEANTIME's.</summary>
internal static class CoreferenceBoard
{
    public static readonly Board Board = new(
        "coreference",
        "Who is who within a report",
        "MEANTIME: mentions of people and organisations in 120 English Wikinews reports, tied together (`meantime/intra-doc_annotation`).",
        Measure
    );

    private const string _details = """
        Mentions are found by the reader, not given; ours of people, bodies and groups count. One of ours answers a marked one that has the same words but for articles and marks at the edges, else one that
        overlaps it and ends with the same word, else one that overlaps it in more than half of the longer. Marked are phrases within phrases ("parent company EADS" and "EADS"), and pronouns such as "which"
        and "its". One of ours that overlaps a mark of another kind (products, places, sums) and answers none is left out; any other that answers none counts against it. The baseline ties our own
        mentions by equal words alone.
        """;

    private static Shown Measure(string data, TextWriter? errors)
    {
        CoreferenceScore score = new();
        CoreferenceScore alike = new();
        int all = 0;
        foreach (
            MeantimeText report in MeantimeText.ReadAll(
                Path.Combine(data, "meantime", "intra-doc_annotation")
            )
        )
        {
            var analysis = Reader.Analyse(
                new Report
                {
                    Text = report.Text,
                    Published = report.Written().Day,
                    Language = "en",
                },
                out _
            );
            var (marked, others) = TiedMention.Marked(report);
            var read = TiedMention.Read(analysis.Document, analysis.Names, report.MarkedTo);
            List<int> partners = Partners(marked, read);
            for (int i = read.Count - 1; i >= 0; i--)
            {
                if (partners[i] < 0 && others.Any(o => Overlap(o, read[i].Span) > 0))
                {
                    partners.RemoveAt(i);
                    read.RemoveAt(i);
                }
            }
            all += marked.Count;
            string[] keys = [.. marked.Select(m => m.Entity)];
            score.Add(keys, [.. read.Select(m => m.Entity)], partners);
            alike.Add(keys, [.. read.Select(m => m.Words)], partners);
            if (errors is not null)
            {
                Show(report, marked, read, partners, errors);
            }
        }
        return new(
            [
                new("mentions: F1", score.Mentions),
                new("B-cubed F1", score.BCubed, "", Written(alike.BCubed)),
                new("LEA F1", score.Lea, "", Written(alike.Lea)),
            ],
            $"{_details}\n\n{all} marked mentions."
        );
    }

    private static string Written(double share) =>
        share.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The marked mention that each of ours answers, or -1; each is answered once.</summary>
    internal static List<int> Partners(
        IReadOnlyList<TiedMention> marked,
        IReadOnlyList<TiedMention> read
    )
    {
        List<int> partners = [.. read.Select(_ => -1)];
        bool[] taken = new bool[marked.Count];
        Func<TiedMention, TiedMention, bool>[] ways =
        [
            (m, r) => m.Words == r.Words && Overlap(m.Span, r.Span) > 0,
            (m, r) => Overlap(m.Span, r.Span) > 0 && LastWord(m.Words) == LastWord(r.Words),
            (m, r) => 2 * Overlap(m.Span, r.Span) > Math.Max(m.Span.Length, r.Span.Length),
        ];
        foreach (var way in ways)
        {
            for (int i = 0; i < read.Count; i++)
            {
                for (int j = 0; partners[i] < 0 && j < marked.Count; j++)
                {
                    if (!taken[j] && way(marked[j], read[i]))
                    {
                        taken[j] = true;
                        partners[i] = j;
                    }
                }
            }
        }
        return partners;
    }

    private static string LastWord(string words) => words[(words.LastIndexOf(' ') + 1)..];

    private static int Overlap(TextSpan a, TextSpan b) =>
        Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start));

    // An entity a line: its marked mentions, each with the number that ours gives it.
    private static void Show(
        MeantimeText report,
        List<TiedMention> marked,
        List<TiedMention> read,
        List<int> partners,
        TextWriter errors
    )
    {
        errors.WriteLine($"== {report.Name}");
        foreach (var entity in marked.Index().GroupBy(m => m.Item.Entity))
        {
            errors.WriteLine(
                "  "
                    + string.Join(
                        " | ",
                        entity.Select(m =>
                            $"{m.Item.Words} [{(partners.IndexOf(m.Index) is >= 0 and var at ? read[at].Entity : "-")}]"
                        )
                    )
            );
        }
        errors.WriteLine(
            "  spurious: "
                + string.Join(
                    " | ",
                    read.Where((_, i) => partners[i] < 0).Select(m => $"{m.Words} [{m.Entity}]")
                )
        );
    }
}
