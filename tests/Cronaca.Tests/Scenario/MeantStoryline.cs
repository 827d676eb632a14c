namespace Cronaca.Tests.Scenario;

using System.Globalization;
using Cronaca.Ledger;
using Cronaca.Reading;

/// <summary>The entries of one storyline as they would be if every expected figure were read to the letter: what is found amiss in their histories is not the reader's fault.</summary>
internal sealed class MeantStoryline
{
    private const int _lusaka = 909137;
    private const int _zambia = 895949;
    private const int _kitwe = 911148;

    private static readonly Dictionary<string, string[]> _groups = new()
    {
        ["police officers"] = ["police officers", "agenti di polizia", "poliziotti"],
        ["children"] = ["children", "bambini", "minorenni"],
        ["inmates"] = ["inmates", "prisoners", "detenuti", "reclusi"],
        ["buses"] = ["buses", "autobus"],
        ["residents"] = ["residents", "abitanti"],
        ["guards"] = ["guards", "guard", "guardie", "guardia"],
        ["employees"] = ["employees", "dipendenti"],
    };

    private readonly string _storyline;
    private readonly ScenarioLedger _ledger;
    private readonly Dictionary<string, Origin> _origins = [];

    public MeantStoryline(string storyline, ScenarioLedger ledger)
    {
        _storyline = storyline;
        _ledger = ledger;
        Entries =
        [
            .. Expected
                .Histories.Where(h => h.Storyline == storyline && !h.Optional)
                .SelectMany(h =>
                    h.Figures.Where(f => !f.Optional || IsPaired(h, f)).Select(f => ToEntry(h, f))
                ),
        ];
    }

    public IReadOnlyList<Entry> Entries { get; }

    public Origin Origin(Entry entry) => _origins[entry.Id];

    private Entry ToEntry(ExpectedHistory history, ExpectedFigure figure)
    {
        var report = _ledger.File.Report(_ledger.NumberOf(figure.Report))!;
        var words = ScenarioReports.Find(figure.Report, figure.Words);
        string id = Id(history.Id, figure.Report, figure.Low, figure.Origin);
        _origins[id] = new Origin(
            figure.Origin,
            Expected.Origins.TryGetValue(figure.Origin, out var names) ? names[0] : figure.Origin,
            "as meant"
        );
        return new Entry
        {
            Id = id,
            Report = report,
            LastVersion = report.Version,
            Claim = new Toll
            {
                Id = id,
                Type = Enum.Parse<TollType>(history.Measure, ignoreCase: true),
                Quantity = new Quantity(
                    figure.Low,
                    figure.High,
                    Enum.Parse<Hedge>(
                        figure.Hedge.Replace("-", "", StringComparison.Ordinal),
                        ignoreCase: true
                    ),
                    history.Measure == "destroyed" ? null : "person",
                    words
                ),
                Quote = words,
                Sentence = Sentence(report.Reading, words),
                Rule = "meant",
                Confidence = 1,
                When = When(history, words),
                Where = history.Place is { } place ? Where(place, words) : null,
                Recipients = Group(history, figure, words) is { } group
                    ? [new Participant { Span = group }]
                    : [],
                Attribution = figure.Origin.StartsWith("outlet:", StringComparison.Ordinal)
                    ? []
                    : [new Voice { Span = words }],
                PartOf = WholeOf(history.Id, figure),
                Background = history.Background,
            },
        };
    }

    private static bool IsPaired(ExpectedHistory history, ExpectedFigure figure) =>
        Expected
            .Pairs.SelectMany(p => new[] { p.Earlier, p.Later })
            .Any(p =>
                p.History == history.Id && p.Report == figure.Report && p.Words == figure.Words
            );

    private static string Id(string history, string report, decimal? low, string origin) =>
        string.Create(CultureInfo.InvariantCulture, $"{history} {report} {low} {origin}");

    private static int Sentence(Reading reading, TextSpan words) =>
        reading.Sentences.TakeWhile(s => s.End <= words.Start).Count();

    private static When? When(ExpectedHistory history, TextSpan words) =>
        history.From is { } from
            ? new When
            {
                From = from,
                To = history.To,
                Edtf = string.Create(CultureInfo.InvariantCulture, $"{from:O}/{history.To:O}"),
                Span = words,
                Basis = "text",
            }
            : null;

    private static Where Where(string name, TextSpan words) =>
        new()
        {
            Name = name,
            Span = words,
            Country = "ZMB",
            GeoNamesId = name switch
            {
                "Lusaka" => _lusaka,
                "Zambia" => _zambia,
                "Kitwe" => _kitwe,
                _ => null,
            },
        };

    /// <summary>Where those counted are named: in the words of the figure, else next before or behind them.</summary>
    private static TextSpan? Group(ExpectedHistory history, ExpectedFigure figure, TextSpan words)
    {
        if (history.Group is null)
        {
            return null;
        }
        string text = ScenarioReports.Text(figure.Report);
        return _groups
            .GetValueOrDefault(history.Group, [history.Group])
            .SelectMany(name => Places(text, name))
            .OrderBy(s => s.Overlaps(words) ? 0 : Math.Abs(s.Start - words.Start))
            .ThenByDescending(s => s.Length)
            .Select(s => (TextSpan?)s)
            .FirstOrDefault();
    }

    private static IEnumerable<TextSpan> Places(string text, string name)
    {
        int at = -1;
        while ((at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            yield return new TextSpan(at, at + name.Length);
        }
    }

    /// <summary>The figure of the same report that this one counts a part of.</summary>
    private string? WholeOf(string history, ExpectedFigure figure)
    {
        foreach (var pair in Expected.Pairs.Where(p => p.Labels is ["part"]))
        {
            var (part, whole) =
                pair.Earlier.Low < pair.Later.Low
                    ? (pair.Earlier, pair.Later)
                    : (pair.Later, pair.Earlier);
            if (
                part.History == history
                && part.Report == figure.Report
                && part.Words == figure.Words
                && Expected.History(whole.History).Storyline == _storyline
            )
            {
                return Id(whole.History, whole.Report, whole.Low, whole.Origin);
            }
        }
        return null;
    }
}
