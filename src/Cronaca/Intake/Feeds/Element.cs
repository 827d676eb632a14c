namespace Cronaca.Intake.Feeds;

/// <summary>What an element's children speak of.</summary>
internal enum Place
{
    /// <summary>Nothing yet: the document.</summary>
    Root,

    /// <summary>The feed.</summary>
    Feed,

    /// <summary>An item.</summary>
    Item,

    /// <summary>Something else: a picture, the feed that an item was taken from, what nobody knows.</summary>
    Aside,
}

/// <summary>An open element, with what its children inherit of it.</summary>
internal sealed record Element
{
    /// <summary>As written.</summary>
    public required string Name { get; init; }

    /// <summary>As <see cref="Names"/> calls it.</summary>
    public required string Key { get; init; }

    public required Place Place { get; init; }

    /// <summary>Prefixes and namespaces that it declares; null when none.</summary>
    public required IReadOnlyDictionary<string, string>? Spaces { get; init; }

    /// <summary>What relative addresses within it are relative to.</summary>
    public required Uri? Base { get; init; }

    /// <summary>The language of its text: its own xml:lang or its parent's.</summary>
    public required string? Language { get; init; }

    /// <summary>Without prefix.</summary>
    public string Local => Name[(Name.LastIndexOf(':') + 1)..];

    private Element? Parent { get; init; }

    public static Element Of(MarkupReader reader, Element? parent, Uri? address)
    {
        Dictionary<string, string>? spaces = null;
        var @base = parent is null ? address : parent.Base;
        string? language = parent?.Language;
        foreach (var (name, value) in reader.Attributes)
        {
            if (name == "xmlns" || name.StartsWith("xmlns:", StringComparison.Ordinal))
            {
                spaces ??= [];
                spaces[name.Length > 6 ? name[6..] : ""] = value.Trim();
            }
            else if (name == "xml:base")
            {
                @base = Links.Resolve(value, @base) ?? @base;
            }
            else if (name == "xml:lang")
            {
                language = value;
            }
        }
        var element = new Element
        {
            Name = reader.Name,
            Key = "",
            Place = Place.Aside,
            Spaces = spaces,
            Base = @base,
            Language = language,
            Parent = parent,
        };
        return element with { Key = Names.Key(reader.Name, element.Space()) };
    }

    private string? Space()
    {
        int colon = Name.IndexOf(':', StringComparison.Ordinal);
        string prefix = colon < 0 ? "" : Name[..colon];
        for (var element = this; element is not null; element = element.Parent)
        {
            if (element.Spaces is { } spaces && spaces.TryGetValue(prefix, out string? space))
            {
                return space;
            }
        }
        return null;
    }
}
