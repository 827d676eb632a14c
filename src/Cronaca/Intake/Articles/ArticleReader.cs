namespace Cronaca.Intake.Articles;

using Cronaca.Ledger;
using Cronaca.Reading;

/// <summary>From the bytes of a web page to the report in it; docs/articles.md says what is found and how.</summary>
internal static class ArticleReader
{
    /// <summary>A page larger than this is refused before it is looked at.</summary>
    public const int Largest = 16 * 1024 * 1024;

    /// <summary>Reads the article of a page.</summary>
    /// <param name="bytes">The page as it came.</param>
    /// <param name="contentType">The value of the Content-Type header; null when there was none.</param>
    /// <param name="address">Where it was found; null for a file.</param>
    /// <exception cref="UnreadableException">It is too large, or there is no article in it.</exception>
    public static Arrival Read(ReadOnlyMemory<byte> bytes, string? contentType, string? address)
    {
        if (bytes.Length > Largest)
        {
            throw new UnreadableException(
                $"found {bytes.Length / (1024 * 1024)} MB; expected a page of {Largest / (1024 * 1024)} MB at most"
            );
        }
        using var document = PageMarkup.Parse(PageBytes.Decode(bytes.Span, contentType));
        var page = PageWalk.Over(document);
        var linked = LinkedArticle.Find(page.JsonLd);
        string? outlet = Imprint.Outlet(page, linked, address);
        string? title = TitleFinder.Find(page, linked, outlet);
        var body = BodyFinder.Find(page, linked?.Body, title);
        var paragraphs = body.Select(b => b.Text).ToList();
        int words = body.Sum(b => b.Words);
        // A page that shows its text only to who runs its scripts may tell it to machines all the same.
        if (
            linked?.Body is { } told
            && ToldBody.Of(told) is { } length
            && words < 0.3 * length.Length
        )
        {
            paragraphs = [.. told.Split('\n').Select(PageDeclarations.Plain).OfType<string>()];
            words = length.Length;
        }
        if (words < 10)
        {
            throw new UnreadableException(
                "found no running text; expected a page with an article in it"
            );
        }
        string text = string.Join("\n\n", paragraphs);
        string? author = Imprint.Author(page, linked, outlet);
        var published = DateFinder.Published(page, linked, address, page.HeadlineAt(title) ?? 0);
        return new Arrival
        {
            Report = new Report
            {
                Text = text,
                Url = Imprint.Address(page, address),
                Outlet = outlet,
                Title = title,
                Language = Imprint.Language(page, linked, text),
                Published = published?.Day,
            },
            Agency = AgencyFinder.Find(
                [author, .. linked?.Authors ?? [], linked?.Source],
                paragraphs
            ),
            Author = author,
            PublishedAt = published?.Exact,
            Modified = DateFinder.Modified(page, linked)?.Exact,
        };
    }
}
