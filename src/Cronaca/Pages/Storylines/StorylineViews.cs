namespace Cronaca.Pages.Storylines;

using Cronaca.Ledger;
using Cronaca.Ledger.Tolls;
using Cronaca.Pages.Drawing;
using Cronaca.Reading;

/// <summary>From what the ledger knows of a storyline to the words a person sees.</summary>
internal static class StorylineViews
{
    /// <summary>A page shows so many of a kind; the rest is counted, and JSON has it all.</summary>
    private const int _most = 40;

    public static StorylineView Of(StorylineAccount account)
    {
        var colours = Colours(account);
        var places = PlaceNames.Of(account);
        return new StorylineView
        {
            Id = account.Storyline.Id,
            Title = account.Storyline.Title,
            Facts = Facts(account),
            Tolls =
            [
                .. account
                    .Tolls.Where(t => t.Figures.Any(Tells))
                    .Take(_most)
                    .Select(t => Toll(t, places)),
            ],
            Days = Days(account, places),
            Voices = Voices(account),
            Disputes =
            [
                .. account
                    .Tolls.Select(t => new DisputeView(Phrasing.Title(t, places), Disputed(t)))
                    .Where(d => d.Figures.Count > 0)
                    .Take(_most),
            ],
            Gaps =
            [
                .. account
                    .Entries.Where(e => e.Claim is Gap)
                    .Select(e => Quote(e, e.Claim.Quote))
                    .DistinctBy(q => q.Words)
                    .Take(_most),
            ],
            Families = Families(account),
            Places = Places(account, places),
            Colours = colours,
        };
    }

    private static List<string> Facts(StorylineAccount account) =>
        [
            account.Storyline.Id,
            account.Storyline.From == account.Storyline.To
                ? Phrasing.Day(account.Storyline.From)
                : $"{Phrasing.Day(account.Storyline.From)} – {Phrasing.Day(account.Storyline.To)}",
            Phrasing.Count(account.Reports.Count, "report"),
            Phrasing.Count(account.Families.Count, "independent origin"),
            Phrasing.Count(account.Entries.Count, "claim"),
        ];

    private static Dictionary<string, int> Colours(StorylineAccount account) =>
        account
            .Tolls.SelectMany(t => t.Figures)
            .GroupBy(f => f.Origin.Key)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Take(8)
            .Select((g, i) => (g.Key, Colour: i))
            .ToDictionary(c => c.Key, c => c.Colour, StringComparer.Ordinal);

    /// <summary>"Dozens" tells a person something, a bare plural ("inmates died") nothing that a number beside it does not.</summary>
    private static bool Tells(Figure figure) =>
        figure.Toll.Quantity is not { Hedge: Hedge.Vague, High: null };

    private static TollView Toll(TollHistory history, PlaceNames places) =>
        new(
            history with
            {
                Figures = [.. history.Figures.Where(Tells)],
            },
            Phrasing.Title(history, places),
            [
                // What one origin says again and again is one line, with all the reports that print it.
                .. history
                    .Figures.Where(Tells)
                    .GroupBy(f =>
                        (
                            f.Origin.Key,
                            f.Toll.Quantity.Low,
                            f.Toll.Quantity.High,
                            f.Toll.Quantity.Hedge
                        )
                    )
                    .Select(same =>
                    {
                        var figure = same.First();
                        var difference = Telling(history, figure);
                        return new FigureView(
                            figure,
                            Phrasing.Moment(figure.ReportTime),
                            Range(figure),
                            figure.Origin.Name,
                            [
                                .. same.Select(f => Number(f.Entry.Report))
                                    .Distinct(StringComparer.Ordinal),
                            ],
                            difference is null ? null : ReadingJson.Name(difference.Label),
                            difference?.Reason
                        );
                    }),
            ],
            Standing(history)
        );

    /// <summary>What each origin stands by at the end, and the lowest, the best backed and the highest of it.</summary>
    private static string Standing(TollHistory history)
    {
        var picture = TollPicture.Of(history);
        string each = string.Join(
            "; ",
            picture.Standing.Where(Tells).Select(f => $"{f.Origin.Name} {Range(f)}")
        );
        return picture is { Low: { } low, Best: { } best, High: { } high } && low != high
            ? $"{each} · lowest {Phrasing.Number(low)}, best backed {Phrasing.Number(best)}, highest {Phrasing.Number(high)}"
            : each;
    }

