namespace Cronaca.Intake.Feeds;

using Cronaca.Intake.Articles;
using Cronaca.Ledger;
using Cronaca.Reading;

/// <summary>From what a feed says of a report to the report: those that the feed carries whole need not be fetched.</summary>
internal static class FeedArrivals
{
    // Shorter than this nothing is a report, and a summary longer than that is one.
    private const int _leastWords = 25;
    private const int _wholeWords = 120;

    private static readonly string[] _cutMarks = ["…", "...", "[…]", "[...]", "(...)", "(…)", "…]"];

    /// <summary>The report that an item carries; null when it carries no more than a link or the head of a text.</summary>
    public static Arrival? Of(Feed feed, FeedItem item, Report defaults)
    {
        if (item.Body?.Plain is not { Length: > 0 } text)
        {
            return null;
        }
        int words = Words(text);
        bool isWhole =
            words >= (item.IsWhole ? _leastWords : _wholeWords)
            && !_cutMarks.Any(m => text.EndsWith(m, StringComparison.Ordinal));
        // What has no page to be fetched is all that there is of it.
        if (!isWhole && (item.Link is not null || words < _leastWords))
        {
            return null;
        }
        string[] paragraphs = text.Split('\n');
        var published = item.Published ?? item.Modified;
        return new Arrival
        {
            Report = defaults with
            {
                Text = string.Join("\n\n", paragraphs),
                Key = item.Id,
                Url = item.Link,
                Title = item.Title,
                Outlet = item.Outlet ?? defaults.Outlet ?? feed.Title,
                Language = Language(item.Language) ?? defaults.Language,
                Published = published?.Day ?? defaults.Published,
            },
            Author = item.Author,
            Agency = AgencyFinder.Find([item.Author], paragraphs),
            PublishedAt = published?.Moment,
            Modified = item.Modified?.Moment,
        };
    }

    /// <summary>The language that can be read, of a tag such as "en-GB".</summary>
    private static string? Language(string? tag)
    {
        string primary = (tag ?? "").Split('-', '_')[0].Trim().ToLowerInvariant();
        return Reader.Languages.Contains(primary) ? primary : null;
    }

    private static int Words(string text)
    {
        int words = 0;
        foreach (var part in text.AsSpan().SplitAny(' ', '\n'))
        {
            words += part.End.Value > part.Start.Value ? 1 : 0;
        }
        return words;
    }
}
