namespace Cronaca.Ledger.Origins;

using Cronaca.Reading;
using Cronaca.Reading.Names;

/// <summary>Who the voice is that a claim comes from in the end, over reports and languages: officials of one body are one voice, and so are "police" and "la polizia" of one country.</summary>
internal static class VoiceOrigin
{
    private const string _how = "end of the chain of voices";

    /// <summary>The origin that the voice names; null for a voice without a name ("a witness"), which is somebody else in another report.</summary>
    /// <param name="voice">The last voice of the chain.</param>
    /// <param name="text">The text that its span points into.</param>
    /// <param name="country">The country of what is told, for a body whose country is not said; null when that is not known.</param>
    public static Origin? Of(Voice voice, string text, string? country)
    {
        var entity = voice.Entity;
        string phrase = entity?.Name ?? voice.Span.Of(text);
        if (Media.Find(phrase) is { } media)
        {
            return new Origin(media.Key, media.Name, _how);
        }
        if (GovernmentOf(entity) is { } state)
        {
            return Body("government", state);
        }
        bool person = entity?.Kind == EntityKind.Person;
        bool named = IsNamed(entity);
        var words = VoiceWords.Of(person && named ? entity!.Role ?? "" : phrase);
        string? own = CountryIn(words.Names) ?? entity?.Country;
        return BodyOf(words, own ?? country)
            ?? PressOf(words)
            ?? SpokenFor(words, entity)
            ?? (named ? Named(entity!.Name, person) : null)
            ?? (own is null ? null : HolderOf(words, own));
    }

    /// <summary>Whether the entity goes by a name of its own, and not by a description.</summary>
    public static bool IsNamed(EntityReference? entity) =>
        entity is not null
        && VoiceWords.BeginsAsName(entity.Name)
        && entity.Kind switch
        {
            EntityKind.Person => VoiceWords.IsCapitalised(entity.Name)
                && VoiceWords.Of(entity.Name).Names.Count > 0,
            EntityKind.Organisation or EntityKind.Place => VoiceWords.Of(entity.Name).Names.Count
                > 0,
            _ => false,
        };

    /// <summary>"Mosca", "the United States": a country that speaks is its government.</summary>
    private static string? GovernmentOf(EntityReference? entity) =>
        entity is { Kind: EntityKind.Organisation or EntityKind.Place, Country: { } code }
        && Gazetteer
            .Instance.Find(entity.Name)
            .Any(p => p.Kind == PlaceKind.Country && p.Country == code)
            ? code
            : null;

    /// <summary>The country named in the words: "il ministero degli esteri della Gran Bretagna".</summary>
    private static string? CountryIn(List<string> names)
    {
        for (int i = 0; i < names.Count; i++)
        {
            for (int length = Math.Min(3, names.Count - i); length > 0; length--)
            {
                string name = string.Join(' ', names.GetRange(i, length));
                if (
                    Gazetteer
                        .Instance.Find(name)
                        .FirstOrDefault(p => p.Kind == PlaceKind.Country) is
                    { } place
                )
                {
                    return place.Country;
                }
            }
        }
        return null;
    }

    private static Origin? BodyOf(VoiceWords words, string? country)
    {
        if ((words.Of(VoiceClass.Seat) ?? words.Of(VoiceClass.World)) is { } one)
        {
            return Named(one);
        }
        if (words.Has(VoiceClass.Ministry) && words.Of(VoiceClass.Topic) is { } topic)
        {
            return Body($"ministry {topic}", country);
        }
        if (words.Of(VoiceClass.Local) is { } local)
        {
            return words.Names.Count > 0 ? Named($"{local} {PlaceOrName(words.Names)}") : null;
        }
        return words.Of(VoiceClass.Body) is { } body ? Body(body, country) : null;
    }

    /// <summary>"Reuters reporters", "l'agenzia di stampa RIA".</summary>
    private static Origin? PressOf(VoiceWords words) =>
        words.Has(VoiceClass.Press)
        && words.Names.Count > 0
        && Media.Find(string.Join(' ', words.Names)) is { } media
            ? new Origin(media.Key, media.Name, _how)
            : null;

    /// <summary>What a person is known by: the last name, as reports that name nobody in full do.</summary>
    public static string PersonKey(string name)
    {
        string[] parts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return "voice:"
            + (parts[^1].Length > 3 ? VoiceWords.Fold(parts[^1]) : VoiceWords.Key(name));
    }

    private static Origin Named(string name, bool person) =>
        new(person ? PersonKey(name) : "voice:" + VoiceWords.Key(name), name, _how);

    /// <summary>"A Waitrose spokeswoman", "Airbus chief executive Louis Gallois": the body that is spoken for, by its name. A place says only where officials are.</summary>
    private static Origin? SpokenFor(VoiceWords words, EntityReference? entity)
    {
        string name = string.Join(' ', words.Names);
        return
            words.Has(VoiceClass.Office)
            && name.Length > 0
            && entity?.Kind != EntityKind.Place
            && Gazetteer.Instance.Find(name).Count == 0
            ? new Origin("voice:" + VoiceWords.Key(name), name, _how)
            : null;
    }

    /// <summary>"The president of South Sudan"; officials of a country without more are its government.</summary>
    private static Origin? HolderOf(VoiceWords words, string country) =>
        words.Of(VoiceClass.Unique) is { } office ? Body(office, country)
        : words.Has(VoiceClass.Office) ? Body("government", country)
        : null;

    private static Origin Body(string body, string? country)
    {
        // Keys say "ministry interior", so that a ministry's name begins with what it is; people say it the other way round.
        string spoken = body.StartsWith("ministry ", StringComparison.Ordinal)
            ? $"{body["ministry ".Length..]} ministry"
            : body;
        string name = Gazetteer.Instance.Country(country)?.Name is { } land
            ? $"{spoken}, {land}"
            : spoken;
        return new Origin($"voice:{body}{(country is null ? "" : " " + country)}", name, _how);
    }

    private static Origin Named(string words) =>
        new("voice:" + VoiceWords.Fold(words), words, _how);

    /// <summary>Names of a place in any language as one: "Milano" and "Milan".</summary>
    private static string PlaceOrName(List<string> names)
    {
        string name = string.Join(' ', names);
        return Gazetteer.Instance.Find(name) is [var place, ..] ? place.Name : name;
    }
}
