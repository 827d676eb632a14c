namespace Cronaca.Ledger.Origins;

using Cronaca.Reading;

/// <summary>
/// What reports that are read together, those of one storyline, know of voices: in which country it happens, so that "police" is that country's; which agencies and outlets write of it, so that "Meridian" is
/// one; for which body a person speaks, where another report gives only the name.
/// </summary>
internal sealed class Circle
{
    private readonly Dictionary<string, (string Key, string Name)> _media = new(
        StringComparer.Ordinal
    );
    private readonly Dictionary<string, Origin> _bodies;
    private readonly Dictionary<(EntityReference?, string, string?), Origin?> _voices = [];

    public Circle(IEnumerable<KeptReport> reports)
    {
        var together = reports.ToArray();
        Country = Most(together.Select(CountryOf).OfType<string>());
        foreach (var report in together)
        {
            if (Credits.AgencyOf(report.Arrival) is { } agency)
            {
                _media.TryAdd(Media.Letters(agency.Name), agency);
            }
            if (Credits.OutletOf(report.Arrival) is { } outlet)
            {
                var known = Media.Outlet(outlet);
                _media.TryAdd(Media.Letters(known.Name), known);
            }
        }
        _bodies = together
            .SelectMany(r =>
                r.Reading.Claims.SelectMany(c => c.Attribution)
                    .Select(v => (Voice: v, r.Arrival.Report.Text))
            )
            .Where(v => IsNamedPerson(v.Voice))
            .Select(v =>
                (
                    Person: VoiceOrigin.PersonKey(v.Voice.Entity!.Name),
                    Origin: Named(v.Voice, v.Text, Country)
                )
            )
            .Where(v => v.Origin is not null && v.Origin.Key != v.Person)
            .GroupBy(v => v.Person, v => v.Origin!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, Oftenest, StringComparer.Ordinal);
    }

    private static string? CountryOf(KeptReport report) =>
        Most(report.Reading.Claims.Select(c => c.Where?.Country).OfType<string>());

    /// <summary>The country that most reports are mostly about, ISO 3166-1 alpha-3; null when none is.</summary>
    public string? Country { get; }

    /// <summary>The origin that others of the circle tell more of, else the same.</summary>
    public Origin Known(Origin origin, Voice voice) =>
        IsNamedPerson(voice) && _bodies.TryGetValue(origin.Key, out var body) ? body
        : _media.TryGetValue(Media.Letters(origin.Name), out var media)
            ? origin with
            {
                Key = media.Key,
                Name = media.Name,
            }
        : origin;

    /// <summary>The origin that a voice names, as <see cref="VoiceOrigin.Of"/> tells it; a storyline's voices come again and again.</summary>
    public Origin? Named(Voice voice, string text, string? country)
    {
        var key = (voice.Entity, voice.Span.Of(text), country);
        if (!_voices.TryGetValue(key, out var named))
        {
            _voices.Add(key, named = VoiceOrigin.Of(voice, text, country));
        }
        return named;
    }

    private static bool IsNamedPerson(Voice voice) =>
        voice.Entity is { Kind: EntityKind.Person } entity && VoiceOrigin.IsNamed(entity);

    private static Origin Oftenest(IEnumerable<Origin> origins)
    {
        var all = origins.ToArray();
        string? key = Most(all.Select(o => o.Key));
        return all.First(o => o.Key == key);
    }

    private static string? Most(IEnumerable<string> values) =>
        values
            .CountBy(v => v, StringComparer.Ordinal)
            .OrderByDescending(v => v.Value)
            .ThenBy(v => v.Key, StringComparer.Ordinal)
            .Select(v => v.Key)
            .FirstOrDefault();
}
