namespace Cronaca.Reading.Names;

/// <summary>What is known of a person beside the entity.</summary>
internal sealed class Person
{
    public required Entity Entity { get; init; }

    /// <summary>Key of the first name; 0 when only a surname was told.</summary>
    public ulong Given { get; set; }

    public NameTraits Gender { get; set; }

    /// <summary>The role nouns by which the person was introduced, lower case.</summary>
    public HashSet<string> Nouns { get; } = new(StringComparer.OrdinalIgnoreCase);
}
