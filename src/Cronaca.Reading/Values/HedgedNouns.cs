namespace Cronaca.Reading.Values;

using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>
/// "Oltre 300 operai sono rimasti a casa": the preposition belongs to the number, so the noun is the subject. Treebanks hang it on the noun
/// and call the noun oblique; once the number is read, the tree is put right.
/// </summary>
internal static class HedgedNouns
{
    public static void Mend(Sentence sentence, IReadOnlyList<QuantityMention> quantities)
    {
        foreach (var quantity in quantities)
        {
            var noun =
                quantity.Number.Is("nummod") || quantity.Number.IsAny("det", "advmod", "amod")
                    ? quantity.Number.Head
                    : quantity.Number;
            if (
                noun?.Head is not { } governor
                || !noun.IsAny("obl", "nmod", "advcl")
                || !OnlyHedges(noun, quantity)
            )
            {
                continue;
            }
            noun.Relation = Role(noun, governor);
            foreach (var word in noun.Dependents)
            {
                if (word.Is("case"))
                {
                    word.Relation = "advmod";
                }
            }
        }
    }

    /// <summary>All prepositions of the noun stand within the words of the number.</summary>
    private static bool OnlyHedges(Word noun, QuantityMention quantity)
    {
        bool any = false;
        foreach (var word in noun.Dependents)
        {
            if (word.Is("case"))
            {
                if (word.Index < quantity.First.Index || word.Index > quantity.Last.Index)
                {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    private static string Role(Word noun, Word governor)
    {
        if (governor.Upos is not (Upos.VERB or Upos.ADJ or Upos.AUX))
        {
            return "nmod";
        }
        bool passive = governor.Child("aux:pass") is not null;
        bool subject = governor.Child("nsubj") is not null;
        if (
            noun.Index < governor.Index
            || passive
            || (subject is false && governor.Child("obj") is not null)
        )
        {
            return subject ? "obl"
                : passive ? "nsubj:pass"
                : "nsubj";
        }
        return governor.Child("obj") is null ? "obj" : "obl";
    }
}
