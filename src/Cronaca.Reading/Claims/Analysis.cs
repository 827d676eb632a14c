namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Names;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;
using Cronaca.Reading.Voices;

/// <summary>All that the earlier rooms found in a report: what the rules of Claims look at.</summary>
internal sealed record Analysis(
    Document Document,
    LanguagePack Pack,
    ValuesOfReport Values,
    NamesOfReport Names,
    VoicesOfReport Voices,
    DateOnly? Published
)
{
    public string Text => Document.Text;
}
