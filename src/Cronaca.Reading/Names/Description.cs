namespace Cronaca.Reading.Names;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Text;

/// <summary>A noun phrase that tells of people or a body without naming them: "i manifestanti", "la polizia di Almaty", "the minister".</summary>
/// <param name="Head">Its noun.</param>
/// <param name="First">Index of the first word, the article included.</param>
/// <param name="Last">Index of the last word, included.</param>
/// <param name="Classes">What the noun means.</param>
/// <param name="IsDefinite">Points back to something known: "il presidente", not "un presidente".</param>
/// <param name="IsPlural">By the parser's feature.</param>
/// <param name="IsBare">Nothing but article, "former" and noun.</param>
/// <param name="Country">ISO 3166-1 alpha-3 of an adjective or a place among its words.</param>
internal sealed record Description(
    Word Head,
    int First,
    int Last,
    NounClass Classes,
    bool IsDefinite,
    bool IsPlural,
    bool IsBare,
    string? Country
)
{
    public bool IsRole { get; init; }
}
