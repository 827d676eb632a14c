using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

namespace Cronaca.Training.Syntax;

/// <summary>How many words of how many have their part of speech, lemma, head, and head with relation (its subtype left out, as in the CoNLL shared tasks) right.</summary>
internal record struct SyntaxScore(
    int Words,
    int Upos,
    int Features,
    int Lemma,
    int Head,
    int Labelled,
    int LabelledWhole
)
{
    public static SyntaxScore Of(IEnumerable<GoldSentence> sentences, Parser parser)
    {
        SyntaxScore score = default;
        foreach (GoldSentence s in sentences)
        {
            parser.Parse(s.Sentence);
            for (int i = 0; i < s.Count; i++)
            {
                Word word = s.Sentence.Words[i];
                score.Words++;
                score.Upos += word.Upos == s.Upos[i] ? 1 : 0;
                score.Features += word.Features == s.Features[i] ? 1 : 0;
                score.Lemma += word.Lemma == s.Lemmas[i] || s.Lemmas[i] == "_" ? 1 : 0;
                if ((word.Head?.Index ?? -1) == s.Heads[i] - 1)
                {
                    score.Head++;
                    score.Labelled += Universal(word.Relation) == Universal(s.Relations[i]) ? 1 : 0;
                    score.LabelledWhole += word.Relation == s.Relations[i] ? 1 : 0;
                }
            }
        }
        return score;
    }

    public override readonly string ToString() =>
        $"UPOS {Share(Upos)} feats {Share(Features)} lemma {Share(Lemma)} UAS {Share(Head)} LAS {Share(Labelled)} (with subtype {Share(LabelledWhole)})";

    public readonly string Share(int right) =>
        (100.0 * right / Math.Max(1, Words)).ToString(
            "f2",
            System.Globalization.CultureInfo.InvariantCulture
        );

    private static ReadOnlySpan<char> UniversalSpan(string relation) =>
        relation.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
            ? relation.AsSpan(0, colon)
            : relation;

    private static string Universal(string relation) => UniversalSpan(relation).ToString();
}
