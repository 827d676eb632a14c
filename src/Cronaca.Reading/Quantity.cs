namespace Cronaca.Reading;

/// <summary>
/// A number as a range with its hedge. Both bounds are included; a null bound is open.
/// </summary>
/// <param name="Low">The lowest value the words allow; null when open.</param>
/// <param name="High">The highest value the words allow; null when open.</param>
/// <param name="Hedge">How the words hedge it.</param>
/// <param name="Unit">"person", "vehicle", "building", "percent", an ISO 4217 code, a UCUM unit; null when the text counts something else.</param>
/// <param name="Span">The words of the number with its hedge.</param>
public sealed record Quantity(
    decimal? Low,
    decimal? High,
    Hedge Hedge,
    string? Unit,
    TextSpan Span
);
