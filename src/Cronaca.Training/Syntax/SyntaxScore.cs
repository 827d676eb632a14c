using System.Globalization;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

namespace Cronaca.Training.Syntax;

/// <summary>
/// How many words have their part of speech, features, lemma, head, and head with relation right (its subtype left out, as in the CoNLL shared
/// tasks). With gold words the share of them; from raw text F1, where a word that was not found cannot be right.
/// </summary>
internal record struct SyntaxScore(
    int Gold,
    int Ours,
    int Words,
    int Upos,
    int Features,
    int Lemma,
    int Head,
    int Labelled,
    int LabelledWhole
)
{
    /// <summary>With the treebank's own words and sentences.</summary>
    public static SyntaxScore Of(IEnumerable<GoldSentence> sentences, Parser parser)
    {
        SyntaxScore score = default;
        foreach (GoldSentence s in sentences)
        {
            parser.Parse(s.Sentence);
            score.Gold += s.Count;
            score.Ours += s.Count;
            for (int i = 0; i < s.Count; i++)
            {
                Word word = s.Sentence.Words[i];
                score.Add(s, i, word, (word.Head?.Index ?? -1) == s.Heads[i] - 1);
            }
        }
        return score;
    }

    /// <summary>From the documents' raw text.</summary>
    public static SyntaxScore OfRaw(
        IEnumerable<GoldSentence> sentences,
        string language,
        Parser parser
    )
    {
        SyntaxScore score = default;
        foreach (List<GoldSentence> gold in Documents(sentences))
        {
            string text = string.Concat(
                gold.Select(
                    (s, i) =>
                        (
                            i == 0 ? ""
                            : s.OpensParagraph ? "\n\n"
                            : " "
                        ) + s.Text.Trim()
                )
            );
            Document document = Splitter.Split(text, language);
            foreach (Sentence sentence in document.Sentences)
            {
                parser.Parse(sentence);
            }
            AlignedWords aligned = new(gold, document);
            score.Gold += aligned.GoldCount;
            score.Ours += aligned.OurCount;
            Dictionary<Word, (GoldSentence, int)> goldOf = aligned.Pairs.ToDictionary(
                p => p.Ours,
                p => (p.Sentence, p.Index)
            );
            foreach ((GoldSentence s, int i, Word word) in aligned.Pairs)
            {
                bool right = word.Head is null
                    ? s.Heads[i] == 0
                    : goldOf.TryGetValue(word.Head, out (GoldSentence Sentence, int Index) head)
                        && head.Sentence == s
                        && head.Index == s.Heads[i] - 1;
                score.Add(s, i, word, right);
            }
        }
        return score;
    }

    /// <summary>F1 in percent, of which the share of words is a case.</summary>
    public readonly double F1(int right) => 200.0 * right / Math.Max(1, Gold + Ours);

    public readonly string Share(int right) =>
        F1(right).ToString("f2", CultureInfo.InvariantCulture);

    public override readonly string ToString() =>
        $"UPOS {Share(Upos)} feats {Share(Features)} lemma {Share(Lemma)} UAS {Share(Head)} LAS {Share(Labelled)} (with subtype {Share(LabelledWhole)})";

    private void Add(GoldSentence s, int i, Word word, bool head)
    {
        Words++;
        Upos += word.Upos == s.Upos[i] ? 1 : 0;
        Features += word.Features == s.Features[i] ? 1 : 0;
        Lemma += word.Lemma == s.Lemmas[i] || s.Lemmas[i] == "_" ? 1 : 0;
        Head += head ? 1 : 0;
        Labelled +=
            head && Universal(word.Relation).SequenceEqual(Universal(s.Relations[i])) ? 1 : 0;
        LabelledWhole += head && word.Relation == s.Relations[i] ? 1 : 0;
    }

    private static IEnumerable<List<GoldSentence>> Documents(IEnumerable<GoldSentence> sentences)
    {
        List<GoldSentence> document = [];
        foreach (GoldSentence s in sentences)
        {
            if (s.OpensDocument && document.Count > 0)
            {
                yield return document;
                document = [];
            }
            document.Add(s);
        }
        yield return document;
    }

    private static ReadOnlySpan<char> Universal(string relation) =>
        relation.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
            ? relation.AsSpan(0, colon)
            : relation;
}
