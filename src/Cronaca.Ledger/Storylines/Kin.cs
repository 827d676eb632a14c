namespace Cronaca.Ledger.Storylines;

using Cronaca.Reading;

/// <summary>Types of events by which one happening may be told: of an attack the one report says assault, the other crime.</summary>
internal static class Kin
{
    /// <summary>The type that stands for all its kin.</summary>
    public static EventType Of(EventType type) =>
        type switch
        {
            EventType.Crime => EventType.Assault,
            EventType.Disaster => EventType.Accident,
            EventType.Concede or EventType.Agree => EventType.Cooperate,
            EventType.Reject => EventType.Accuse,
            _ => type,
        };
}
