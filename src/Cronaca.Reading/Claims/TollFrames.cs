namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;

/// <summary>Where a word of <c>casualties.tsv</c> has those it counts: its subject, its object, the noun it modifies, itself.</summary>
internal sealed class TollFrames(Draft draft, Counting counting, TollFit fit)
{
    private readonly Draft _draft = draft;
    private readonly Counting _counting = counting;
    private readonly TollFit _fit = fit;
    private readonly TollNouns _nouns = new(draft, counting);
    private readonly Sufferers _sufferers = new(draft);

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
                Sufferers.OfSubject(word, entry),
                entry,
                "toll.subject",
                0.85
            ),
            CasualtyFrame.Object when word.Upos != Upos.NOUN => All(
                _sufferers.OfVerb(word, entry),
                entry,
                "toll.object",
                0.85
            ),
            CasualtyFrame.Of when word.Upos == Upos.NOUN && NoneOf(word) is { } none =>
            [
                (none, "toll.none", 0.7),
            ],
            CasualtyFrame.Of when word.Upos == Upos.NOUN => All(
                _sufferers.Of(word, entry),
                entry,
                "toll.of",
                0.75
            ),
            // "The actor died in hospital": who dies there is not hurt there.
            CasualtyFrame.Modifier when word.Is("obl") && Dies(word.Head) => [],
            CasualtyFrame.Modifier => All(Sufferers.Modified(word), entry, "toll.modifier", 0.75)
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
                    && _nouns.Count(word) is { } self => self.Stated || !_nouns.HasOwner(word)
                ? [(self, "toll.self", 0.85)]
                : [],
            CasualtyFrame.Self when TollFit.IsCasualty(entry.Type) && word.Upos == Upos.NOUN =>
                _nouns.Who(word).Select(c => (c, "toll.who", 0.7)),
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

    private bool Dies(Word? verb) =>
        verb is not null
        && _draft.Analysis.Pack.Casualties(verb).Any(e => e.Type == TollType.Killed);

    /// <summary>"non ha effettuato arresti", "made no arrests": a bare plural that a denied verb or "no" makes none.</summary>
    private Counted? NoneOf(Word noun)
    {
        bool bare =
            noun.Has("Number=Plur") && Complements.Of(noun) is null && noun.Child("nummod") is null;
        var determiner = noun.Child("det");
        bool none =
            determiner is not null && _draft.Analysis.Pack.Toll.Is(determiner, TollWord.None)
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
                // "provocando 17 morti": the noun says by itself who they are.
                yield return entry.Lemmas.Contains(counted.Head.Lemma)
                && _fit.IsCasualtyNoun(counted.Head)
                    ? (counted with { Group = null }, "toll.self", confidence)
                    : (counted, rule, confidence);
            }
        }
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
}
