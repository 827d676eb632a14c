namespace Cronaca.Training.Muc4;

/// <summary>Counts of a slot, or of many: correct, partly correct, incorrect, spurious (given but not in the key), missing.</summary>
internal readonly record struct Tally(
    int Correct,
    int Partial,
    int Incorrect,
    int Spurious,
    int Missing
)
{
    /// <summary>How many fillers the key wants.</summary>
    public int Possible => Correct + Partial + Incorrect + Missing;

    /// <summary>How many fillers were given.</summary>
    public int Actual => Correct + Partial + Incorrect + Spurious;

    public double Points => Correct + 0.5 * Partial;

    /// <summary>Of recall (points per filler wanted) and precision (per filler given), in percent.</summary>
    public double F => Possible + Actual == 0 ? 0 : 200 * Points / (Possible + Actual);

    public static Tally operator +(Tally a, Tally b) =>
        new(
            a.Correct + b.Correct,
            a.Partial + b.Partial,
            a.Incorrect + b.Incorrect,
            a.Spurious + b.Spurious,
            a.Missing + b.Missing
        );
}