    /// <summary>How a figure stands to those told before it, as far as a reader must know: to its own origin's last count first, since that is how a count moves; then what it contradicts.</summary>
    private static Difference? Telling(TollHistory history, Figure figure) =>
        history
            .Differences.Where(d => ReferenceEquals(d.Later, figure))
            .OrderBy(d => d.Earlier.Origin.Key != d.Later.Origin.Key)
            .ThenBy(d =>
                d.Label switch
                {
                    DifferenceLabel.Contradiction => 0,
                    DifferenceLabel.Update => 1,
                    DifferenceLabel.Part => 2,
                    DifferenceLabel.Scope => 3,
                    DifferenceLabel.Wording => 4,
                    _ => 5,
                }
            )
            .ThenByDescending(d => d.Earlier.ReportTime)
            .FirstOrDefault();

    /// <summary>Two origins that part again and again are one line: who told more last, and how often before.</summary>
    private static List<string> Disputed(TollHistory history) =>
        [
            .. history
                .Differences.Where(d =>
                    d.Label == DifferenceLabel.Contradiction && Tells(d.Earlier) && Tells(d.Later)
                )
                .GroupBy(d => Pair(d.Earlier.Origin.Key, d.Later.Origin.Key))
                .Select(pair =>
                {
                    var last = pair.OrderBy(d => d.Later.ReportTime).Last();
                    int before =
                        pair.Select(d => (Range(d.Earlier), Range(d.Later))).Distinct().Count() - 1;
                    string more = before > 0 ? $" ({Phrasing.Count(before, "time")} before)" : "";
                    return $"{last.Earlier.Origin.Name} {Range(last.Earlier)}, {last.Later.Origin.Name} {Range(last.Later)}: {last.Why}{more}";
                })
                .Take(_most / 4),
        ];

