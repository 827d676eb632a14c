namespace Cronaca.Reading.Languages;

/// <summary>A word that names an event, and where those who take part stand around it.</summary>
internal sealed record EventEntry(
    string[] Lemmas,
    EventType Type,
    string? Mode,
    IReadOnlyList<FrameSlot> Frame,
    IReadOnlyList<FrameCondition> Conditions
);
