namespace Cronaca.Ledger.Tolls;

using Cronaca.Reading;
using Cronaca.Reading.Names;

/// <summary>Settles the places of a storyline's counts over its reports: one name for one place, the capital for "the capital", the country for "nationwide".</summary>
internal static class Scene
{
    public static IReadOnlyList<Count> Resolve(IReadOnlyList<Count> counts)
    {
        var places = counts.Where(c => c.Place is not null).ToList();
        string? country = places
            .Where(c => c.Place!.Country is not null)
            .GroupBy(c => c.Place!.Country!, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .FirstOrDefault()
            ?.Key;
        var known = Known(places);
        var capital = Capital(places, country);
        return
        [
            .. counts.Select(c =>
                c.IsNationwide && (c.Place?.Country ?? country) is { } own
                    ? c with
                    {
                        Place = new CountedPlace($"in:{own}", own),
                        PlaceIsOwn = true,
                    }
                : c.Place is not { } place ? c
                : known.TryGetValue(place.Key, out var same) ? c with { Place = same }
                : c.NamesCapital && capital is not null ? c with { Place = capital }
                : place.Country is null && Site(place, known) is { } within
                    ? c with
                    {
                        Place = within,
                    }
                : c
            ),
        ];
    }

    /// <summary>A name without a place of the gazetteer ("GUAYAQUIL" in a dateline) is the place that another report means by the same name.</summary>
    private static Dictionary<string, CountedPlace> Known(List<Count> places)
    {
        var known = new Dictionary<string, CountedPlace>(StringComparer.Ordinal);
        foreach (var count in places.Where(c => c.Toll.Where!.GeoNamesId is not null))
        {
            string key = CountedPlace.NameKey(count.Toll.Where!.Name);
            // Of two towns of one name the one with the lower key, so that the order of reports does not matter.
            if (
                !known.TryGetValue(key, out var other)
                || string.CompareOrdinal(count.Place!.Key, other.Key) < 0
            )
            {
                known[key] = count.Place!;
            }
        }
        return known;
    }

    private static CountedPlace? Capital(List<Count> places, string? country) =>
        places
            .Where(c =>
                c.Toll.Where is { GeoNamesId: { } id } where
                && string.Equals(c.Place!.Country, country, StringComparison.Ordinal)
                && Gazetteer
                    .Instance.Find(where.Name)
                    .Any(p => p.Id == id && p.Kind == PlaceKind.Capital)
            )
            .Select(c => c.Place)
            .FirstOrDefault();

    /// <summary>"Lusaka central prison" is told of Lusaka: a name that holds the name of a town of the storyline.</summary>
    private static CountedPlace? Site(CountedPlace place, Dictionary<string, CountedPlace> known)
    {
        string[] words = place.Key["named:".Length..].Split(' ');
        for (int i = 0; i < words.Length; i++)
        {
            if (known.TryGetValue("named:" + words[i], out var town) && !town.IsCountry)
            {
                return town;
            }
        }
        return null;
    }
}
