namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Names;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>Places that no gazetteer names: a seat by what it is, a border by its two sides, a building or a ground with a name.</summary>
internal sealed class Sites(Analysis analysis, Locatives locatives)
{
    /// <summary>How many words there may be from a border to the second of those whom it parts.</summary>
    private const int _widestBorder = 9;
    private readonly Analysis _analysis = analysis;
    private readonly Locatives _locatives = locatives;
    private readonly Dictionary<int, string?> _names = [];

    /// <summary>The place of which the noun is the head; null where it names none.</summary>
    public PlaceMention? At(Word word) => Seat(word) ?? Border(word) ?? Site(word);

    /// <summary>"across the country", "nella capitale", "the Zambian capital": a country, or its capital, by what it is.</summary>
    private PlaceMention? Seat(Word word)
    {
        var kind = _analysis.Pack.Noun(word) & (NounClass.Capital | NounClass.Country);
        if (
            word.Upos != Upos.NOUN
            || kind == NounClass.None
            || word.Has("Number=Plur")
            || word.Child("det")?.Has("Definite=Ind") == true
            || !(_locatives.HasPreposition(word) || _locatives.IsWithinPlace(word))
        )
        {
            return null;
        }
        var (first, last) = (word, word);
        string? country = null;
        foreach (var part in word.Dependents)
        {
            if (kind == NounClass.Capital && _analysis.Names.CountryOf(part) is { } told)
            {
                country = told;
                var name = _analysis.Names.NameAt(part) is { } mention
                    ? (mention.First, mention.Last)
                    : (First: part, Last: part);
                first = name.First.Index < first.Index ? name.First : first;
                last = name.Last.Index > last.Index ? name.Last : last;
            }
            else if (IsNarrowed(part))
            {
                return null;
            }
        }
        var place =
            kind == NounClass.Capital
                ? _analysis.Names.Capital(country)
                : _analysis.Names.Country();
        var span = first.Span.Union(last.Span);
        return place is null
            ? null
            : new PlaceMention(
                Spots.Known(Named(place) ?? span.Of(_analysis.Text), span, place),
                first,
                last,
                IsLocative: true,
                Spots.Breadth(place)
            );
    }

    /// <summary>"the capital, Lusaka", "in the north of the country", "the capital of the province", "a country at war": the name says it, or another one is meant.</summary>
    private bool IsNarrowed(Word part) =>
        part.IsAny("nmod", "flat", "compound", "acl")
        || part.Is("appos") && _analysis.Names.At(part) is { Entity.Kind: EntityKind.Place };

    /// <summary>The name by which the report speaks of the place elsewhere.</summary>
    private string? Named(Place place)
    {
        if (!_names.TryGetValue(place.Id, out string? name))
        {
            _names[place.Id] = name = FirstName(place);
        }
        return name;
    }

    private string? FirstName(Place place)
    {
        foreach (var sentence in _analysis.Document.Sentences)
        {
            foreach (var mention in _analysis.Names.In(sentence))
            {
                if (_analysis.Names.PlaceOf(mention)?.GeoNamesId == place.Id)
                {
                    return mention.Span.Of(_analysis.Text);
                }
            }
        }
        return null;
    }

    /// <summary>A building or a ground with a name: "al liceo Jokela", "at the Yida camp".</summary>
    private PlaceMention? Site(Word word)
    {
        if (
            word.Upos is not (Upos.NOUN or Upos.PROPN)
            // "the Kraft Foods plant", where the tagger takes the building for a part of the name.
            || word.Upos == Upos.PROPN
                && (
                    char.IsUpper(word.Form[0])
                    || (_analysis.Pack.Noun(word) & NounClass.Building) == 0
                )
            || (_analysis.Pack.Noun(word) & (NounClass.Building | NounClass.Place)) == 0
            || word.Child("det")?.Has("Definite=Ind") == true
            || !(_locatives.HasPreposition(word) || _locatives.IsWithinPlace(word))
        )
        {
            return null;
        }
        if (Name(word) is not { } name)
        {
            return null;
        }
        if (_analysis.Names.NameAt(name) is null && _analysis.Names.CountryOf(name) is not null)
        {
            // "the Zambian city of Kitwe": the adjective names no city.
            return null;
        }
        var (first, last) = name.Index < word.Index ? (name, word) : (word, name);
        foreach (var part in name.Dependents)
        {
            if (
                part.IsAny("flat", "compound")
                && part.Upos == Upos.PROPN
                && !part.HasMarkBetween(name)
            )
            {
                first = part.Index < first.Index ? part : first;
                last = part.Index > last.Index ? part : last;
            }
        }
        var span = first.Span.Union(last.Span);
        return new PlaceMention(
            new Where { Name = span.Of(_analysis.Text), Span = span },
            first,
            last,
            true,
            Breadth: -1
        );
    }

    /// <summary>"lungo il confine tra Iran e Iraq", "near the barrier between Israel and Gaza": neither the one nor the other, but where they meet.</summary>
    private PlaceMention? Border(Word word)
    {
        if (
            word.Upos != Upos.NOUN
            || !_analysis.Pack.Toll.Is(word, TollWord.Border)
            || !(_locatives.HasPreposition(word) || _locatives.IsWithinPlace(word))
        )
        {
            return null;
        }
        var sides = _analysis
            .Names.In(word.Sentence)
            .Where(m =>
                m.First.Index > word.Index
                && m.Head.IsWithin(word)
                && _analysis.Names.PlaceOf(m) is not null
            )
            .Take(2)
            .ToList();
        if (sides.Count < 2 || sides[1].Last.Index - word.Index > _widestBorder)
        {
            return null;
        }
        // "in un'area di confine tra"
        var first =
            word.Head is { Upos: Upos.NOUN } area && word.Is("nmod") && area.Index == word.Index - 2
                ? area
                : word;
        var span = first.Span.Union(sides[1].Span);
        return new PlaceMention(
            Spots.Known(span.Of(_analysis.Text), span, null),
            first,
            sides[1].Last,
            IsLocative: true,
            Breadth: 1
        );
    }

    /// <summary>"liceo Jokela", "Yida camp", "piazza dell'Indipendenza".</summary>
    private Word? Name(Word site) =>
        site.Dependents.FirstOrDefault(d =>
            d.Upos == Upos.PROPN
            && d.IsAny("flat", "compound", "nmod", "appos", "amod")
            && d.Relation != "nmod:poss"
            && d.Child("case") is null
            && !d.HasMarkBetween(site)
        )
        ?? site.Dependents.FirstOrDefault(d =>
            d.Is("nmod")
            && d.Index > site.Index
            && char.IsUpper(d.Form[0])
            && _analysis.Pack.Toll.HasCase(d, TollWord.Of)
            && _analysis.Names.At(d) is null
        );
}
