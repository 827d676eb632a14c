namespace Cronaca.Reading;

/// <summary>A report as read: its claims in the order of the text.</summary>
public sealed record Reading
{
    public required Report Report { get; init; }

    /// <summary>"sha256:" and the hash of the text: the same text has the same id everywhere.</summary>
    public required string Id { get; init; }

    /// <summary>The language it was read in.</summary>
    public required string Language { get; init; }

    /// <summary>The day of publication; null when nothing settles it.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>What settled it: "given", "dateline", "link" or "text"; null when nothing did.</summary>
    public string? PublishedFrom { get; init; }

    public required IReadOnlyList<Claim> Claims { get; init; }

    /// <summary>Where each sentence stands in the text; a claim's <see cref="Claim.Sentence"/> counts in it.</summary>
    public required IReadOnlyList<TextSpan> Sentences { get; init; }
}
