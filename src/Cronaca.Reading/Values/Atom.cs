namespace Cronaca.Reading.Values;

using Cronaca.Reading.Text;

/// <summary>A word, or the words of one number put together: what patterns are written over.</summary>
internal struct Atom
{
    /// <summary>The number of the word in patterns; 0 when no list knows it.</summary>
    public int Literal;

    public WordClass Classes;

    /// <summary>What the lists say; null for numbers and unknown words.</summary>
    public WordFact? Fact;

    /// <summary>First and last word, and the number word that heads the others.</summary>
    public Word First;
    public Word Last;
    public Word Head;

    /// <summary>Where it stands in the text, within a word where need be.</summary>
    public int Start;
    public int End;

    /// <summary>For a number: its bounds and the hedge that the number word itself carries ("decine").</summary>
    public decimal? Low;
    public decimal? High;
    public Hedge Hedge;

    /// <summary>The last factor taken from a scale word ("million"), 1 when none.</summary>
    public decimal Scale;

    public AtomShape Shape;

    /// <summary>Minutes since midnight for a clock time.</summary>
    public int Minutes;

    /// <summary>The date for a numeric date; in the year <see cref="NoYear"/> where only day and month are written ("22/04").</summary>
    public DateOnly Date;

    /// <summary>A leap year that no report tells of.</summary>
    public const int NoYear = 4;

    public readonly bool IsNumber => (Classes & WordClass.Number) != WordClass.None;

    public readonly bool Is(WordClass wanted) => (Classes & wanted) != WordClass.None;

    public readonly bool Has(AtomShape wanted) => (Shape & wanted) != AtomShape.None;
}

/// <summary>How an atom is written.</summary>
[Flags]
internal enum AtomShape
{
    None = 0,

    /// <summary>Plain digits without a separator.</summary>
    Digits = 1,
    Decimal = 2,

    /// <summary>"a", "un": one only where it counts.</summary>
    Article = 4,

    /// <summary>Touches letters: "G8", "A380".</summary>
    Glued = 8,
    Capital = 16,
    Letters = 32,
    LeadingZero = 64,

    /// <summary>Several or no: a quantifier rather than a numeral.</summary>
    Quantifier = 128,

    /// <summary>A comma or a bracket.</summary>
    Comma = 256,
    Hyphen = 512,
    Sign = 1024,

    /// <summary>Digits whose separators make no number: "12.34.56".</summary>
    Odd = 2048,
    Bracket = 4096,

    /// <summary>"two thirds", "la metà dei": a share of a whole, in percent.</summary>
    Share = 8192,

    /// <summary>"half" with nothing behind it: a share only where a hedge says so ("more than half").</summary>
    Bare = 16384,
}
