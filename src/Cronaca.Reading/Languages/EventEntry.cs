namespace Cronaca.Reading.Languages;

/// <summary>
/// A word that names an event, and where those who take part stand around it. Without a type: a turn of phrase that names none ("heart attack").
/// </summary>
internal sealed record EventEntry(
    string[] Lemmas,
    EventType? Type,
    string? Mode,
    IReadOnlyList<FrameSlot> Frame,
    IReadOnlyList<FrameCondition> Conditions,
    Omission Omission
);
