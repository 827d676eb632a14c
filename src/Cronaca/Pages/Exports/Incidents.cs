namespace Cronaca.Pages.Exports;

using Cronaca.Ledger;
using Cronaca.Ledger.Tolls;
using Cronaca.Reading;

/// <summary>What happened as rows in the columns of ACLED or of UCDP GED: a row a happening, the dead by the declared projection (docs/projections.md).</summary>
internal static class Incidents
{
    /// <summary>A happening with the dead that the projection puts down to it.</summary>
    private sealed record Incident(
        StorylineAccount Account,
        Happening Happening,
        int Number,
        Projection? Dead
    )
    {
        public Event First => (Event)Happening.Entries[0].Claim;

        public string Text => Happening.Entries[0].Report.Arrival.Report.Text;

        public string Id =>
            string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{Account.Storyline.Id}-{Number}"
            );
    }

    private static readonly Listing<Incident> _acled = new(
        ("event_id_cnty", i => i.Id),
        ("event_date", i => i.Happening.From ?? i.Happening.To),
        ("year", i => (i.Happening.From ?? i.Happening.To)?.Year),
        ("time_precision", i => TimePrecision(i.Happening)),
        ("disorder_type", i => AcledTypes.Of(i.First).Disorder),
        ("event_type", i => AcledTypes.Of(i.First).Type),
        ("sub_event_type", i => AcledTypes.Of(i.First).SubType),
        ("actor1", i => Words(i.First.Actors, i.Text)),
        ("actor2", i => Words(i.First.Recipients, i.Text)),
        ("country", i => i.Happening.Place?.Country),
        ("location", i => i.Happening.Place?.Name),
        ("latitude", i => i.Happening.Place?.Latitude),
        ("longitude", i => i.Happening.Place?.Longitude),
        ("source", i => Sources(i)),
        ("notes", i => i.First.Quote.Of(i.Text)),
        ("fatalities", i => i.Dead?.Best ?? 0)
    );

    private static readonly Listing<Incident> _ucdp = new(
        ("id", i => i.Id),
        ("source_article", i => Sources(i)),
        (
            "number_of_sources",
            i => i.Happening.Entries.Select(e => e.Report.Number).Distinct().Count()
        ),
        (
            "source_original",
            i =>
                i.First.Attribution.Count > 0
                    ? Phrasing.Speaker(i.First.Attribution[^1], i.Text)
                    : null
        ),
        ("date_prec", i => DatePrecision(i.Happening)),
        ("date_start", i => i.Happening.From ?? i.Happening.To),
        ("date_end", i => i.Happening.To ?? i.Happening.From),
        ("where_coordinates", i => i.Happening.Place?.Name),
        ("country", i => i.Happening.Place?.Country),
        ("latitude", i => i.Happening.Place?.Latitude),
        ("longitude", i => i.Happening.Place?.Longitude),
        ("side_a", i => Words(i.First.Actors, i.Text)),
        ("side_b", i => Words(i.First.Recipients, i.Text)),
        ("event_clarity", i => i.Happening.From is null ? 2 : 1),
        ("low", i => i.Dead?.Low),
        ("best", i => i.Dead?.Best),
        ("high", i => i.Dead?.High)
    );

    public static void Write(
        TextWriter output,
        IEnumerable<StorylineAccount> accounts,
        string form,
        Losses losses
    )
    {
        var listing = form == "acled" ? _acled : _ucdp;
        listing.WriteHeader(output, ',');
        foreach (var account in accounts)
        {
            listing.WriteRows(output, Rows(account, form, losses), ',');
        }
    }

    private static List<Incident> Rows(StorylineAccount account, string form, Losses losses)
    {
        var happenings = account.Timeline.Where(h => IsFact(h, losses)).ToList();
        if (form == "acled")
        {
            happenings.RemoveAll(h =>
            {
                bool none = AcledTypes.Of((Event)h.Entries[0].Claim).Type.Length == 0;
                if (none)
                {
                    losses.Add(
                        $"happenings of type {ReadingJson.Name(h.Type)}: ACLED has no such event"
                    );
                }
                return none;
            });
        }
        var dead = Dead(account, happenings, form, losses);
        var rows = happenings
            .Select((h, i) => new Incident(account, h, i + 1, dead.GetValueOrDefault(h)))
            .ToList();
        if (form == "ucdp")
        {
            int without = rows.RemoveAll(r => r.Dead?.Best is not > 0);
            losses.Add("happenings without a death: UCDP counts none", without);
            losses.Add("type of violence, dyad and sides' codes: left to a person", rows.Count);
        }
        losses.Add(
            "counts other than of the dead: no column",
            account.Tolls.Count(t => t.Measure != TollType.Killed)
        );
        return rows;
    }

    private static bool IsFact(Happening happening, Losses losses)
    {
        var first = (Event)happening.Entries[0].Claim;
        string? why =
            happening.Background ? "background"
            : first.Polarity == Polarity.Negative ? "denied"
            : first.Modality != Modality.Actual ? ReadingJson.Name(first.Modality)
            : null;
        if (why is not null)
        {
            losses.Add($"happenings told as {why}: left out");
        }
        losses.Add(
            "gaps and denials beside a happening: no column",
            why is null ? happening.Gaps.Count + happening.Denials.Count : 0
        );
        return why is null;
    }

    /// <summary>
    /// Each history of deaths goes to the one happening that is told in most of its figures' sentences, so that nobody is counted twice; of the histories of one happening the highest counts, since the dead
    /// of a group are among the dead.
    /// </summary>
    private static Dictionary<Happening, Projection> Dead(
        StorylineAccount account,
        List<Happening> happenings,
        string form,
        Losses losses
    )
    {
        var dead = new Dictionary<Happening, Projection>();
        foreach (var history in account.Tolls.Where(t => t.Measure == TollType.Killed))
        {
            var projection = Projections.Of(form, history);
            foreach (string dropped in projection.Dropped)
            {
                losses.Add(dropped);
            }
            if (projection.Best is not { } best || Told(history, happenings) is not { } told)
            {
                continue;
            }
            if (!dead.TryGetValue(told, out var other) || other.Best < best)
            {
                dead[told] = projection;
            }
        }
        return dead;
    }

    private static Happening? Told(TollHistory history, List<Happening> happenings)
    {
        var sentences = history
            .Figures.Select(f => (f.Entry.Report.Number, f.Toll.Sentence))
            .ToHashSet();
        return happenings
            .Select(h =>
                (
                    Happening: h,
                    Shared: h.Entries.Count(e =>
                        sentences.Contains((e.Report.Number, e.Claim.Sentence))
                    )
                )
            )
            .Where(h => h.Shared > 0)
            .OrderByDescending(h => h.Happening.Type is EventType.Assault or EventType.Protest)
            .ThenByDescending(h => h.Shared)
            .Select(h => h.Happening)
            .FirstOrDefault();
    }

    private static string[] Words(IReadOnlyList<Participant> participants, string text) =>
        [.. participants.Select(p => p.Span.Of(text))];

    private static string[] Sources(Incident incident) =>
        [
            .. incident
                .Happening.Entries.Select(e => e.Report.Arrival.Report.Outlet ?? e.Report.Source)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>ACLED: 1 the day, 2 the week, 3 the month.</summary>
    private static int? TimePrecision(Happening happening) =>
        Days(happening) switch
        {
            null => null,
            <= 1 => 1,
            <= 7 => 2,
            _ => 3,
        };

    /// <summary>UCDP: 1 the day, 2 two to six days, 3 a week, 4 a month, 5 a year.</summary>
    private static int? DatePrecision(Happening happening) =>
        Days(happening) switch
        {
            null => null,
            <= 1 => 1,
            <= 6 => 2,
            7 => 3,
            <= 31 => 4,
            _ => 5,
        };

    private static int? Days(Happening happening) =>
        happening is { From: { } from, To: { } to } ? to.DayNumber - from.DayNumber + 1 : null;
}
