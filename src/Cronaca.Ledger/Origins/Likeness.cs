namespace Cronaca.Ledger.Origins;

/// <summary>How much of two texts is common, counted on their sketches at the coarser of the two samples.</summary>
/// <param name="Mine">How many phrases of this text were compared.</param>
/// <param name="Others">How many of the other text.</param>
/// <param name="Shared">How many of them both have.</param>
/// <param name="Facts">How many facts the text that has fewer brought to the comparison.</param>
/// <param name="SharedFacts">How many of those both have.</param>
internal readonly record struct Likeness(
    int Mine,
    int Others,
    int Shared,
    int Facts,
    int SharedFacts
)
{
    // Measured by the training program's "reprints": docs/scores-reprints.md.
    private const double _reprint = 0.45;
    private const double _sameFacts = 0.5;
    private const int _fewest = 4;

    /// <summary>How much of the shorter text stands in the longer, from 0 to 1.</summary>
    public double Share => Ratio(Shared, Math.Min(Mine, Others));

    /// <summary>How much of this text stands in the other, from 0 to 1.</summary>
    public double ShareOfMine => Ratio(Shared, Mine);

    /// <summary>
    /// Whether one is a reprint of the other: a good part of the phrases of the shorter stand in the longer, and they speak of the same numbers and names (two bulletins from one mould do not).
    /// </summary>
    public bool IsReprint =>
        Shared >= _fewest
        && Share >= _reprint
        && (Facts == 0 || Ratio(SharedFacts, Facts) >= _sameFacts);

    private static double Ratio(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
