namespace Cronaca.Ledger.Tolls;

/// <summary>A toll history in the form of another data set, with what that form cannot hold.</summary>
public sealed record Projection
{
    /// <summary>"acled", "ucdp" or "latest".</summary>
    public required string Name { get; init; }

    /// <summary>Null where the form has one number only, or none for this history.</summary>
    public decimal? Low { get; init; }

    /// <summary>The one number of the form; null when it has none for this history.</summary>
    public decimal? Best { get; init; }

    /// <summary>Null where the form has one number only, none for this history, or an open end.</summary>
    public decimal? High { get; init; }

    /// <summary>What was left behind: voices, hedges, contradictions. Sentences for people.</summary>
    public required IReadOnlyList<string> Dropped { get; init; }
}
