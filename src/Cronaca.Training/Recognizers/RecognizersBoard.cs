namespace Cronaca.Training.Recognizers;

using System.Globalization;
using Cronaca.Training.Scores;

/// <summary>How much of what Recognizers-Text specifies for dates, numbers and units is read so.</summary>
internal static class RecognizersBoard
{
    public static readonly Board Board = new(
        "recognizers",
        "Dates, numbers, units",
        "The specifications of Recognizers-Text (`recognizers/`), Italian and English; percent of the results specified that are among ours.",
        Measure
    );

    private const string _details = """
        Of a date parser's result either resolution counts, the past or the future one. Nothing is left out as disputable yet. Much of what is missing is not wanted in news:
        an article as the number one, formulas and odd fractions, a bare day of the month, words run together ("Oct2"), computer storage beside currencies. The case numbers are
        those that `--errors` prints.
        """;

    private static readonly string[] _numbers =
    [
        "Number/{0}/NumberModel.json",
        "Number/{0}/PercentModel.json",
        "NumberWithUnit/{0}/AgeModel.json",
        "NumberWithUnit/{0}/CurrencyModel.json",
        "NumberWithUnit/{0}/DimensionModel.json",
        "NumberWithUnit/{0}/TemperatureModel.json",
    ];

    private static Shown Measure(string data, TextWriter? errors)
    {
        StringWriter table = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        table.WriteLine("| language | specification | results | read so |");
        table.WriteLine("|---|---|--:|--:|");
        List<Figure> figures = [];
        foreach (var (tag, name) in new[] { ("it", "Italian"), ("en", "English") })
        {
            int wanted = 0;
            int met = 0;
            foreach (string pattern in _numbers.Append("DateTime/{0}/DateParser.json"))
            {
                string file = pattern.Replace("{0}", name, StringComparison.Ordinal);
                string path = Path.Combine(data, "recognizers", file);
                SpecifiedValue[] specified =
                [
                    .. pattern.StartsWith("DateTime", StringComparison.Ordinal)
                        ? SpecifiedValue.Dates(path)
                        : SpecifiedValue.Numbers(path),
                ];
                int read = 0;
                foreach (var one in specified)
                {
                    bool so = one.IsRead(tag);
                    read += so ? 1 : 0;
                    if (!so)
                    {
                        errors?.WriteLine(
                            $"{file}#{one.Case}\t{one.Number}{string.Join(',', one.Days)}\t{one.Input}"
                        );
                    }
                }
                table.WriteLine($"| {tag} | {file} | {specified.Length} | {read} |");
                wanted += specified.Length;
                met += read;
            }
            figures.Add(new(name, 100.0 * met / wanted, "by design 100", "", "90"));
        }
        return new(figures, $"{_details}\n\n{table}");
    }
}
