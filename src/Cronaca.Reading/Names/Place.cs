namespace Cronaca.Reading.Names;

/// <summary>A place of the gazetteer. Source: GeoNames (CC BY 4.0).</summary>
/// <param name="Id">GeoNames id.</param>
/// <param name="Name">Its main name.</param>
/// <param name="Country">ISO 3166-1 alpha-3.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Population">People, 0 when unknown.</param>
/// <param name="Kind">What sort of place.</param>
internal sealed record Place(
    int Id,
    string Name,
    string Country,
    double Latitude,
    double Longitude,
    int Population,
    PlaceKind Kind
);
