using Cronaca.Reading.Text;

namespace Cronaca.Training.Syntax;

/// <summary>Brings what treebanks write differently to one habit, that of the Italian ones at large; what one of them does not tell is left unlearnt.</summary>
internal static class Harmony
{
    private static readonly HashSet<string> _italian = new(StringComparer.Ordinal)
    {
        "acl:relcl",
        "aux:pass",
        "det:poss",
        "det:predet",
        "expl:impers",
        "expl:pass",
        "flat:foreign",
        "flat:name",
        "nsubj:pass",
        "csubj:pass",
        "obl:agent",
        "nsubj:outer",
        "vocative:mention",
        "parataxis:hashtag",
        "discourse:emo",
    };

    /// <summary>The sentence with its relations in the house's habit; the scoring treebanks and English stay as they are.</summary>
    public static GoldSentence Of(GoldSentence sentence, string file)
    {
        bool learnt =
            sentence.Language is not "en"
            && !file.Contains("isdt", StringComparison.Ordinal)
            && !file.Contains("vit", StringComparison.Ordinal)
            && !file.Contains("it_pud", StringComparison.Ordinal);
        if (!learnt)
        {
            return sentence;
        }
        bool sister = sentence.Language != "it";
        bool active = file.Contains("parlamint", StringComparison.Ordinal);
        for (int i = 0; i < sentence.Count; i++)
        {
            sentence.Lemmas[i] = (sentence.Upos[i], sentence.Lemmas[i]) switch
            {
                (Upos.ADP, "ad") => "a",
                (Upos.CCONJ, "ed") => "e",
                (Upos.CCONJ, "od") => "o",
                _ => sentence.Lemmas[i],
            };
            sentence.Relations[i] = Relation(sentence, i, sister, active);
        }
        HangPunctuation(sentence);
        return sentence;
    }

    private static void HangPunctuation(GoldSentence s)
    {
        bool[] marks = [.. s.Relations.Select(r => r == "punct")];
        bool[] conjuncts = [.. s.Relations.Select(r => r == "conj")];
        Reading.Syntax.Punctuation.Attach(
            s.Sentence.Words,
            0,
            s.Heads,
            marks,
            conjuncts,
            onGovernor: true
        );
    }

    private static string Relation(GoldSentence s, int i, bool sister, bool active)
    {
        string relation = s.Relations[i];
        if (
            !_italian.Contains(relation)
            && relation.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
        )
        {
            relation = relation[..colon];
        }
        int head = s.Heads[i] - 1;
        return relation switch
        {
            "det" when s.Features[i].Contains("Poss=Yes", StringComparison.Ordinal) => "det:poss",
            "flat" when head >= 0 && s.Upos[head] == Upos.PROPN && s.Upos[i] == Upos.PROPN =>
                "flat:name",
            "acl" when (active || sister) && HasRelative(s, i) => "acl:relcl",
            // ParlaMint does not tell the passive: "è" beside a participle is unclear there.
            "aux" or "nsubj" when active && head >= 0 && MayBePassive(s, head) => relation == "aux"
            && s.Lemmas[i] != "essere"
            && s.Lemmas[i] != "venire"
                ? "aux"
                : "",
            "obl" when active && head >= 0 && MayBePassive(s, head) && HasCase(s, i, "da") => "",
            _ => relation,
        };
    }

    private static bool HasRelative(GoldSentence s, int verb)
    {
        for (int i = 0; i < s.Count; i++)
        {
            if (
                s.Heads[i] == verb + 1
                && s.Features[i].Contains("PronType=Rel", StringComparison.Ordinal)
            )
            {
                return true;
            }
        }
        return false;
    }

    private static bool MayBePassive(GoldSentence s, int verb)
    {
        if (!s.Features[verb].Contains("VerbForm=Part", StringComparison.Ordinal))
        {
            return false;
        }
        for (int i = 0; i < s.Count; i++)
        {
            if (
                s.Heads[i] == verb + 1
                && s.Upos[i] == Upos.AUX
                && s.Lemmas[i] is "essere" or "venire"
            )
            {
                return true;
            }
        }
        return false;
    }

    private static bool HasCase(GoldSentence s, int noun, string preposition)
    {
        for (int i = 0; i < s.Count; i++)
        {
            if (s.Heads[i] == noun + 1 && s.Lemmas[i] == preposition)
            {
                return true;
            }
        }
        return false;
    }
}
