namespace Cronaca.Verbs;

using System.CommandLine;
using Cronaca.Ledger;
using Cronaca.Ledger.Tolls;
using Cronaca.Pages;
using Cronaca.Reading;

/// <summary><c>cronaca tolls</c>: the figures of a ledger, storyline by storyline, each with whose word it is and how it stands to the one before.</summary>
internal static class TollsVerb
{
    /// <summary>A figure within its history and storyline.</summary>
    private sealed record Row(
        Storyline Storyline,
        TollHistory History,
        Figure Figure,
        PlaceNames Places
    )
    {
        public Difference? Difference =>
            History.Differences.LastOrDefault(d => ReferenceEquals(d.Later, Figure));

        /// <summary>How many origins stand behind the number, and how they were counted.</summary>
        public Independence Independence => Independence.Of(History, Figure);

        public string Text => Figure.Entry.Report.Arrival.Report.Text;
    }

    private static readonly Listing<Row> _listing = new(
        ("storyline", r => r.Storyline.Id),
        ("measure", r => ReadingJson.Name(r.History.Measure)),
        ("group", r => r.History.Group),
        ("place", r => r.History.Place is { } place ? r.Places.Name(place) : null),
        ("country", r => r.History.Place?.Country),
        ("from", r => r.History.From),
        ("to", r => r.History.To),
        ("report_time", r => r.Figure.ReportTime),
        ("low", r => r.Figure.Toll.Quantity.Low),
        ("high", r => r.Figure.Toll.Quantity.High),
        ("hedge", r => ReadingJson.Name(r.Figure.Toll.Quantity.Hedge)),
        ("origin", r => r.Figure.Origin.Name),
        ("how", r => r.Figure.Origin.How),
        ("independent", r => r.Independence.Count),
        ("counted", r => r.Independence.How),
        ("outlet", r => r.Figure.Entry.Report.Arrival.Report.Outlet),
        ("label", r => r.Difference is { } d ? ReadingJson.Name(d.Label) : null),
        ("reason", r => r.Difference?.Reason),
        ("quote", r => r.Figure.Toll.Quote.Of(r.Text)),
        ("report", r => r.Figure.Entry.Report.Number),
        ("entry", r => r.Figure.Entry.Id)
    );

    public static Command Create()
    {
        var id = new Argument<string?>("ID")
        {
            Description =
                "A storyline, as 'cronaca stories' prints it, or a report of it ('r12'); none: all that the options let through.",
            Arity = ArgumentArity.ZeroOrOne,
            Validators = { Checks.NoUnknownOption },
        };
        var options = new AskingOptions();
        var projection = new Option<string?>("--projection")
        {
            Description =
                "Writes a number a history in the form of another data set, and what that form drops, instead of its figures.",
            HelpName = string.Join('|', Projections.Names),
            Validators = { Checks.OneOf(Projections.Names) },
        };
        var format = AskingOptions.Format();
        var command = new Verb(
            "tolls",
            "Lists figures: how many, of whom, where, since when, by whose count, when each was told, and how it stands to the one before.",
            "cronaca tolls s83a --type killed",
            "cronaca tolls --place Juba --type killed --format csv > killed.csv",
            "cronaca tolls s83a --projection ucdp"
        )
        {
            id,
            options.Ledger,
            options.Type,
            options.Place,
            options.Since,
            options.Until,
            options.Limit,
            projection,
            format,
        };
        command.SetAction(parsed =>
            LedgerAccess.Reading(
                parsed.GetValue(options.Ledger)!,
                ledger =>
                {
                    var storylines = Asked(
                        ledger,
                        parsed.GetValue(id),
                        new StorylineFilter
                        {
                            Places = parsed.GetValue(options.Place) is { } place
                                ? ledger.Places(place)
                                : null,
                            From = parsed.GetValue(options.Since),
                            To = parsed.GetValue(options.Until),
                            Limit = parsed.GetValue(options.Limit) ?? 50,
                        }
                    );
                    if (storylines is null)
                    {
                        Complaint.Write(
                            $"{parsed.GetValue(id)}: no such storyline; 'cronaca stories' lists those there are"
                        );
                        return ExitCode.Unread;
                    }
                    string? type = parsed.GetValue(options.Type);
                    var accounts = storylines.Select(s => (s, ledger.Account(s)));
                    if (parsed.GetValue(projection) is { } name)
                    {
                        WriteProjected(accounts, type, name, parsed.GetValue(format)!);
                    }
                    else
                    {
                        Write(accounts, type, parsed.GetValue(format)!);
                    }
                    return ExitCode.Success;
                }
            )
        );
        return command;
    }

