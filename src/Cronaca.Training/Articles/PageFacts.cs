namespace Cronaca.Training.Articles;

using Cronaca.Intake.Articles;

/// <summary>
/// The title and the day of a page where they can be known without being marked: by two sources that the page does not copy from one place. A title is known when two of its first-level heading, its
/// Open Graph title, its <c>title</c> element and its JSON-LD headline have the same words; a day when two of JSON-LD, meta elements, <c>time</c> elements and the address agree to the day, or within one day as time zones make them.
/// </summary>
internal sealed record PageFacts
{
    public string? Title { get; private init; }

    public DateOnly? Day { get; private init; }

    /// <summary>The only first-level heading; null when there are several, or none.</summary>
    public string? Headline { get; private init; }

    /// <summary>What is found when the page declares nothing to machines, neither in JSON-LD nor in meta elements.</summary>
    public string? ShownTitle { get; private init; }

    public DateOnly? ShownDay { get; private init; }

    /// <summary>What the page declares to machines.</summary>
    public DateOnly? DeclaredDay { get; private init; }

    public static PageFacts Of(byte[] bytes, string url)
    {
        using var document = PageMarkup.Parse(PageBytes.Decode(bytes, null));
        var page = PageWalk.Over(document);
        var linked = LinkedArticle.Find(page.JsonLd);
        string? outlet = Imprint.Outlet(page, linked, url);
        var declared = DateFinder.Declared(page, linked)?.Day;
        var titles = new[] { page.Meta("og:title"), page.Title, linked?.Headline }
            .OfType<string>()
            .Select(t => TitleFinder.Bare(t, outlet))
            .Concat(page.Headlines.Select(h => h.Text))
            .ToList();
        List<DateOnly?> days =
        [
            Moment.Parse(linked?.Published)?.Day,
            DateFinder.Declared(page, null)?.Day,
            DateFinder.InAddress(url)?.Day,
            .. page
                .Times.Where(t => !t.Modified)
                .Select(t => Moment.Parse(t.Moment)?.Day)
                .Distinct(),
        ];
        string? headline = page.Headlines.Count == 1 ? page.Headlines[0].Text : null;
        page.Metas.Clear();
        string? shown = TitleFinder.Find(page, null, outlet);
        return new PageFacts
        {
            Title = titles
                .Where((t, i) => titles.Where((_, n) => n != i).Any(o => Same(t, o)))
                .FirstOrDefault(),
            Day = days.OfType<DateOnly>()
                .Where(
                    (d, i) => days.OfType<DateOnly>().Where((_, n) => n != i).Any(o => Near(d, o))
                )
                .Cast<DateOnly?>()
                .FirstOrDefault(),
            Headline = headline,
            DeclaredDay = declared,
            ShownTitle = shown,
            ShownDay = DateFinder.Published(page, null, url, page.HeadlineAt(shown) ?? 0)?.Day,
        };
    }

    public bool IsTitle(string? found) => Same(Title, found) || Same(Headline, found);

    /// <summary>The same words in the same order.</summary>
    public static bool Same(string? one, string? other) =>
        one is not null
        && other is not null
        && Shingles
            .Words(one)
            .SequenceEqual(Shingles.Words(other), StringComparer.OrdinalIgnoreCase);

    public static bool Near(DateOnly? one, DateOnly? other) =>
        one is { } a && other is { } b && Math.Abs(a.DayNumber - b.DayNumber) <= 1;
}
