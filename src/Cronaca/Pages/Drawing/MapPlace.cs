namespace Cronaca.Pages.Drawing;

/// <summary>A place on a map: its point in degrees (WGS 84), how much is told of it, and what a person sees on it.</summary>
internal sealed record MapPlace(
    string Name,
    double Latitude,
    double Longitude,
    int Entries,
    string Note
);
