namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Names;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>The places of which each sentence speaks: names of places, and buildings and grounds with a name.</summary>
internal sealed class Spots(Analysis analysis)
{
    private static readonly char[] _datelineMarks = [',', '(', '-', '–', '—'];
    private static readonly char[] _beforeTown = [' ', ',', '-', '–', '—', '.', '\u00A0'];
    private readonly Analysis _analysis = analysis;
    private readonly Dictionary<int, IReadOnlyList<PlaceMention>> _found = [];

    public IReadOnlyList<PlaceMention> In(Sentence sentence)
    {
        if (!_found.TryGetValue(sentence.Index, out var spots))
        {
            _found[sentence.Index] = spots = [.. Find(sentence)];
        }
        return spots;
    }

    private IEnumerable<PlaceMention> Find(Sentence sentence)
    {
        foreach (var mention in _analysis.Names.In(sentence))
        {
            if (_analysis.Names.PlaceOf(mention) is { } where)
            {
                yield return new PlaceMention(
                    where,
                    mention.First,
                    mention.Last,
                    IsLocative(mention.First, mention.Last, mention.Head),
                    Breadth(mention.Entity.Place)
                );
            }
        }
        foreach (var word in sentence.Words)
        {
            if ((Seat(word) ?? Site(word)) is { } site)
            {
                yield return site;
            }
        }
    }

    /// <summary>"across the country", "nella capitale", "the Zambian capital": a country, or its capital, by what it is.</summary>
    private PlaceMention? Seat(Word word)
    {
        var kind = _analysis.Pack.Noun(word) & (NounClass.Capital | NounClass.Country);
        if (
            word.Upos != Upos.NOUN
            || kind == NounClass.None
            || word.Has("Number=Plur")
            || word.Child("det")?.Has("Definite=Ind") == true
            || !(HasPreposition(word) || IsWithinPlace(word))
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
                Known(span.Of(_analysis.Text), span, place),
                first,
                last,
                IsLocative: true,
                Breadth(place)
            );
    }

    /// <summary>"the capital, Lusaka", "in the north of the country", "the capital of the province", "a country at war": the name says it, or another one is meant.</summary>
    private bool IsNarrowed(Word part) =>
        part.IsAny("nmod", "flat", "compound", "acl")
        || part.Is("appos") && _analysis.Names.At(part) is { Entity.Kind: EntityKind.Place };

    private static Where Known(string name, TextSpan span, Place? place) =>
        new()
        {
            Name = name,
            Span = span,
            GeoNamesId = place?.Id,
            Country = place?.Country,
            Latitude = place?.Latitude,
            Longitude = place?.Longitude,
        };

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
            || !(HasPreposition(word) || IsWithinPlace(word))
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
            if (part.IsAny("flat", "compound") && part.Upos == Upos.PROPN)
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

    /// <summary>"liceo Jokela", "Yida camp", "piazza dell'Indipendenza".</summary>
    private Word? Name(Word site) =>
        site.Dependents.FirstOrDefault(d =>
            d.Upos == Upos.PROPN
            && d.IsAny("flat", "compound", "nmod", "appos", "amod")
            && d.Relation != "nmod:poss"
            && d.Child("case") is null
        )
        ?? site.Dependents.FirstOrDefault(d =>
            d.Is("nmod")
            && d.Index > site.Index
            && char.IsUpper(d.Form[0])
            && (d.HasCase("di") || d.HasCase("of"))
            && _analysis.Names.At(d) is null
        );

    /// <summary>The town of the dateline, which is where the report was written: the last resort.</summary>
    public Where? Dateline()
    {
        foreach (var paragraph in _analysis.Document.Paragraphs)
        {
            if (paragraph.Dateline is not { } line)
            {
                continue;
            }
            string words = line.Of(_analysis.Text);
            // "(ANSA) - ROMA, 3 MAR - ": the agency may stand before the town.
            int credit = words.StartsWith('(') ? words.IndexOf(')', StringComparison.Ordinal) : -1;
            string[] parts = words[(credit + 1)..].TrimStart(_beforeTown).Split(_datelineMarks);
            string town = parts[0].Trim();
            if (town.Length == 0 || parts.Length == 1)
            {
                return null;
            }
            int start = _analysis.Text.IndexOf(town, line.Start, StringComparison.Ordinal);
            var place = _analysis.Names.Town(town, parts[1].Trim());
            return Known(town, new TextSpan(start, start + town.Length), place);
        }
        return null;
    }

