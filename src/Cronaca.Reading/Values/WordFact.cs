namespace Cronaca.Reading.Values;

/// <summary>How a number word builds a number.</summary>
internal enum NumberPart : byte
{
    None,

    /// <summary>"a", "un": one, where it counts.</summary>
    Article,

    /// <summary>One to nine.</summary>
    Unit,
    Teen,
    Tens,
    Hundred,

    /// <summary>"thousand", "milioni".</summary>
    Scale,

    /// <summary>"half", "mezzo".</summary>
    Half,

    /// <summary>"dozen", "decina": about so many.</summary>
    Group,

    /// <summary>"dozens", "decine": a range.</summary>
    Groups,

    /// <summary>"several", "alcuni": a range without a measure.</summary>
    Vague,

    /// <summary>"no", "nessun".</summary>
    Zero,

    /// <summary>"third", "terzo".</summary>
    Ordinal,

    /// <summary>"and" within a number ("two hundred and six"), "e" ("due milioni e mezzo").</summary>
    Link,

    /// <summary>"thirds", "quarti": after a number, the parts of a whole.</summary>
    Fraction,

    /// <summary>"point", "virgola": between a number and its decimals.</summary>
    Point,

    /// <summary>"minus", "meno": right before a number, below zero.</summary>
    Minus,

    /// <summary>A whole compound written as one word: "ventitré".</summary>
    Fused,
}

/// <summary>What the lists of a language say of one word.</summary>
internal sealed class WordFact
{
    /// <summary>The word's number in patterns; unique within the language.</summary>
    public required int Literal { get; init; }

    public WordClass Classes { get; set; }

    public NumberPart Part { get; set; }

    /// <summary>The value of a number word; the low end for a range.</summary>
    public decimal Value { get; set; }

    /// <summary>The high end for a range; null when open.</summary>
    public decimal? High { get; set; }

    /// <summary>1 is Monday.</summary>
    public byte Weekday { get; set; }

    public byte Month { get; set; }

    /// <summary>"d", "wk", "mo", "a", "h", "min", "s" (UCUM) and "weekend", "decade", "century", "quarter", "night".</summary>
    public string? Unit { get; set; }

    /// <summary>"spring", "01-01", "easter", "start": the value of a season, a holiday, an edge, a part of the day.</summary>
    public string? Value2 { get; set; }

    /// <summary>The same word without what only holds when it is written with a capital: "may", "march".</summary>
    public WordFact? Lower { get; set; }

    public bool Is(WordClass wanted) => (Classes & wanted) != WordClass.None;
}
