namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;

/// <summary>
/// Numbers that the tree has led to no casualty: the word that tells what happened is looked for by the order of words, behind the noun
/// ("almeno una trentina, tra cui nove poliziotti, sono rimaste ferite") and right before it ("annegarono nove persone").
/// </summary>
internal sealed class TollNumbers(Draft draft, Counting counting)
{
    /// <summary>How many words may stand between the noun and what is said of it.</summary>
    private const int _behind = 12;

    private const int _before = 12;

    private readonly Draft _draft = draft;
    private readonly Counting _counting = counting;

    /// <summary>What is counted, and the word that may say what happened to it.</summary>
    public IEnumerable<(Counted Counted, Word Predicate, CasualtyEntry Entry)> Read(
        Sentence sentence,
        TollList tolls
    )
    {
        foreach (var mention in _draft.Analysis.Values.Quantities(sentence))
        {
            if (
                mention.Kind != QuantityKind.Count
                || tolls.Counts(mention.Quantity.Span)
                || _counting.IsExcepted(mention)
                || _counting.IsAge(mention)
            )
            {
                continue;
            }
            var noun = Noun(mention);
            var counted =
                _counting.Stated(noun) is { } stated
                && stated.Quantity.Span.Overlaps(mention.Quantity.Span)
                    ? stated
                    : Plain(mention, noun);
            if (
                Behind(sentence.Words, noun, mention) is { } behind
                || !_draft.Analysis.Pack.Toll.HasCase(noun, TollWord.By)
                    && Before(sentence.Words, mention) is { } before
                    && (behind = before) != default
            )
            {
                yield return (counted, behind.Predicate, behind.Entry);
                foreach (var also in Also(behind.Predicate, behind.Entry))
                {
                    yield return (counted, also.Predicate, also.Entry);
                }
            }
        }
    }

    /// <summary>What else is said of the same: "sono stati aggrediti e sequestrati".</summary>
    private IEnumerable<(Word Predicate, CasualtyEntry Entry)> Also(Word word, CasualtyEntry entry)
    {
        foreach (var other in word.Children("conj"))
        {
            if (
                other.Upos == Upos.VERB
                && !HasNumberBetween(word, other)
                && other.Child("nsubj") is null
                && other.Child("obj") is null
                && other.Child("aux") is null
            )
            {
                foreach (var more in _draft.Analysis.Pack.Casualties(other))
                {
                    if (more.Frame == entry.Frame && more.Type != entry.Type)
                    {
                        yield return (other, more);
                        break;
                    }
                }
            }
        }
    }

    private bool HasNumberBetween(Word first, Word last) =>
        _draft
            .Analysis.Values.Quantities(first.Sentence)
            .Any(q => q.First.Index > first.Index && q.Last.Index < last.Index);

    /// <summary>The noun beside the number; the number itself where none stands there.</summary>
    public static Word Noun(QuantityMention mention)
    {
        if (
            mention.Number.IsAny("nummod", "det", "amod")
            && mention.Number.Head is { } head
            && head.Upos is Upos.NOUN or Upos.PROPN
        )
        {
            return head;
        }
        var words = mention.Number.Sentence.Words;
        for (int i = mention.Last.Index + 1; i < Math.Min(words.Count, mention.Last.Index + 4); i++)
        {
            if (words[i].Upos == Upos.NOUN)
            {
                return words[i];
            }
            if (words[i].Upos is not (Upos.ADJ or Upos.ADP or Upos.DET))
            {
                break;
            }
        }
        return mention.Number;
    }

    private static Counted Plain(QuantityMention mention, Word noun) =>
        new(
            mention.Quantity with
            {
                Unit = mention.Quantity.Unit ?? "person",
            },
            noun,
            noun == mention.Number ? null : Phrase.Uncounted(noun),
            Stated: true
        );