    /// <summary>
    /// "a Lahore", "nel nord del Togo", "hit Aceh", "the Peru quake", "Lahore, Pakistan: esplosioni": a preposition of place, a noun of place or a word that
    /// names a happening that governs it, or the place that opens a headline.
    /// </summary>
    private bool IsLocative(Word first, Word last, Word head) =>
        !NamesIllness(head)
        && (
            HasPreposition(head)
            || IsBehindPreposition(first)
            || IsWithinPlace(head)
            || IsScene(head)
            || IsStruck(first)
            || OpensTitle(first, last)
        );

    /// <summary>"la febbre di Lassa", "West Nile virus": the place is a part of the name of the illness.</summary>
    private bool NamesIllness(Word head) =>
        head.IsAny("nmod", "compound", "flat", "amod")
        && head.Head is { } above
        && _analysis.Pack.Toll.Is(above, TollWord.Illness);

    /// <summary>"a quake hits Aceh": the word right before the place strikes it, wherever the tree hangs the two.</summary>
    private bool IsStruck(Word first)
    {
        var words = first.Sentence.Words;
        int i = first.Index - 1;
        while (i > 0 && words[i].Upos is Upos.DET or Upos.ADJ)
        {
            i--;
        }
        var toll = _analysis.Pack.Toll;
        return i >= 0
            && (toll.Is(words[i], TollWord.Strike) || toll.Length(words, i, TollWord.Strike) > 0);
    }

    /// <summary>Whether the place is a hospital or the like, or the town that names one: "all'ospedale di Gao".</summary>
    public bool IsOfCare(PlaceMention spot)
    {
        var words = spot.First.Sentence.Words;
        for (int i = spot.First.Index; i <= spot.Last.Index; i++)
        {
            if (_analysis.Pack.Toll.Is(words[i], TollWord.Care))
            {
                return true;
            }
        }
        return TreeDistance.HeadOf(spot.First, spot.Last) is var head
            && head.IsAny("nmod", "appos", "flat", "compound")
            && head.Head is { } above
            && _analysis.Pack.Toll.Is(above, TollWord.Care);
    }

    private static bool HasPreposition(Word head) =>
        head.Dependents.Any(d => d.Is("case") && IsPreposition(d.Lemma));

    /// <summary>"a Sant'Agostino": the preposition right before the name, whichever of its words has it in the tree.</summary>
    private static bool IsBehindPreposition(Word first)
    {
        var words = first.Sentence.Words;
        int i = first.Index - 1;
        i -= i > 0 && words[i].Upos == Upos.DET ? 1 : 0;
        return i >= 0 && words[i].Upos == Upos.ADP && IsPreposition(words[i].Lemma);
    }

    public static bool IsPreposition(string lemma) =>
        lemma
            is "in"
                or "a"
                or "at"
                or "near"
                or "presso"
                or "vicino"
                or "on"
                or "outside"
                or "around"
                or "su"
                or "off"
                or "across"
                or "throughout"
                or "inside"
                or "within"
                or "along"
                or "lungo"
                or "attraverso"
                or "through";

    /// <summary>"nella regione di Tillabéri", "in the outskirts of Juba", "all'interno del liceo": the noun of place above it is locative.</summary>
    private bool IsWithinPlace(Word head)
    {
        for (
            var at = head;
            at.IsAny("nmod", "appos", "flat", "compound", "conj")
                && at.Head is { Upos: Upos.NOUN or Upos.PROPN } above;
            at = above
        )
        {
            var kind = _analysis.Pack.Noun(above);
            if (above.Upos == Upos.NOUN && (kind & (NounClass.Place | NounClass.Building)) == 0)
            {
                return false;
            }
            if (HasPreposition(above))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>What a disaster or an attack strikes is where it happens.</summary>
    private bool IsScene(Word head)
    {
        if (head.Head is not { } above)
        {
            return false;
        }
        bool struck =
            head.IsAny("obj", "compound", "amod")
            || head.Relation == "nsubj:pass"
            || head.Is("nmod") && (head.HasCase("di") || head.HasCase("of"));
        return struck
            && Happenings.Of(_analysis.Pack, above)
            && !_analysis.Pack.Events(above).Any(e => e.Lemmas.Contains(head.Lemma));
    }

    private static bool OpensTitle(Word first, Word last)
    {
        if (first.Sentence.Paragraph.Kind != ParagraphKind.Title || first.Index > 2)
        {
            return false;
        }
        var words = first.Sentence.Words;
        bool begins = first.Index == 0 || words[first.Index - 1].Form == ",";
        return begins && last.Index + 1 < words.Count && words[last.Index + 1].Form is ":" or ",";
    }

    private static int Breadth(Place? place) =>
        place?.Kind switch
        {
            PlaceKind.Region or PlaceKind.Water => 6,
            PlaceKind.Country => 15,
            PlaceKind.Continent => 25,
            _ => 0,
        };
}
