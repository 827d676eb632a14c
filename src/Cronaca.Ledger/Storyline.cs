namespace Cronaca.Ledger;

/// <summary>The reports on one happening.</summary>
public sealed record Storyline
{
    /// <summary>Stays the same as the storyline grows; a merge keeps the id of the older one.</summary>
    public required string Id { get; init; }

    /// <summary>The numbers of its reports, latest version of each source only, in order of arrival.</summary>
    public required IReadOnlyList<long> Reports { get; init; }

    /// <summary>The headline or first sentence of the report nearest its middle.</summary>
    public required string Title { get; init; }

    /// <summary>The day of its first report.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The day of its latest report, included.</summary>
    public required DateOnly To { get; init; }
}
