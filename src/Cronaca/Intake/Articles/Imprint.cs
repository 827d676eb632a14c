namespace Cronaca.Intake.Articles;

using System.Buffers;
using Cronaca.Reading;
using Cronaca.Reading.Text;

/// <summary>Where a page is, whose it is, who signs it and in which language it says that it is.</summary>
internal static class Imprint
{
    private static readonly SearchValues<char> _afterNames = SearchValues.Create("@0123456789•|·");

    private static readonly string[] _authors =
    [
        "author",
        "article:author",
        "parsely-author",
        "sailthru.author",
        "dc.creator",
        "dcterms.creator",
        "article_author",
        "byl",
    ];

    /// <summary>The name of the site or of the publisher, of several that which sounds most like the host; else the host.</summary>
    public static string? Outlet(Page page, LinkedArticle? linked, string? address)
    {
        string? host = Host(address ?? page.Canonical ?? page.Meta("og:url"));
        var told = new[]
        {
            page.Meta("og:site_name"),
            linked?.Publisher,
            page.Meta("application-name"),
            page.Meta("publisher"),
        }
            .Select(Named)
            .OfType<string>()
            .ToList();
        return told.Find(n =>
                host is not null
                && Squash(n).Length > 2
                && Squash(host).Contains(Squash(n), StringComparison.Ordinal)
            )
            ?? told.FirstOrDefault()
            ?? host;
    }

    private static string Squash(string text) =>
        string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    public static string? Author(Page page, LinkedArticle? linked, string? outlet)
    {
        string? told = linked is { Authors.Count: > 0 }
            ? string.Join(", ", linked.Authors.Where(IsName))
            : _authors
                .Select(n => page.Metas.Find(m => m.Name == n && IsName(m.Value)).Value)
                .FirstOrDefault(v => v is not null);
        string? author = Named(told is { Length: > 0 } ? Signature(told) : null);
        foreach (string before in (string[])["By ", "by ", "BY ", "di ", "Di "])
        {
            author =
                author?.StartsWith(before, StringComparison.Ordinal) == true
                    ? author[before.Length..]
                    : author;
        }
        return author is null || string.Equals(author, outlet, StringComparison.OrdinalIgnoreCase)
            ? null
            : author;
    }

    /// <summary>What comes before a day, a name on a network or the time it takes to read.</summary>
    private static string Signature(string text)
    {
        int end = text.AsSpan().IndexOfAny(_afterNames);
        return end < 0 ? text : text[..end].TrimEnd(' ', ',', '-', '–');
    }

    /// <summary>The address that the page gives itself when it is on the same site, or the one where it was found.</summary>
    public static string? Address(Page page, string? address)
    {
        string? told = page.Canonical ?? page.Meta("og:url");
        if (told is null)
        {
            return address;
        }
        var found = Absolute(address);
        var own =
            found is not null && Uri.TryCreate(found, told, out var joined)
                ? joined
                : Absolute(told);
        // A whole site that names its first page as the address of all has named nothing.
        return
            own is null
            || own.Scheme is not ("http" or "https")
            || (
                found is not null
                && (
                    Site(own) != Site(found)
                    || (own.AbsolutePath == "/" && found.AbsolutePath != "/")
                )
            )
            ? address
            : own.AbsoluteUri;
    }

    /// <summary>The language that is declared, when it is one that is read and the text does not look like another: templates declare what their makers spoke. Null leaves it to the text.</summary>
    public static string? Language(Page page, LinkedArticle? linked, string text)
    {
        string? tag = new[]
        {
            page.Language,
            page.Meta("og:locale"),
            linked?.Language,
            page.Meta("language"),
        }
            .OfType<string>()
            .Select(l => l.Trim().Split('-', '_')[0].ToLowerInvariant())
            .FirstOrDefault(l => l.Length > 0);
        return
            tag is not null && Reader.Languages.Contains(tag) && tag == LanguageGuesser.Guess(text)
            ? tag
            : null;
    }

    private static bool IsName(string text) =>
        text.Length is > 1 and < 200
        && !text.Contains("://", StringComparison.Ordinal)
        && text.Any(char.IsLetter);

    private static string? Named(string? text) =>
        text is not null && IsName(text) ? PageDeclarations.Plain(text) : null;

    private static Uri? Absolute(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri : null;

    private static string? Host(string? address) =>
        Absolute(address) is { Host.Length: > 0 } uri
            ? uri.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
                ? uri.Host[4..]
                : uri.Host
            : null;

    /// <summary>The last two parts of a host: a page found on the site for telephones names the address of the other.</summary>
    private static string Site(Uri uri) => string.Join('.', uri.Host.Split('.').TakeLast(2));
}
