namespace Cronaca.Pages.Drawing;

using System.Globalization;
using System.Text;

/// <summary>A map of places as SVG: outlines of countries, a circle a place, the larger the more is told of it. Nothing is fetched.</summary>
internal static class PlaceMap
{
    private const int _width = 720;
    private const int _height = 400;
    private const int _letter = 7;

    /// <summary>The map; empty when there is no place.</summary>
    public static string Draw(IReadOnlyList<MapPlace> places)
    {
        if (places.Count == 0)
        {
            return "";
        }
        var window = Window.Around(Central(places), (double)_width / _height);
        var shown = places.Where(p => window.Contains(p.Longitude, p.Latitude)).ToList();
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg class=\"map\" viewBox=\"0 0 {_width} {_height}\" role=\"img\" aria-label=\"Map of {shown.Count} places\">\n<rect class=\"sea\" width=\"{_width}\" height=\"{_height}\"/>\n<path class=\"land\" d=\""
        );
        foreach (var ring in Outlines.Within(window))
        {
            Ring(svg, ring, window);
        }
        svg.Append("\"/>\n");
        Places(svg, shown, window);
        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>The places that nine in ten claims are about: one mention of a capital far away does not make a map of the world.</summary>
    private static List<MapPlace> Central(IReadOnlyList<MapPlace> places)
    {
        double most = 0.9 * places.Sum(p => p.Entries);
        int counted = 0;
        return
        [
            .. places
                .OrderByDescending(p => p.Entries)
                .ThenBy(p => p.Name, StringComparer.Ordinal)
                .TakeWhile(p =>
                {
                    bool within = counted < most;
                    counted += p.Entries;
                    return within;
                }),
        ];
    }

    private static void Ring(
        StringBuilder svg,
        IReadOnlyList<(double X, double Y)> ring,
        Window window
    )
    {
        (double X, double Y) last = (double.NaN, double.NaN);
        char command = 'M';
        foreach (var point in ring)
        {
            var at = Project(point.X, point.Y, window);
            // Half a pixel is below what anybody sees.
            if (Math.Abs(at.X - last.X) + Math.Abs(at.Y - last.Y) < 0.5)
            {
                continue;
            }
            svg.Append(CultureInfo.InvariantCulture, $"{command}{at.X:0.#} {at.Y:0.#}");
            command = 'L';
            last = at;
        }
        svg.Append('Z');
    }

    private static void Places(StringBuilder svg, IReadOnlyList<MapPlace> places, Window window)
    {
        var taken = new List<(double X, double Y, double Width)>();
        int most = places.Max(p => p.Entries);
        foreach (
            var place in places
                .OrderByDescending(p => p.Entries)
                .ThenBy(p => p.Name, StringComparer.Ordinal)
        )
        {
            var (x, y) = Project(place.Longitude, place.Latitude, window);
            double radius = 4 + (10 * Math.Sqrt((double)place.Entries / most));
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<circle class=\"place\" cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"{radius:0.#}\"><title>{Markup.Escape(place.Name)}: {Markup.Escape(place.Note)}</title></circle>\n"
            );
            string name = Phrasing.Clean(place.Name, 30);
            double width = name.Length * _letter;
            bool left = x + radius + 4 + width > _width;
            double textX = left ? x - radius - 4 : x + radius + 4;
            double start = left ? textX - width : textX;
            if (
                taken.Exists(t =>
                    Math.Abs(t.Y - y) < 14 && t.X < start + width && start < t.X + t.Width
                )
            )
            {
                continue;
            }
            taken.Add((start, y, width));
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"{textX:0.#}\" y=\"{y + 4:0.#}\"{(left ? " text-anchor=\"end\"" : "")}>{Markup.Escape(name)}</text>\n"
            );
        }
    }

    /// <summary>Equirectangular with the middle's scale in both directions: right enough for a country, and for the world a picture.</summary>
    private static (double X, double Y) Project(double longitude, double latitude, Window window) =>
        (
            (longitude - window.West) / (window.East - window.West) * _width,
            (window.North - latitude) / (window.North - window.South) * _height
        );
}
