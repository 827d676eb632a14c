namespace Cronaca.Tests.Values;

using System.Globalization;
using System.Text;
using Cronaca.Reading;
using Cronaca.Reading.Values;

/// <summary>Quantities written short: "18.. at-least", "20..99 vague", "1000..1000 exact money USD".</summary>
internal static class Quantities
{
    public static List<string> Read(string text, string language) =>
        QuantityReader.Read(Sentences.Of(text, language), language).Select(Write).ToList();

    public static string Write(QuantityMention mention)
    {
        var quantity = mention.Quantity;
        var text = new StringBuilder(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{quantity.Low:0.####}..{quantity.High:0.####} {Name(quantity.Hedge)}"
            )
        );
        if (mention.Kind != QuantityKind.Count)
        {
            text.Append(' ').Append(mention.Kind.ToString().ToLowerInvariant());
        }
        if (quantity.Unit is not null)
        {
            text.Append(' ').Append(quantity.Unit);
        }
        return text.ToString();
    }

    private static string Name(Hedge hedge) =>
        hedge switch
        {
            Hedge.AtLeast => "at-least",
            Hedge.MoreThan => "more-than",
            Hedge.AtMost => "at-most",
            Hedge.LessThan => "less-than",
            _ => hedge.ToString().ToLowerInvariant(),
        };
}
