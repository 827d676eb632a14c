namespace Cronaca.Ledger.Origins;

/// <summary>How many independent origins stand behind some entries, and how they were counted.</summary>
/// <param name="Origins">The origins, in the order of the entries.</param>
/// <param name="Account">A line a origin for people: who, how it was told, and in which reports it stands.</param>
internal sealed record Independence(IReadOnlyList<Origin> Origins, IReadOnlyList<string> Account)
{
    public int Count => Origins.Count;

    /// <summary>Counts the entries once for each origin, however many reports print them.</summary>
    public static Independence Of(IEnumerable<Entry> entries, OriginFinder finder)
    {
        var groups = entries
            .Select(e => (Entry: e, Origin: finder.Of(e)))
            .GroupBy(e => e.Origin.Key, StringComparer.Ordinal)
            .ToArray();
        return new Independence(
            [.. groups.Select(g => g.First().Origin)],
            [
                .. groups.Select(g =>
                    Line(
                        g.First().Origin,
                        [.. g.Select(e => e.Entry.Report.Number).Distinct().Order()],
                        [
                            .. g.SelectMany(e => e.Origin.How.Split("; "))
                                .Distinct(StringComparer.Ordinal),
                        ]
                    )
                ),
            ]
        );
    }

    private static string Line(Origin origin, long[] reports, string[] ways)
    {
        string numbers = string.Join(", ", reports);
        return $"{origin.Name}: {(reports.Length == 1 ? "report" : "reports")} {numbers} ({string.Join("; ", ways)})";
    }
}
