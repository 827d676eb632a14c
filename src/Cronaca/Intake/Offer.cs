namespace Cronaca.Intake;

using Cronaca.Ledger;

/// <summary>A report that waits to be read: where it is, and how to get it.</summary>
/// <param name="Location">A file or an address; "standard input" cannot be tried again.</param>
/// <param name="Line">The line of a file of many reports, from 1; 0 for the whole.</param>
/// <param name="Open">Gets the report, on whichever thread; throws <see cref="UnreadableException"/> where there is none.</param>
internal sealed record Offer(string Location, int Line, Func<Arrival> Open)
{
    /// <summary>How many bytes it is about, so that not too many large ones wait in memory; 0 where that is not known.</summary>
    public long Size { get; init; }

    public const string StandardInput = "standard input";

    /// <summary>What <see cref="Line"/> counts: a file's lines, a feed's items, an archive's pages.</summary>
    public string Unit { get; init; } = "line";

    /// <summary>Why this could not be read, for people.</summary>
    public string Complaint(Exception error)
    {
        string name = Line > 0 ? $"{Location}, {Unit} {Line}" : Location;
        return error switch
        {
            // Some causes name their place themselves.
            UnreadableException when error.Message.StartsWith(Location, StringComparison.Ordinal) =>
                error.Message,
            UnreadableException => $"{name}: {error.Message}",
            _ =>
                $"{name}: a fault of the reader, please tell its authors: {error.GetType().Name}: {error.Message}",
        };
    }
}
