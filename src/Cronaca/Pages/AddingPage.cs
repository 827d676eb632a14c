namespace Cronaca.Pages;

using System.Globalization;
using Cronaca.Intake;
using Cronaca.Ledger;

/// <summary>What became of the reports that were added: a summary for people (text), one object (json), or a line for each report as soon as it is on the disk (jsonl).</summary>
internal sealed class AddingPage(TextWriter output, string format)
{
    private static readonly Listing<Added> _line = new(
        ("outcome", a => Outcome(a)),
        ("report", a => a.Addition?.Number),
        ("version", a => a.Addition?.Version),
        ("source", a => a.Addition?.Source),
        ("location", a => a.Offer.Location),
        ("line", a => a.Offer.Line == 0 ? null : a.Offer.Line),
        ("claims", a => a.Addition is { Outcome: not AdditionOutcome.Same } ? a.Claims : null),
        ("error", a => a.Error)
    );
    private readonly TextWriter _output = output;
    private readonly string _format = format;
    private readonly List<Added> _failures = [];
    private int _new;
    private int _versions;
    private int _same;
    private long _claims;

    public int Failed { get; private set; }

    public void Write(Added added)
    {
        switch (added.Addition?.Outcome)
        {
            case AdditionOutcome.New:
                _new++;
                break;
            case AdditionOutcome.NewVersion:
                _versions++;
                break;
            case AdditionOutcome.Same:
                _same++;
                break;
            default:
                Failed++;
                break;
        }
        _claims += added.Addition?.Outcome == AdditionOutcome.Same ? 0 : added.Claims;
        if (_format == "jsonl")
        {
            _line.Write(_output, [added], "jsonl");
        }
        else if (_format == "json" && added.Error is not null)
        {
            _failures.Add(added);
        }
        else if (added.Addition?.Revision is { } revision)
        {
            _output.WriteLine(
                $"report {added.Addition.Number}: version {added.Addition.Version} of {Phrasing.Clean(added.Addition.Source, 200)}: {Changes(revision)}"
            );
        }
    }

    public void End(string ledger, Counts counts)
    {
        if (_format == "json")
        {
            new Listing<Counts>(
                ("new", _ => _new),
                ("newVersions", _ => _versions),
                ("held", _ => _same),
                ("failed", _ => Failed),
                ("claims", _ => _claims),
                ("ledger", _ => ledger),
                ("sources", c => c.Sources),
                ("versions", c => c.Versions),
                ("failures", _ => _failures.Select(f => f.Error!))
            ).Write(_output, [counts], "jsonl");
        }
        else if (_format == "text")
        {
            Summary(ledger, counts);
        }
    }

    /// <summary>"1,204 reports in 1,310 versions, 25,870 claims".</summary>
    public static string Holdings(Counts counts) =>
        $"{Many(counts.Sources, "report")} in {Many(counts.Versions, "version")}, {Many(counts.Entries, "claim")}";

    /// <summary>"1 figure changed, 2 claims new, 1 gone".</summary>
    public static string Changes(Revision revision)
    {
        var parts = new List<string>();
        if (revision.Changed.Count > 0)
        {
            parts.Add($"{Many(revision.Changed.Count, "figure")} changed");
        }
        if (revision.Added.Count > 0)
        {
            parts.Add($"{Many(revision.Added.Count, "claim")} new");
        }
        if (revision.Gone.Count > 0)
        {
            parts.Add($"{Many(revision.Gone.Count, "claim")} gone");
        }
        return parts.Count == 0 ? "the same claims" : string.Join(", ", parts);
    }

    private void Summary(string ledger, Counts counts)
    {
        _output.WriteLine(
            $"added {Many(_new, "report")}, {Many(_versions, "new version")}, {Many(_claims, "claim")}; {Number(_same)} held already"
        );
        if (Failed > 0)
        {
            _output.WriteLine($"{Number(Failed)} could not be read: cronaca failures");
        }
        _output.WriteLine($"{Phrasing.Clean(ledger, 200)}: {Holdings(counts)}");
    }

    private static string Outcome(Added added) =>
        added.Addition?.Outcome switch
        {
            AdditionOutcome.New => "new",
            AdditionOutcome.NewVersion => "new-version",
            AdditionOutcome.Same => "held",
            _ => "failed",
        };

    private static string Many(long number, string noun) =>
        $"{Number(number)} {noun}{(number == 1 ? "" : "s")}";

    private static string Number(long number) =>
        number.ToString("#,0", CultureInfo.InvariantCulture);
}
