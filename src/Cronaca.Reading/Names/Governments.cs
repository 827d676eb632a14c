namespace Cronaca.Reading.Names;

using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>Countries and capitals that stand for their governments: "Mosca ha detto", "guidata da Mosca"; not "a Mosca", "in Russia".</summary>
internal static class Governments
{
    public static bool IsMeant(Spot spot, Place place, NameLists lists)
    {
        if (place.Kind is not (PlaceKind.Country or PlaceKind.Capital) || place.Country.Length == 0)
        {
            return false;
        }
        Word head = NounPhrase.HeadOf(spot.Sentence.Words, spot.First, spot.Last);
        if (head.Relation.Length == 0)
        {
            return ActsByItsPlace(spot, lists);
        }
        Word first = head.FirstConjunct();
        return first.Is("obl:agent")
            || (
                first.Relation == "nsubj"
                && first.Head is { Upos: Upos.VERB }
                && first.Case() is null
            );
    }

    // Without a tree: no preposition before, a small word that is no preposition after.
    private static bool ActsByItsPlace(Spot spot, NameLists lists)
    {
        IReadOnlyList<Word> words = spot.Sentence.Words;
        int before = spot.First - 1;
        if (before >= 0 && (lists.Of(words[before].Form) & NameTraits.Article) != NameTraits.None)
        {
            before--;
        }
        int after = spot.Last + 1;
        const NameTraits small = NameTraits.Function & ~NameTraits.In & ~NameTraits.To;
        return (before < 0 || words[before].Form is "," or "." or ";")
            && after < words.Count
            && char.IsLower(words[after].Form[0])
            && (lists.Of(words[after].Form) & small) == NameTraits.None;
    }
}
