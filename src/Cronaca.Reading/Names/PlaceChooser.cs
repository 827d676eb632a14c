namespace Cronaca.Reading.Names;

using System.Runtime.InteropServices;
using Cronaca.Reading.Text;

/// <summary>
/// Tells which of several places of one name is meant: by the countries the report speaks of, by a country or state named right after ("Portland,
/// Oregon"), by other places near it, by population. Says nothing rather than take a small town on its name alone.
/// </summary>
internal sealed class PlaceChooser
{
    private const int _smallTown = 40_000;

    // Of a town in a country of which the report says nothing, while it speaks of others.
    private const int _elsewhereTown = 150_000;
    private const int _maxCandidates = 24;

    private readonly Gazetteer _gazetteer = Gazetteer.Instance;
    private readonly Dictionary<string, int> _countries = new(StringComparer.Ordinal);
    private readonly List<Place> _certain = [];
    private readonly NameLists _lists;

    private readonly string _text;

    public PlaceChooser(string text, NameLists lists, List<Spot> spots)
    {
        _text = text;
        _lists = lists;
        foreach (Spot spot in spots)
        {
            if (spot.Kind != EntityKind.Place || spot.Places.Count == 0)
            {
                continue;
            }
            Place first = _gazetteer.Candidate(spot.Places.First);
            // Georgia is a state and a country.
            bool plain =
                first.Kind is PlaceKind.Country or PlaceKind.Capital
                || (first.Kind == PlaceKind.Region && spot.Places.Count == 1);
            if (plain && first.Country is not ("GEO" or ""))
            {
                Count(first.Country);
            }
            if (
                (plain || spot.Places.Count == 1)
                && _certain.Count < 32
                && !_certain.Contains(first)
            )
            {
                _certain.Add(first);
            }
        }
    }

    /// <summary>One more word that tells of a country: an adjective, a seat.</summary>
    public void Count(string country) =>
        CollectionsMarshal.GetValueRefOrAddDefault(_countries, country, out _)++;

    /// <summary>The country that the report speaks of most; null when it speaks of none, or of two as often.</summary>
    public string? Country
    {
        get
        {
            string? most = null;
            int times = 0;
            bool shared = false;
            foreach ((string country, int count) in _countries)
            {
                shared = count > times ? false : shared || count == times;
                (most, times) = count > times ? (country, count) : (most, times);
            }
            return shared ? null : most;
        }
    }

    /// <summary>The town that a dateline means ("KITWE, Zambia"): of all that have the name, the most populous one in the country named beside it or spoken of in the report.</summary>
    public Place? Town(string name, string? beside)
    {
        string? country = beside is null
            ? null
            : _gazetteer.Find(beside).FirstOrDefault(p => p.Kind == PlaceKind.Country)?.Country;
        (int first, int count) = _gazetteer.Range(NameKey.Of(name));
        Place? best = null;
        for (int i = first; i < first + Math.Min(count, _maxCandidates); i++)
        {
            Place place = _gazetteer.Candidate(i);
            bool spokenOf = country is null
                ? _countries.ContainsKey(place.Country)
                : country == place.Country;
            bool known =
                country is null && _gazetteer.IsMainName(i) && place.Population >= _elsewhereTown;
            if (
                place.Kind is PlaceKind.City or PlaceKind.Capital
                && (spokenOf || known)
                && (best is null || place.Population > best.Population)
            )
            {
                best = place;
            }
        }
        return best;
    }

    /// <summary>The place that is meant; null when it cannot be told.</summary>
    /// <param name="spot">The place.</param>
    /// <param name="next">The name that follows right after a comma or a bracket; null when there is none.</param>
    public Place? Choose(Spot spot, Spot? next)
    {
        (int First, int Count) range = spot.Places.Count > 0 ? spot.Places : Core(spot);
        Place? best = null;
        double bestScore = double.MinValue;
        for (int i = 0; i < range.Count && i < _maxCandidates; i++)
        {
            double score = Score(range.First + i, next, out bool supported);
            Place place = _gazetteer.Candidate(range.First + i);
            if (
                !supported
                && place.Kind == PlaceKind.City
                && (
                    place.Population < (_countries.Count > 0 ? _elsewhereTown : _smallTown)
                    || (place.Population < 150_000 && !_gazetteer.IsMainName(range.First + i))
                )
            )
            {
                continue;
            }
            if (!supported && IsFarFetched(spot, place, _gazetteer.IsMainName(range.First + i)))
            {
                continue;
            }
            if (score > bestScore)
            {
                best = place;
                bestScore = score;
            }
        }
        return best;
    }

