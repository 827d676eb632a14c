namespace Cronaca.Reading.Languages;

/// <summary>One place of a frame: <paramref name="Relation"/> is <c>subject</c>, <c>object</c>, <c>of</c>, <c>by</c>, <c>amod</c> or <c>oblique</c> with a preposition.</summary>
internal sealed record FrameSlot(string Relation, string? Preposition, FramePart Part);
