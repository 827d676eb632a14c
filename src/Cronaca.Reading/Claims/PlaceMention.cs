namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Text;

/// <summary>A place spoken of in a sentence.</summary>
/// <param name="Where">The place.</param>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word, included.</param>
/// <param name="IsLocative">Whether it tells where something is: "a Lahore", "near Gao", and not "Israel said".</param>
/// <param name="Breadth">0 for a town or a building, more for a region, a country, a continent: of two places equally near, the narrower is meant.</param>
internal sealed record PlaceMention(
    Where Where,
    Word First,
    Word Last,
    bool IsLocative,
    int Breadth
);
