namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;

/// <summary>
/// How many a noun phrase counts: a number with its hedge, "a man" (1), a bare plural (2 or more), "no one" (0).
/// </summary>
internal sealed class Counting(Analysis analysis, Participants participants)
{
    /// <summary>How far a number may stand from its noun.</summary>
    private const int _near = 4;

    private readonly Analysis _analysis = analysis;
    private readonly Participants _participants = participants;

    /// <summary>One for each coordinated noun that counts something; named and known people told together are counted together.</summary>
    public IEnumerable<Counted> Of(Word noun, bool things)
    {
        var all = Each(noun, things);
        // "Tennant and Hakim died" tells of two; "killed an officer and a technician" of one and one.
        bool together =
            all.Count > 1
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
                || word != noun && (IsOfOtherVerb(noun, word) || IsOfThose(word))
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

    /// <summary>"13 persone, tre delle quali poliziotti": a part of those before it.</summary>
    private static bool IsOfThose(Word number)
    {
        var words = number.Sentence.Words;
        int i = number.Index + 1;
        return i + 1 < words.Count
            && words[i].Lemma is "di" or "of"
            && (
                words[i + 1].Lemma is "them" or "they" or "whom" or "which" or "quale"
                || i + 2 < words.Count && words[i + 2].Lemma == "quale"
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

    /// <summary>How many the noun counts; null when it counts nothing ("the missing sailors").</summary>
    public Counted? One(Word noun, bool things)
    {
        if (Stated(noun) is { } stated)
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
                    && (
                        child.HasCase("di")
                        || child.HasCase("of")
                        || child.HasCase("tra")
                        || child.HasCase("fra")
                    )
                    && Stated(child) is { } inner
                )
                {
                    return inner;
                }
            }
        }
        return Implied(noun, kind, things);
    }

    /// <summary>A count whose number is written: "18 membri", "decine di rivoltosi", "due".</summary>
    public Counted? Stated(Word noun)
    {
        if ((Number(noun) ?? Beside(noun)) is not { } mention)
        {
            return Both(noun);
        }
        if (IsExcepted(mention))
        {
            return null;
        }
        bool itself = mention.Number == noun;
        TextSpan? group = null;
        var head = noun;
        if (itself)
        {
            foreach (var child in noun.Dependents)
            {
                if (
                    child.Is("nmod")
                    && child.Index > noun.Index
                    && child.Upos is Upos.NOUN or Upos.PROPN
                    && (
                        child.HasCase("di")
                        || child.HasCase("of")
                        || child.HasCase("tra")
                        || child.HasCase("fra")
                        || child.HasCase("among")
                    )
                )
                {
                    head = child;
                    group = Phrase.Uncounted(child);
                    break;
                }
            }
            if (
                group is null
                && noun.Upos == Upos.NUM
                && noun.Head is { } above
                && noun.Is("nummod")
                && Math.Abs(above.Index - noun.Index) <= _near
                && !TollFrames.HasVerbBetween(noun, above)
            )
            {
                head = above;
                group = Phrase.Uncounted(above);
            }
        }
        else
        {
            group = Group(noun, mention);
        }
        return new Counted(mention.Quantity with { Unit = Unit(head) }, head, group, Stated: true);
    }

    /// <summary>"all but three of them", "tutti tranne due": those counted are the ones to whom it did not happen.</summary>
    public static bool IsExcepted(QuantityMention mention)
    {
        int i = mention.First.Index - 1;
        return i > 0
            && mention.First.Sentence.Words is var words
            && words[i].Lemma is "but" or "tranne" or "eccetto" or "salvo" or "except"
            && words[i - 1].Upos is not (Upos.PUNCT or Upos.VERB);
    }

    /// <summary>The words for those counted: nothing before their number, and not where they are: "guards in Juba", "employees at four French sites".</summary>
    private TextSpan Group(Word noun, QuantityMention mention)
    {
        var span = Phrase.Uncounted(noun);
        var words = noun.Sentence.Words;
        int first = mention.Last.Index + 1;
        while (first < noun.Index && words[first].Upos == Upos.ADP)
        {
            first++;
        }
        int start =
            mention.Last.Index < noun.Index
                ? Math.Max(span.Start, words[first].Span.Start)
                : span.Start;
        int end = span.End;
        foreach (var child in noun.Dependents)
        {
            if (
                child.Is("nmod")
                && child.Index > noun.Index
                && child.Dependents.FirstOrDefault(d => d.Is("case")) is { } preposition
                && preposition.Index > noun.Index
                && (
                    Spots.IsPreposition(preposition.Lemma)
                    || preposition.Lemma is "from" or "da" or "to"
                )
                && (
                    _participants.ClassOf(child)
                    & (NounClass.Place | NounClass.Building | NounClass.Time)
                ) != 0
            )
            {
                end = Math.Min(end, words[preposition.Index - 1].Span.End);
            }
        }
        return new TextSpan(start, Math.Max(end, noun.Span.End));
    }

