namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Names;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>The places of which each sentence speaks: names of places, and buildings and grounds with a name.</summary>
internal sealed class Spots
{
    private static readonly char[] _datelineMarks = [',', '(', '-', '–', '—'];
    private static readonly char[] _beforeTown = [' ', ',', '-', '–', '—', '.', '\u00A0'];

    /// <summary>How many words before a town the hospital may stand that is in it.</summary>
    private const int _near = 4;

    private readonly Analysis _analysis;
    private readonly Locatives _locatives;
    private readonly Sites _sites;
    private readonly Dictionary<int, IReadOnlyList<PlaceMention>> _found = [];

    public Spots(Analysis analysis)
    {
        _analysis = analysis;
        _locatives = new(analysis);
        _sites = new(analysis, _locatives);
    }

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
                    _locatives.Holds(mention.First, mention.Last, mention.Head),
                    Breadth(mention.Entity.Place)
                );
            }
        }
        foreach (var word in sentence.Words)
        {
            if (_sites.At(word) is { } site)
            {
                yield return site;
            }
        }
    }

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

    /// <summary>Whether the place is a hospital or the like, or the town that names one: "all'ospedale di Gao".</summary>
    public bool IsOfCare(PlaceMention spot)
    {
        var words = spot.First.Sentence.Words;
        for (int i = spot.First.Index; i <= spot.Last.Index; i++)
        {
            if (IsCare(words[i]))
            {
                return true;
            }
        }
        // "all'ospedale Töölö di Helsinki", "at Beaumont Hospital in Royal Oak", whatever the tree hangs the town on.
        for (int i = spot.First.Index - 1; i >= 0 && spot.First.Index - i <= _near; i--)
        {
            if (IsCare(words[i]))
            {
                return true;
            }
            if (words[i].Upos is not (Upos.ADP or Upos.DET or Upos.PROPN))
            {
                break;
            }
        }
        return TreeDistance.HeadOf(spot.First, spot.Last) is var head
            && head.IsAny("nmod", "appos", "flat", "compound")
            && head.Head is { } above
            && IsCare(above);
    }

    /// <summary>In a name it is written with a capital: "Beaumont Hospital".</summary>
    private bool IsCare(Word word) =>
        _analysis.Pack.Toll.Is(word, TollWord.Care)
        || _analysis.Pack.Toll.Length(word.Sentence.Words, word.Index, TollWord.Care) > 0;

    public static Where Known(string name, TextSpan span, Place? place) =>
        new()
        {
            Name = name,
            Span = span,
            GeoNamesId = place?.Id,
            Country = place?.Country,
            Latitude = place?.Latitude,
            Longitude = place?.Longitude,
        };

    public static int Breadth(Place? place) =>
        place?.Kind switch
        {
            PlaceKind.Region or PlaceKind.Water => 6,
            PlaceKind.Country => 15,
            PlaceKind.Continent => 25,
            _ => 0,
        };
}
