namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Names;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;

/// <summary>
/// How many a noun phrase counts: the number that is written (<see cref="StatedCount"/>), else what its form tells: "a man" (1), a bare plural (2 or more).
/// </summary>
internal sealed class Counting(Analysis analysis, Participants participants)
{
    private readonly Analysis _analysis = analysis;
    private readonly Participants _participants = participants;
    private readonly StatedCount _stated = new(analysis, participants);
    private readonly TollWords _words = analysis.Pack.Toll;

    /// <summary>One for each coordinated noun that counts something; named and known people told together are counted together.</summary>
    public IEnumerable<Counted> Of(Word noun, bool things)
    {
        var all = Each(noun, things);
        // "Tennant and Hakim died" tells of two; "killed an officer and a technician" of one and one.
        bool together =
            AreNamed(all)
            || all.Count > 1
                && all.TrueForAll(c => !c.Stated && c.Quantity.High == 1)
                && all.Exists(c => c.Head.Child("det") is not { } det || !det.Has("Definite=Ind"));
        if (!together)
        {
            return all;
        }
        var span = all[0].Head.Span.Union(all[^1].Head.Span);
        return
        [
            new Counted(
                new Quantity(all.Count, all.Count, Hedge.Exact, all[0].Quantity.Unit, span),
                all[0].Head,
                Phrase.Coordinated(all[0].Head),
                Stated: false
            ),
        ];
    }

    private List<Counted> Each(Word noun, bool things)
    {
        var all = new List<Counted>();
        foreach (var word in noun.WithConjuncts())
        {
            if (
                word.Upos is Upos.VERB or Upos.AUX
                || word != noun
                    && (
                        IsOfOtherVerb(noun, word)
                        || IsOfThose(word)
                        || IsHarm(word)
                        || all.Count > 0 && IsSame(noun, word)
                    )
                || One(word, things) is not { } counted
            )
            {
                continue;
            }
            if (all.Count > 0 && IsCountedWith(all[^1], counted))
            {
                all[^1] = all[^1] with
                {
                    Group = all[^1].Group?.Union(counted.Group ?? counted.Head.Span),
                };
            }
            // "No pupils or teachers were hurt": the denial holds for all.
            else if (counted.Stated || !all.Exists(c => c.Quantity.High == 0))
            {
                all.Add(counted);
            }
        }
        return all;
    }

    /// <summary>"la morte di 160 persone e il ferimento di 260": the second noun counts its own.</summary>
    private bool IsHarm(Word noun) =>
        noun.Upos == Upos.NOUN
        && _analysis
            .Pack.Casualties(noun)
            .Any(e =>
                e.Frame is CasualtyFrame.Self or CasualtyFrame.Of && TollFit.IsCasualty(e.Type)
            );

    /// <summary>"Ada Conti, scrittrice e poetessa", "l'attore e regista Ugo Riva": what somebody is besides is nobody else.</summary>
    private bool IsSame(Word first, Word word)
    {
        bool bare =
            word is { Upos: Upos.NOUN }
            && !word.Has("Number=Plur")
            && word.Child("det") is null
            && word.Child("nummod") is null
            && word.Child("nmod:poss") is null
            && first.Child("nmod:poss") is null
            && first.Child("det:poss") is null;
        return bare && (IsNamed(first) || first.Child("det") is not null && BearsName(word));
    }

    private bool IsNamed(Word word) =>
        word.Upos == Upos.PROPN
        || _analysis.Names.NameAt(word) is { Entity.Kind: EntityKind.Person };

    /// <summary>A proper name stands right behind the noun or hangs on it.</summary>
    private static bool BearsName(Word noun)
    {
        var words = noun.Sentence.Words;
        return noun.Index + 1 < words.Count && words[noun.Index + 1].Upos == Upos.PROPN
            || noun.Dependents.Any(d => d.Upos == Upos.PROPN && d.IsAny("flat", "appos"));
    }

    /// <summary>"Engineers Augusto Moreira, Cesar Oliveira and Jose Reis": a title in the plural before as many names.</summary>
    private bool AreNamed(List<Counted> all) =>
        all.Count > 1
        && all[0] is { Stated: false, Quantity: { Low: 2, High: null } }
        && (IsNamed(all[0].Head) || BearsName(all[0].Head))
        && all.Skip(1).All(c => c is { Stated: false, Quantity.High: 1 } && IsNamed(c.Head));

    /// <summary>"13 persone, tre delle quali poliziotti": a part of those before it.</summary>
    private bool IsOfThose(Word number)
    {
        var words = number.Sentence.Words;
        int i = number.Index + 1;
        return i + 1 < words.Count
            && _words.Is(words[i], TollWord.Of)
            && (
                _words.Is(words[i + 1], TollWord.Those)
                || words[i + 1].Upos == Upos.DET
                    && i + 2 < words.Count
                    && _words.Is(words[i + 2], TollWord.Those)
            );
    }

