namespace Cronaca.Reading;

/// <summary>A price, a rate, an age, a distance: a number that counts no people and no damage.</summary>
public sealed record Measure : Claim
{
    public required MeasureType Type { get; init; }

    public required Quantity Quantity { get; init; }

    /// <summary>Whether the number is a rise or a fall; null when it is neither.</summary>
    public Change? Change { get; init; }

    /// <summary>The thing measured; null when the text does not say.</summary>
    public TextSpan? Of { get; init; }
}
