namespace Cronaca.Intake.Articles;

using Cronaca.Reading.Languages;

/// <summary>When the article of a page was published and last changed.</summary>
internal static class DateFinder
{
    private static readonly IReadOnlyList<WordListRow> _metas =
    [
        .. WordList.Read(typeof(Program).Assembly, "date-metas.tsv", "name", "meaning"),
    ];

    /// <summary>From what the page declares, the surest first; then what it shows beside the headline; then its address.</summary>
    public static Moment? Published(
        Page page,
        LinkedArticle? linked,
        string? address,
        int headline
    ) =>
        Best([
            .. DeclaredAll(page, linked),
            .. page.Times.Where(t => t.Published && !t.Modified).Select(Of),
            FirstTime(page, headline),
            InAddress(page.Canonical) ?? InAddress(address),
            Shown(page, headline),
        ]);

    /// <summary>From what the page declares to machines alone.</summary>
    internal static Moment? Declared(Page page, LinkedArticle? linked) =>
        Best(DeclaredAll(page, linked));

    private static IEnumerable<Moment?> DeclaredAll(Page page, LinkedArticle? linked) =>
        [Moment.Parse(linked?.Published), .. Metas(page, "published")];

    public static Moment? Modified(Page page, LinkedArticle? linked) =>
        Best([
            Moment.Parse(linked?.Modified),
            .. Metas(page, "modified"),
            .. page.Times.Where(t => t.Modified).Select(Of),
        ]);

    /// <summary>The first that is told; made exact by a later one of the same day.</summary>
    private static Moment? Best(IEnumerable<Moment?> told)
    {
        var all = told.OfType<Moment>().ToList();
        if (all.Count == 0)
        {
            return null;
        }
        var first = all[0];
        return first.Exact is null && all.Exists(m => m.Day == first.Day && m.Exact is not null)
            ? all.Find(m => m.Day == first.Day && m.Exact is not null)
            : first;
    }

    private static IEnumerable<Moment?> Metas(Page page, string meaning) =>
        _metas
            .Where(m => m[1] == meaning)
            .SelectMany(m => page.Metas.Where(p => p.Name == m[0]))
            .Select(p => Moment.Parse(p.Value) ?? InWords(p.Value));

    private static Moment? Of(PageTime time) =>
        Moment.Parse(time.Moment) ?? InWords(time.Moment ?? "") ?? InWords(time.Shown);

    private static Moment? InWords(string text) =>
        DateWords.Find(text) is { } day ? new Moment(day, null, null) : null;

    /// <summary>A <c>time</c> element in an article, or the only one of the page.</summary>
    private static Moment? FirstTime(Page page, int headline)
    {
        return page
            .Times.Where(t => !t.Modified && Math.Abs(t.Block - headline) <= 12)
            .Select(Of)
            .FirstOrDefault(m => m is not null);
    }

    /// <summary><c>/2024/01/31/</c> and its like, where year, month and day stand in a row.</summary>
    internal static Moment? InAddress(string? address)
    {
        if (address is null)
        {
            return null;
        }
        var parts = address.Split('/', '-', '_', '.', '?', '=');
        for (int i = 0; i + 2 < parts.Length; i++)
        {
            if (
                parts[i].Length == 4
                && parts[i + 1].Length is 1 or 2
                && parts[i + 2].Length is 1 or 2
                && DateWords.Find($"{parts[i]}-{parts[i + 1]}-{parts[i + 2]}") is { } day
            )
            {
                return new Moment(day, null, null);
            }
        }
        return parts
            .Where(p => p.Length == 8)
            .Select(p => Moment.Parse(p))
            .FirstOrDefault(m => m is not null);
    }

    /// <summary>A date in a short line near the headline.</summary>
    private static Moment? Shown(Page page, int headline)
    {
        for (int i = Math.Max(0, headline - 6); i < Math.Min(page.Blocks.Count, headline + 16); i++)
        {
            if (page.Blocks[i].Words <= 25 && InWords(page.Blocks[i].Text) is { } found)
            {
                return found;
            }
        }
        return null;
    }
}
