namespace Cronaca.Reading.Text;

internal enum TokenKind : byte
{
    Word,

    /// <summary>A word with the full stop of an abbreviation that nothing can follow but the rest of its sentence: "Mr.", "gen.", an initial.</summary>
    Title,

    /// <summary>A word with the full stop of an abbreviation that may end a sentence: "U.S.", "ecc.".</summary>
    Abbreviation,
    Number,
    Symbol,

    /// <summary>A full stop, question or exclamation mark, or dots.</summary>
    Stop,
    OpeningQuote,
    ClosingQuote,
}
