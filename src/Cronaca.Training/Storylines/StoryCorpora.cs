namespace Cronaca.Training.Storylines;

using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Cronaca.Ledger;
using Cronaca.Reading;

/// <summary>The corpora of reports with their stories, as they are handed out, read into claims.</summary>
internal static partial class StoryCorpora
{
    // No report of these corpora was seen by a ledger: one moment for all of them, which tells nothing.
    private static readonly DateTimeOffset _seen = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// ECB+ (Cybulska and Vossen 2014): of each topic two happenings of one sort, those of ECB and those that were added; a document's story is the topic with its kind.
    /// A document that was added begins with its address. The order is that of the corpus: by topic and name.
    /// </summary>
    public static List<StoryReport> EcbPlus(string folder) =>
        Read(
            Directory
                .GetDirectories(folder)
                .Where(d => int.TryParse(Path.GetFileName(d), out _))
                .OrderBy(d => int.Parse(Path.GetFileName(d), CultureInfo.InvariantCulture))
                .SelectMany(d => Directory.GetFiles(d, "*.xml").Order(StringComparer.Ordinal))
                .Select(Document)
        );

    /// <summary>Giveme5W1H (Hamborg and others 2019): 96 reports with their category and time of publication; the one without a category is left out.</summary>
    public static List<StoryReport> Giveme5W1H(string folder) =>
        Read(
            Directory
                .GetFiles(folder, "*.json")
                .Order(StringComparer.Ordinal)
                .Select(Article)
                .Where(a => a.Story.Length > 0)
        );

    /// <summary>The project's own week of reports in two languages, in order of publication.</summary>
    public static List<StoryReport> Scenario(string folder)
    {
        using var storylines = JsonDocument.Parse(
            File.ReadAllBytes(Path.Combine(folder, "expected", "storylines.json"))
        );
        var storyOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var story in storylines.RootElement.EnumerateArray())
        {
            foreach (var key in story.GetProperty("reports").EnumerateArray())
            {
                storyOf[key.GetString()!] = story.GetProperty("id").GetString()!;
            }
        }
        // Later versions have the key of the first.
        return Read(
            File.ReadLines(Path.Combine(folder, "reports.jsonl"))
                .Select(Line)
                .Where(l => storyOf.ContainsKey(l.Name))
                .Select(l => l with { Story = storyOf[l.Name] })
        );
    }

    private static (string Name, string Story, string Topic, Arrival Arrival) Line(string line)
    {
        using var json = JsonDocument.Parse(line);
        string? Text(string name) =>
            json.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;
        var moment = DateTimeOffset.Parse(Text("publishedAt")!, CultureInfo.InvariantCulture);
        var report = new Report
        {
            Text = Text("text")!,
            Key = Text("key"),
            Title = Text("title"),
            Outlet = Text("outlet"),
            Language = Text("language"),
            Published = DateOnly.Parse(Text("published")!, CultureInfo.InvariantCulture),
        };
        return (
            report.Key!,
            "",
            "",
            new Arrival
            {
                Report = report,
                PublishedAt = moment,
                Agency = Text("agency"),
            }
        );
    }

    private static List<StoryReport> Read(
        IEnumerable<(string Name, string Story, string Topic, Arrival Arrival)> arrivals
    ) =>
        [
            .. arrivals
                .Select((a, i) => (a, i))
                .AsParallel()
                .AsOrdered()
                .Select(x => new StoryReport(
                    x.a.Name,
                    x.a.Story,
                    x.a.Topic,
                    Keep(x.i + 1, x.a.Arrival, Reader.Read(x.a.Arrival.Report))
                )),
        ];

    private static KeptReport Keep(long number, Arrival arrival, Reading reading) =>
        new()
        {
            Number = number,
            Id = reading.Id,
            Source = arrival.Report.Key!,
            Version = 1,
            Arrival = arrival,
            Reading = reading,
            Seen = _seen,
        };

    private static (string, string, string, Arrival) Document(string path)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        string topic = Path.GetFileName(Path.GetDirectoryName(path)!);
        var sentences = new SortedDictionary<int, StringBuilder>();
        foreach (Match token in Token().Matches(File.ReadAllText(path)))
        {
            int sentence = int.Parse(
                token.Groups["sentence"].ValueSpan,
                CultureInfo.InvariantCulture
            );
            if (!sentences.TryGetValue(sentence, out var text))
            {
                sentences.Add(sentence, text = new StringBuilder());
            }
            Append(text, WebUtility.HtmlDecode(token.Groups["text"].Value));
        }
        var lines = sentences.Values.Select(s => s.ToString()).ToList();
        string? url = null;
        if (lines.Count > 0 && lines[0].StartsWith("http", StringComparison.Ordinal))
        {
            url = lines[0].Replace(" ", "", StringComparison.Ordinal);
            lines.RemoveAt(0);
        }
        string story = topic + (name.EndsWith("ecbplus", StringComparison.Ordinal) ? "+" : "");
        var report = new Report
        {
            Text = string.Join('\n', lines),
            Key = name,
            Url = url,
            Language = "en",
        };
        return (name, story, topic, new Arrival { Report = report });
    }

    /// <summary>Puts the tokens of the treebank tradition together again as a text writes them.</summary>
    private static void Append(StringBuilder text, string token)
    {
        string written = token switch
        {
            "``" => "“",
            "''" => "”",
            "-LRB-" => "(",
            "-RRB-" => ")",
            _ => token,
        };
        bool close =
            text.Length == 0
            || text[^1] is '“' or '(' or '$'
            || written[0] is '.' or ',' or ';' or ':' or '!' or '?' or '”' or ')' or '%'
            || (written[0] is '\'' or '’' && written.Length is 2 or 3)
            || written is "n't";
        text.Append(close ? "" : " ").Append(written);
    }

    private static (string Name, string Story, string Topic, Arrival Arrival) Article(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        string? Text(string name) =>
            json.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;
        string name = Path.GetFileNameWithoutExtension(path);
        string story = Text("category") ?? "";
        DateTimeOffset? moment = DateTimeOffset.TryParse(
            Text("date_publish"),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var parsed
        )
            ? parsed
            : null;
        var report = new Report
        {
            Text = Text("text") ?? "",
            Key = name,
            Title = Text("title"),
            Outlet = Text("publisher"),
            Language = "en",
            Published = moment is { } m ? DateOnly.FromDateTime(m.UtcDateTime) : null,
        };
        return (name, story, story, new Arrival { Report = report, PublishedAt = moment });
    }

    [GeneratedRegex(
        """<token t_id="\d+" sentence="(?<sentence>\d+)" number="\d+">(?<text>[^<]*)</token>""",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Token();
}
