namespace Cronaca.Ledger.Store;

using Cronaca.Reading;

/// <summary>Tells how the claims of a report changed between two of its versions.</summary>
internal static class Revisions
{
    public static Revision Between(
        KeptReport from,
        KeptReport to,
        Func<KeptReport, IReadOnlyList<Entry>> entries
    )
    {
        // An entry's claim is that of its first version; what changed is told in the words of the two versions compared.
        var before = In(from, entries(from));
        var after = In(to, entries(to));
        var kept = before.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        kept.IntersectWith(after.Select(e => e.Id));
        var gone = before.Where(e => !kept.Contains(e.Id)).ToList();
        var added = after.Where(e => !kept.Contains(e.Id)).ToList();
        var changed = Pair(gone, added, e => Meaning.Frame(e.Claim, e.Text));
        changed.AddRange(Pair(gone, added, e => Loosely(e.Claim)));
        return new Revision(
            from,
            to,
            [.. added.Select(e => e.Entry)],
            [.. gone.Select(e => e.Entry)],
            [.. changed.OrderBy(c => c.After.Claim.Quote.Start)],
            kept.Count
        );
    }

    private sealed record Told(Entry Entry, Claim Claim, string Text)
    {
        public string Id => Entry.Id;
    }

    private static List<Told> In(KeptReport version, IReadOnlyList<Entry> entries) =>
        [
            .. entries.Select(
                (e, i) => new Told(e, version.Reading.Claims[i], version.Reading.Report.Text)
            ),
        ];

    // Takes out of both lists, in order of the text, the counts that only their figure tells apart.
    private static List<ChangedFigure> Pair(
        List<Told> gone,
        List<Told> added,
        Func<Told, string?> key
    )
    {
        var waiting = new Dictionary<string, Queue<Told>>(StringComparer.Ordinal);
        foreach (var told in gone.Where(t => Meaning.QuantityOf(t.Claim) is not null))
        {
            if (key(told) is { } same)
            {
                if (!waiting.TryGetValue(same, out var queue))
                {
                    waiting.Add(same, queue = new Queue<Told>());
                }
                queue.Enqueue(told);
            }
        }
        var pairs = new List<ChangedFigure>();
        foreach (var later in added.ToList())
        {
            if (
                Meaning.QuantityOf(later.Claim) is not null
                && key(later) is { } same
                && waiting.TryGetValue(same, out var queue)
                && queue.TryDequeue(out var earlier)
            )
            {
                pairs.Add(new ChangedFigure(earlier.Entry, later.Entry));
                gone.Remove(earlier);
                added.Remove(later);
            }
        }
        return pairs;
    }

    // The words around a figure change with it ("14 people" becomes "18 dead"): what is counted, where, and whether it is history decide.
    private static string? Loosely(Claim claim) =>
        claim switch
        {
            Toll toll =>
                $"{toll.Type}|{toll.Where?.GeoNamesId}|{toll.Background}|{toll.Polarity}|{toll.PartOf is null}",
            _ => null,
        };
}
