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
            var before = Before(words, i);
            var first = before ?? After(words, found.Noun.Index);
            if (first is null)
            {
                continue;
            }
            var named = first.WithConjuncts();
            foreach (var word in before is null ? named.Concat(Others(words, first)) : named)
            {
                if (_counting.One(word, TollFit.IsOfThings(found.Type)) is { } counted)
                {
                    yield return (counted, found.Noun, found.Type);
                }
            }
        }
    }

    /// <summary>The counted nouns that go on behind an "and", wherever the tree hangs them.</summary>
    private static IEnumerable<Word> Others(IReadOnlyList<Word> words, Word first)
    {
        for (int i = first.Index + 1; i < Math.Min(words.Count - 1, first.Index + 20); i++)
        {
            if (words[i].Form is ";" or ":" or ".")
            {
                yield break;
            }
            if (
                words[i].Upos == Upos.CCONJ
                && (words[i + 1].Upos == Upos.NUM || words[i + 1].Has("Definite=Ind"))
            )
            {
                for (int j = i + 2; j < Math.Min(words.Count, i + 5); j++)
                {
                    if (words[j].Upos == Upos.NOUN)
                    {
                        yield return words[j];
                        break;
                    }
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
            definite |= word.Has("Definite=Def") || word.Has("PronType=Dem");
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
            verb |= word.Upos is Upos.AUX or Upos.VERB or Upos.ADV || word.Form == ",";
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
