namespace Cronaca.Training.Events;

using System.Text;
using System.Text.Json;
using Cronaca.Reading;

/// <summary>A report of the police corpus, put together from its marked sentences, with the place of each and its labels.</summary>
internal sealed record PoliceReport(
    string Id,
    string Text,
    IReadOnlyList<(TextSpan Span, HashSet<string> Labels)> Sentences
)
{
    /// <summary>
    /// What UTF-8 became when it was read as Windows-1252, in the corpus as it is given out: a sentence may be cut in the middle of a mark, so that
    /// half of one stands at its end.
    /// </summary>
    private static readonly (string Wrong, string Right)[] _marks =
    [
        ("â€˜", "‘"),
        ("â€™", "’"),
        ("â€œ", "“"),
        ("â€\u009d", "”"),
        ("â€\ufffd", "”"),
        ("â€“", "–"),
        ("â€”", "—"),
        ("â€¦", "…"),
        ("Â ", " "),
        ("Â", ""),
        ("â€", "”"),
        ("''", "'"),
        ("``", "\""),
    ];

    /// <summary>The reports of <c>sents.jsonl</c>, whose sentences follow one another.</summary>
    public static List<PoliceReport> Read(string path)
    {
        List<PoliceReport> all = [];
        string? id = null;
        StringBuilder text = new();
        List<(TextSpan, HashSet<string>)> sentences = [];
        foreach (string line in File.ReadLines(path))
        {
            using var row = JsonDocument.Parse(line);
            string report = row.RootElement.GetProperty("doc_id").ToString();
            if (report != id && id is not null)
            {
                all.Add(new(id, text.ToString(), sentences));
                text.Clear();
                sentences = [];
            }
            id = report;
            string words = Mended(row.RootElement.GetProperty("sent_text").GetString()!);
            int start = text.Length;
            text.Append(words);
            sentences.Add(
                (
                    new TextSpan(start, text.Length),
                    [
                        .. row
                            .RootElement.GetProperty("sent_labels")
                            .EnumerateArray()
                            .Select(l => l.GetString()!),
                    ]
                )
            );
            text.Append(words.EndsWith('\n') ? "" : " ");
        }
        if (id is not null)
        {
            all.Add(new(id, text.ToString(), sentences));
        }
        return all;
    }

    private static string Mended(string words)
    {
        foreach (var (wrong, right) in _marks)
        {
            words = words.Replace(wrong, right, StringComparison.Ordinal);
        }
        return words.TrimStart('™');
    }
}
