namespace Cronaca.Reading.Values;

/// <summary>What a word, or a number read from several words, can be in a pattern. A word may be several things ("second").</summary>
[Flags]
internal enum WordClass
{
    None = 0,

    /// <summary>"the", "il": a pattern may step over it.</summary>
    Definite = 1 << 0,

    /// <summary>"another", "altri", "about": may stand between a hedge and its number.</summary>
    Filler = 1 << 1,
    Weekday = 1 << 2,
    Month = 1 << 3,

    /// <summary>"day", "anno": a unit of the calendar or the clock.</summary>
    Unit = 1 << 4,

    /// <summary>"morning", "notte".</summary>
    Part = 1 << 5,
    Season = 1 << 6,
    Holiday = 1 << 7,

    /// <summary>A number that may count: "18", "eighteen", "decine".</summary>
    Number = 1 << 8,

    /// <summary>A number that may be the day of a month: "6", "6th", "primo".</summary>
    Day = 1 << 9,

    /// <summary>Four digits that may be a year.</summary>
    Year = 1 << 10,

    /// <summary>"10:30", "10.30", "10".</summary>
    Clock = 1 << 11,

    /// <summary>"2022-01-06", "06/01/2022".</summary>
    Date = 1 << 12,
    Ordinal = 1 << 13,

    /// <summary>"flight", "articolo": the number after it only names.</summary>
    Naming = 1 << 14,

    /// <summary>"rose", "salito": what follows "from" and "to" are two numbers and no range.</summary>
    Change = 1 << 15,

    /// <summary>"will", "scheduled": speaks of the future.</summary>
    Future = 1 << 16,

    /// <summary>"was", "ha": speaks of the past.</summary>
    Past = 1 << 17,

    /// <summary>"end", "inizio": a part of the period that follows.</summary>
    Edge = 1 << 18,

    /// <summary>"since", "dal": the time that follows is a beginning.</summary>
    Since = 1 << 19,

    /// <summary>"until", "entro": the time that follows is an end.</summary>
    Until = 1 << 20,

    /// <summary>"from", "tra": may open a range of two times.</summary>
    Opens = 1 << 21,

    /// <summary>"to", "e": may join the two times of a range.</summary>
    Joins = 1 << 22,

    /// <summary>"of", "di", "at": may stand between two expressions of the same time.</summary>
    Links = 1 << 23,

    /// <summary>"and", "e": may join two parts of one time.</summary>
    And = 1 << 24,

    /// <summary>"'90s", "1990s".</summary>
    Decade = 1 << 25,

    /// <summary>"no" before what follows is no count: "no longer".</summary>
    Uncounted = 1 << 26,

    /// <summary>"$", "%", "euro": may follow the first number of a range.</summary>
    Sign = 1 << 27,

    /// <summary>"for", "per": the time that follows is to come.</summary>
    Ahead = 1 << 28,

    /// <summary>The lemma of a verb whose infinitive is still to come: "offer to meet on Sunday".</summary>
    Plans = 1 << 29,

    /// <summary>"by", "of", "di": what follows is by how much something changed, not where it stands.</summary>
    By = 1 << 30,
}
