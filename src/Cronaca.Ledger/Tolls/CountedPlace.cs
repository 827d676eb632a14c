namespace Cronaca.Ledger.Tolls;

using System.Globalization;
using Cronaca.Reading;
using Cronaca.Reading.Names;

/// <summary>Where the counted are, as far as it tells histories apart.</summary>
/// <param name="Key">"gn:1526384" for a place of the gazetteer, "in:KAZ" for a whole country, "named:kadada" for a name that the gazetteer does not know.</param>
/// <param name="Country">ISO 3166-1 alpha-3; null when it cannot be told.</param>
internal sealed record CountedPlace(string Key, string? Country)
{
    private const int _longestName = 80;

    public bool IsCountry => Key.StartsWith("in:", StringComparison.Ordinal);

    public static CountedPlace Of(Where where)
    {
        if (
            where is { GeoNamesId: { } id, Country: { } country }
            && Gazetteer.Instance.Country(country)?.Id == id
        )
        {
            return new CountedPlace($"in:{country}", country);
        }
        if (where.GeoNamesId is { } known)
        {
            return new CountedPlace(
                string.Create(CultureInfo.InvariantCulture, $"gn:{known}"),
                where.Country
            );
        }
        return new CountedPlace(NameKey(where.Name), where.Country);
    }

    /// <summary>The key of a name that the gazetteer does not know.</summary>
    public static string NameKey(string name) =>
        "named:"
        + string.Join(' ', ListedWords.Split(name.AsSpan(0, Math.Min(name.Length, _longestName))));

    /// <summary>A country contains the places that are known to lie in it; more the gazetteer's ids do not say.</summary>
    public bool Contains(CountedPlace other) =>
        IsCountry
        && !other.IsCountry
        && string.Equals(Country, other.Country, StringComparison.Ordinal);

    /// <summary>True where the other may lie in this one for all that is known: of a name outside the gazetteer nobody can say.</summary>
    public bool MayContain(CountedPlace other) =>
        Contains(other) || (!other.Contains(this) && (IsUnknown || other.IsUnknown));

    private bool IsUnknown => Country is null;
}
