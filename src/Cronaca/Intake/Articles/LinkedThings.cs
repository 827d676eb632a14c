namespace Cronaca.Intake.Articles;

using System.Text.Json;

/// <summary>The things that one JSON-LD script describes, whether in a list, in a <c>@graph</c> or within each other; a thing named by its <c>@id</c> is found.</summary>
internal sealed class LinkedThings
{
    /// <summary>More things than this are not looked at.</summary>
    private const int _most = 5000;

    private readonly Dictionary<string, JsonElement> _byId = new(StringComparer.Ordinal);

    public LinkedThings(JsonElement root)
    {
        var waiting = new Queue<JsonElement>();
        waiting.Enqueue(root);
        for (int seen = 0; waiting.TryDequeue(out var thing) && seen < _most; seen++)
        {
            if (thing.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in thing.EnumerateArray())
                {
                    waiting.Enqueue(item);
                }
            }
            else if (thing.ValueKind == JsonValueKind.Object)
            {
                Add(thing);
                foreach (var property in thing.EnumerateObject())
                {
                    if (
                        property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array
                        && property.Name != "itemListElement"
                    )
                    {
                        waiting.Enqueue(property.Value);
                    }
                }
            }
        }
    }

    /// <summary>Those that are articles, outer ones first.</summary>
    public List<JsonElement> Articles { get; } = [];

    private void Add(JsonElement thing)
    {
        if (Property(thing, "@type") is { } type && Types(type).Any(IsArticle))
        {
            Articles.Add(thing);
        }
        // The first with a name and an id is the thing; others only point to it.
        if (
            Property(thing, "@id") is { } id
            && Text(id) is { } key
            && Property(thing, "name") is not null
        )
        {
            _byId.TryAdd(key, thing);
        }
    }

    /// <summary>NewsArticle, ReportageNewsArticle, BlogPosting, LiveBlogPosting, Report and other kinds of article.</summary>
    private static bool IsArticle(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal)
        || type.EndsWith("BlogPosting", StringComparison.Ordinal)
        || type is "Report" or "ReportageNewsArticle" or "AnalysisNewsArticle";

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(Text).OfType<string>()
        : Text(type) is { } one ? [one]
        : [];

    /// <summary>The names in a property that holds a name, a thing, or a list of either.</summary>
    public IEnumerable<string> Names(JsonElement thing, string property)
    {
        if (Property(thing, property) is not { } value)
        {
            return [];
        }
        return value.ValueKind == JsonValueKind.Array
                ? value.EnumerateArray().Select(Name).OfType<string>()
            : Name(value) is { } one ? [one]
            : [];
    }

    private string? Name(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return Text(value);
        }
        if (Property(value, "name") is { } name)
        {
            return Text(
                name.ValueKind == JsonValueKind.Array
                    ? name.EnumerateArray().FirstOrDefault()
                    : name
            );
        }
        return
            Property(value, "@id") is { } id
            && Text(id) is { } key
            && _byId.TryGetValue(key, out var other)
            && Property(other, "name") is { } named
            ? Text(named)
            : null;
    }

    public static JsonElement? Property(JsonElement thing, string name) =>
        thing.ValueKind == JsonValueKind.Object && thing.TryGetProperty(name, out var value)
            ? value
            : null;

    /// <summary>The value of a string; null for anything else, and for half a surrogate pair.</summary>
    public static string? Text(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
