namespace Cronaca.Reading;

/// <summary>
/// An interval of days with its audit trail. Both ends are included; a null end is open
/// ("since 2019" has no <see cref="To"/>).
/// </summary>
public sealed record When
{
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>The same in the Extended Date/Time Format (ISO 8601-2), "2022-01-05/2022-01-06", "2022-01", "2020".</summary>
    public required string Edtf { get; init; }

    /// <summary>The words it was read from.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>What it was resolved from: "text" (a full date), "published" (the report's date), "context" (a date elsewhere in the report).</summary>
    public required string Basis { get; init; }
}
