namespace Cronaca.Tests.Scenario;

using System.Globalization;
using System.Text.Json;
using Cronaca.Ledger;
using Cronaca.Reading;
using Cronaca.Tests.Gold;

/// <summary>The scenario's reports as they come in, in order of publication.</summary>
internal static class ScenarioReports
{
    public static string File { get; } = Repository.At("tests", "scenario", "reports.jsonl");

    public static IReadOnlyList<Arrival> All { get; } =
    [.. System.IO.File.ReadLines(File).Select(Parse)];

    private static readonly Dictionary<string, Arrival> _byKey = All.ToDictionary(a =>
        a.Report.Key!
    );

    public static Arrival Of(string key) => _byKey[key];

    public static string Text(string key) => Of(key).Report.Text;

    /// <summary>Where these words stand in a report; they stand there once.</summary>
    public static TextSpan Find(string key, string words)
    {
        int at = Text(key).IndexOf(words, StringComparison.Ordinal);
        return at < 0
            ? throw new InvalidDataException($"{key}: found no \"{words}\" in its text")
            : new TextSpan(at, at + words.Length);
    }

    private static Arrival Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        return new Arrival
        {
            Report = new Report
            {
                Text = Field("text")!,
                Key = Field("key"),
                Url = Field("url"),
                Outlet = Field("outlet"),
                Title = Field("title"),
                Language = Field("language"),
                Published = DateOnly.ParseExact(
                    Field("published")!,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture
                ),
            },
            Agency = Field("agency"),
            Author = Field("author"),
            PublishedAt = DateTimeOffset.Parse(Field("publishedAt")!, CultureInfo.InvariantCulture),
        };

        string? Field(string name) =>
            root.TryGetProperty(name, out var value) ? value.GetString() : null;
    }
}
