namespace Cronaca.Reading.Names;

/// <summary>What the lists of a language say of a word, whatever its case.</summary>
[Flags]
internal enum NameTraits : long
{
    None = 0,

    /// <summary>Stands before a person's name and tells nothing of what the person does: Mr., dott.</summary>
    Title = 1,
    Office = 1 << 1,
    Rank = 1 << 2,
    Profession = 1 << 3,
    Kin = 1 << 4,

    /// <summary>A noun that names a body and may begin or end its name: ministry, ministero.</summary>
    Body = 1 << 5,

    /// <summary>Bodies that bear arms: police, esercito.</summary>
    Force = 1 << 6,

    /// <summary>Words for press and broadcasting: newspaper, agenzia.</summary>
    Press = 1 << 7,

    /// <summary>What ends a company's name: Inc., S.p.A.</summary>
    LegalForm = 1 << 8,

    /// <summary>What begins or ends a name within a town: street, piazza; palace, aeroporto.</summary>
    Site = 1 << 9,

    /// <summary>Rivers, mountains, seas.</summary>
    Nature = 1 << 10,

    /// <summary>Parts of a country: region, provincia.</summary>
    Area = 1 << 11,
    Of = 1 << 12,
    In = 1 << 13,
    Article = 1 << 14,

    /// <summary>A small word within a person's name: van, bin.</summary>
    Particle = 1 << 15,
    Former = 1 << 16,
    And = 1 << 17,
    He = 1 << 18,
    She = 1 << 19,
    They = 1 << 20,

    /// <summary>Days, months and feasts, which English writes with a capital.</summary>
    Calendar = 1 << 21,

    /// <summary>Written with a capital, and the name of no person, body or place.</summary>
    Other = 1 << 22,

    /// <summary>Among the words most often written small.</summary>
    Common = 1 << 23,
    FirstName = 1 << 24,

    /// <summary>A first name that is an ordinary word, a surname or a place as well.</summary>
    DoubtfulFirstName = 1 << 25,
    Male = 1 << 26,
    Female = 1 << 27,

    /// <summary>Adjective or inhabitant of a country.</summary>
    Demonym = 1 << 28,

    /// <summary>San, Saint: begins the name of a place more often than a person's.</summary>
    Saint = 1L << 29,

    /// <summary>Begins or ends the name of a thing that is neither person, body nor place: war, cup, act, album.</summary>
    Thing = 1L << 30,

    /// <summary>Stands before places and before persons alike: a, da, to.</summary>
    To = 1L << 31,

    AnyRole = Title | Office | Rank | Profession | Kin,
    AnyBody = Body | Force | Press,
    AnySite = Site | Nature | Area,
    Function = Of | In | To | Article | And | He | She | They,
}
