namespace Cronaca.Reading.Names;

internal enum PlaceKind
{
    City,
    Capital,
    Country,
    Region,
    Continent,
    Water,
}
