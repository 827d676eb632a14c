namespace Cronaca.Reading;

/// <summary>Which entity is meant, as far as the report tells.</summary>
/// <param name="Name">The fullest name the report gives it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Role">Its role in the report's words ("portavoce del Dipartimento di Stato"); null when none is given.</param>
/// <param name="Country">ISO 3166-1 alpha-3; null when it cannot be told.</param>
public sealed record EntityReference(string Name, EntityKind Kind, string? Role, string? Country);
