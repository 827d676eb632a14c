namespace Cronaca.Training.Quantities;

using Cronaca.Reading;
using Cronaca.Reading.Claims;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;

/// <summary>Our reading written as NewsQuant writes quantities.</summary>
internal static class ReadQuantities
{
    public static List<MarkedQuantity> Of(string text)
    {
        var analysis = Reader.Analyse(new Report { Text = text, Language = "en" }, out _);
        var changes = new Dictionary<TextSpan, Change>();
        foreach (var measure in ClaimReader.Read(analysis).OfType<Measure>())
        {
            if (measure.Change is { } change)
            {
                changes[measure.Quantity.Span] = change;
            }
        }
        List<MarkedQuantity> found = [];
        foreach (var sentence in analysis.Document.Sentences)
        {
            foreach (var mention in analysis.Values.Quantities(sentence))
            {
                if (IsMarked(mention, analysis.Values) && Write(mention, changes) is { } written)
                {
                    found.Add(written);
                }
            }
        }
        return found;
    }

    // Ordinals, names, dates and words such as "several" and "no" are not marked there; lengths of time are.
    private static bool IsMarked(QuantityMention mention, ValuesOfReport values)
    {
        if (mention.Kind is QuantityKind.Ordinal or QuantityKind.Label)
        {
            return false;
        }
        if (mention.Kind == QuantityKind.Count && mention.Number.Form.Any(char.IsDigit) == false)
        {
            var quantity = mention.Quantity;
            bool empty = quantity is { Low: 0 } or { Hedge: Hedge.Vague, High: null };
            if (empty || mention.Number.Lemma is "both")
            {
                return false;
            }
        }
        return mention.Kind != QuantityKind.Count
            || !values.IsTime(mention.Number)
            || After(mention.Last) is { } unit && UnitNames.OfTime.Contains(unit.Lemma);
    }

    private static MarkedQuantity? Write(
        QuantityMention mention,
        Dictionary<TextSpan, Change> changes
    )
    {
        var quantity = mention.Quantity;
        if ((quantity.Low ?? quantity.High) is not { } one)
        {
            return null;
        }
        double low = (double)one;
        double? high = null;
        bool counts = mention.Kind == QuantityKind.Count;
        if (quantity.Hedge == Hedge.MoreThan && counts && one == decimal.Truncate(one))
        {
            // We read "more than 2,000" as 2001 and up; there it is > 2000.
            low--;
        }
        else if (quantity.Hedge == Hedge.Between)
        {
            high = (double?)quantity.High;
        }
        else if (quantity is { Hedge: Hedge.Vague, High: { } top })
        {
            // "thousands": 2000 to 9999 here, 1000 to 10000 there; dozens 12 to 120.
            bool dozens = mention.Number.Lemma is "dozen" or "dozens";
            high = dozens ? 120 : (double)top + 1;
            low = dozens ? 12 : high.Value / 10;
        }
        string change = quantity.Hedge switch
        {
            Hedge.About => "~",
            Hedge.AtLeast or Hedge.MoreThan => ">",
            Hedge.AtMost or Hedge.LessThan => "<",
            _ when changes.TryGetValue(quantity.Span, out var moved) => moved == Change.Up
                ? "up"
                : "down",
            _ => "=",
        };
        return new(low, high, Unit(mention), change);
    }

    private static string Unit(QuantityMention mention)
    {
        string name =
            mention.Kind == QuantityKind.Count ? Counted(mention)
            : mention.Kind == QuantityKind.Duration && mention.Quantity.Unit == "a" ? "year of age"
            : UnitNames.Of(mention.Quantity.Unit);
        return name == "percentage" ? name : name + Rate(mention);
    }

    // The noun that is counted with the words that stand between it and the number.
    private static string Counted(QuantityMention mention)
    {
        var number = mention.Number;
        if (number.Head is not { } noun || noun.Index <= number.Index || !number.IsAny("nummod"))
        {
            return After(number) is { Upos: Upos.NOUN } next ? Lemma(next) : "-";
        }
        List<string> words = [];
        for (int i = number.Index + 1; i <= noun.Index; i++)
        {
            var word = number.Sentence.Words[i];
            if (word.Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.VERB)
            {
                words.Add(Lemma(word));
            }
        }
        return words.Count == 0 ? "-" : string.Join(' ', words).ToLowerInvariant();
    }

    private static string Lemma(Word word) =>
        word.Lemma is "person" ? word.Form.ToLowerInvariant() : word.Lemma.ToLowerInvariant();

    // "a barrel", "per game" behind the unit.
    private static string Rate(QuantityMention mention)
    {
        var last = mention.Last;
        if (
            mention.Kind == QuantityKind.Count
            && mention.Number.Head is { } noun
            && noun.Index > last.Index
        )
        {
            last = noun;
        }
        return
            After(last) is { } link
            && link.Form.ToLowerInvariant() is "per" or "a" or "an"
            && After(link) is { Upos: Upos.NOUN } each
            ? $" per {Lemma(each)}"
            : "";
    }

    private static Word? After(Word word) =>
        word.Index + 1 < word.Sentence.Words.Count ? word.Sentence.Words[word.Index + 1] : null;
}