    /// <summary>"130 guards and kitchen workers": a bare plural right behind "and" is counted with the first.</summary>
    private static bool IsCountedWith(Counted first, Counted second)
    {
        if (!first.Stated || second.Stated || second.Quantity.High is not null)
        {
            return false;
        }
        var words = second.Head.Sentence.Words;
        int i = second.Head.Index - 1;
        while (i > first.Head.Index && words[i].Is("compound"))
        {
            i--;
        }
        return i == first.Head.Index + 1 && words[i].Upos == Upos.CCONJ;
    }

    /// <summary>"killed 10 people and forced villagers": a verb right before the noun has it, whatever it is joined to in the tree.</summary>
    private static bool IsOfOtherVerb(Word first, Word word)
    {
        int i = word.Index - 1;
        var words = word.Sentence.Words;
        while (i > first.Index && words[i].Upos is Upos.DET or Upos.NUM or Upos.ADJ)
        {
            i--;
        }
        return i > first.Index
            && words[i] is { Upos: Upos.VERB } verb
            && !verb.IsWithin(word)
            && words[i - 1].Upos is Upos.CCONJ or Upos.PUNCT;
    }

    /// <summary>A count whose number is written: "18 membri", "decine di rivoltosi", "due".</summary>
    public Counted? Stated(Word noun) => _stated.Of(noun);

    /// <summary>"his son, 12,": a number of years.</summary>
    public bool IsAge(QuantityMention mention) => _stated.IsAge(mention);

    /// <summary>"all but three of them": those of whom it is not said.</summary>
    public bool IsExcepted(QuantityMention mention) => _stated.IsExcepted(mention);

    /// <summary>How many the noun counts; null when it counts nothing ("the missing sailors").</summary>
    public Counted? One(Word noun, bool things)
    {
        if (_stated.Of(noun) is { } stated)
        {
            return stated;
        }
        // "a group of about 130 people", "un totale di 20 morti"
        var kind = _participants.ClassOf(noun);
        if ((kind & (NounClass.AnyPerson | NounClass.Document)) == 0 && noun.Upos == Upos.NOUN)
        {
            foreach (var child in noun.Dependents)
            {
                if (
                    child.Is("nmod")
                    && (_words.HasCase(child, TollWord.Of) || _words.HasCase(child, TollWord.Among))
                    && _stated.Of(child) is { } inner
                )
                {
                    return inner;
                }
            }
        }
        return Implied(noun, kind, things);
    }

    private Counted? Implied(Word noun, NounClass kind, bool things)
    {
        // "Il primo è stato colpito, il terzo è in salvo"
        if (
            noun.IsAny("nsubj", "obj")
            && noun.Child("det") is not null
            && _analysis.Values.At(noun) is { Kind: QuantityKind.Ordinal }
        )
        {
            return new Counted(StatedCount.Exactly(1, noun), noun, null, Stated: false);
        }
        bool countable =
            (kind & NounClass.AnyPerson) != 0
            || (
                things
                && (kind & (NounClass.Building | NounClass.Vehicle)) != 0
                && (kind & NounClass.Abstract) == 0
            );
        var determiner = noun.Child("det");
        // "a police officer", "soldati": one of a force; "the police" is no number.
        countable |=
            (kind & NounClass.Force) != 0
            && (
                (determiner?.Has("Definite=Ind") ?? noun.Has("Number=Plur"))
                || !noun.Has("Number=Plur") && BearsName(noun)
            );
        if (!countable || noun.Upos is not (Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.ADJ))
        {
            return null;
        }
        // "due persone sono morte e una risulta dispersa"
        if (
            noun.Upos == Upos.PRON
            && noun.Is("nsubj")
            && _words.Is(noun, TollWord.One)
            && noun.Child("det") is null
            && noun.Child("nmod") is null
        )
        {
            return new Counted(StatedCount.Exactly(1, noun), noun, null, Stated: true);
        }
        if (noun.Upos == Upos.PRON)
        {
            return
                noun.Has("Number=Sing") && noun.Has("PronType=Prs") && _words.Is(noun, TollWord.He)
                ? new Counted(StatedCount.Exactly(1, noun), noun, null, Stated: false)
                : null;
        }
        bool plural = noun.Has("Number=Plur") && !(noun.Upos == Upos.PROPN);
        if (plural)
        {
            bool bare =
                determiner is null
                    && noun.Child("nmod:poss") is null
                    && noun.Child("det:poss") is null
                || determiner is not null && determiner.Has("Definite=Ind");
            return bare
                ? new Counted(
                    new Quantity(2, null, Hedge.Vague, _stated.Unit(noun), noun.Span),
                    noun,
                    Phrase.Of(noun),
                    Stated: false
                )
                : null;
        }
        if (determiner is { } det && (det.Has("PronType=Neg") || _words.Is(det, TollWord.None)))
        {
            return new Counted(
                StatedCount.Exactly(0, det),
                noun,
                Phrase.Uncounted(noun),
                Stated: true
            );
        }
        if (determiner is { } each && _words.Is(each, TollWord.Each))
        {
            return null;
        }
        return new Counted(StatedCount.Exactly(1, noun), noun, Phrase.Of(noun), Stated: false);
    }
}
