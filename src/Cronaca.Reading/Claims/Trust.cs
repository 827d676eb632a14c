namespace Cronaca.Reading.Claims;

using System.Collections.Frozen;
using System.Globalization;

/// <summary>
/// How likely a claim is to have been read right: logistic regression on its rule, its type and a few signs. The weights (trust.tsv) are fitted on the project's own marked reports by
/// <c>calibrate --fit</c>; how far they hold on others is in docs/calibration.md. Measures are marked nowhere and keep what their rule says.
/// </summary>
internal static class Trust
{
    private const int _longQuote = 200;

    // Certainty is for those who marked the reports.
    private const double _least = 0.02;
    private const double _most = 0.98;

    // The rules were made with an eye on the reports that the weights are fitted on; others are read less well. Set by hand, between the two halves of docs/calibration.md.
    private const double _unseen = 0.4;

    private static readonly FrozenDictionary<string, double> _weights = Load();

    public static IReadOnlyList<Claim> Settle(IReadOnlyList<Claim> claims) =>
        [.. claims.Select(c => c is Measure ? c : c with { Confidence = Of(c) })];

    /// <summary>The chance that a careful reader would have marked the same, from 0 to 1.</summary>
    public static double Of(Claim claim)
    {
        double sum = -_unseen;
        foreach (string sign in Signs(claim))
        {
            sum += _weights.GetValueOrDefault(sign);
        }
        return Math.Clamp(1 / (1 + Math.Exp(-sum)), _least, _most);
    }

    /// <summary>What speaks for or against a claim; the first is its kind.</summary>
    public static IEnumerable<string> Signs(Claim claim)
    {
        string kind = Kind(claim);
        yield return kind;
        yield return claim.Rule;
        foreach (var (sign, there) in Own(claim))
        {
            if (there)
            {
                yield return $"{kind}: {sign}";
            }
        }
    }

    private static (string Sign, bool There)[] Own(Claim claim) =>
        [
            ("background", claim.Background),
            ("negative", claim.Polarity == Polarity.Negative),
            ("not actual", claim.Modality != Modality.Actual),
            ("a voice", claim.Attribution.Count > 0),
            ("a chain of voices", claim.Attribution.Count > 1),
            ("long words", claim.Quote.Length > _longQuote),
            ("a place", claim.Where is not null),
            ("a time", claim.When is not null),
            .. claim switch
            {
                Toll toll =>
                [
                    (ReadingJson.Name(toll.Type), true),
                    ("whom", toll.Recipients.Count > 0),
                    ("one", toll.Quantity is { Low: 1, High: 1 }),
                    ("vague", toll.Quantity.Hedge == Hedge.Vague),
                    ("part of another", toll.PartOf is not null),
                ],
                Event told =>
                [
                    (ReadingJson.Name(told.Type), true),
                    ("who", told.Actors.Count > 0),
                    ("whom", told.Recipients.Count > 0),
                    ("a mode", told.Mode is not null),
                ],
                Gap gap => [(ReadingJson.Name(gap.Type), true)],
                Statement said =>
                [
                    (ReadingJson.Name(said.Type), true),
                    ("a name", said.Attribution.Any(v => v.Entity is not null)),
                ],
                _ => ((string, bool)[])[],
            },
        ];

    private static string Kind(Claim claim) =>
        claim switch
        {
            Toll => "toll",
            Event => "event",
            Statement => "statement",
            Measure => "measure",
            _ => "gap",
        };

    private static FrozenDictionary<string, double> Load()
    {
        using var stream = typeof(Trust).Assembly.GetManifestResourceStream("trust.tsv")!;
        using var reader = new StreamReader(stream);
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                string[] cells = line.Split('\t');
                weights.Add(cells[0], double.Parse(cells[1], CultureInfo.InvariantCulture));
            }
        }
        return weights.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
