namespace Cronaca.Training.Times;

using Cronaca.Reading;
using Cronaca.Training.Meantime;

/// <summary>An expression of time as MEANTIME marks it: its place in the text and its TIMEX3 value.</summary>
internal sealed record MarkedTime(TextSpan Span, string Type, string Value);

/// <summary>A MEANTIME report: its tokens put together into a text, its day, and what is marked as TIMEX3 in the text (the day of writing left out).</summary>
internal sealed record TimedReport(
    string Name,
    string Text,
    DateOnly? Written,
    IReadOnlyList<MarkedTime> Times,
    int MarkedTo,
    TextSpan? WrittenAt
)
{
    public static List<TimedReport> ReadAll(string folder) =>
        [.. MeantimeText.ReadAll(folder).Select(Of)];

    private static TimedReport Of(MeantimeText report)
    {
        var (written, writtenAt) = report.Written();
        List<MarkedTime> times = [];
        foreach (var timex in report.Root.Descendants("TIMEX3"))
        {
            if (
                (string?)timex.Attribute("functionInDocument") != "CREATION_TIME"
                && report.Place(timex) is { } span
                && span.End <= report.MarkedTo
            )
            {
                times.Add(
                    new(
                        span,
                        (string?)timex.Attribute("type") ?? "",
                        (string?)timex.Attribute("value") ?? ""
                    )
                );
            }
        }
        return new(report.Name, report.Text, written, times, report.MarkedTo, writtenAt);
    }
}
