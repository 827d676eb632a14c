namespace Cronaca.Training.Muc4;

using System.Text;
using System.Text.RegularExpressions;

/// <summary>The places that the task's documentation lists, as every system of 1992 had them: a name gives <c>PERU: LIMA (CITY)</c>, a country itself.</summary>
internal sealed partial class LocationList
{
    private readonly Dictionary<string, string> _places = [];
    private readonly HashSet<string> _countries = [];

    private static readonly string[] _ofInterest =
    [
        "ARGENTINA",
        "BOLIVIA",
        "CHILE",
        "COLOMBIA",
        "ECUADOR",
        "EL SALVADOR",
        "GUATEMALA",
        "HONDURAS",
        "PERU",
    ];

    /// <summary>Whether a place lies in one of the nine countries that the task asks for.</summary>
    public static bool IsOfInterest(string? place) =>
        place is not null && _ofInterest.Contains(place.Split(':')[0]);

    public LocationList(string folder)
    {
        string documents = Path.Combine(folder, "TASK", "TASKDOC");
        foreach (
            string line in File.ReadLines(
                Path.Combine(documents, "templ-doc-more", "containing-areas-part1.v5"),
                Encoding.Latin1
            )
        )
        {
            if (Entry().Match(line) is { Success: true } entry)
            {
                string country = entry.Groups["country"].Value.Trim();
                string name = entry.Groups["name"].Value.Trim();
                string kind = entry.Groups["kind"].Value.TrimEnd('?');
                string fill = $"{country}: {name} ({kind})";
                _countries.Add(country);
                // A town before what lies around it or has only its name.
                if (kind is "CITY" || !_places.ContainsKey(name))
                {
                    _places[name] = fill;
                }
            }
        }
    }

    /// <summary>The filler for a name of a text, in capitals; null for a place that is not listed.</summary>
    public string? Of(string name) =>
        _countries.Contains(name) ? name : _places.GetValueOrDefault(name);

    [GeneratedRegex(
        @"^(?<country>[A-Z][A-Z ]+): (?<name>[A-Z0-9][^:(]*) \((?<kind>[A-Z ]+\??)\)",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Entry();
}
