namespace Cronaca.Reading;

/// <summary>How many were killed, arrested, deployed or in a crowd, or how many things were destroyed. Those counted are the recipients.</summary>
public sealed record Toll : Claim
{
    public required TollType Type { get; init; }

    public required Quantity Quantity { get; init; }

    /// <summary>The id of the toll that this one counts a part of; null when it stands alone.</summary>
    public string? PartOf { get; init; }
}
