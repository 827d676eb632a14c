namespace Cronaca.Pages;

using Cronaca.Ledger;
using Cronaca.Reading;

/// <summary>What a storyline calls its places: "the country" of one report is "Zambia" in another, and a person wants to read the name.</summary>
internal sealed class PlaceNames
{
    private readonly Dictionary<int, string> _names;

    private PlaceNames(Dictionary<int, string> names) => _names = names;

    /// <summary>For each place of the gazetteer the name it is called by most, of those that begin with a capital.</summary>
    public static PlaceNames Of(StorylineAccount account) =>
        new(
            account
                .Entries.Select(e => e.Claim.Where)
                .OfType<Where>()
                .Where(w =>
                    w is { GeoNamesId: not null, Name: [var first, ..] } && char.IsUpper(first)
                )
                .GroupBy(w => w.GeoNamesId!.Value)
                .ToDictionary(
                    g => g.Key,
                    g =>
                        g.GroupBy(w => w.Name, StringComparer.Ordinal)
                            .OrderByDescending(n => n.Count())
                            .ThenBy(n => n.Key, StringComparer.Ordinal)
                            .First()
                            .Key
                )
        );

    public string Name(Where where) =>
        where.GeoNamesId is { } id && _names.TryGetValue(id, out string? name) ? name : where.Name;
}
