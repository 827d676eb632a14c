namespace Cronaca.Reading.Values;

using Cronaca.Reading.Text;

/// <summary>A number found in a sentence.</summary>
internal sealed record QuantityMention
{
    public required Quantity Quantity { get; init; }

    public required QuantityKind Kind { get; init; }

    /// <summary>First and last word, both included, of the number with its hedge and, for money and measures, its unit.</summary>
    public required Word First { get; init; }

    public required Word Last { get; init; }

    /// <summary>True for the number that something came to ("rose 3 percent to 45", "è salito a 45"): it stands, it is no change.</summary>
    public bool IsLevel { get; init; }

    /// <summary>The number word itself ("18" in "at least 18", "decine" in "decine di rivoltosi"): the node from which the tree is walked.</summary>
    public required Word Number { get; init; }
}
