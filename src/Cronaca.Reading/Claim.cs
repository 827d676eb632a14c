namespace Cronaca.Reading;

/// <summary>What a report says of the world once, and who stands behind it. One of five kinds, each a record of its own.</summary>
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

    /// <summary>How likely it is, from 0 to 1, that the program has understood the words; says nothing of whether they are true.</summary>
    public required double Confidence { get; init; }

    public IReadOnlyList<Participant> Actors { get; init; } = [];

    public IReadOnlyList<Participant> Recipients { get; init; } = [];

    public When? When { get; init; }

    public Where? Where { get; init; }

    /// <summary>Who told whom: first the voice that the report quotes, last the one that it all comes from. Empty where the report vouches itself.</summary>
    public IReadOnlyList<Voice> Attribution { get; init; } = [];

    public Polarity Polarity { get; init; }

    public Modality Modality { get; init; }

    /// <summary>True for history and context: what happened before what the report is about.</summary>
    public bool Background { get; init; }
}