    private static IReadOnlyList<Storyline>? Asked(
        LedgerFile ledger,
        string? id,
        StorylineFilter filter
    ) =>
        id is null ? ledger.Storylines(filter)
        : LedgerAccess.Storyline(ledger, id) is { } storyline ? [storyline]
        : null;

    /// <summary>A history with its number in another form.</summary>
    private sealed record ProjectedRow(
        Storyline Storyline,
        TollHistory History,
        Projection Projection,
        PlaceNames Places
    );

    private static readonly Listing<ProjectedRow> _projected = new(
        ("storyline", r => r.Storyline.Id),
        ("measure", r => ReadingJson.Name(r.History.Measure)),
        ("group", r => r.History.Group),
        ("place", r => r.History.Place is { } place ? r.Places.Name(place) : null),
        ("country", r => r.History.Place?.Country),
        ("from", r => r.History.From),
        ("to", r => r.History.To),
        ("projection", r => r.Projection.Name),
        ("low", r => r.Projection.Low),
        ("best", r => r.Projection.Best),
        ("high", r => r.Projection.High),
        ("dropped", r => r.Projection.Dropped)
    );

    private static void WriteProjected(
        IEnumerable<(Storyline Storyline, StorylineAccount Account)> found,
        string? type,
        string projection,
        string format
    )
    {
        var rows = found.SelectMany(f =>
        {
            var places = PlaceNames.Of(f.Account);
            return f
                .Account.Tolls.Where(t => type is null || ReadingJson.Name(t.Measure) == type)
                .Select(t => new ProjectedRow(
                    f.Storyline,
                    t,
                    Projections.Of(projection, t),
                    places
                ));
        });
        using var output = Output.Open();
        if (format != "text")
        {
            _projected.Write(output, rows, format);
            return;
        }
        foreach (var row in rows)
        {
            string number = row.Projection switch
            {
                { Best: null } => "none",
                { Low: { } low, High: { } high, Best: { } best } when low != high =>
                    $"{Phrasing.Number(best)} ({Phrasing.Number(low)} to {Phrasing.Number(high)})",
                { Best: { } best } => Phrasing.Number(best),
            };
            output.WriteLine($"{Phrasing.Title(row.History, row.Places)}: {number}");
            foreach (string dropped in row.Projection.Dropped)
            {
                output.WriteLine($"    dropped: {Phrasing.Clean(dropped, 160)}");
            }
        }
    }

    private static void Write(
        IEnumerable<(Storyline Storyline, StorylineAccount Account)> found,
        string? type,
        string format
    )
    {
        var rows = found.SelectMany(f =>
        {
            var places = PlaceNames.Of(f.Account);
            return f
                .Account.Tolls.Where(t => type is null || ReadingJson.Name(t.Measure) == type)
                .SelectMany(t =>
                    t.Figures.Select(figure => new Row(f.Storyline, t, figure, places))
                );
        });
        using var output = Output.Open();
        if (format != "text")
        {
            _listing.Write(output, rows, format);
            return;
        }
        var ink = Ink.ForOutput();
        string? storyline = null;
        TollHistory? history = null;
        foreach (var row in rows)
        {
            if (row.Storyline.Id != storyline)
            {
                storyline = row.Storyline.Id;
                output.WriteLine(
                    $"{ink.Figure(storyline)}  {ink.Strong(Phrasing.Clean(row.Storyline.Title, 90))}"
                );
            }
            if (!ReferenceEquals(row.History, history))
            {
                history = row.History;
                output.WriteLine($"  {Phrasing.Title(history, row.Places)}");
            }
            string label = row.Difference is { } d
                ? $"  {ReadingJson.Name(d.Label)}: {Phrasing.Clean(d.Reason, 120)}"
                : "";
            output.WriteLine(
                $"    {Phrasing.Moment(row.Figure.ReportTime), -17} {ink.Figure(Phrasing.Range(row.Figure.Toll.Quantity, row.Text)), -20} {Phrasing.Clean(row.Figure.Origin.Name, 40)} {ink.Faint($"r{row.Figure.Entry.Report.Number}")}{label}"
            );
        }
    }
}
