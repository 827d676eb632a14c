namespace Cronaca.Intake.Articles;

using System.Net;
using System.Text.Json;

/// <summary>What a page's JSON-LD (<see href="https://schema.org/Article"/>) says of its article; what it leaves out is null or empty.</summary>
internal sealed record LinkedArticle
{
    public string? Headline { get; init; }

    public string? Published { get; init; }

    public string? Modified { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Publisher { get; init; }

    /// <summary>Whom the article was taken from.</summary>
    public string? Source { get; init; }

    public string? Language { get; init; }

    public string? Body { get; init; }

    private static readonly JsonDocumentOptions _lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    /// <summary>The article among all that the scripts of a page describe; null when they describe none. Scripts that are no JSON are passed over.</summary>
    public static LinkedArticle? Find(IEnumerable<string> scripts)
    {
        LinkedArticle? best = null;
        foreach (string script in scripts)
        {
            try
            {
                using var document = JsonDocument.Parse(Mend(script), _lenient);
                var things = new LinkedThings(document.RootElement);
                foreach (var article in things.Articles)
                {
                    var found = Read(article, things);
                    best = best is null || found.Fullness > best.Fullness ? found : best;
                }
            }
            catch (JsonException)
            {
                // Much of what is published as JSON-LD is not; the rest of the page still speaks.
            }
        }
        return best;
    }

    private int Fullness =>
        (Published is null ? 0 : 4)
        + (Headline is null ? 0 : 2)
        + (Body is null ? 0 : 1)
        + (Authors.Count == 0 ? 0 : 1);

    /// <summary>Line ends within strings are the commonest fault; JSON sees white space between its values as the same.</summary>
    private static string Mend(string script) =>
        string.Create(
            script.Length,
            script,
            (made, from) =>
            {
                for (int i = 0; i < made.Length; i++)
                {
                    made[i] = char.IsControl(from[i]) ? ' ' : from[i];
                }
            }
        );

    private static LinkedArticle Read(JsonElement article, LinkedThings things) =>
        new()
        {
            Headline = Text(article, "headline") ?? Text(article, "name"),
            Published = Text(article, "datePublished") ?? Text(article, "dateCreated"),
            Modified = Text(article, "dateModified"),
            Authors =
            [
                .. things
                    .Names(article, "author")
                    .Select(Plain)
                    .OfType<string>()
                    .Distinct()
                    .Take(10),
            ],
            Publisher = things.Names(article, "publisher").Select(Plain).FirstOrDefault(),
            Source = things.Names(article, "sourceOrganization").Select(Plain).FirstOrDefault(),
            Language = Text(article, "inLanguage"),
            Body =
                LinkedThings.Property(article, "articleBody") is { } body
                && LinkedThings.Text(body) is { } text
                    ? WebUtility.HtmlDecode(text)
                    : null,
        };

    private static string? Text(JsonElement thing, string name) =>
        LinkedThings.Property(thing, name) is { ValueKind: JsonValueKind.String } value
            ? Plain(LinkedThings.Text(value))
            : null;

    private static string? Plain(string? text) =>
        text is null ? null : PageDeclarations.Plain(WebUtility.HtmlDecode(text));
}
