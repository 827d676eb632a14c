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
            QuantityMention? before = null;
            foreach (var mention in analysis.Values.Quantities(sentence))
            {
                if (
                    !IsMarked(mention, analysis.Values)
                    || Write(mention, changes) is not { } written
                )
                {
                    continue;
                }
                if (before is not null && IsSpan(before, mention))
                {
                    // "from 5 to 7": two numbers here, one range there.
                    written = written with
                    {
                        Low = found[^1].Low,
                        High = written.Low,
                    };
                    found.RemoveAt(found.Count - 1);
                }
                found.Add(written);
                before = mention;
            }
        }
        return found;
    }

    private static bool IsSpan(QuantityMention a, QuantityMention b) =>
        a.Quantity.Low == a.Quantity.High
        && b.Quantity.Low == b.Quantity.High
        && b.First.Index == a.Last.Index + 2
        && a.First.Index > 0
        && (a.First.Sentence.Words[a.First.Index - 1].Form, After(a.Last)?.Form)
            is
                ("from" or "by", "to")
                or
                ("between", "and");

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
            bool alone =
                mention.Number.Lemma is "one"
                && After(mention.Number)
                    is not { Upos: Upos.NOUN or Upos.ADJ or Upos.PROPN }
                        and not { Form: "of" };
            if (empty || alone || mention.Number.Lemma is "both")
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
        if (mention.Number.Form is "a" or "an" or "A" or "An")
        {
            // "more than a century"
            return null;
        }
        double low = IsHundredth(mention) ? (double)one * 100 : (double)one;
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
            Hedge.LessThan when mention.First.Lemma is "nearly" or "almost" => "~",
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
            : mention.Kind == QuantityKind.Duration && IsAge(mention)
                ? UnitNames.Of(mention.Quantity.Unit) + " of age"
            : IsHundredth(mention) ? "cent"
            : UnitNames.Of(mention.Quantity.Unit);
        return name == "percentage" ? name : name + Rate(mention);
    }

    // Durations have units of time as ages do: an age says "old", "aged", or stands without a unit.
    private static bool IsAge(QuantityMention mention)
    {
        var words = mention.Number.Sentence.Words;
        bool bare = true;
        for (int i = mention.First.Index; i <= mention.Last.Index; i++)
        {
            string form = words[i].Form.ToLowerInvariant();
            if (form is "old" or "olds" or "aged" or "age" or "ages")
            {
                return true;
            }
            bare &= !UnitNames.OfTime.Contains(words[i].Lemma);
        }
        return bare;
    }

    private static bool IsHundredth(QuantityMention mention) =>
        mention.Kind == QuantityKind.Money && mention.Last.Lemma is "cent" or "penny" or "pence";

    // The noun that is counted with the words between it and the number; of "one of the", "millions of" the noun behind "of".
    private static string Counted(QuantityMention mention)
    {
        var at = After(mention.Number);
        if (at is { Form: "of" })
        {
            at = After(at);
            while (at is { Upos: Upos.DET or Upos.PRON or Upos.ADV })
            {
                at = After(at);
            }
        }
        List<string> words = [];
        int kept = 0;
        for (
            ;
            at is { Upos: Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.VERB } word;
            at = After(at)
        )
        {
            words.Add(Lemma(word));
            kept = word.Upos is Upos.NOUN or Upos.PROPN ? words.Count : kept;
        }
        string name = string.Join(' ', words.Take(kept));
        return name.Length == 0 ? "-"
            : name == "time" ? "count"
            : name;
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
