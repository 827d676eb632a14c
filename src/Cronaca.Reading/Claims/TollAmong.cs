namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>
/// Those told to be among the casualties: "tra le vittime ci sono tre bambini", "among the dead were five policemen", "two firefighters were
/// among the injured".
/// </summary>
internal sealed class TollAmong(Draft draft, Counting counting)
{
    /// <summary>How many words the casualties may stand behind "among".</summary>
    private const int _near = 4;
    private readonly Draft _draft = draft;
    private readonly Counting _counting = counting;

    public IEnumerable<(Counted Counted, Word Noun, TollType Type)> Read(Sentence sentence)
    {
        var words = sentence.Words;
        for (int i = 0; i < words.Count; i++)
        {
            if (
                _draft.Analysis.Pack.Toll.Length(words, i, TollWord.Among) == 0
                || Casualties(words, i) is not { } found
            )
            {
                continue;
            }
            var named = Before(words, i) ?? After(words, found.Noun.Index);
            foreach (var word in named?.WithConjuncts() ?? [])
            {
                if (_counting.One(word, things: false) is { } counted)
                {
                    yield return (counted, found.Noun, found.Type);
                }
            }
        }
    }

    private (Word Noun, TollType Type)? Casualties(IReadOnlyList<Word> words, int among)
    {
        bool definite = false;
        for (int i = among + 1; i < Math.Min(words.Count, among + _near); i++)
        {
            var word = words[i];
            definite |= word.Has("Definite=Def") || word.Lemma is "those" or "quello";
            if (definite && word.Upos is Upos.NOUN or Upos.ADJ or Upos.VERB)
            {
                foreach (var entry in _draft.Analysis.Pack.Casualties(word))
                {
                    if (
                        entry.Type
                            is not (TollType.Attending or TollType.Deployed or TollType.Affected)
                        && entry.Frame
                            is CasualtyFrame.Self
                                or CasualtyFrame.Object
                                or CasualtyFrame.Modifier
                    )
                    {
                        return (word, entry.Type);
                    }
                }
            }
            if (word.Upos == Upos.PUNCT || word.Upos == Upos.NOUN)
            {
                return null;
            }
        }
        return null;
    }

    /// <summary>"two firefighters were among the dead", "there were children among the victims".</summary>
    private static Word? Before(IReadOnlyList<Word> words, int among)
    {
        for (int i = among - 1; i >= Math.Max(0, among - _near); i--)
        {
            if (words[i].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM)
            {
                var noun = words[i];
                while (
                    noun.IsAny("nummod", "flat", "compound")
                    && noun.Head is { Upos: Upos.NOUN or Upos.PROPN } head
                )
                {
                    noun = head;
                }
                return noun;
            }
            if (words[i].Upos is not (Upos.AUX or Upos.VERB or Upos.ADV or Upos.ADJ))
            {
                return null;
            }
        }
        return null;
    }

    /// <summary>"among the dead were five policemen": the first noun behind the verb.</summary>
    private static Word? After(IReadOnlyList<Word> words, int casualties)
    {
        bool verb = false;
        for (int i = casualties + 1; i < Math.Min(words.Count, casualties + 10); i++)
        {
            var word = words[i];
            verb |= word.Upos is Upos.AUX or Upos.VERB || word.Form == ",";
            if (word.Form is ";" or ":" or ".")
            {
                return null;
            }
            if (verb && word.Upos is Upos.NOUN or Upos.PROPN or Upos.NUM)
            {
                return
                    word.IsAny("nummod", "det", "amod", "compound", "flat", "nmod")
                    && word.Head is { Upos: Upos.NOUN or Upos.PROPN } head
                    && head.Index > casualties
                    ? head
                    : word;
            }
        }
        return null;
    }
}
