namespace Cronaca.Training.Quantities;

using System.Globalization;
using System.Text.Json;

/// <summary>A quantity as NewsQuant writes it: one value or two, the unit by its name, and how the value changes or is bounded (= ~ &gt; &lt; up down).</summary>
internal readonly record struct MarkedQuantity(double Low, double? High, string Unit, string Change)
{
    /// <summary>As the corpus's own scorer compares: relative to 1e-5, a range only with a range.</summary>
    public bool HasValueOf(MarkedQuantity other) =>
        Near(Low, other.Low)
        && High.HasValue == other.High.HasValue
        && Near(High ?? 0, other.High ?? 0);

    private static bool Near(double a, double b) => Math.Abs(a - b) <= 1e-8 + (1e-5 * Math.Abs(b));

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"({Change} {Low}{(High is { } h ? $"-{h}" : "")} {Unit})"
        );
}

/// <summary>A sentence of NewsQuant with its marked quantities.</summary>
internal sealed record MarkedSentence(string Text, IReadOnlyList<MarkedQuantity> Quantities)
{
    public static List<MarkedSentence> Read(string path)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(path));
        List<MarkedSentence> sentences = [];
        foreach (var one in file.RootElement.EnumerateArray())
        {
            List<MarkedQuantity> quantities =
            [
                .. one.GetProperty("quantities").EnumerateArray().Select(Quantity),
            ];
            sentences.Add(new(one.GetProperty("text").GetString() ?? "", quantities));
        }
        return sentences;
    }

    private static MarkedQuantity Quantity(JsonElement marked)
    {
        string value = marked.GetProperty("value").GetString() ?? "";
        int dash = value.Contains('E') ? -1 : value.IndexOf('-', Math.Min(1, value.Length));
        return new(
            Number(dash < 0 ? value : value[..dash]),
            dash < 0 ? null : Number(value[(dash + 1)..]),
            (marked.GetProperty("normalized_unit").GetString() ?? "").ToLowerInvariant(),
            marked.GetProperty("change").GetString() ?? "="
        );
    }

    private static double Number(string text) =>
        double.Parse(text.Trim(), CultureInfo.InvariantCulture);
}
