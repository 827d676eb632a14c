namespace Cronaca.Pages.Drawing;

/// <summary>A stretch of the earth in degrees, all four edges included.</summary>
internal readonly record struct Window(double West, double East, double South, double North)
{
    public bool Contains(double longitude, double latitude) =>
        longitude >= West && longitude <= East && latitude >= South && latitude <= North;

    /// <summary>The window that shows all these points with some land around them, as wide in kilometres to its height as <paramref name="aspect"/> says.</summary>
    public static Window Around(IReadOnlyCollection<MapPlace> places, double aspect)
    {
        double south = places.Min(p => p.Latitude);
        double north = places.Max(p => p.Latitude);
        double west = places.Min(p => p.Longitude);
        double east = places.Max(p => p.Longitude);
        double middleX = (west + east) / 2;
        double middleY = Math.Clamp((south + north) / 2, -70, 70);
        double shrink = Math.Cos(middleY * Math.PI / 180);
        // Six degrees, some 660 km, show in which corner of which country a town lies.
        double height = Math.Max(
            6,
            Math.Max(1.4 * (north - south), 1.4 * (east - west) * shrink / aspect)
        );
        height = Math.Min(height, 170);
        double width = Math.Min(360, height * aspect / shrink);
        return new Window(
            middleX - (width / 2),
            middleX + (width / 2),
            middleY - (height / 2),
            middleY + (height / 2)
        );
    }
}
