namespace Cronaca.Training.Attribution;

/// <summary>One attribution, each part as the indices of its words in the article; a part that is not there is empty.</summary>
internal sealed record Attributed(
    IReadOnlySet<int> Source,
    IReadOnlySet<int> Cue,
    IReadOnlySet<int> Content
)
{
    /// <summary>The share of words that two parts have in common, of all that either has (Jaccard).</summary>
    public static double Likeness(IReadOnlySet<int> left, IReadOnlySet<int> right)
    {
        int common = left.Count(right.Contains);
        return common == 0 ? 0 : (double)common / (left.Count + right.Count - common);
    }
}
