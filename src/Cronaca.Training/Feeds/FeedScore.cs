namespace Cronaca.Training.Feeds;

using System.Globalization;
using System.Text;
using Cronaca.Intake;
using Cronaca.Intake.Feeds;

/// <summary>Reads the test feeds and holds what is read against what their comments say: title, link, date and body.</summary>
internal static class FeedScore
{
    private static readonly string[] _fields = ["title", "link", "date", "body"];

    public static int Run(string[] arguments)
    {
        int at = Array.IndexOf(arguments, "--data");
        if (at < 0 || at + 1 >= arguments.Length)
        {
            Console.Error.WriteLine("feeds --data FOLDER [--write FILE] [--errors]");
            return 2;
        }
        string root = Path.Combine(arguments[at + 1], "web", "feeds");
        bool errors = arguments.Contains("--errors", StringComparer.Ordinal);
        var counts = new SortedDictionary<string, Tally>(StringComparer.Ordinal);
        foreach (
            string file in Directory
                .EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
        )
        {
            string name = Path.GetRelativePath(root, file);
            string folder = name[..name.IndexOf('/', StringComparison.Ordinal)];
            if (!counts.TryGetValue(folder, out var tally))
            {
                counts[folder] = tally = new Tally();
            }
            One(file, name, tally, errors);
        }
        string table = Table(counts);
        Console.WriteLine(table);
        int write = Array.IndexOf(arguments, "--write");
        if (write >= 0 && write + 1 < arguments.Length)
        {
            File.WriteAllText(arguments[write + 1], Page(table));
        }
        return counts.Values.All(c => c.Failed == 0) ? 0 : 1;
    }

    private static void One(string file, string name, Tally tally, bool errors)
    {
        byte[] bytes = File.ReadAllBytes(file);
        string comment = FeedBytes.Decode(bytes, null);
        Feed? feed = null;
        tally.Files++;
        try
        {
            feed = FeedReader.Read(bytes, Header(comment, "content-type:"), Address(comment, name));
        }
        catch (UnreadableException error)
        {
            tally.Refused++;
            Tell(errors, $"{name}: refused: {error.Message}");
        }
#pragma warning disable CA1031 // Any other exception is what is looked for.
        catch (Exception error)
        {
            tally.Failed++;
            Console.WriteLine($"{name}: {error}");
        }
#pragma warning restore CA1031
        foreach (var assertion in FeedAssertion.In(comment))
        {
            if (Found(feed, assertion) is not var (field, found))
            {
                continue;
            }
            bool right = Same(field, assertion, found);
            tally.Add(field, right);
            if (!right)
            {
                Tell(
                    errors,
                    $"{name}: {assertion.Path}: expected \"{assertion.Value}\", found \"{found}\""
                );
            }
        }
    }

    private static void Tell(bool errors, string what)
    {
        if (errors)
        {
            Console.WriteLine(what.ReplaceLineEndings("\\n"));
        }
    }

    /// <summary>As feedparser's own tests serve the files; a content location goes before where a file was got.</summary>
    private static Uri Address(string comment, string name)
    {
        var got = new Uri("http://127.0.0.1:8097/" + name);
        return Header(comment, "content-location:") is { } location ? new Uri(got, location) : got;
    }

