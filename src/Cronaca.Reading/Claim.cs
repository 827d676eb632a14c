namespace Cronaca.Reading;

/// <summary>One thing that a report puts forward, with who vouches for it. One of five kinds, each a record of its own.</summary>
public abstract record Claim
{
    /// <summary>A name for the claim, made from its content: the same report gives the same ids.</summary>
    public required string Id { get; init; }

    /// <summary>The exact words it was read from.</summary>
    public required TextSpan Quote { get; init; }

    /// <summary>The sentence it was read from, counted from 0.</summary>
    public required int Sentence { get; init; }

    /// <summary>The rule that read it.</summary>
    public required string Rule { get; init; }

    /// <summary>The reader's own estimate, 0 to 1, of having read it right; nothing to do with how sure the voice is.</summary>
    public required double Confidence { get; init; }

    public IReadOnlyList<Participant> Actors { get; init; } = [];

    public IReadOnlyList<Participant> Recipients { get; init; } = [];

    public When? When { get; init; }

    public Where? Where { get; init; }

    /// <summary>From the voice nearest the report to the origin; empty when the report speaks for itself.</summary>
    public IReadOnlyList<Voice> Attribution { get; init; } = [];

    public Polarity Polarity { get; init; }

    public Modality Modality { get; init; }

    /// <summary>True when what it tells of lies before the news of this report.</summary>
    public bool Background { get; init; }
}