    /// <summary>
    /// The number right before a plural noun, with only adjectives and "of" between, wherever the tree hangs it: "tens of thousands of people",
    /// "at least two presidential guards".
    /// </summary>
    private QuantityMention? Beside(Word noun)
    {
        if (
            noun.Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.VERB)
            || !noun.Has("Number=Plur")
        )
        {
            return null;
        }
        var words = noun.Sentence.Words;
        foreach (var mention in _analysis.Values.Quantities(noun.Sentence))
        {
            int gap = noun.Index - mention.Last.Index;
            if (mention.Kind != QuantityKind.Count || gap is < 1 or > 4)
            {
                continue;
            }
            bool beside = true;
            for (int i = mention.Last.Index + 1; i < noun.Index; i++)
            {
                beside &=
                    words[i].Upos is Upos.ADJ or Upos.PROPN
                    || words[i].Lemma is "of" or "di" or "other" or "altro"
                    || (words[i].Is("compound") && words[i].Head == noun);
            }
            if (beside)
            {
                return mention;
            }
        }
        return null;
    }

    /// <summary>"entrambi", "both", "both men".</summary>
    private Counted? Both(Word noun)
    {
        if (
            noun.Upos is Upos.PRON or Upos.NOUN or Upos.DET
            && noun.Lemma is "nessuno" or "nobody" or "no-one" or "noone" or "no one"
        )
        {
            return new Counted(Exactly(0, noun), noun, null, Stated: true);
        }
        if (IsBoth(noun))
        {
            return new Counted(
                new Quantity(2, 2, Hedge.Exact, "person", noun.Span),
                noun,
                null,
                Stated: true
            );
        }
        return noun.Dependents.FirstOrDefault(d => d.IsAny("det", "amod") && IsBoth(d)) is { } both
            ? new Counted(
                new Quantity(2, 2, Hedge.Exact, Unit(noun), both.Span),
                noun,
                Phrase.Uncounted(noun),
                Stated: true
            )
            : null;
    }

    private static bool IsBoth(Word word) =>
        word.Lemma is "entrambi" or "entrambe" or "entrambo" or "ambedue" or "both"
        && word.Upos is Upos.PRON or Upos.DET or Upos.ADJ or Upos.NUM;

    /// <summary>The number that counts a noun: on the noun, or the noun itself.</summary>
    private QuantityMention? Number(Word noun)
    {
        foreach (var mention in _analysis.Values.Quantities(noun.Sentence))
        {
            if (mention.Kind != QuantityKind.Count)
            {
                continue;
            }
            var number = mention.Number;
            if (
                number == noun
                || (
                    number.Head == noun
                    && number.IsAny("nummod", "det", "amod", "advmod", "nmod")
                    && !number.Dependents.Any(d =>
                        d.Is("case")
                        && d.Index > 0
                        && d.Lemma is "di" or "of"
                        && d.Index < number.Index
                        && number.Is("nmod")
                    )
                )
            )
            {
                return mention;
            }
            // "tre militari americani", where the tree has taken the adjective for the noun.
            if (
                number.Head is { } middle
                && middle.Head == noun
                && middle.IsAny("amod", "compound", "flat")
                && number.Is("nummod")
            )
            {
                return mention;
            }
            // A hedge may be the word that hangs on the noun, and the number below it.
            if (
                number.Head is { } over
                && over.Head == noun
                && over.IsAny("nummod", "det", "advmod")
                && over.Index >= mention.First.Index
                && over.Index <= mention.Last.Index
            )
            {
                return mention;
            }
        }
        return null;
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
            return new Counted(Exactly(1, noun), noun, null, Stated: false);
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
            && (determiner?.Has("Definite=Ind") ?? noun.Has("Number=Plur"));
        if (!countable || noun.Upos is not (Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.ADJ))
        {
            return null;
        }
        if (noun.Upos == Upos.PRON)
        {
            return
                noun.Has("Number=Sing")
                && noun.Has("PronType=Prs")
                && noun.Lemma is "he" or "she" or "lui" or "lei" or "egli" or "ella" or "lo" or "la"
                ? new Counted(Exactly(1, noun), noun, null, Stated: false)
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
                    new Quantity(2, null, Hedge.Vague, Unit(noun), noun.Span),
                    noun,
                    Phrase.Of(noun),
                    Stated: false
                )
                : null;
        }
        if (determiner is { } det && (det.Has("PronType=Neg") || det.Lemma is "no" or "nessuno"))
        {
            return new Counted(Exactly(0, det), noun, Phrase.Uncounted(noun), Stated: true);
        }
        if (
            determiner is { } each
            && each.Lemma is "ogni" or "every" or "each" or "any" or "qualsiasi" or "qualche"
        )
        {
            return null;
        }
        return new Counted(Exactly(1, noun), noun, Phrase.Of(noun), Stated: false);
    }

    private string? Unit(Word noun)
    {
        var kind = _participants.ClassOf(noun);
        if ((kind & NounClass.Vehicle) != 0)
        {
            return "vehicle";
        }
        if ((kind & NounClass.Building) != 0)
        {
            return "building";
        }
        return "person";
    }

    private static Quantity Exactly(int number, Word noun) =>
        new(number, number, Hedge.Exact, "person", noun.Span);
}
