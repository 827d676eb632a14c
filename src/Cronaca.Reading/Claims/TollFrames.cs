namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;

/// <summary>Where a word of <c>casualties.tsv</c> has those it counts: its subject, its object, the noun it modifies, itself.</summary>
internal sealed class TollFrames(Draft draft, Counting counting, TollFit fit)
{
    /// <summary>How many words "of" may stand behind its noun.</summary>
    private const int _near = 5;

    private readonly Draft _draft = draft;
    private readonly Counting _counting = counting;
    private readonly TollFit _fit = fit;
    private readonly TollNouns _nouns = new(draft, counting);

    /// <summary>Those of whom the entry's word says it, with the rule that found them and how sure it is.</summary>
    public IEnumerable<(Counted Counted, string Rule, double Confidence)> Read(
        Word word,
        CasualtyEntry entry
    )
    {
        if (Nominal(word))
        {
            return entry.Frame != CasualtyFrame.Of && _nouns.Count(word) is { } counted
                ? [(counted, "toll.self", 0.75)]
                : [];
        }
        return entry.Frame switch
        {
            CasualtyFrame.Subject when word.Upos != Upos.NOUN && CountsAnother(word, entry) => [],
            CasualtyFrame.Subject when word.Upos != Upos.NOUN => All(
                Arguments.Subject(word) ?? Arguments.Object(word),
                entry,
                "toll.subject",
                0.85
            ),
            CasualtyFrame.Object when word.Upos != Upos.NOUN => All(
                Gapped(word)
                    ?? Arguments.Patient(word)
                    ?? Arguments.Object(word)
                    ?? BareNumber(word),
                entry,
                "toll.object",
                0.85
            ),
            CasualtyFrame.Of when word.Upos == Upos.NOUN && NoneOf(word) is { } none =>
            [
                (none, "toll.none", 0.7),
            ],
            CasualtyFrame.Of when word.Upos == Upos.NOUN => All(
                Complements.Of(word) ?? OfBehind(word, entry),
                entry,
                "toll.of",
                0.75
            ),
            CasualtyFrame.Modifier => All(Modified(word), entry, "toll.modifier", 0.75)
                // "24 people dead and 249 injured": what is coordinated after it has a word of its own.
                .Where(c =>
                    !word.IsAny("amod", "acl", "nmod")
                    || c.Counted.Head.Index < word.Index
                    || c.Counted.Head == word.Head
                ),
            // "Gunmen kill two guards" counts the guards, not the killing.
            CasualtyFrame.Self
                when TollFit.IsCasualty(entry.Type)
                    && (word.Upos != Upos.VERB || Arguments.Object(word) is null)
                    && _nouns.Count(word) is { } self => [(self, "toll.self", 0.85)],
            _ => [],
        };
    }

    /// <summary>"authorities moved about 40,000 people to higher ground": where an object is counted, it is not the subject that went.</summary>
    private bool CountsAnother(Word verb, CasualtyEntry entry) =>
        verb.Child("obj") is { } obj
        && !entry.Lemmas.Contains(obj.Lemma)
        && (_draft.Participants.ClassOf(obj) & (NounClass.AnyPerson | NounClass.Force)) != 0
        && Arguments.Subject(verb) is { } subject
        && _counting.Stated(subject) is null;

    /// <summary>"non ha effettuato arresti", "made no arrests": a bare plural that a denied verb or "no" makes none.</summary>
    private static Counted? NoneOf(Word noun)
    {
        bool bare =
            noun.Has("Number=Plur") && Complements.Of(noun) is null && noun.Child("nummod") is null;
        var determiner = noun.Child("det");
        bool none =
            determiner is { Lemma: "no" or "nessuno" }
            || (
                determiner is null
                && noun.IsAny("obj", "nsubj")
                && noun.Head is { Upos: Upos.VERB } verb
                && Status.IsNegated(verb)
            );
        return bare && none
            ? new Counted(
                new Quantity(0, 0, Hedge.Exact, "person", noun.Span),
                noun,
                null,
                Stated: true
            )
            : null;
    }

    private IEnumerable<(Counted Counted, string Rule, double Confidence)> All(
        Word? noun,
        CasualtyEntry entry,
        string rule,
        double confidence
    )
    {
        if (noun is null)
        {
            yield break;
        }
        foreach (var counted in _counting.Of(noun, TollFit.IsOfThings(entry.Type)))
        {
            if (_fit.Fits(counted, entry))
            {
                yield return (counted, rule, confidence);
            }
        }
    }

