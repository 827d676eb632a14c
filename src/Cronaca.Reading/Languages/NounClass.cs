namespace Cronaca.Reading.Languages;

/// <summary>What sort of thing a noun means; a noun may mean several.</summary>
[Flags]
internal enum NounClass
{
    None = 0,
    People = 1,
    Force = 1 << 1,
    Fighter = 1 << 2,
    Protester = 1 << 3,
    Official = 1 << 4,
    Government = 1 << 5,
    Organisation = 1 << 6,
    Media = 1 << 7,
    Witness = 1 << 8,
    Expert = 1 << 9,
    Place = 1 << 10,
    Building = 1 << 11,
    Vehicle = 1 << 12,
    Weapon = 1 << 13,
    Nature = 1 << 14,
    Money = 1 << 15,
    Document = 1 << 16,
    Animal = 1 << 17,
    Time = 1 << 18,
    Abstract = 1 << 19,

    /// <summary>The seat of a country's government: "capital".</summary>
    Capital = 1 << 20,

    /// <summary>A state and its ground: "country".</summary>
    Country = 1 << 21,

    /// <summary>Single human beings, whatever they do.</summary>
    AnyPerson = People | Fighter | Protester | Official | Witness | Expert,

    /// <summary>Those who can act and speak.</summary>
    AnyAgent = AnyPerson | Force | Government | Organisation | Media,
}
