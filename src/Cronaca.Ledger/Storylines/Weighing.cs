namespace Cronaca.Ledger.Storylines;

/// <summary>Weighs the features of a report: prominence in the report times rarity among reports.</summary>
internal static class Weighing
{
    // As if so many reports had gone before, in which features stood as often as one expects.
    private const double _before = 1000;
    private const int _telling = 32;

    // How many features of a channel are kept, in the order of the channels.
    private static readonly int[] _kept = [140, 30, 40, 15, 10, 15, 30, 12];

    /// <summary>The profile of a report, and the features by which it is found again; <c>seen</c> reports were weighed before, in <c>reportsWith</c> of them a feature stood.</summary>
    public static (Profile Profile, uint[] Index) Weigh(
        long report,
        long time,
        int day,
        string language,
        Sketch sketch,
        long seen,
        Func<uint, long> reportsWith
    )
    {
        var weighed = sketch
            .Traits.Select(t =>
                (
                    Feature: new Feature(t.Key, (float)Weight(t.Value, seen, reportsWith(t.Key))),
                    t.Value.Label
                )
            )
            .OrderByDescending(f => f.Feature.Weight)
            .ThenBy(f => f.Feature.Key)
            .ToList();
        var kept = weighed
            .GroupBy(f => f.Feature.Channel)
            .SelectMany(g => g.Take(_kept[(int)g.Key]))
            .Select(f => f.Feature);
        var telling = weighed
            .Where(f => f.Feature.Channel is Channel.Text or Channel.Place or Channel.Figure)
            .Take(_telling)
            .ToList();
        return (
            Profile.Of(
                report,
                time,
                day,
                language,
                kept,
                [
                    .. telling
                        .Select(f => f.Label)
                        .Distinct(StringComparer.OrdinalIgnoreCase)
                        .Take(12),
                ]
            ),
            [
                .. telling
                    .Concat(weighed.Where(f => f.Feature.Channel == Channel.Place))
                    .Select(f => f.Feature.Key)
                    .Distinct(),
            ]
        );
    }

    private static double Weight(Sketch.Trait trait, long seen, long with)
    {
        double prominence = trait.Count >= 1 ? 1 + Math.Log(trait.Count) : trait.Count;
        double share = (with + (_before * trait.Expected) + 0.5) / (seen + _before + 1);
        return prominence * Math.Max(-Math.Log(Math.Min(share, 1)), 0);
    }
}