    private static (string, string) Pair(string one, string other) =>
        string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);

    private static string Range(Figure figure) =>
        Phrasing.Range(figure.Toll.Quantity, figure.Entry.Report.Arrival.Report.Text);

    private static string Number(KeptReport report) => $"r{report.Number}";

    private static List<DayView> Days(StorylineAccount account, PlaceNames places) =>
        [
            .. account
                .Timeline.Where(h => !h.Background)
                .Take(4 * _most)
                .OrderBy(h => h.From ?? h.To ?? DateOnly.MaxValue)
                .GroupBy(Day)
                .Select(day => new DayView(
                    day.Key,
                    [.. day.Select(h => Happening(h, account, places))]
                )),
        ];

    private static string Day(Happening happening) =>
        (happening.From, happening.To) switch
        {
            ({ } from, { } to) when from == to => Phrasing.Day(from),
            ({ } from, { } to) => $"{Phrasing.Day(from)} – {Phrasing.Day(to)}",
            ({ } from, null) => $"since {Phrasing.Day(from)}",
            (null, { } to) => $"until {Phrasing.Day(to)}",
            _ => "day not told",
        };

    private static HappeningView Happening(
        Happening happening,
        StorylineAccount account,
        PlaceNames places
    )
    {
        var told = happening.Entries[0];
        string text = told.Report.Arrival.Report.Text;
        var claim = (Event)told.Claim;
        var parts = new List<string>();
        if (claim.Actors.Count > 0)
        {
            parts.Add(Phrasing.Words(claim.Actors, text));
        }
        parts.Add(Phrasing.Clean(claim.Trigger.Of(text), 40));
        if (claim.Recipients.Count > 0)
        {
            parts.Add($"→ {Phrasing.Words(claim.Recipients, text)}");
        }
        string words = string.Join(" ", parts);
        if (happening.Place is { } place)
        {
            words += $" · {Phrasing.Clean(places.Name(place), 40)}";
        }
        if (claim.Modality != Modality.Actual)
        {
            words += $" · {ReadingJson.Name(claim.Modality)}";
        }
        if (claim.Polarity == Polarity.Negative)
        {
            words += " · did not happen";
        }
        int origins = happening
            .Entries.Select(e => account.Origins.TryGetValue(e.Id, out var o) ? o.Key : e.Id)
            .Distinct(StringComparer.Ordinal)
            .Count();
        return new HappeningView(
            ReadingJson.Name(happening.Type) + (happening.Mode is { } mode ? $"/{mode}" : ""),
            words,
            $"{string.Join(" ", happening.Entries.Select(e => Number(e.Report)).Distinct(StringComparer.Ordinal).Take(8))} · {Phrasing.Count(origins, "origin")}",
            claim.Quote.Of(text),
            [
                .. happening
                    .Denials.Select(d => $"denied {Weakened(d, account)}")
                    .Distinct(StringComparer.Ordinal),
                .. happening.Gaps.Select(g =>
                    $"{ReadingJson.Name(((Gap)g.Claim).Type)} {Weakened(g, account)}"
                ),
            ]
        );
    }

    private static string Weakened(Entry entry, StorylineAccount account)
    {
        string by = account.Origins.TryGetValue(entry.Id, out var origin)
            ? $"by {origin.Name}, "
            : "";
        string words = entry.Claim is Statement statement
            ? statement.Content.Of(entry.Report.Arrival.Report.Text)
            : entry.Claim.Quote.Of(entry.Report.Arrival.Report.Text);
        return $"({by}{Number(entry.Report)}): {Phrasing.Clean(words, 200)}";
    }

    private static List<VoiceView> Voices(StorylineAccount account) =>
        [
            .. account
                .Entries.Where(e =>
                    e.Claim is Statement { Background: false } && account.Origins.ContainsKey(e.Id)
                )
                .GroupBy(e => account.Origins[e.Id].Key)
                .OrderByDescending(g => g.Count())
                .ThenBy(g => g.Key, StringComparer.Ordinal)
                .Take(_most)
                .Select(voice => new VoiceView(
                    account.Origins[voice.First().Id].Name,
                    [
                        .. voice
                            .OrderBy(e => e.Report.ReportTime)
                            .Select(e => Quote(e, ((Statement)e.Claim).Content))
                            .DistinctBy(q => q.Words)
                            .Take(_most / 4),
                    ]
                )),
        ];

    private static QuoteView Quote(Entry entry, TextSpan words)
    {
        string text = Phrasing.Clean(words.Of(entry.Report.Arrival.Report.Text), 400);
        return new QuoteView(
            Phrasing.Moment(entry.Report.ReportTime),
            entry.Claim is Statement { Type: StatementType.Direct } ? $"“{text}”" : text,
            Number(entry.Report),
            entry.Claim.Polarity == Polarity.Negative
        );
    }

    private static List<FamilyView> Families(StorylineAccount account)
    {
        var reports = account.Reports.ToDictionary(r => r.Number);
        return
        [
            .. account.Families.Select(family => new FamilyView(
                family.Origin.Name,
                family.Origin.How,
                [
                    .. family
                        .Reports.Where(reports.ContainsKey)
                        .Select(number => reports[number])
                        .Select(report => new ReportView(
                            Number(report),
                            Phrasing.Moment(report.ReportTime),
                            report.Arrival.Report.Outlet ?? report.Source,
                            report.Arrival.Report.Title ?? FirstSentence(report),
                            Markup.Link(report.Arrival.Report.Url)
                        )),
                ]
            )),
        ];
    }

    private static string FirstSentence(KeptReport report)
    {
        string text = report.Arrival.Report.Text;
        return Phrasing.Clean(
            report.Reading.Sentences.Count > 0 ? report.Reading.Sentences[0].Of(text) : text,
            120
        );
    }

    private static List<MapPlace> Places(StorylineAccount account, PlaceNames places) =>
        [
            .. account
                .Entries.Where(e =>
                    !e.Claim.Background
                    && e.Claim.Where is { Latitude: not null, Longitude: not null }
                )
                .GroupBy(e => e.Claim.Where!.GeoNamesId ?? 0)
                .OrderByDescending(g => g.Count())
                .Take(_most)
                .Select(place =>
                {
                    var where = place.First().Claim.Where!;
                    return new MapPlace(
                        places.Name(where),
                        where.Latitude!.Value,
                        where.Longitude!.Value,
                        place.Count(),
                        Phrasing.Count(place.Count(), "claim")
                    );
                }),
        ];
}
