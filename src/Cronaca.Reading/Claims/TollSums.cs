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
                && Leads(words, mention)
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
                        People(mention) is { } people ? Phrase.Uncounted(people) : null,
                        Stated: true
                    ),
                    found.Noun,
                    found.Type
                );
            }
        }
    }

    /// <summary>No noun of its own follows the number, but perhaps one that means no more than people: "è salito a 43 persone".</summary>
    private bool Alone(IReadOnlyList<Word> words, QuantityMention mention)
    {
        int next = mention.Last.Index + 1;
        return next >= words.Count
            || words[next].Upos
                is Upos.PUNCT
                    or Upos.CCONJ
                    or Upos.SCONJ
                    or Upos.ADP
                    or Upos.DET
                    or Upos.ADV
                    or Upos.AUX
            || People(mention) is not null;
    }

    private Word? People(QuantityMention mention) =>
        TollNumbers.Noun(mention) is { Upos: Upos.NOUN } noun
        && noun != mention.Number
        && (_draft.Analysis.Pack.Noun(noun) & NounClass.AnyPerson) != 0
            ? noun
            : null;

    private bool Leads(IReadOnlyList<Word> words, QuantityMention mention)
    {
        int first = mention.First.Index;
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
        return IsInverted(words, mention);
    }

    /// <summary>"51 sono invece le vittime": the number, the copula, the casualties.</summary>
    private static bool IsInverted(IReadOnlyList<Word> words, QuantityMention mention) =>
        mention.Last.Index + 2 < words.Count
        && words[mention.Last.Index + 1].Upos == Upos.AUX
        && Definite(words, mention) > 0;

    /// <summary>Where, right behind the number and perhaps a copula, a definite article stands; 0 when none does.</summary>
    private static int Definite(IReadOnlyList<Word> words, QuantityMention mention)
    {
        int at = mention.Last.Index + 1;
        while (at < words.Count - 1 && words[at].Upos is Upos.AUX or Upos.ADV)
        {
            at++;
        }
        return at < words.Count && words[at].Has("Definite=Def") ? at : 0;
    }

    private (Word Noun, TollType Type)? Casualties(
        IReadOnlyList<Word> words,
        QuantityMention mention
    ) =>
        (Definite(words, mention) is > 0 and var close ? Behind(words, mention, close) : null)
        ?? Before(words, mention)
        ?? Behind(words, mention, 0);

    private (Word Noun, TollType Type)? Before(IReadOnlyList<Word> words, QuantityMention mention)
    {
        int first = mention.First.Index;
        for (int i = first - 1; i >= Math.Max(0, first - _farthest); i--)
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
        return null;
    }

    /// <summary>"portando a 23 il totale dei decessi", "sono almeno 24 i feriti": the sum or the casualties stand behind.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="mention">The number.</param>
    /// <param name="definite">Where the definite article of the casualties stands; 0 when it need not stand close.</param>
    private (Word Noun, TollType Type)? Behind(
        IReadOnlyList<Word> words,
        QuantityMention mention,
        int definite
    )
    {
        int from = mention.Last.Index + 1;
        int end = Math.Min(words.Count, from + (definite > 0 ? 8 : 6));
        bool sum = false;
        for (int i = from; i < end && words[i].Upos != Upos.PUNCT; i++)
        {
            sum |= _draft.Analysis.Pack.Toll.Length(words, i, TollWord.Sum) > 0;
            bool inverted = definite > 0 && i <= definite + 2;
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
        return _draft.Analysis.Pack.Toll.Is(word, TollWord.Deaths) && Definite(words, at)
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
