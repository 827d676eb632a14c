namespace Cronaca.Reading;

/// <summary>The words for a place, with the place of the gazetteer that they mean when it is clear which.</summary>
public sealed record Where
{
    public required string Name { get; init; }

    public required TextSpan Span { get; init; }

    /// <summary>The GeoNames id; null when the place could not be told.</summary>
    public int? GeoNamesId { get; init; }

    /// <summary>ISO 3166-1 alpha-3.</summary>
    public string? Country { get; init; }

    /// <summary>Degrees north, WGS 84.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east, WGS 84.</summary>
    public double? Longitude { get; init; }
}
