namespace Cronaca.Training.Times;

using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Cronaca.Reading;

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
    // The title, the dateline and the sentences that follow: no time is marked beyond.
    private const int _lastMarkedSentence = 5;

    public static List<TimedReport> ReadAll(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*.xml", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(Read),
        ];

    private static TimedReport Read(string path)
    {
        var root = XDocument.Load(path).Root!;
        var text = new StringBuilder();
        var spans = new Dictionary<string, TextSpan>();
        string sentence = "0";
        int markedTo = 0;
        foreach (var token in root.Elements("token"))
        {
            string its = (string?)token.Attribute("sentence") ?? "0";
            if (text.Length > 0)
            {
                // Every sentence is a paragraph: the corpus tells no more.
                text.Append(its == sentence ? " " : "\n\n");
            }
            sentence = its;
            spans[(string)token.Attribute("t_id")!] = new(
                text.Length,
                text.Length + token.Value.Length
            );
            text.Append(token.Value);
            if (int.Parse(its, CultureInfo.InvariantCulture) <= _lastMarkedSentence)
            {
                markedTo = text.Length;
            }
        }
        DateOnly? written = null;
        TextSpan? writtenAt = null;
        List<MarkedTime> times = [];
        foreach (var timex in root.Descendants("TIMEX3"))
        {
            string value = (string?)timex.Attribute("value") ?? "";
            TextSpan[] parts =
            [
                .. timex.Elements("token_anchor").Select(a => spans[(string)a.Attribute("t_id")!]),
            ];
            TextSpan? at =
                parts.Length == 0 ? null : new(parts.Min(p => p.Start), parts.Max(p => p.End));
            if ((string?)timex.Attribute("functionInDocument") == "CREATION_TIME")
            {
                written = DateOnly.TryParse(value, CultureInfo.InvariantCulture, out var day)
                    ? day
                    : null;
                writtenAt = at;
                continue;
            }
            if (at is { } span && span.End <= markedTo)
            {
                times.Add(new(span, (string?)timex.Attribute("type") ?? "", value));
            }
        }
        return new(
            Path.GetFileNameWithoutExtension(path),
            text.ToString(),
            written,
            times,
            markedTo,
            writtenAt
        );
    }
}