    /// <summary>"i corpi senza vita di due marinai": the counted noun behind "of", where the tree hangs it on another word.</summary>
    private static Word? OfBehind(Word noun, CasualtyEntry entry)
    {
        if (!TollFit.IsCasualty(entry.Type))
        {
            return null;
        }
        var words = noun.Sentence.Words;
        for (int i = noun.Index + 1; i < Math.Min(words.Count, noun.Index + _near); i++)
        {
            if (words[i].Upos is Upos.VERB or Upos.AUX or Upos.PUNCT or Upos.CCONJ)
            {
                return null;
            }
            if (
                words[i].Lemma is "di" or "of"
                && words[i].Is("case")
                && words[i].Head is { Upos: Upos.NOUN or Upos.PROPN } owner
                && owner.Index > i
            )
            {
                return owner.Child("nummod") is null && !owner.Has("Number=Plur") ? null : owner;
            }
        }
        return null;
    }

    /// <summary>A participle that a number counts, or that "there are", is a noun whatever the tree calls it: "ci sono stati morti e feriti".</summary>
    private static bool Nominal(Word word)
    {
        if (
            word.Upos is not (Upos.VERB or Upos.ADJ)
            || word.Child("nsubj") is not null
            || word.Child("obj") is not null
        )
        {
            return false;
        }
        if (word.Child("nummod") is not null)
        {
            return true;
        }
        var words = word.Sentence.Words;
        if (
            word.Index > 0
            && words[word.Index - 1] is { Upos: Upos.NUM } number
            && number.Head == word
        )
        {
            return true;
        }
        var first = word.FirstConjunct();
        if (word.Upos == Upos.ADJ && word.IsAny("obj", "nsubj") && word.Has("Number=Plur"))
        {
            return true;
        }
        return IsThere(first)
            || (first.Head is { Lemma: "essere" or "be" } being && IsThere(being));
    }

    private static bool IsThere(Word word) => word.Child("expl") is { Lemma: "ci" or "there" };

    /// <summary>"ne ferirono 700": a number after the verb that the tree has not called its object.</summary>
    private Word? BareNumber(Word verb)
    {
        if (Arguments.IsPassive(verb))
        {
            return null;
        }
        foreach (var mention in _draft.Analysis.Values.Quantities(verb.Sentence))
        {
            if (mention.First.Index == verb.Index + 1 && mention.Kind == QuantityKind.Count)
            {
                return
                    mention.Number.Is("nummod")
                    && mention.Number.Head is { } noun
                    && noun.Index > verb.Index
                    && noun.Index <= mention.Last.Index + _near
                    && !HasVerbBetween(mention.Last, noun)
                    ? noun
                    : mention.Number;
            }
        }
        return null;
    }

    public static bool HasVerbBetween(Word first, Word last)
    {
        for (int i = first.Index + 1; i < last.Index; i++)
        {
            if (first.Sentence.Words[i].Upos is Upos.VERB or Upos.AUX or Upos.SCONJ)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"12 people were arrested and 40 others fined": the number between two coordinated participles belongs to the second.</summary>
    private Word? Gapped(Word verb)
    {
        if (
            !verb.IsAny("conj", "xcomp")
            || verb.Head is not { } first
            || !verb.Has("Tense=Past")
            || verb.Child("nsubj") is not null
            || verb.Child("obj") is not null
        )
        {
            return null;
        }
        foreach (var mention in _draft.Analysis.Values.Quantities(verb.Sentence))
        {
            if (
                mention.Kind == QuantityKind.Count
                && mention.First.Index > first.Index
                && mention.Last.Index < verb.Index
                && verb.Index - mention.Last.Index <= 4
            )
            {
                var noun =
                    mention.Number.Is("nummod")
                    && mention.Number.Head is { } above
                    && above.Index < verb.Index
                        ? above
                        : mention.Number;
                return noun.Is("obj") && noun.Head == first ? null : noun;
            }
        }
        return null;
    }

    /// <summary>The noun of which an adjective says it: "18 people dead", "left 31,000 people dead", "six are missing", "8 italiani a bordo".</summary>
    private static Word? Modified(Word word)
    {
        if (word.IsAny("amod", "acl", "nmod") && word.Head is { } noun)
        {
            return noun;
        }
        if (word.Is("xcomp") && word.Head is { } verb)
        {
            return verb.Child("obj") ?? verb.Child("nsubj");
        }
        if (word.Upos == Upos.NOUN)
        {
            return word.Child("nsubj")
                ?? (
                    word.Is("obl") && word.Head is { } predicate
                        ? Arguments.Patient(predicate) ?? Arguments.Subject(predicate)
                        : null
                );
        }
        return Arguments.Subject(word);
    }
}