    // A short name in some other language, unlike the main one, of a place in a country that the report never speaks of: "Yida" for Jeddah.
    private static bool IsFarFetched(Spot spot, Place place, bool main)
    {
        string form = spot.FirstWord.Form;
        return !main
            && place.Kind == PlaceKind.City
            && spot.Length == 1
            && form.Length <= 8
            && NameKey.Fold(form[0]) != NameKey.Fold(place.Name[0]);
    }

    private double Score(int at, Spot? next, out bool supported)
    {
        Place place = _gazetteer.Candidate(at);
        double score = Math.Log10(place.Population + 1000);
        score += place.Kind switch
        {
            PlaceKind.Country => 4,
            PlaceKind.Capital => 2,
            PlaceKind.City => 0,
            _ => 2.5,
        };
        score += _gazetteer.IsMainName(at) ? 1 : 0;
        supported = false;
        if (place.Country.Length > 0 && _countries.TryGetValue(place.Country, out int times))
        {
            score += Math.Min(4, 2 + (times * 0.25));
            supported = true;
        }
        if (next is not null && Follows(at, place, next))
        {
            score += 8;
            supported = true;
        }
        foreach (Place other in _certain)
        {
            if (!ReferenceEquals(other, place) && Near(place, other))
            {
                score += 1.5;
                supported = true;
                break;
            }
        }
        return score;
    }

    // "Portland, Oregon", "Paris, Texas", "Tripoli, Lebanon".
    private bool Follows(int at, Place place, Spot next)
    {
        Place? region = _gazetteer.RegionAt(at);
        for (int i = 0; i < next.Places.Count && i < 4; i++)
        {
            Place wider = _gazetteer.Candidate(next.Places.First + i);
            if (
                (
                    wider.Kind == PlaceKind.Country
                    && wider.Country == place.Country
                    && !wider.Equals(place)
                )
                || (region is not null && region.Equals(wider))
                || (
                    wider.Kind == PlaceKind.Region
                    && wider.Country == place.Country
                    && Near(wider, place, 6)
                )
            )
            {
                return true;
            }
        }
        return false;
    }

    // Within about 300 km: three degrees, the meridians drawing together to the north.
    private static bool Near(Place a, Place b, double degrees = 3)
    {
        double north = a.Latitude - b.Latitude;
        double east = (a.Longitude - b.Longitude) * Math.Max(0.3, 1 - (Math.Abs(a.Latitude) / 100));
        return a.Country == b.Country && (north * north) + (east * east) < degrees * degrees;
    }

    /// <summary>The name without the noun that stands before or after it: "provincia di Trapani", "Helmand Province".</summary>
    private (int First, int Count) Core(Spot spot)
    {
        IReadOnlyList<Word> words = spot.Sentence.Words;
        int first = spot.First;
        int last = spot.Last;
        if (spot.Length < 2)
        {
            return default;
        }
        if (
            (_lists.Of(words[first].Form) & (NameTraits.Area | NameTraits.Nature))
            != NameTraits.None
        )
        {
            first++;
            while (
                first < last
                && (_lists.Of(words[first].Form) & (NameTraits.Of | NameTraits.Article))
                    != NameTraits.None
            )
            {
                first++;
            }
        }
        else if ((_lists.Of(words[last].Form) & NameTraits.Area) != NameTraits.None)
        {
            last--;
        }
        else
        {
            return default;
        }
        NameKey key = default;
        for (int i = first; i <= last; i++)
        {
            key.Append(words[i], _text);
        }
        return _gazetteer.Range(key.Value);
    }
}
