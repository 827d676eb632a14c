namespace Cronaca.Training.Recognizers;

using System.Globalization;
using Cronaca.Training.Scores;

/// <summary>How much of what Recognizers-Text specifies for dates, numbers and units is read so; what is disputable about a specification is counted apart.</summary>
internal static class RecognizersBoard
{
    public static readonly Board Board = new(
        "recognizers",
        "Dates, numbers, units",
        "The specifications of Recognizers-Text (`recognizers/`), Italian and English; percent of the results specified that are among ours.",
        Measure
    );

    private const string _details = """
        Of a date parser's result either resolution counts, the past or the future one. Disputed are results that conflict with how a report is read or with other cases
        of the same library (below, with the reasons; the lists are `disputed.tsv` and `disputed-numbers.tsv` beside the board): the aim is for the others. The case numbers are those that `--errors` prints.
        Days and numbers make the figures of a language; stretches and lengths of time and holidays stand apart. What is left of times: years in words ("nineteen seventy eight"), 11/2016 as a
        month, numbers of weeks ("week 10"), days before a year that is written first, lengths counted from a day to come ("three days starting next Monday"), lengths without a number
        ("all day", "the whole week") or of two units, the holidays of the Islamic calendar.
        Of numbers and units what is missing without being disputed are mostly parts in words that no report writes ("a hundred trillionths", "one billion and a half million"), numbers
        half in figures and half in words ("3 hundred and 21"), one of a unit by its article ("una tonnellata"), "75 USD million" and "5 ft 2 in".
        """;

    private static readonly string[] _specifications =
    [
        "Number/{0}/NumberModel.json",
        "Number/{0}/PercentModel.json",
        "NumberWithUnit/{0}/AgeModel.json",
        "NumberWithUnit/{0}/CurrencyModel.json",
        "NumberWithUnit/{0}/DimensionModel.json",
        "NumberWithUnit/{0}/TemperatureModel.json",
        "DateTime/{0}/DateParser.json",
    ];

    // Shown apart from the others.
    private static readonly string[] _stretches =
    [
        "DateTime/{0}/DatePeriodParser.json",
        "DateTime/{0}/DurationParser.json",
        "DateTime/{0}/HolidayParser.json",
    ];

    private static readonly (string Tag, string Name)[] _languages =
    [
        ("it", "Italian"),
        ("en", "English"),
    ];

    /// <summary>One result specified: whether it is read so, and why it is disputed, if it is.</summary>
    private sealed record Outcome(string Language, string File, bool IsRead, string? Why);

    private static Shown Measure(string data, TextWriter? errors)
    {
        Outcome[] all =
        [
            .. _languages.SelectMany(l =>
                _specifications
                    .Concat(_stretches)
                    .SelectMany(s => Outcomes(data, FileOf(s, l.Name), l.Tag, errors))
            ),
        ];
        List<Figure> figures = [];
        foreach (var (_, name) in _languages)
        {
            Add(figures, name, all, _specifications.Select(s => FileOf(s, name)));
        }
        foreach (var (_, name) in _languages)
        {
            Add(
                figures,
                $"{name}, stretches and lengths of time, holidays",
                all,
                _stretches.Select(s => FileOf(s, name))
            );
        }
        return new(figures, $"{_details}\n\n{Files(all)}\n{Reasons(all)}");
    }

    private static void Add(
        List<Figure> figures,
        string what,
        Outcome[] all,
        IEnumerable<string> files
    )
    {
        Outcome[] its = [.. all.Where(o => files.Contains(o.File))];
        Outcome[] kept = [.. its.Where(o => o.Why is null)];
        figures.Add(new(what, Share(its), "by design 100"));
        figures.Add(new($"{what}, not disputed", Share(kept), "by design 100", "", "90"));
    }

    private static string FileOf(string specification, string language) =>
        specification.Replace("{0}", language, StringComparison.Ordinal);

    private static IEnumerable<Outcome> Outcomes(
        string data,
        string file,
        string language,
        TextWriter? errors
    )
    {
        string path = Path.Combine(data, "recognizers", file);
        var specified = file.StartsWith("DateTime", StringComparison.Ordinal)
            ? SpecifiedValue.Times(path)
            : SpecifiedValue.Numbers(path);
        var disputed = Disputed.Load();
        foreach (var one in specified)
        {
            Outcome outcome = new(
                language,
                file,
                one.IsRead(language),
                disputed.Why(file, one.Case)
            );
            if (!outcome.IsRead)
            {
                errors?.WriteLine(
                    $"{file}#{one.Case}\t{(outcome.Why is null ? "" : "disputed")}\t{one.Wanted}\t{one.Input}"
                );
            }
            yield return outcome;
        }
    }

    private static double Share(Outcome[] outcomes) =>
        100.0 * outcomes.Count(o => o.IsRead) / outcomes.Length;

    private static string Files(Outcome[] all)
    {
        StringWriter table = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        table.WriteLine(
            "| language | specification | results | read so | not disputed | read so |"
        );
        table.WriteLine("|---|---|--:|--:|--:|--:|");
        foreach (var its in all.GroupBy(o => (o.Language, o.File)))
        {
            Outcome[] kept = [.. its.Where(o => o.Why is null)];
            table.WriteLine(
                $"| {its.Key.Language} | {its.Key.File} | {its.Count()} | {its.Count(o => o.IsRead)} | {kept.Length} | {kept.Count(o => o.IsRead)} |"
            );
        }
        return table.ToString();
    }

    private static string Reasons(Outcome[] all)
    {
        StringWriter table = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        table.WriteLine("| disputed, because | results | read so |");
        table.WriteLine("|---|--:|--:|");
        foreach (
            var its in all.Where(o => o.Why is not null)
                .GroupBy(o => o.Why)
                .OrderByDescending(g => g.Count())
        )
        {
            table.WriteLine($"| {its.Key} | {its.Count()} | {its.Count(o => o.IsRead)} |");
        }
        return table.ToString();
    }
}
