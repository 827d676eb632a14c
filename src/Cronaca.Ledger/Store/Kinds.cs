namespace Cronaca.Ledger.Store;

using Cronaca.Reading;

/// <summary>A claim's kind and type by their names in JSON.</summary>
internal static class Kinds
{
    public static string Kind(Claim claim) =>
        claim switch
        {
            Toll => "toll",
            Event => "event",
            Statement => "statement",
            Measure => "measure",
            _ => "gap",
        };

    public static string Type(Claim claim) =>
        claim switch
        {
            Toll toll => ReadingJson.Name(toll.Type),
            Event @event => ReadingJson.Name(@event.Type),
            Statement statement => ReadingJson.Name(statement.Type),
            Measure measure => ReadingJson.Name(measure.Type),
            Gap gap => ReadingJson.Name(gap.Type),
            _ => throw new ArgumentException(
                $"found a claim of {claim.GetType().Name}; expected one of the five kinds",
                nameof(claim)
            ),
        };
}
