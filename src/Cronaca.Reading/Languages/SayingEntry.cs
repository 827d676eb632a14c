namespace Cronaca.Reading.Languages;

/// <summary>A verb or noun of saying, or a preposition of attribution.</summary>
internal sealed record SayingEntry(string[] Lemmas, SayingClass Class, SayingFrame Frame);
