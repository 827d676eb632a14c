namespace Cronaca.Reading.Languages;

/// <summary>
/// What must hold for a word of many senses to name its event. With classes: the word at the relation is of one of them.
/// Without: the relation is filled, or with <paramref name="Negated"/> not filled.
/// </summary>
internal sealed record FrameCondition(string Relation, NounClass Classes, bool Negated);
