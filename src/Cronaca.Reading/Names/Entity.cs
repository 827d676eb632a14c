namespace Cronaca.Reading.Names;

/// <summary>One person, organisation, place or group of a report, with all the places where the report speaks of it.</summary>
internal sealed class Entity
{
    public required int Id { get; init; }

    /// <summary>The fullest name the report gives it.</summary>
    public required string Name { get; set; }

    public required EntityKind Kind { get; set; }

    /// <summary>Its role in the report's own words; null when none is given.</summary>
    public string? Role { get; set; }

    /// <summary>ISO 3166-1 alpha-3.</summary>
    public string? Country { get; set; }

    /// <summary>The gazetteer's place, for an entity that is one, or a government named by its capital or country.</summary>
    public Place? Place { get; set; }

    public List<Mention> Mentions { get; } = [];

    /// <summary>The public face of this entity.</summary>
    public EntityReference ToReference() => new(Name, Kind, Role, Country);
}
