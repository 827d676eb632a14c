namespace Cronaca.Reading;

/// <summary>An act or an accident: who did it, and to whom.</summary>
public sealed record Event : Claim
{
    public required EventType Type { get; init; }

    /// <summary>The word that names it.</summary>
    public required TextSpan Trigger { get; init; }

    /// <summary>The PLOVER mode where there is one ("explosives", "withhold"); null otherwise.</summary>
    public string? Mode { get; init; }
}
