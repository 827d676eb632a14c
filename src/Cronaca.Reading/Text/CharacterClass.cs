namespace Cronaca.Reading.Text;

/// <summary>What a UTF-16 code unit is to the splitter.</summary>
internal enum CharacterClass : byte
{
    /// <summary>Stands alone or in a run of its own kind.</summary>
    Symbol,

    /// <summary>Spaces of all sorts, controls, and what has no width: byte order marks, zero width spaces, marks of direction.</summary>
    White,

    /// <summary>Also the replacement character, so that a word with a broken letter stays one word.</summary>
    Letter,
    Digit,

    /// <summary>Goes on with the character before it: combining marks, soft hyphens, joiners, variation selectors.</summary>
    Joiner,

    /// <summary>May be a quotation mark or an apostrophe: <see cref="QuotationFinder"/> tells.</summary>
    Apostrophe,

    /// <summary>Can be nothing but a quotation mark.</summary>
    Quote,
    Hyphen,
    Period,
    Surrogate,
}
