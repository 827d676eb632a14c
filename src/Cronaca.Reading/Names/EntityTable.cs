namespace Cronaca.Reading.Names;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Text;

/// <summary>The entities of a report as they come up, and by what they are known again: name, acronym, place, country, noun; persons in a table of their own.</summary>
internal sealed class EntityTable
{
    private readonly Dictionary<ulong, Entity> _byName = [];

    // By the first words of an organisation's name, or its last two or more: "China Eastern" of "China Eastern Airlines". Null where two have them.
    private readonly Dictionary<ulong, Entity?> _byPart = [];
    private readonly Dictionary<Place, Entity> _byPlace = [];
    private readonly Dictionary<string, Entity> _governments = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, Entity> _byDescription = [];
    private readonly Dictionary<string, Entity> _byNoun = new(StringComparer.OrdinalIgnoreCase);

    public EntityTable(NameLists lists) => Persons = new PersonTable(lists, this);

    public List<Entity> Entities { get; } = [];

    public PersonTable Persons { get; }

    /// <summary>A name of an organisation; the acronym that follows in brackets, or that its capitals make, is another name of it.</summary>
    public Entity Organisation(ulong key, string name, string? country)
    {
        if (!_byName.TryGetValue(key, out Entity? entity))
        {
            entity = _byPart.GetValueOrDefault(key) ?? New(name, EntityKind.Organisation);
            _byName.Add(key, entity);
            AddParts(name, entity);
            ulong acronym = AcronymOf(name);
            if (acronym != 0)
            {
                _byName.TryAdd(acronym, entity);
            }
        }
        if (name.Length > entity.Name.Length)
        {
            entity.Name = name;
        }
        entity.Country ??= country;
        return entity;
    }

    private void AddParts(string name, Entity entity)
    {
        for (
            int i = name.IndexOf(' ', StringComparison.Ordinal);
            i > 0;
            i = name.IndexOf(' ', i + 1)
        )
        {
            AddPart(name.AsSpan(0, i), entity);
            if (name.IndexOf(' ', i + 1) > 0)
            {
                AddPart(name.AsSpan(i + 1), entity);
            }
        }
    }

    private void AddPart(ReadOnlySpan<char> part, Entity entity)
    {
        ulong key = NameKey.Of(part);
        if (key != 0 && !_byPart.TryAdd(key, entity) && !ReferenceEquals(_byPart[key], entity))
        {
            _byPart[key] = null;
        }
    }

    /// <summary>From here on the name is another one of the entity.</summary>
    public void Alias(ulong key, Entity entity) => _byName[key] = entity;

    public Entity? ByName(ulong key) => _byName.GetValueOrDefault(key);

    private static ulong AcronymOf(string name)
    {
        Span<char> letters = stackalloc char[12];
        int n = 0;
        bool start = true;
        foreach (char c in name)
        {
            if (start && char.IsUpper(c) && n < letters.Length)
            {
                letters[n++] = c;
            }
            start = !char.IsLetterOrDigit(c);
        }
        return n >= 3 ? NameKey.Of(letters[..n]) : 0;
    }

    public Entity Place(ulong key, string name, Place? place)
    {
        Entity? entity;
        if (place is not null)
        {
            if (!_byPlace.TryGetValue(place, out entity))
            {
                entity = New(name, EntityKind.Place);
                entity.Place = place;
                entity.Country = place.Country.Length > 0 ? place.Country : null;
                _byPlace.Add(place, entity);
            }
            return entity;
        }
        if (!_byName.TryGetValue(key, out entity) || entity.Kind != EntityKind.Place)
        {
            entity = New(name, EntityKind.Place);
            _byName[key] = entity;
        }
        return entity;
    }

    /// <summary>The government of a country, whether the text says the country, its capital or the seat.</summary>
    public Entity Government(string country, string name, Place? place)
    {
        if (!_governments.TryGetValue(country, out Entity? entity))
        {
            entity = New(name, EntityKind.Organisation);
            entity.Country = country;
            _governments.Add(country, entity);
        }
        if (place is { Kind: PlaceKind.Country } && entity.Place is not { Kind: PlaceKind.Country })
        {
            entity.Place = place;
            entity.Name = name;
        }
        entity.Place ??= place;
        return entity;
    }

    /// <summary>A description: somebody known already, or a new group, body or unnamed person.</summary>
    public Entity Described(Description description, string text, ulong key)
    {
        string noun =
            description.Head.Lemma.Length > 0 ? description.Head.Lemma : description.Head.Form;
        if (
            description is { IsRole: true, IsPlural: false, IsDefinite: true }
            && Persons.ByRole(description, noun) is { } person
        )
        {
            return person;
        }
        if (description.IsDefinite && _byDescription.TryGetValue(key, out Entity? entity))
        {
            return entity;
        }
        if (
            description is { IsDefinite: true, IsBare: true }
            && _byNoun.TryGetValue(Noun(noun, description), out entity)
        )
        {
            return entity;
        }
        entity = New(text, KindOf(description));
        entity.Country = description.Country;
        _byDescription[key] = entity;
        _byNoun[Noun(noun, description)] = entity;
        if (entity.Kind == EntityKind.Person)
        {
            Persons.Add(entity, description, noun);
        }
        return entity;
    }

    private static string Noun(string noun, Description description) =>
        description.IsPlural ? noun + "+" : noun;

    private static EntityKind KindOf(Description description)
    {
        const NounClass bodies =
            NounClass.Government | NounClass.Organisation | NounClass.Force | NounClass.Media;
        bool person = (description.Classes & NounClass.AnyPerson) != NounClass.None;
        bool body = (description.Classes & bodies) != NounClass.None;
        bool crowd =
            (description.Classes & NounClass.People) != NounClass.None
            && (description.Classes & NounClass.Organisation) != NounClass.None;
        if (description.IsPlural || crowd)
        {
            return EntityKind.Group;
        }
        return body && !(person && description.IsRole)
            ? EntityKind.Organisation
            : EntityKind.Person;
    }

    public Entity New(string name, EntityKind kind)
    {
        Entity entity = new()
        {
            Id = Entities.Count,
            Name = name,
            Kind = kind,
        };
        Entities.Add(entity);
        return entity;
    }
}
