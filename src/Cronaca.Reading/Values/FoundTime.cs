namespace Cronaca.Reading.Values;

/// <summary>An expression of time on its way from a pattern to a mention.</summary>
internal sealed record FoundTime
{
    public required PatternHit<TimeRule> Hit { get; init; }

    /// <summary>First and last atom, both included.</summary>
    public required int First { get; init; }

    public required int Last { get; init; }

    public required Direction Direction { get; init; }

    /// <summary>Null while, or when, nothing settles it.</summary>
    public Interval? Interval { get; init; }

    public required Grain Grain { get; init; }

    /// <summary>"text", "published" or "context".</summary>
    public string Basis { get; init; } = "text";

    public bool IsBound { get; init; }

    /// <summary>The two times of a range.</summary>
    public (FoundTime From, FoundTime To)? Ends { get; init; }

    public TimeMeaning Meaning => Hit.Rule.Meaning;
}
