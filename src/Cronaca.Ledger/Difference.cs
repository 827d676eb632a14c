namespace Cronaca.Ledger;

/// <summary>Two figures side by side, with the label and its reason in words.</summary>
/// <param name="Earlier">The figure that was told first.</param>
/// <param name="Later">The figure that was told second.</param>
/// <param name="Label">How they stand to each other.</param>
/// <param name="Reason">One sentence for people: which parts agree, which decided.</param>
public sealed record Difference(Figure Earlier, Figure Later, DifferenceLabel Label, string Reason)
{
    internal const string NumbersDoNotFit = "the same is counted and the numbers do not fit; ";

    /// <summary>The reason without what the figures themselves say, for where both stand beside it.</summary>
    public string Why =>
        Reason.IndexOf(NumbersDoNotFit, StringComparison.Ordinal) is >= 0 and var at
            ? Reason[(at + NumbersDoNotFit.Length)..]
            : Reason;
}
