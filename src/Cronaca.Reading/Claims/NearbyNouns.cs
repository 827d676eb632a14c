namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>Who takes part by where a noun stands alone, for where the tree has hung it elsewhere.</summary>
internal sealed class NearbyNouns(Draft draft)
{
    private const int _farthestAgent = 14;
    private const int _farthestObject = 8;

    private readonly Draft _draft = draft;

    /// <summary>A by-phrase that the parser hung on a word between: "arrested at his school by police", "ritrovato vivo da alcuni pastori".</summary>
    public Word? AgentBehind(Word verb)
    {
        var words = verb.Sentence.Words;
        bool by = false;
        int end = Math.Min(words.Count, verb.Index + _farthestAgent);
        for (int i = verb.Index + 1; i < end; i++)
        {
            var word = words[i];
            if (word.Upos is Upos.VERB or Upos.SCONJ or Upos.PUNCT)
            {
                return null;
            }
            if (word.Lemma is "by" or "da")
            {
                by = true;
            }
            else if (by && word.Upos is Upos.NOUN or Upos.PROPN)
            {
                if (IsAgent(word))
                {
                    return word;
                }
                by = word.Is("compound") || word.Is("flat");
            }
        }
        return null;
    }

    /// <summary>Where the tree has no subject: the bare noun before the verb, with no other verb between them.</summary>
    public static Word? Before(Word verb)
    {
        var words = verb.Sentence.Words;
        for (int i = verb.Index - 1; i >= 0; i--)
        {
            var word = words[i];
            if (
                word.Upos is Upos.VERB or Upos.SCONJ
                || word.Form is ";" or ":"
                || word.Is("mark")
                || word.Has("PronType=Int")
            )
            {
                return null;
            }
            if (IsBare(word) && !word.IsAny("obj", "obl"))
            {
                return word;
            }
        }
        return null;
    }

    /// <summary>Where the tree has no object: the bare noun behind the verb, with no other verb between them.</summary>
    public static Word? After(Word verb)
    {
        var words = verb.Sentence.Words;
        int end = Math.Min(words.Count, verb.Index + _farthestObject);
        for (int i = verb.Index + 1; i < end; i++)
        {
            var word = words[i];
            if (word.Upos is Upos.VERB or Upos.SCONJ or Upos.ADP or Upos.PUNCT or Upos.PART)
            {
                return null;
            }
            if (IsBare(word))
            {
                return word;
            }
        }
        return null;
    }

    private static bool IsBare(Word word) =>
        (word.Upos is Upos.NOUN or Upos.PROPN || word.Upos == Upos.NUM && !word.Is("nummod"))
        && word.Child("case") is null
        && !word.IsAny("compound", "flat", "nmod");

    /// <summary>Someone who acts; a country does.</summary>
    private bool IsAgent(Word noun) =>
        (_draft.Participants.ClassOf(noun) & NounClass.AnyAgent) != 0
        || _draft.Analysis.Names.At(noun)?.Entity.Place is { Kind: Names.PlaceKind.Country };
}
