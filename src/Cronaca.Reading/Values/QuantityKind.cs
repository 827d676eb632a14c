namespace Cronaca.Reading.Values;

internal enum QuantityKind
{
    /// <summary>A number that may count something: "18", "decine", "almost 2,000", "un centinaio".</summary>
    Count,
    Percent,

    /// <summary>An amount of money; the unit is the ISO 4217 code.</summary>
    Money,

    /// <summary>A number with a unit of measure (UCUM): "6 km", "28 gradi".</summary>
    Measure,

    /// <summary>"terzo", "3rd", "XIV".</summary>
    Ordinal,

    /// <summary>A duration: "tre giorni", "two hours"; the unit is "d", "h", "min", "wk", "mo", "a".</summary>
    Duration,

    /// <summary>A number that only names: a year, a flight, a house number, a time of day, a score.</summary>
    Label,
}