    private static string? Header(string comment, string name)
    {
        int at = comment.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }
        int end = comment.AsSpan(at).IndexOfAny('\n', '\r');
        return comment[(at + name.Length)..(end < 0 ? comment.Length : at + end)].Trim();
    }

    /// <summary>The field that an assertion is about and what was read for it; null where it is about none of ours.</summary>
    private static (string Field, string Found)? Found(Feed? feed, FeedAssertion assertion)
    {
        string[] path = assertion.Path.Split('.');
        if (path[0] == "feed")
        {
            return assertion.Path switch
            {
                "feed.title" or "feed.title_detail.value" => ("title", feed?.Title ?? ""),
                "feed.link" => ("link", feed?.Link ?? ""),
                _ => null,
            };
        }
        if (path is not ["entries", var number, .. var rest])
        {
            return null;
        }
        var item = feed?.Items.ElementAtOrDefault(int.Parse(number));
        return string.Join('.', rest) switch
        {
            "title" or "title_detail.value" => ("title", item?.Title ?? ""),
            "link" => ("link", item?.Link ?? ""),
            "published"
            or "published_parsed"
            or "created"
            or "created_parsed"
            or "issued"
            or "issued_parsed" => ("date", Written(item?.Published)),
            "updated" or "updated_parsed" or "modified" or "modified_parsed" => (
                "date",
                Written(item?.Modified ?? item?.Published)
            ),
            "description" or "summary" or "summary_detail.value" or "content.0.value" => (
                "body",
                item?.Body?.Plain ?? ""
            ),
            _ => null,
        };
    }

    private static string Written(FeedDate? date) =>
        date is not { } known
            ? ""
            : (known.Moment?.UtcDateTime ?? known.Day.ToDateTime(TimeOnly.MinValue)).ToString(
                "yyyy M d H m s",
                CultureInfo.InvariantCulture
            );

    private static bool Same(string field, FeedAssertion assertion, string found) =>
        field switch
        {
            "link" => found == assertion.Value,
            "date" => found
                == (
                    assertion.Path.EndsWith("_parsed", StringComparison.Ordinal)
                        ? assertion.Value
                        : Written(FeedDate.Parse(assertion.Value))
                ),
            // What the project keeps is what a reader sees: marks are taken off both.
            _ => Seen(found) == Seen(assertion.Value)
                || Seen(found) == Seen(MarkupText.Of(assertion.Value)),
        };

    private static string Seen(string text)
    {
        var seen = new StringBuilder();
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                seen.Append(c);
            }
            else if (seen.Length > 0 && seen[^1] != ' ')
            {
                seen.Append(' ');
            }
        }
        return seen.ToString().Trim();
    }

    private static string Table(SortedDictionary<string, Tally> counts)
    {
        var table = new StringBuilder();
        table.Append("| folder | files | exceptions | refused |");
        table
            .AppendJoin("", _fields.Select(f => $" {f} |"))
            .Append(" all |\n|---|---|---|---|---|---|---|---|---|\n");
        foreach (var (folder, tally) in counts)
        {
            table.Append(
                CultureInfo.InvariantCulture,
                $"| {folder} | {tally.Files} | {tally.Failed} | {tally.Refused} |"
            );
            table.AppendJoin("", _fields.Select(f => $" {tally.Of(f)} |"));
            table.Append(CultureInfo.InvariantCulture, $" {tally.All} |\n");
        }
        return table.ToString();
    }

    private static string Page(string table) =>
        $"""
            # How well feeds are read

            Made by `dotnet run --project src/Cronaca.Training -- feeds --data FOLDER --write docs/scores-feeds.md` from feedparser's 2,100 test feeds
            (`FOLDER/web/feeds`). Each names in a comment what a reader finds in it; those assertions are counted that are about an item's or a feed's title,
            a link, a date or the text of an item. Titles and texts are compared as a reader sees them, without marks, since that is what is kept.
            A file is refused if it is no feed at all; an exception would be a defect.

            {table}
            """;

    private sealed class Tally
    {
        private readonly Dictionary<string, (int Right, int All)> _fields = [];

        public int Files { get; set; }

        public int Failed { get; set; }

        public int Refused { get; set; }

        public string All =>
            Share(_fields.Values.Sum(f => f.Right), _fields.Values.Sum(f => f.All));

        public string Of(string field) =>
            _fields.TryGetValue(field, out var count) ? Share(count.Right, count.All) : "";

        public void Add(string field, bool right)
        {
            _fields.TryGetValue(field, out var count);
            _fields[field] = (count.Right + (right ? 1 : 0), count.All + 1);
        }

        private static string Share(int right, int all) =>
            all == 0
                ? ""
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{right}/{all} ({100.0 * right / all:F1} %)"
                );
    }
}
