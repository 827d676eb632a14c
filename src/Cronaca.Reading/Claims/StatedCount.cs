namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;

/// <summary>The number that is written of a noun, with its hedge and with the words for those counted: "18 membri", "entrambi", "no one".</summary>
internal sealed class StatedCount(Analysis analysis, Participants participants)
{
    /// <summary>How far a number may stand from its noun.</summary>
    private const int _near = 4;

    /// <summary>Nobody is this old.</summary>
    private const int _oldest = 120;

    private readonly Analysis _analysis = analysis;
    private readonly Participants _participants = participants;
    private readonly TollWords _words = analysis.Pack.Toll;

    /// <summary>A count whose number is written: "18 membri", "decine di rivoltosi", "due".</summary>
    public Counted? Of(Word noun)
    {
        if ((Number(noun) ?? Beside(noun)) is not { } mention)
        {
            return Both(noun);
        }
        if (IsExcepted(mention) || IsAge(mention))
        {
            return null;
        }
        mention = Besides(mention);
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
                    && (_words.HasCase(child, TollWord.Of) || _words.HasCase(child, TollWord.Among))
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
                && !Sufferers.HasVerbBetween(noun, above)
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

    /// <summary>"sua figlia di 19", "Marta Riva, 45, è morta": of so many years.</summary>
    public bool IsAge(QuantityMention mention)
    {
        var words = mention.First.Sentence.Words;
        int whose = mention.First.Index - 2;
        if (whose < 0 || mention.Quantity is not { Hedge: Hedge.Exact, Low: < _oldest })
        {
            return false;
        }
        var next = mention.Last.Index + 1 < words.Count ? words[mention.Last.Index + 1] : null;
        bool person =
            !words[whose].Has("Number=Plur")
            && (
                words[whose].Upos == Upos.PROPN
                || words[whose].Upos == Upos.NOUN
                    && (_participants.ClassOf(words[whose]) & NounClass.AnyPerson) != 0
            );
        return person
            && (
                words[whose + 1].Form == "," && next is null or { Form: "," or "." or ")" }
                || _words.Is(words[whose + 1], TollWord.Of)
                    && words[whose].Upos == Upos.NOUN
                    && next is not { Upos: Upos.NOUN or Upos.ADJ or Upos.NUM }
            );
    }

    /// <summary>", oltre a 2.700 sfollati": what opens a clause with "besides" counts no more than it says.</summary>
    private QuantityMention Besides(QuantityMention mention)
    {
        var words = mention.First.Sentence.Words;
        int first = mention.First.Index;
        return
            mention.Quantity is { Hedge: Hedge.MoreThan, Low: { } low }
            && _words.Length(words, first, TollWord.Besides) > 0
            && (first == 0 || words[first - 1].Upos == Upos.PUNCT)
            ? mention with
            {
                Quantity = mention.Quantity with
                {
                    Low = low - 1,
                    High = low - 1,
                    Hedge = Hedge.Exact,
                },
            }
            : mention;
    }

    /// <summary>"all but three of them", "tutti tranne due": those counted are the ones to whom it did not happen.</summary>
    public bool IsExcepted(QuantityMention mention)
    {
        int i = mention.First.Index - 1;
        return i > 0
            && mention.First.Sentence.Words is var words
            && _words.Is(words[i], TollWord.Except)
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
                && (_words.Is(preposition, TollWord.At) || _words.Is(preposition, TollWord.Way))
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
                    || _words.Is(words[i], TollWord.Of)
                    || _words.Is(words[i], TollWord.Other)
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
        if (noun.Upos is Upos.PRON or Upos.NOUN or Upos.DET && _words.Is(noun, TollWord.Nobody))
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

    private bool IsBoth(Word word) =>
        _words.Is(word, TollWord.Both)
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
                        && _words.Is(d, TollWord.Of)
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

    /// <summary>What is counted: vehicles, buildings, else people.</summary>
    public string Unit(Word noun)
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

    public static Quantity Exactly(int number, Word noun) =>
        new(number, number, Hedge.Exact, "person", noun.Span);
}
