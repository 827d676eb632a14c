namespace Cronaca.Reading.Languages;

/// <summary>A word that says what happened to those counted, and where they stand.</summary>
internal sealed record CasualtyEntry(string[] Lemmas, TollType Type, CasualtyFrame Frame);
