namespace Cronaca.Ledger;

using Cronaca.Reading;

/// <summary>A report as it comes in, with what its page, feed or archive says of it beside the text.</summary>
public sealed record Arrival
{
    /// <summary>What is read: the text, and outlet, address, title, language and day where known.</summary>
    public required Report Report { get; init; }

    /// <summary>The news agency that the outlet credits ("Reuters", "ANSA"); null when none is.</summary>
    public string? Agency { get; init; }

    /// <summary>Who signs it; null when nobody does.</summary>
    public string? Author { get; init; }

    /// <summary>The moment of publication; null when only the day is known, or nothing.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When the outlet last changed it; null when it does not say.</summary>
    public DateTimeOffset? Modified { get; init; }
}