    private (Word Predicate, CasualtyEntry Entry)? Behind(
        IReadOnlyList<Word> words,
        Word noun,
        QuantityMention mention
    )
    {
        int from = Math.Max(noun.Index, mention.Last.Index) + 1;
        bool helped = false;
        int end = from + _behind;
        for (int i = from; i < Math.Min(words.Count, end); i++)
        {
            var word = words[i];
            if (IsQuotationMark(word))
            {
                continue;
            }
            if (word.Form == ",")
            {
                int close = Close(words, i);
                if (close == 0)
                {
                    return null;
                }
                end += close - i;
                i = close;
                continue;
            }
            // Another subject begins: "15,000 people whose homes have been destroyed".
            if (
                word.Upos is Upos.PUNCT or Upos.CCONJ or Upos.SCONJ
                || (word.Upos == Upos.NOUN && word.Is("nsubj"))
            )
            {
                return null;
            }
            if (word.Upos == Upos.AUX)
            {
                helped = true;
                continue;
            }
            if (word.Upos is not (Upos.VERB or Upos.ADJ))
            {
                continue;
            }
            foreach (var entry in _draft.Analysis.Pack.Casualties(word))
            {
                bool fits = entry.Frame switch
                {
                    CasualtyFrame.Object => Arguments.IsParticiple(word)
                        && !word.Has("Tense=Pres")
                        && (helped && word.Child("obj") is null || i == from),
                    // Where the tree has no verb but this one, the noun is its subject: "about 200 residents of border villages demonstrated".
                    CasualtyFrame.Subject => !Arguments.IsParticiple(word)
                        || helped
                        || IsOnly(word, noun),
                    CasualtyFrame.Modifier => helped || i == from,
                    _ => false,
                };
                if (fits)
                {
                    return (word, entry);
                }
            }
            // "hundreds of children holding candles gathered"
            if (word.Upos == Upos.VERB && !word.Has("Tense=Pres"))
            {
                return null;
            }
        }
        return null;
    }

    /// <summary>Whether the tree has no verb above this one, but the counted noun as its root.</summary>
    private static bool IsOnly(Word verb, Word noun)
    {
        var top = noun;
        while (top.Head is { Upos: Upos.NOUN or Upos.NUM } above)
        {
            top = above;
        }
        return top.Head is null && verb.IsWithin(top);
    }

    /// <summary>Words are quoted and go on: "at least 30 innocents" had died.</summary>
    private static bool IsQuotationMark(Word word) =>
        word.Form is "\"" or "“" or "”" or "«" or "»" or "''" or "``";

    /// <summary>The comma that closes an insertion after which an auxiliary goes on; 0 when none does.</summary>
    private static int Close(IReadOnlyList<Word> words, int open)
    {
        for (int i = open + 1; i < Math.Min(words.Count - 1, open + _behind); i++)
        {
            if (words[i].Form is ";" or ":" or ".")
            {
                return 0;
            }
            if (words[i].Form == "," && words[i + 1].Upos is Upos.AUX or Upos.VERB)
            {
                return i;
            }
        }
        return 0;
    }

    private (Word Predicate, CasualtyEntry Entry)? Before(
        IReadOnlyList<Word> words,
        QuantityMention mention
    )
    {
        bool near = true;
        for (int i = mention.First.Index - 1; i >= Math.Max(0, mention.First.Index - _before); i--)
        {
            var word = words[i];
            if (IsQuotationMark(word))
            {
                continue;
            }
            if (word.Upos is Upos.VERB or Upos.ADJ)
            {
                foreach (var entry in _draft.Analysis.Pack.Casualties(word))
                {
                    if (
                        (
                            entry.Frame == CasualtyFrame.Object
                            // "guarding two mills": those behind are guarded.
                            || entry.Frame == CasualtyFrame.Subject
                                && !word.Has("VerbForm=Ger")
                                && !(word.Has("VerbForm=Part") && word.Has("Tense=Pres"))
                        ) && (near || Open(word, entry))
                    )
                    {
                        return (word, entry);
                    }
                }
            }
            near &= word.Upos is Upos.PRON or Upos.DET or Upos.ADV or Upos.ADJ or Upos.PART;
            if (
                word.Upos is Upos.VERB or Upos.AUX or Upos.SCONJ or Upos.CCONJ
                || word.Form is ";" or ":" or "."
            )
            {
                return null;
            }
        }
        return null;
    }

    /// <summary>A verb that still lacks the noun that it happens to: "sono stati rilasciati nella notte, in buona salute, due dei cinque".</summary>
    private static bool Open(Word verb, CasualtyEntry entry) =>
        verb.Child("nsubj") is null
        && (verb.Child("obj") is not { } obj || entry.Lemmas.Contains(obj.Lemma))
        && (verb.Child("aux") is not null || !Arguments.IsParticiple(verb))
        && !verb.Is("acl");
}
