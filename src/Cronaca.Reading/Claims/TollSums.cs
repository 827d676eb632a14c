namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;

/// <summary>
/// The number that a count of casualties has reached: "il bilancio è salito a 74", "the death toll climbed to 46, up from 31", "portando a 23
/// il totale dei decessi", "gli sfollati sono 940".
/// </summary>
internal sealed class TollSums(Draft draft)
{
    /// <summary>How many words may stand between the casualties and their number.</summary>
    private const int _farthest = 18;
    private readonly Draft _draft = draft;

    public IEnumerable<(Counted Counted, Word Noun, TollType Type)> Read(
        Sentence sentence,
        TollList tolls
    )
    {
        var words = sentence.Words;
        foreach (var mention in _draft.Analysis.Values.Quantities(sentence))
        {
            if (
                mention.Kind == QuantityKind.Count
                && !tolls.Counts(mention.Quantity.Span)
                && Alone(words, mention)
                && Leads(words, mention.First.Index)
                && Casualties(words, mention) is { } found
            )
            {
                yield return (
                    new Counted(
                        mention.Quantity with
                        {
                            Unit = "person",
                        },
                        mention.Number,
                        null,
                        Stated: true
                    ),
                    found.Noun,
                    found.Type
                );
            }
        }
    }

    /// <summary>No noun of its own follows the number.</summary>
    private static bool Alone(IReadOnlyList<Word> words, QuantityMention mention)
    {
        int next = mention.Last.Index + 1;
        return next >= words.Count
            || words[next].Upos
                is Upos.PUNCT
                    or Upos.CCONJ
                    or Upos.SCONJ
                    or Upos.ADP
                    or Upos.DET
                    or Upos.ADV;
    }

    private bool Leads(IReadOnlyList<Word> words, int first)
    {
        var toll = _draft.Analysis.Pack.Toll;
        for (int i = first; i >= Math.Max(0, first - 2); i--)
        {
            if (toll.Length(words, i, TollWord.To) > 0 || toll.Length(words, i, TollWord.From) > 0)
            {
                return true;
            }
            if (i < first && words[i].Upos is not (Upos.ADV or Upos.DET or Upos.ADP))
            {
                return false;
            }
        }
        return false;
    }

    private (Word Noun, TollType Type)? Casualties(
        IReadOnlyList<Word> words,
        QuantityMention mention
    )
    {
        for (
            int i = mention.First.Index - 1;
            i >= Math.Max(0, mention.First.Index - _farthest);
            i--
        )
        {
            if (words[i].Form is ";" or ":")
            {
                break;
            }
            if (Type(words, i) is { } type)
            {
                return (words[i], type);
            }
        }
        // "portando a 23 il totale dei decessi": the sum stands behind.
        int end = Math.Min(words.Count, mention.Last.Index + 7);
        bool sum = false;
        for (int i = mention.Last.Index + 1; i < end && words[i].Upos != Upos.PUNCT; i++)
        {
            sum |= _draft.Analysis.Pack.Toll.Length(words, i, TollWord.Sum) > 0;
            // "sono almeno 24 i feriti"
            bool inverted =
                i <= mention.Last.Index + 3 && words[mention.Last.Index + 1].Has("Definite=Def");
            if ((sum || inverted) && Type(words, i) is { } type)
            {
                return (words[i], type);
            }
        }
        return null;
    }

    /// <summary>What a noun counts, where it is the subject or hangs on a word of counting: "i morti", "the number of dead".</summary>
    private TollType? Type(IReadOnlyList<Word> words, int at)
    {
        var word = words[at];
        if (word.Upos is not (Upos.NOUN or Upos.ADJ or Upos.VERB))
        {
            return null;
        }
        foreach (var entry in _draft.Analysis.Pack.Casualties(word))
        {
            if (
                (
                    entry.Frame == CasualtyFrame.Self && word.Dependents.All(d => !d.Is("nummod"))
                    || entry.Frame == CasualtyFrame.Of && Counts(words, at)
                ) && Definite(words, at)
            )
            {
                return entry.Type;
            }
        }
        return
            _draft.Analysis.Pack.Toll.Length(words, at, TollWord.Sum) > 0
            && word.Lemma is "bilancio" or "toll"
            ? TollType.Killed
            : null;
    }

    /// <summary>"il totale dei decessi": a noun of counting stands just before.</summary>
    private bool Counts(IReadOnlyList<Word> words, int at) =>
        _draft.Analysis.Pack.Toll.Length(words, at - 2, TollWord.Sum) > 0
        || _draft.Analysis.Pack.Toll.Length(words, at - 3, TollWord.Sum) > 0;

    private bool Definite(IReadOnlyList<Word> words, int at)
    {
        for (int i = at; i >= Math.Max(0, at - 3); i--)
        {
            if (
                words[i].Has("Definite=Def")
                || _draft.Analysis.Pack.Toll.Length(words, i, TollWord.Sum) > 0
            )
            {
                return true;
            }
            if (i < at && words[i].Upos is Upos.VERB or Upos.PUNCT)
            {
                return false;
            }
        }
        return false;
    }
}
