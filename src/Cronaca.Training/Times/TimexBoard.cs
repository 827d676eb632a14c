namespace Cronaca.Training.Times;

using Cronaca.Reading;
using Cronaca.Training.Scores;

/// <summary>Expressions of time in news, by span and by value, as TempEval-3 measures them.</summary>
internal static class TimexBoard
{
    public static readonly Board Board = new(
        "timex",
        "Dates in reports",
        "MEANTIME: TIMEX3 of English Wikinews reports (`meantime/`); F1 of spans (overlapping, exact) and of values (normalised value of overlapping spans), as TempEval-3.",
        Measure
    );

    private const string _details = """
        Only the first six sentences are marked and scored; the day of writing is given and not counted. Dates are written by day, week, month, quarter or year, of a bound the end that is told; lengths of time as periods.
        A TIMEX3 of time ("2009-06-08T10:30") is met by its day alone. The published figures are of TempEval-3's own test set, not of this corpus. "Recently", "currently", "in the
        future" and "annual" are marked there (PAST_REF, P1Y) and read as times without a day. The errors were read while rules were made: on other reports expect less.
        What is left, of 86 marks that are missed or have another value, roughly: lengths of time without a number or with a word between ("decades in the making", "five trading
        days") 17, words such as "current", "history", "that time" that are marked in some reports and not in others 26, a year after a name ("WWDC 2005") and a season or unit
        alone 14, the same period of another year 5, "N years ago" marked as a length 4, marks that contradict the calendar or the text 10, a date on the wrong side of the report 3.
        """;

    private static Shown Measure(string data, TextWriter? errors)
    {
        var reports = TimedReport.ReadAll(Path.Combine(data, "meantime", "intra-doc_annotation"));
        var read = new List<MarkedTime>[reports.Count];
        Parallel.For(0, reports.Count, i => read[i] = ReadTimes.Of(reports[i]));
        int marked = 0;
        int given = 0;
        int spans = 0;
        int exact = 0;
        int values = 0;
        for (int i = 0; i < read.Length; i++)
        {
            marked += reports[i].Times.Count;
            given += read[i].Count;
            List<MarkedTime> left = [.. read[i]];
            // What has the very same words first: "from 2009 to 2011" is marked, and within it "2009" and "2011".
            foreach (
                var one in reports[i]
                    .Times.OrderByDescending(m => read[i].Exists(t => t.Span == m.Span))
            )
            {
                int at = left.FindIndex(t => t.Span == one.Span);
                at = at >= 0 ? at : left.FindIndex(t => Overlap(t.Span, one.Span));
                bool same = at >= 0 && Day(left[at].Value) == Day(one.Value);
                if (!same)
                {
                    errors?.WriteLine(
                        $"{i}\t{(at < 0 ? "missed" : "value")}\t{one.Value}\t{Words(reports[i], one)}\t{(at < 0 ? "" : $"{left[at].Value}\t{Words(reports[i], left[at])}")}"
                    );
                }
                if (at < 0)
                {
                    continue;
                }
                spans++;
                exact += left[at].Span == one.Span ? 1 : 0;
                values += same ? 1 : 0;
                left.RemoveAt(at);
            }
            foreach (var one in left)
            {
                errors?.WriteLine($"{i}\textra\t{one.Value}\t{Words(reports[i], one)}");
            }
        }
        double F(int met) => 200.0 * met / (marked + given);
        return new(
            [
                new("span", F(spans)),
                new("exact span", F(exact)),
                new("value", F(values), "77.6 (HeidelTime)", "67.4 (SUTime)", "80"),
            ],
            $"{_details}\n\n{marked} marked, {given} read, {spans} overlap, {values} with the same value."
        );
    }

    private static bool Overlap(TextSpan a, TextSpan b) => a.Start < b.End && b.Start < a.End;

    private static string Words(TimedReport report, MarkedTime time) =>
        report.Text[time.Span.Start..time.Span.End];

    private static string Day(string value) =>
        value.Length > 10 && value.IndexOf('T', StringComparison.Ordinal) == 10
            ? value[..10]
            : value;
}
