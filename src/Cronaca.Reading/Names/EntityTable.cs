namespace Cronaca.Reading.Names;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Text;

/// <summary>The entities of a report as they come up, and by what they are known again: full name, surname, acronym, place, country, role, noun.</summary>
internal sealed class EntityTable(NameLists lists)
{
    private const int RecentPersons = 12;

    private readonly Dictionary<ulong, Entity> byName = [];
    private readonly Dictionary<ulong, Person> byFullName = [];
    private readonly Dictionary<ulong, Person> bySurname = [];
    private readonly Dictionary<ulong, Person> byFirstName = [];
    private readonly Dictionary<Place, Entity> byPlace = [];
    private readonly Dictionary<string, Entity> governments = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, Entity> byDescription = [];
    private readonly Dictionary<string, Entity> byNoun = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Entity, Person> persons = [];
    private readonly List<Person> recent = [];

    public List<Entity> Entities { get; } = [];

    /// <summary>Male, Female or None when the report does not tell.</summary>
    public NameTraits GenderOf(Entity entity) =>
        persons.TryGetValue(entity, out Person? person) ? person.Gender : NameTraits.None;

    public Entity Person(Spot spot, string name, PersonRole? role)
    {
        Word first = spot.FirstWord;
        ulong last = NameKey.Of(spot.LastWord.Form);
        ulong given = NameKey.Of(first.Form);
        NameTraits traits = lists.Of(first.Form);
        NameTraits gender = role is { Gender: not NameTraits.None } told
            ? told.Gender
            : traits & (NameTraits.Male | NameTraits.Female);
        Person? person =
            spot.Length == 1 ? ByOneWord(spot.Key, gender) : ByWords(spot, given, last);
        if (person is null)
        {
            Entity entity = New(name, EntityKind.Person);
            person = new Person { Entity = entity, Given = spot.Length > 1 ? given : 0 };
            persons.Add(entity, person);
        }
        if (name.Length > person.Entity.Name.Length)
        {
            person.Entity.Name = name;
        }
        if (spot.Length > 1)
        {
            person.Given = given;
            byFullName[spot.Key] = person;
            byFirstName[given] = person;
        }
        bySurname[last] = person;
        person.Gender = person.Gender == NameTraits.None ? Single(gender) : person.Gender;
        if (role is { Noun: { } noun })
        {
            person.Nouns.Add(noun);
            person.Entity.Role ??= role.Span.IsEmpty ? noun : null;
            person.Entity.Country ??= role.Country;
        }
        Touch(person);
        return person.Entity;
    }

    private Person? ByOneWord(ulong key, NameTraits gender)
    {
        if (bySurname.TryGetValue(key, out Person? person))
        {
            return person;
        }
        return
            byFirstName.TryGetValue(key, out person)
            && (
                person.Gender == NameTraits.None
                || gender == NameTraits.None
                || person.Gender == Single(gender)
            )
            ? person
            : null;
    }

    // A surname alone came first, or the full name differs by a middle name.
    private Person? ByWords(Spot spot, ulong given, ulong last)
    {
        if (byFullName.TryGetValue(spot.Key, out Person? person))
        {
            return person;
        }
        return
            bySurname.TryGetValue(last, out person) && (person.Given == given || person.Given == 0)
            ? person
            : null;
    }

    /// <summary>A name of an organisation; the acronym that follows in brackets, or that its capitals make, is another name of it.</summary>
    public Entity Organisation(ulong key, string name, string? country)
    {
        if (!byName.TryGetValue(key, out Entity? entity))
        {
            entity = New(name, EntityKind.Organisation);
            byName.Add(key, entity);
            ulong acronym = AcronymOf(name);
            if (acronym != 0)
            {
                byName.TryAdd(acronym, entity);
            }
        }
        if (name.Length > entity.Name.Length)
        {
            entity.Name = name;
        }
        entity.Country ??= country;
        return entity;
    }

