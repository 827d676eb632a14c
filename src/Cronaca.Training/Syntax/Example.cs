namespace Cronaca.Training.Syntax;

/// <summary>A sentence in numbers, as the network is shown it once. -1: nothing is to be learnt of it.</summary>
internal sealed class Example
{
    /// <summary>The feature rows of each word.</summary>
    public required int[][] Rows { get; init; }

    public required int[] Upos { get; init; }

    public required int[] Tag { get; init; }

    public required int[] Script { get; init; }

    /// <summary>From 1; 0 for the root.</summary>
    public required int[] Head { get; init; }

    public required int[] Relation { get; init; }

    /// <summary>How much it counts.</summary>
    public float Weight { get; init; } = 1;

    public int Count => Rows.Length;
}
