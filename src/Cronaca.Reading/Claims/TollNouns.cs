namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;

/// <summary>How many a noun of casualties tells of by itself: "the dead", "feriti".</summary>
internal sealed class TollNouns(Draft draft, Counting counting)
{
    private readonly Draft _draft = draft;
    private readonly Counting _counting = counting;

    /// <summary>"18 feriti", "ci sono morti e feriti", "i morti sono 500", "the death toll rose to 33".</summary>
    public Counted? Count(Word noun)
    {
        if (_counting.Stated(noun) is { } stated)
        {
            // Those counted may be told beside: "7 morti tra i dimostranti".
            return stated with
            {
                Group = Among(noun) ?? (stated.Head != noun ? stated.Group : null),
                Head = noun,
            };
        }
        if (Predicated(noun) is { } mention)
        {
            return new Counted(
                mention.Quantity with
                {
                    Unit = "person",
                },
                noun,
                Among(noun),
                Stated: true
            );
        }
        var determiner = noun.Child("det");
        if (determiner is not null && _draft.Analysis.Pack.Toll.Is(determiner, TollWord.None))
        {
            return new Counted(
                new Quantity(0, 0, Hedge.Exact, "person", determiner.Span),
                noun,
                Among(noun),
                Stated: true
            );
        }
        // "un numero imprecisato di vittime"
        if (
            noun.Is("nmod")
            && noun.Has("Number=Plur")
            && determiner is null
            && noun.Head is { Upos: Upos.NOUN } number
            && number.Child("det")?.Has("Definite=Ind") == true
            && _draft.Analysis.Pack.Toll.Length(number.Sentence.Words, number.Index, TollWord.Sum)
                > 0
        )
        {
            return new Counted(
                new Quantity(2, null, Hedge.Vague, "person", number.Span.Union(noun.Span)),
                noun,
                Among(noun),
                Stated: false
            );
        }
        // "no reports of casualties"
        if (
            noun.Is("nmod")
            && noun.Has("Number=Plur")
            && determiner is null
            && noun.Head is { Upos: Upos.NOUN } report
            && _draft.Analysis.Pack.Saying(report).Any()
            && report.Child("det") is { } no
            && _draft.Analysis.Pack.Toll.Is(no, TollWord.None)
        )
        {
            return new Counted(
                new Quantity(0, 0, Hedge.Exact, "person", no.Span),
                noun,
                null,
                Stated: true
            );
        }
        bool indefinite =
            determiner is null || determiner.Has("Definite=Ind") || determiner.Has("PronType=Ind");
        if (
            !indefinite
            || noun.Child("nmod:poss") is not null
            || noun.IsAny("compound", "nmod", "amod")
        )
        {
            return null;
        }
        if (noun.Has("Number=Plur"))
        {
            return new Counted(
                new Quantity(2, null, Hedge.Vague, "person", noun.Span),
                noun,
                Among(noun),
                Stated: false
            );
        }
        // "una vita tranquilla"
        return
            determiner is null
            || (_draft.Analysis.Pack.Noun(noun) & NounClass.Abstract) != 0
                && _draft.Analysis.Pack.Casualties(noun).All(e => e.Frame == CasualtyFrame.Self)
            ? null
            : new Counted(
                new Quantity(1, 1, Hedge.Exact, "person", noun.Span),
                noun,
                Among(noun),
                Stated: false
            );
    }

    /// <summary>"La vittima è un operaio di 45 anni", "the victims, a man and a woman": who they are, where nothing else counts them.</summary>
    public IEnumerable<Counted> Who(Word noun)
    {
        var said =
            noun.Is("nsubj") && noun.Head is { } predicate && predicate.Child("cop") is not null
                ? predicate
                : noun.Child("appos");
        if (
            said is not { Upos: Upos.NOUN or Upos.PROPN }
            || (_draft.Participants.ClassOf(said) & NounClass.AnyPerson) == 0
            || said.Child("det")?.Has("Definite=Ind") != true
                && !said.WithConjuncts().Any(IsCounted)
        )
        {
            return [];
        }
        return _counting.Of(said, things: false).Where(c => c.Quantity.High is > 0);
    }

    /// <summary>"il cadavere di Hina Saleem": whose it is, is told, and counted there.</summary>
    public bool HasOwner(Word noun) =>
        !noun.Has("Number=Plur")
        && Complements.Of(noun) is { } owner
        && (_draft.Participants.ClassOf(owner) & NounClass.AnyPerson) != 0;

    private bool IsCounted(Word noun) => _counting.Stated(noun) is not null;

    private TextSpan? Among(Word noun)
    {
        foreach (var child in noun.Dependents)
        {
            if (
                child.Is("nmod")
                && _draft.Analysis.Pack.Toll.HasCase(child, TollWord.Among)
                && child.Upos is Upos.NOUN or Upos.PROPN
            )
            {
                return Phrase.Uncounted(child);
            }
        }
        return null;
    }

    /// <summary>The number said of a noun: as its predicate ("i morti sono 6"), or where a verb of counting leads ("ammontano a 64", "rose to 33").</summary>
    private QuantityMention? Predicated(Word noun)
    {
        var subject = noun;
        // "il numero delle vittime", "il bilancio dei morti", "the number of dead"
        while (
            subject.IsAny("nmod", "compound")
            && subject.Head is { Upos: Upos.NOUN } over
            && (_draft.Participants.ClassOf(over) & NounClass.AnyPerson) == 0
        )
        {
            subject = over;
        }
        if (!subject.Is("nsubj") || subject.Head is not { } predicate)
        {
            return null;
        }
        foreach (var mention in _draft.Analysis.Values.Quantities(noun.Sentence))
        {
            var number = mention.Number;
            if (
                mention.Kind == QuantityKind.Count
                && (
                    number == predicate
                    || (
                        number.Head == predicate
                        && number.IsAny("obl", "obj", "xcomp", "nummod", "advmod", "nmod")
                    )
                )
                && !number.WithConjuncts().Contains(noun)
            )
            {
                return mention;
            }
        }
        return null;
    }
}