    /// <summary>From here on the name is another one of the entity.</summary>
    public void Alias(ulong key, Entity entity) => byName[key] = entity;

    public Entity? ByName(ulong key) => byName.GetValueOrDefault(key);

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
            if (!byPlace.TryGetValue(place, out entity))
            {
                entity = New(name, EntityKind.Place);
                entity.Place = place;
                entity.Country = place.Country.Length > 0 ? place.Country : null;
                byPlace.Add(place, entity);
            }
            return entity;
        }
        if (!byName.TryGetValue(key, out entity) || entity.Kind != EntityKind.Place)
        {
            entity = New(name, EntityKind.Place);
            byName[key] = entity;
        }
        return entity;
    }

    /// <summary>The government of a country, whether the text says the country, its capital or the seat.</summary>
    public Entity Government(string country, string name, Place? place)
    {
        if (!governments.TryGetValue(country, out Entity? entity))
        {
            entity = New(name, EntityKind.Organisation);
            entity.Country = country;
            governments.Add(country, entity);
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
    public Entity Description(Description description, string text, ulong key)
    {
        string noun =
            description.Head.Lemma.Length > 0 ? description.Head.Lemma : description.Head.Form;
        if (
            description is { IsRole: true, IsPlural: false, IsDefinite: true }
            && ByRole(description, noun) is { } person
        )
        {
            Touch(person);
            return person.Entity;
        }
        if (description.IsDefinite && byDescription.TryGetValue(key, out Entity? entity))
        {
            return entity;
        }
        if (
            description is { IsDefinite: true, IsBare: true }
            && byNoun.TryGetValue(Noun(noun, description), out entity)
        )
        {
            return entity;
        }
        entity = New(text, KindOf(description));
        entity.Country = description.Country;
        byDescription[key] = entity;
        byNoun[Noun(noun, description)] = entity;
        if (entity.Kind == EntityKind.Person)
        {
            Person made = new() { Entity = entity };
            made.Gender =
                description.Head.Has("Gender=Fem") ? NameTraits.Female
                : description.Head.Has("Gender=Masc") ? NameTraits.Male
                : lists.Of(noun) & (NameTraits.Male | NameTraits.Female);
            made.Nouns.Add(noun);
            persons.Add(entity, made);
            Touch(made);
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

    private Person? ByRole(Description description, string noun)
    {
        for (int i = recent.Count - 1; i >= 0; i--)
        {
            Person person = recent[i];
            bool same = person.Nouns.Contains(noun) || person.Nouns.Contains(description.Head.Form);
            if (
                same
                && (description.IsBare || description.Country is not null)
                && (description.Country is null || description.Country == person.Entity.Country)
            )
            {
                return person;
            }
        }
        return null;
    }

    /// <summary>The last persons spoken of, the latest last.</summary>
    public IReadOnlyList<Person> Recent => recent;

    public void Touch(Entity entity)
    {
        if (persons.TryGetValue(entity, out Person? person))
        {
            Touch(person);
        }
    }

    private void Touch(Person person)
    {
        recent.Remove(person);
        if (recent.Count == RecentPersons)
        {
            recent.RemoveAt(0);
        }
        recent.Add(person);
    }

    private Entity New(string name, EntityKind kind)
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

    // A first name of both lists says nothing.
    private static NameTraits Single(NameTraits gender) =>
        gender == (NameTraits.Male | NameTraits.Female) ? NameTraits.None : gender;
}

/// <summary>What is known of a person beside the entity.</summary>
internal sealed class Person
{
    public required Entity Entity { get; init; }

    /// <summary>Key of the first name; 0 when only a surname was told.</summary>
    public ulong Given { get; set; }

    public NameTraits Gender { get; set; }

    /// <summary>The role nouns by which the person was introduced, lower case.</summary>
    public HashSet<string> Nouns { get; } = new(StringComparer.OrdinalIgnoreCase);
}
