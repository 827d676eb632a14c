namespace Cronaca.Reading;

/// <summary>Something done or happened, with actor and recipient.</summary>
public sealed record Event : Claim
{
    public required EventType Type { get; init; }

    /// <summary>The word that names it.</summary>
    public required TextSpan Trigger { get; init; }

    /// <summary>The PLOVER mode where there is one ("explosives", "withhold"); null otherwise.</summary>
    public string? Mode { get; init; }
}
