namespace Cronaca.Pages;

using Cronaca.Reading;

/// <summary>The parts of a claim as cells of a row, the same in every table that shows claims.</summary>
internal static class ClaimCells
{
    /// <summary>The columns of a claim; the text is its report's.</summary>
    public static readonly (string Name, Func<Claim, string, object?> Value)[] Columns =
    [
        ("kind", (c, _) => Kind(c)),
        ("type", (c, _) => Type(c)),
        ("low", (c, _) => Quantity(c)?.Low),
        ("high", (c, _) => Quantity(c)?.High),
        ("hedge", (c, _) => Quantity(c) is { } quantity ? ReadingJson.Name(quantity.Hedge) : null),
        ("unit", (c, _) => Quantity(c)?.Unit),
        ("actor", (c, t) => Words(c.Actors, t)),
        ("recipient", (c, t) => Words(c.Recipients, t)),
        ("from", (c, _) => c.When?.From),
        ("to", (c, _) => c.When?.To),
        ("place", (c, _) => c.Where?.Name),
        ("country", (c, _) => c.Where?.Country),
        (
            "origin",
            (c, t) => c.Attribution.Count > 0 ? Phrasing.Speaker(c.Attribution[^1], t) : null
        ),
        (
            "relay",
            (c, t) => c.Attribution.SkipLast(1).Select(v => Phrasing.Speaker(v, t)).ToArray()
        ),
        ("polarity", (c, _) => ReadingJson.Name(c.Polarity)),
        ("modality", (c, _) => ReadingJson.Name(c.Modality)),
        ("background", (c, _) => c.Background),
        ("content", Content),
        ("quote", (c, t) => c.Quote.Of(t)),
        ("start", (c, _) => c.Quote.Start),
        ("end", (c, _) => c.Quote.End),
        ("rule", (c, _) => c.Rule),
        ("confidence", (c, _) => Math.Round((decimal)c.Confidence, 2)),
    ];

    public static string Kind(Claim claim) => claim.GetType().Name.ToLowerInvariant();

    public static string Type(Claim claim) =>
        claim switch
        {
            Toll toll => ReadingJson.Name(toll.Type),
            Event @event => ReadingJson.Name(@event.Type),
            Statement statement => ReadingJson.Name(statement.Type),
            Measure measure => ReadingJson.Name(measure.Type),
            Gap gap => ReadingJson.Name(gap.Type),
            _ => "",
        };

    public static Quantity? Quantity(Claim claim) =>
        (claim as Toll)?.Quantity ?? (claim as Measure)?.Quantity;

    private static string? Content(Claim claim, string text) =>
        claim switch
        {
            Event @event => @event.Trigger.Of(text),
            Statement statement => statement.Content.Of(text),
            Measure { Of: { } of } => of.Of(text),
            _ => null,
        };

    private static string[] Words(IReadOnlyList<Participant> participants, string text) =>
        [.. participants.Select(p => p.Span.Of(text))];
}
