namespace Cronaca.Reading.Text;

/// <summary>The classes of <c>spelling.tsv</c> that a form may be in.</summary>
[Flags]
internal enum SpellingClass
{
    None = 0,
    Contraction = 1 << 0,
    Whole = 1 << 1,
    Truncation = 1 << 2,
    Title = 1 << 3,
    Abbreviation = 1 << 4,
    Number = 1 << 5,
    Month = 1 << 6,
    Prefix = 1 << 7,
    Unit = 1 << 8,
    Partitive = 1 << 9,
    BeforePartitive = 1 << 10,
    Common = 1 << 11,
    Tag = 1 << 12,
    Agency = 1 << 13,
    Elision = 1 << 14,
    Suffix = 1 << 15,
    Clitic = 1 << 16,
    Host = 1 << 17,
    Related = 1 << 18,
    Credit = 1 << 19,
    Byline = 1 << 20,

    /// <summary>Only when it begins with a capital: "Mass." is a state, "mass." ends a sentence.</summary>
    Capitalised = 1 << 21,

    /// <summary>Marks after which a common word with a capital begins a sentence.</summary>
    Boundary = 1 << 22,

    /// <summary>Any of the abbreviations that are written with a full stop.</summary>
    Dotted = Title | Abbreviation | Number | Month,
}
