namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Text;

/// <summary>Words that tell of what costs lives and houses: an attack, an accident, a disaster, and what it did.</summary>
internal static class Happenings
{
    /// <summary>Whether the word names an attack, an accident, a disaster or a crime.</summary>
    public static bool Of(LanguagePack pack, Word word) =>
        word.Upos is Upos.VERB or Upos.NOUN or Upos.ADJ
        && pack.Events(word).Any(e => IsCostly(e.Type));

    /// <summary>Whether the word names one, or what one did to people and houses.</summary>
    public static bool OrHarm(LanguagePack pack, Word word) =>
        Of(pack, word) || pack.Casualties(word).Any(e => IsHarm(e.Type));

    /// <summary>What people and houses suffer at the hour and the place of a happening.</summary>
    public static bool IsHarm(TollType type) =>
        type is TollType.Killed or TollType.Injured or TollType.Missing or TollType.Destroyed;

    private static bool IsCostly(EventType? type) =>
        type is EventType.Assault or EventType.Accident or EventType.Disaster or EventType.Crime;
}
