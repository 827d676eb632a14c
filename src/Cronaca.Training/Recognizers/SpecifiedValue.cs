namespace Cronaca.Training.Recognizers;

using System.Globalization;
using System.Text.Json;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;

/// <summary>One thing that a specification of Recognizers-Text wants read: its case's number in the file, the sentence, and what it should give.</summary>
internal abstract record SpecifiedValue(int Case, string Input)
{
    private static readonly string[] _sides = ["PastResolution", "FutureResolution"];

    /// <summary>What is wanted, for a list of errors.</summary>
    public abstract string Wanted { get; }

    /// <summary>Whether our reading of the sentence has it.</summary>
    public bool IsRead(string language) =>
        Splitter.Split(Input, language).Sentences.Any(sentence => IsIn(sentence, language));

    protected abstract bool IsIn(Sentence sentence, string language);

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
            .Select(v => new SpecifiedNumber(v.r.Case, v.r.Input, Parse(v.Value)!.Value));

    /// <summary>The days, stretches and lengths of time of a file of a parser; of a day or a stretch either resolution counts, the past or the future one.</summary>
    public static IEnumerable<SpecifiedValue> Times(string path)
    {
        foreach (var (at, input, reference, result) in Results(path))
        {
            DateOnly[] days = [.. _sides.Select(s => Day(result, s, "date")).OfType<DateOnly>()];
            (DateOnly, DateOnly)[] stretches =
            [
                .. _sides
                    .Select(s => (Day(result, s, "startDate"), Day(result, s, "endDate")))
                    .Where(s => s is ({ }, { }))
                    .Select(s => (s.Item1!.Value, s.Item2!.Value)),
            ];
            if (days.Length > 0)
            {
                yield return new SpecifiedDay(at, input, reference, days);
            }
            else if (stretches.Length > 0)
            {
                yield return new SpecifiedStretch(at, input, reference, stretches);
            }
            else if (
                Text(result, "Value", "PastResolution", "duration") is { } length
                && Parse(length) is { } seconds
            )
            {
                yield return new SpecifiedLength(at, input, seconds);
            }
        }
    }

    private static DateOnly? Day(JsonElement result, string side, string end) =>
        DateOnly.TryParse(
            Text(result, "Value", side, end),
            CultureInfo.InvariantCulture,
            out var day
        )
            ? day
            : null;

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
