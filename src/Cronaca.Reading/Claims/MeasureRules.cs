namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;

/// <summary>A number with a unit that counts nobody: what it measures, and whether it rose or fell.</summary>
internal sealed class MeasureRules(Draft draft)
{
    private readonly Draft _draft = draft;

    public IEnumerable<Measure> Read(Sentence sentence)
    {
        foreach (var mention in _draft.Analysis.Values.Quantities(sentence))
        {
            if (Make(mention) is { } measure)
            {
                yield return measure;
            }
        }
    }

    private Measure? Make(QuantityMention mention)
    {
        var (of, type) = Measured(mention.Number);
        var change = Movement.Of(_draft.Analysis.Pack, mention)?.Change;
        MeasureType? kind = mention.Kind switch
        {
            QuantityKind.Money => type is MeasureType.Price or MeasureType.Output
                ? type
                : MeasureType.Money,
            QuantityKind.Percent => type ?? (change is null ? MeasureType.Share : MeasureType.Rate),
            QuantityKind.Duration when mention.Quantity.Unit == "a" && IsAge(mention) =>
                MeasureType.Age,
            QuantityKind.Duration => MeasureType.Duration,
            // So much a day is what is brought forth, whatever its price.
            QuantityKind.Measure
                when mention.Quantity.Unit?.EndsWith("/d", StringComparison.Ordinal) == true =>
                MeasureType.Output,
            QuantityKind.Measure => type ?? OfUnit(mention.Quantity.Unit),
            QuantityKind.Count when type is MeasureType.Magnitude or MeasureType.Population => type,
            _ => null,
        };
        if (kind is null)
        {
            return null;
        }
        var number = mention.Number;
        var (polarity, modality) = _draft.Status.Of(number.Clause());
        return new Measure
        {
            Id = "",
            Type = kind.Value,
            Quantity = mention.Quantity,
            Change = kind is MeasureType.Age or MeasureType.Duration ? null : change,
            Of = of is null ? null : Phrase.Of(of),
            Quote = Draft.Clause(number).Union(mention.Quantity.Span),
            Sentence = number.Sentence.Index,
            Rule = $"measure.{kind.Value.ToString().ToLowerInvariant()}",
            Attribution = _draft.Analysis.Voices.Chain(number.Sentence, number.Span),
            Confidence = 0.6,
            When = _draft.Circumstances.When(number),
            Where = _draft.Circumstances.Where(number),
            Polarity = polarity,
            Modality = modality,
        };
    }

    /// <summary>The nearest noun above the number, or beside it, that <c>measures.tsv</c> knows.</summary>
    private (Word? Of, MeasureType? Type) Measured(Word number)
    {
        // "due milioni di abitanti": what is counted hangs on the number.
        if (number.Child("nmod") is { } counted && TypeOf(counted) is { } below)
        {
            return (counted, below);
        }
        var at = number;
        for (int step = 0; step < 5; step++)
        {
            if (TypeOf(at) is { } own && at != number)
            {
                return (at, own);
            }
            if (
                at.Upos is Upos.VERB or Upos.ADJ or Upos.AUX
                && (at.Child("nsubj") ?? at.Child("obj")) is { } noun
            )
            {
                return (noun, TypeOf(noun));
            }
            if (at.Head is not { } head)
            {
                break;
            }
            at = head;
        }
        return (null, null);
    }

    private MeasureType? TypeOf(Word word) =>
        _draft.Analysis.Pack.Measure(word) is { Type: { } type }
        && word.Upos is Upos.NOUN or Upos.PROPN
            ? type
            : null;

    private static bool IsAge(QuantityMention mention)
    {
        // "Ali, 34,": a bare number with the unit of years; "81 anni" beside a name.
        var head = mention.Number.Head;
        return mention.First == mention.Last
            || head is { Upos: Upos.PROPN }
            || mention.Number.IsAny("appos")
            || (
                head is { } noun && noun.IsAny("appos", "nmod") && noun.Head is { Upos: Upos.PROPN }
            );
    }

    private static MeasureType OfUnit(string? unit) =>
        unit switch
        {
            "m" or "km" or "[mi_i]" or "[ft_i]" or "cm" or "[nmi_i]" => MeasureType.Distance,
            "[Richter]" => MeasureType.Magnitude,
            _ => MeasureType.Other,
        };
}
