namespace Cronaca.Ledger;

using Cronaca.Reading;

/// <summary>One thing that happened, with every entry that tells it.</summary>
public sealed record Happening
{
    public required EventType Type { get; init; }

    /// <summary>The PLOVER mode; null when no entry has one.</summary>
    public string? Mode { get; init; }

    /// <summary>The first day it may have happened on; null when no entry says.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day it may have happened on, included; null when no entry says.</summary>
    public DateOnly? To { get; init; }

    public Where? Place { get; init; }

    /// <summary>True for history and context: it is told to explain, not as news.</summary>
    public bool Background { get; init; }

    /// <summary>The events that tell it, in order of report time.</summary>
    public required IReadOnlyList<Entry> Entries { get; init; }

    /// <summary>The entries that deny it.</summary>
    public required IReadOnlyList<Entry> Denials { get; init; }

    /// <summary>The gaps that weaken it.</summary>
    public required IReadOnlyList<Entry> Gaps { get; init; }
}
