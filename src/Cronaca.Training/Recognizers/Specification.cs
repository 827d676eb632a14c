namespace Cronaca.Training.Recognizers;

using System.Globalization;
using System.Text.Json;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;

/// <summary>One thing that a specification of Recognizers-Text wants read: its number in the file, the sentence, and the value or the day.</summary>
internal sealed record SpecifiedValue(
    int Case,
    string Input,
    decimal? Number,
    DateOnly? Reference,
    IReadOnlyList<DateOnly> Days
)
{
    private static readonly string[] _sides = ["PastResolution", "FutureResolution"];

    /// <summary>The numbers and units of a file whose results have a value.</summary>
    public static IEnumerable<SpecifiedValue> Numbers(string path) =>
        Results(path)
            .Where(r => Text(r.Result, "Resolution", "value") is not null)
            .Select(r =>
                (
                    r,
                    // The Italian files write a decimal comma.
                    Value: Text(r.Result, "Resolution", "value")!.TrimEnd('%').Replace(',', '.')
                )
            )
            .Where(v => Parse(v.Value) is not null)
            .Select(v => new SpecifiedValue(v.r.Case, v.r.Input, Parse(v.Value), null, []));

    /// <summary>The dates of a file of a date parser: either resolution, past or future, is as specified.</summary>
    public static IEnumerable<SpecifiedValue> Dates(string path)
    {
        foreach (var (at, input, reference, result) in Results(path))
        {
            DateOnly[] days =
            [
                .. _sides
                    .Select(side => Text(result, "Value", side, "date"))
                    .Select(day =>
                        DateOnly.TryParse(day, CultureInfo.InvariantCulture, out var it)
                            ? it
                            : (DateOnly?)null
                    )
                    .OfType<DateOnly>(),
            ];
            if (days.Length > 0)
            {
                yield return new(at, input, null, reference, days);
            }
        }
    }

    /// <summary>Whether our reading has the value, as number, bound, or as so many hundredths of a currency; or one of the days.</summary>
    public bool IsRead(string language) =>
        Splitter
            .Split(Input, language)
            .Sentences.Any(sentence =>
                Number is { } number
                    ? QuantityReader
                        .Read(sentence, language)
                        .Any(m =>
                            Near(m.Quantity.Low, number)
                            || Near(m.Quantity.High, number)
                            || Near(m.Quantity.Low, number / 100)
                            // "Two thirds" is 66.67 percent in our reading.
                            || m.Kind == QuantityKind.Percent
                                && Near(m.Quantity.Low, Math.Round(number * 100, 2))
                        )
                    : TimeReader
                        .Read(sentence, language, Reference, null)
                        .Any(t =>
                            t.When is { } when
                            && (
                                Days.Any(d => d == when.From && (d == when.To || t.IsBound))
                                || (t.IsBound && Days.Any(d => d == when.To))
                            )
                        )
            );

    // The files write thirds with fifteen digits.
    private static bool Near(decimal? ours, decimal specified) =>
        ours is { } read && Math.Abs(read - specified) <= Math.Abs(specified) * 1e-9m;

    private static decimal? Parse(string text) =>
        decimal.TryParse(text, NumberStyles.Any, CultureInfo.InvariantCulture, out decimal number)
            ? number
            : null;

    private static List<(int Case, string Input, DateOnly? Reference, JsonElement Result)> Results(
        string path
    )
    {
        using var file = JsonDocument.Parse(File.ReadAllText(path));
        List<(int, string, DateOnly?, JsonElement)> results = [];
        int at = 0;
        foreach (var one in file.RootElement.EnumerateArray())
        {
            string? reference = Text(one, "Context", "ReferenceDateTime");
            DateOnly? day = reference is { Length: >= 10 }
                ? DateOnly.ParseExact(reference[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture)
                : null;
            foreach (var result in one.GetProperty("Results").EnumerateArray())
            {
                results.Add((at, Text(one, nameof(Input)) ?? "", day, result.Clone()));
            }
            at++;
        }
        return results;
    }

    private static string? Text(JsonElement element, params string[] path)
    {
        foreach (string name in path)
        {
            if (
                element.ValueKind != JsonValueKind.Object
                || !element.TryGetProperty(name, out element)
            )
            {
                return null;
            }
        }
        return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
    }
}
