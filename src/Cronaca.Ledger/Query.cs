namespace Cronaca.Ledger;

/// <summary>
/// What is looked for in a ledger. Every part that is given must hold; those of a claim (all but the words, the outlet and the days of the report) must hold of one and the same claim.
/// </summary>
public sealed record Query
{
    /// <summary>
    /// Words of the report, in any order: "a phrase" in quotation marks, a beginning* with a star, -without with a minus. Case and accents do not count. Null: any report.
    /// </summary>
    public string? Words { get; init; }

    /// <summary>"toll", "event", "statement", "measure", "gap".</summary>
    public string? Kind { get; init; }

    /// <summary>A type as the JSON of a reading names it: "killed", "ASSAULT", "no-evidence".</summary>
    public string? Type { get; init; }

    /// <summary>A place by its name in any language a report uses, a GeoNames id, or a country as ISO 3166-1 alpha-3 ("KAZ").</summary>
    public string? Place { get; init; }

    /// <summary>Words of the name of the voice that the claim comes from in the end.</summary>
    public string? Voice { get; init; }

    /// <summary>The first day of the event, included.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of the event, included.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The first day of the report, included (UTC).</summary>
    public DateOnly? ToldFrom { get; init; }

    /// <summary>The last day of the report, included (UTC).</summary>
    public DateOnly? ToldTo { get; init; }

    /// <summary>Who published it, letter case aside.</summary>
    public string? Outlet { get; init; }

    /// <summary>Whether versions that have been replaced are looked through too.</summary>
    public bool AllVersions { get; init; }

    /// <summary>The most reports that are given back, the best first.</summary>
    public int Limit { get; init; } = 20;
}
