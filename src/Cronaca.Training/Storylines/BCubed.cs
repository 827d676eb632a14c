namespace Cronaca.Training.Storylines;

/// <summary>
/// B-cubed (Bagga and Baldwin 1998): of a report's group, which share is of its story (precision); of its story, which share is in its group (recall); averaged over reports.
/// </summary>
internal readonly record struct BCubed(double Precision, double Recall)
{
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    public static BCubed Of(IReadOnlyList<string> stories, IReadOnlyList<string> groups)
    {
        var pairs = stories.Zip(groups).ToList();
        var both = pairs.CountBy(p => p).ToDictionary();
        var ofStory = stories.CountBy(s => s).ToDictionary(StringComparer.Ordinal);
        var ofGroup = groups.CountBy(g => g).ToDictionary(StringComparer.Ordinal);
        return new BCubed(
            pairs.Average(p => both[p] / (double)ofGroup[p.Second]),
            pairs.Average(p => both[p] / (double)ofStory[p.First])
        );
    }
}
