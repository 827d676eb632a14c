namespace Cronaca.Reading.Names;

using Cronaca.Reading.Text;

/// <summary>The persons of a report, and by what they are known again: full name, surname, first name, role.</summary>
internal sealed class PersonTable(NameLists lists, EntityTable entities)
{
    private const int _remembered = 12;

    private readonly Dictionary<ulong, Person> _byFullName = [];
    private readonly Dictionary<ulong, Person> _bySurname = [];
    private readonly Dictionary<ulong, Person> _byFirstName = [];
    private readonly Dictionary<Entity, Person> _persons = [];

    // The last persons spoken of, the latest last.
    private readonly List<Person> _recent = [];

    /// <summary>Male, Female or None when the report does not tell.</summary>
    public NameTraits GenderOf(Entity entity) =>
        _persons.TryGetValue(entity, out Person? person) ? person.Gender : NameTraits.None;

    /// <summary>The person of a name: one known by the full name or the surname, or a new one.</summary>
    public Entity Named(Spot spot, string name, PersonRole? role)
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
            Entity entity = entities.New(name, EntityKind.Person);
            person = new Person { Entity = entity, Given = spot.Length > 1 ? given : 0 };
            _persons.Add(entity, person);
        }
        if (name.Length > person.Entity.Name.Length)
        {
            person.Entity.Name = name;
        }
        if (spot.Length > 1)
        {
            person.Given = given;
            _byFullName[spot.Key] = person;
            _byFirstName[given] = person;
        }
        _bySurname[last] = person;
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
        if (_bySurname.TryGetValue(key, out Person? person))
        {
            return person;
        }
        return
            _byFirstName.TryGetValue(key, out person)
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
        if (_byFullName.TryGetValue(spot.Key, out Person? person))
        {
            return person;
        }
        return
            _bySurname.TryGetValue(last, out person) && (person.Given == given || person.Given == 0)
            ? person
            : null;
    }

    /// <summary>The last person who is called by that role; null for none.</summary>
    public Entity? ByRole(Description description, string noun)
    {
        for (int i = _recent.Count - 1; i >= 0; i--)
        {
            Person person = _recent[i];
            bool same = person.Nouns.Contains(noun) || person.Nouns.Contains(description.Head.Form);
            if (
                same
                && (description.IsBare || description.Country is not null)
                && (description.Country is null || description.Country == person.Entity.Country)
            )
            {
                Touch(person);
                return person.Entity;
            }
        }
        return null;
    }

    /// <summary>A person told by a noun alone.</summary>
    public void Add(Entity entity, Description description, string noun)
    {
        Person person = new() { Entity = entity };
        person.Gender =
            description.Head.Has("Gender=Fem") ? NameTraits.Female
            : description.Head.Has("Gender=Masc") ? NameTraits.Male
            : Single(lists.Of(noun) & (NameTraits.Male | NameTraits.Female));
        person.Nouns.Add(noun);
        _persons.Add(entity, person);
        Touch(person);
    }

    /// <summary>The last person spoken of who may be of that gender; null for none.</summary>
    public Entity? LastOf(NameTraits gender)
    {
        for (int i = _recent.Count - 1; i >= 0; i--)
        {
            if (_recent[i].Gender == NameTraits.None || _recent[i].Gender == gender)
            {
                return _recent[i].Entity;
            }
        }
        return null;
    }

    /// <summary>The entity was spoken of again.</summary>
    public void Touch(Entity entity)
    {
        if (_persons.TryGetValue(entity, out Person? person))
        {
            Touch(person);
        }
    }

    private void Touch(Person person)
    {
        _recent.Remove(person);
        if (_recent.Count == _remembered)
        {
            _recent.RemoveAt(0);
        }
        _recent.Add(person);
    }

    // A first name of both lists says nothing.
    private static NameTraits Single(NameTraits gender) =>
        gender == (NameTraits.Male | NameTraits.Female) ? NameTraits.None : gender;
}
