namespace Cronaca.Training.Quantities;

using Cronaca.Reading;
using Cronaca.Reading.Claims;
using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;

/// <summary>Our reading written as NewsQuant writes quantities.</summary>
internal static class ReadQuantities
{
    private static readonly string[] _percents =
    [
        "percent",
        "cent",
        "pc",
        "pct",
        "percentage",
        "point",
        "points",
    ];

    public static List<MarkedQuantity> Of(string text)
    {
        var analysis = Reader.Analyse(new Report { Text = text, Language = "en" }, out _);
        var pack = analysis.Pack;
        List<MarkedQuantity> found = [];
        foreach (var sentence in analysis.Document.Sentences)
        {
            QuantityMention? before = null;
            HashSet<string> money = [];
            foreach (var mention in analysis.Values.Quantities(sentence))
            {
                if (!IsMarked(mention, analysis.Values) || Write(mention, pack) is not { } written)
                {
                    continue;
                }
                if (written.Unit == "-")
                {
                    written = written with { Unit = Elided(found, money) };
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
                if (mention.Kind == QuantityKind.Money)
                {
                    money.Add(written.Unit);
                }
                before = mention;
            }
        }
        return found;
    }

    // "from 435 homes to 187": what is counted, or the unit, is told once.
    private static string Elided(List<MarkedQuantity> before, HashSet<string> money)
    {
        for (int i = before.Count - 1; i >= 0; i--)
        {
            string unit = before[i].Unit;
            if (
                !unit.StartsWith("percentage", StringComparison.Ordinal)
                && !unit.StartsWith("% ", StringComparison.Ordinal)
                && !UnitNames.OfTime.Contains(unit.Split(' ')[0])
                && !money.Contains(unit)
            )
            {
                return unit;
            }
        }
        return "-";
    }

    private static bool IsSpan(QuantityMention a, QuantityMention b) =>
        a.Quantity.Low == a.Quantity.High
        && b.Quantity.Low == b.Quantity.High
        && b.First.Index == a.Last.Index + 2
        && a.First.Index > 0
        && (a.First.Sentence.Words[a.First.Index - 1].Form, After(a.Last)?.Form)
            is
                ("from", "to")
                or
                ("between", "and");

    // Ordinals, names, dates and words such as "several" and "no" are not marked there; lengths of time are.
    private static bool IsMarked(QuantityMention mention, ValuesOfReport values)
    {
        if (
            mention.Kind is QuantityKind.Ordinal or QuantityKind.Label
            || mention.Quantity is { Hedge: Hedge.Vague, High: null }
        )
        {
            return false;
        }
        if (mention.Kind == QuantityKind.Count && mention.Number.Form.Any(char.IsDigit) == false)
        {
            var quantity = mention.Quantity;
            bool empty = quantity is { Low: 0 };
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

    private static MarkedQuantity? Write(QuantityMention mention, LanguagePack pack)
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
        bool part = IsPart(mention);
        double low =
            IsHundredth(mention) ? (double)one * 100
            : part ? SimplePart((double)one / 100)
            : (double)one;
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
            Hedge.Between
                when mention.First.Form is "~" or "about" or "around" or "roughly" or "some" => "~",
            Hedge.LessThan when mention.First.Lemma is "nearly" or "almost" => "~",
            Hedge.AtLeast or Hedge.MoreThan => ">",
            Hedge.AtMost or Hedge.LessThan => "<",
            // A change that a noun tells ("a 5% drop") is not marked there.
            _ when Movement.Of(pack, mention) is { By: not { Upos: Upos.NOUN } } moved =>
                moved.Change == Change.Up ? "up" : "down",
            _ => "=",
        };
        return new(low, high, part ? "% " + CountedNoun.After(mention) : Unit(mention), change);
    }

    private static string Unit(QuantityMention mention)
    {
        // "Tonnes" are metric tons there and "tons" are tons; a brake horsepower is no horsepower.
        string written = mention.Last.Form.ToLowerInvariant();
        string name =
            mention.Quantity.Unit == "t" && written.StartsWith("tonne", StringComparison.Ordinal)
                ? "metric ton"
            : written.EndsWith("bhp", StringComparison.Ordinal) ? "brake horsepower"
            : mention.Kind == QuantityKind.Count ? CountedNoun.After(mention)
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
        bool bare = mention.Quantity.Unit == "a";
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

    // "a third of", "one in five": the part itself is marked there, not its percent.
    private static bool IsPart(QuantityMention mention)
    {
        if (mention.Kind != QuantityKind.Percent)
        {
            return false;
        }
        var words = mention.Number.Sentence.Words;
        for (int i = mention.First.Index; i <= mention.Last.Index; i++)
        {
            string form = words[i].Form;
            if (
                form is "%"
                || _percents.Any(p => form.EndsWith(p, StringComparison.OrdinalIgnoreCase))
            )
            {
                return false;
            }
        }
        // "from 4.8 to 4.7 percent" has its percent behind the other number.
        return mention.First != mention.Last
            || !mention.Number.Form.All(c => char.IsDigit(c) || c is '.');
    }

    // 0.6667 is two thirds.
    private static double SimplePart(double part)
    {
        for (int parts = 2; parts <= 20; parts++)
        {
            double some = Math.Round(part * parts);
            if (Math.Abs(part - (some / parts)) < 1e-4)
            {
                return some / parts;
            }
        }
        return part;
    }

    // "a barrel", "per game", "per square foot" behind the unit.
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
        if (
            After(last) is not { } link
            || link.Form.ToLowerInvariant() is not ("per" or "a" or "an")
        )
        {
            return "";
        }
        List<string> words = [];
        var at = After(link);
        while (at is { Upos: Upos.ADJ } quality)
        {
            words.Add(CountedNoun.Lemma(quality));
            at = After(at);
        }
        return
            at is { Upos: Upos.NOUN } each
            && After(each) is not { Lemma: "earlier" or "early" or "ago" or "later" or "before" }
            ? $" per {string.Join(' ', words.Append(CountedNoun.Lemma(each)))}"
            : "";
    }

    private static Word? After(Word word) =>
        word.Index + 1 < word.Sentence.Words.Count ? word.Sentence.Words[word.Index + 1] : null;
}
