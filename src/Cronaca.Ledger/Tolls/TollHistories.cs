namespace Cronaca.Ledger.Tolls;

using Cronaca.Reading;
using Cronaca.Reading.Names;

/// <summary>Makes toll histories of the entries of one storyline. The order in which the entries are given makes no difference.</summary>
public static class TollHistories
{
    /// <summary>Those that most reports tell first, of the gravest measure; history and plans last.</summary>
    /// <param name="entries">The entries of a storyline; those that are no tolls are passed over.</param>
    /// <param name="origin">Whose word an entry is in the end.</param>
    public static IReadOnlyList<TollHistory> Of(
        IReadOnlyList<Entry> entries,
        Func<Entry, Origin> origin
    )
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(origin);
        var counts = entries
            .Where(e => e.Claim is Toll)
            .Select(e => new Figure
            {
                Entry = e,
                Toll = (Toll)e.Claim,
                Origin = origin(e),
            })
            .AsParallel()
            .AsOrdered()
            .Select(Count.Of)
            .ToList();
        counts.Sort(Count.InOrder);
        var walks = Gathering.Cells(counts).ConvertAll(c => new Walk(c));
        var across = Crossings.Of(walks);
        return
        [
            .. walks
                .Select((walk, i) => History(walk, across[i]))
                .OrderBy(h => h.Background)
                .ThenBy(h => h.Modality)
                .ThenBy(h => h.Measure)
                .ThenByDescending(h => h.Figures.Count),
        ];
    }

    /// <summary>How any two figures of one storyline stand to each other, whether or not their histories list it; null where there is nothing to tell apart.</summary>
    /// <param name="histories">All the histories of the storyline.</param>
    /// <param name="one">A figure of one of them.</param>
    /// <param name="other">Another, of the same or of another.</param>
    public static Difference? Between(
        IReadOnlyList<TollHistory> histories,
        Figure one,
        Figure other
    )
    {
        ArgumentNullException.ThrowIfNull(histories);
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var (a, of) = Find(histories, one);
        var (b, to) = Find(histories, other);
        if (a is null || b is null || ReferenceEquals(a, b))
        {
            return null;
        }
        bool former = b.Kind == CountKind.Former && a.Kind != CountKind.Former;
        var (earlier, later) = former || Count.InOrder(a, b) > 0 ? (b, a) : (a, b);
        if (of != to)
        {
            return a.Toll.Type != b.Toll.Type
                ? null
                : Crossings.Between(earlier, later).ToDifference();
        }
        return Labels.Of(earlier, later) is { } label
                ? new Difference(earlier.Figure, later.Figure, label.Label, label.Reason)
            : Reach.SameWords(earlier.Toll.Quantity, later.Toll.Quantity)
                ? new Difference(
                    earlier.Figure,
                    later.Figure,
                    DifferenceLabel.Same,
                    $"{Labels.Who(later)} says the same again"
                )
            : null;
    }

    private static (Count? Count, int History) Find(
        IReadOnlyList<TollHistory> histories,
        Figure figure
    )
    {
        for (int i = 0; i < histories.Count; i++)
        {
            if (
                CountsOf(histories[i]).FirstOrDefault(c => c.Figure.Entry.Id == figure.Entry.Id) is
                { } count
            )
            {
                return (count, i);
            }
        }
        return (null, -1);
    }

    /// <summary>A history that was made by hand has its counts worked out anew.</summary>
    internal static IReadOnlyList<Count> CountsOf(TollHistory history) =>
        history.Counts
        ?? Kinds.Settle([
            .. history.Figures.Select(Count.Of).Order(Comparer<Count>.Create(Count.InOrder)),
        ]);

    private static TollHistory History(Walk walk, List<Labelled> across)
    {
        var counts = walk.Counts;
        var first = counts[0];
        var rows = walk.Rows.Concat(across).ToList();
        rows.Sort(Labelled.InOrder);
        return new TollHistory
        {
            Measure = first.Toll.Type,
            Group = GroupOf(counts),
            Place = PlaceOf(counts),
            From = first.Span?.From,
            To = first.Span is { } span && span.To != DateOnly.MaxValue ? span.To : null,
            Background = first.Toll.Background,
            Modality = Gathering.BucketOf(first).Item3,
            Counts = counts,
            Figures = [.. counts.Select(c => c.Figure)],
            Differences = [.. rows.Select(r => r.ToDifference())],
        };
    }

    /// <summary>As the first figure says that names it; a country that is told as "nationwide" has the gazetteer's name.</summary>
    private static Where? PlaceOf(IReadOnlyList<Count> counts)
    {
        if (counts[0].Place is not { } place)
        {
            return null;
        }
        foreach (var count in counts)
        {
            if (count.Toll.Where is { } where && CountedPlace.Of(where).Key == place.Key)
            {
                return where;
            }
        }
        return place.IsCountry && Gazetteer.Instance.Country(place.Country) is { } country
            ? new Where
            {
                Name = country.Name,
                Span = default,
                GeoNamesId = country.Id,
                Country = country.Country,
                Latitude = country.Latitude,
                Longitude = country.Longitude,
            }
            : counts[0].Toll.Where;
    }

    /// <summary>The words of the first figure that names them; where people and one narrow class are one, the narrow words.</summary>
    private static string? GroupOf(IReadOnlyList<Count> counts)
    {
        var group = counts[0].Group;
        if (group.Equals(CountedGroup.People) || group.Equals(CountedGroup.Things))
        {
            return null;
        }
        foreach (var count in counts)
        {
            var reading = count.Figure.Entry.Report.Reading;
            if (
                count.Toll.Recipients.Count > 0
                && CountedGroups.Of(count.Toll, reading.Report.Text, reading.Language).Equals(group)
            )
            {
                return count.Toll.Recipients[0].Span.Of(reading.Report.Text);
            }
        }
        return group.Words;
    }
}
