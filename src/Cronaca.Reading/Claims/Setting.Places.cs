namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <content>The place that holds on.</content>
internal sealed partial class Setting
{
    /// <summary>The breadth of a country.</summary>
    private const int _country = 15;

    private readonly Dictionary<int, PlaceMention?> _scenes = [];

    /// <summary>The place in the last head above each sentence that names one.</summary>
    private PlaceMention?[]? _sections;

    /// <summary>The place of a toll: its own, else that which the sentences before, the lead, the title or the dateline have set.</summary>
    public Where? Where(Word word, TollType type)
    {
        var sentence = word.Sentence;
        var here = _own.OwnWhere(word);
        // People came to harm before they were brought to a hospital.
        bool care = here is not null && Happenings.IsHarm(type) && _own.Spots.IsOfCare(here);
        if (here is not null && !care)
        {
            return Within(here, sentence, type).Where;
        }
        var set =
            SameBelow(sentence, type, Scene)
            ?? PlaceBefore(sentence, type)
            ?? PlaceOfReport(Happenings.IsHarm(type));
        if (care)
        {
            return (set ?? here!).Where;
        }
        if (set is { Breadth: > 0 } && sentence.Index < _telling && Happenings.IsHarm(type))
        {
            set = SceneOfReport() ?? set;
        }
        var named = _own.AnyWhere(word);
        return (
                named is not null && named.Breadth <= (set?.Breadth ?? int.MaxValue) ? named : set
            )?.Where
            ?? _own.Spots.Dateline()
            ?? Opening().SelectMany(_own.Spots.In).MinBy(p => p.Breadth)?.Where;
    }

    /// <summary>"Almeno 20 morti in Pakistan" under the title "Lahore, ...": where the first sentences name a country, the town in it at which it happened.</summary>
    private PlaceMention Within(PlaceMention own, Sentence sentence, TollType type) =>
        own.Breadth >= _country
        && Happenings.IsHarm(type)
        && sentence.Index < _telling
        && sentence.Paragraph.Kind == ParagraphKind.Body
        && TownOfTitle() is { } town
        && town.Where.Country == own.Where.Country
            ? town
            : own;

    private PlaceMention? TownOfTitle()
    {
        foreach (var sentence in _analysis.Document.Sentences)
        {
            if (
                sentence.Paragraph.Kind == ParagraphKind.Title
                && Narrowest(sentence) is { Breadth: < _country } town
            )
            {
                return town;
            }
        }
        return null;
    }

    private PlaceMention? PlaceBefore(Sentence sentence, TollType type)
    {
        if (Happenings.IsHarm(type))
        {
            foreach (var before in Before(sentence))
            {
                if (Scene(before) is { } scene)
                {
                    return scene;
                }
            }
        }
        foreach (var before in Before(sentence))
        {
            if (Narrowest(before) is { } near)
            {
                return near;
            }
        }
        return PlaceOfSection(sentence);
    }

    /// <summary>The place in the head of the section: "The Dilling front".</summary>
    private PlaceMention? PlaceOfSection(Sentence sentence)
    {
        if (_sections is null)
        {
            var sentences = _analysis.Document.Sentences;
            _sections = new PlaceMention?[sentences.Count];
            PlaceMention? last = null;
            for (int i = 0; i < sentences.Count; i++)
            {
                _sections[i] = last;
                if (sentences[i].Paragraph.Kind == ParagraphKind.Heading)
                {
                    last = _own.Spots.In(sentences[i]).MinBy(s => s.Breadth) ?? last;
                }
            }
        }
        return _sections[sentence.Index];
    }

    /// <summary>The word's own place, unless it is the hospital to which people were brought.</summary>
    private PlaceMention? Scene(Word word) =>
        _own.OwnWhere(word) is { } scene && !_own.Spots.IsOfCare(scene) ? scene : null;

    /// <summary>Where something of the sentence cost lives.</summary>
    private PlaceMention? Scene(Sentence sentence)
    {
        if (!_scenes.TryGetValue(sentence.Index, out var scene))
        {
            _scenes[sentence.Index] = scene = FindScene(sentence);
        }
        return scene;
    }

    private PlaceMention? FindScene(Sentence sentence)
    {
        foreach (var word in sentence.Words)
        {
            if (Happenings.OrHarm(_analysis.Pack, word) && Scene(word) is { } scene)
            {
                return scene;
            }
        }
        return null;
    }

    private PlaceMention? PlaceOfReport(bool harm)
    {
        PlaceMention? best = null;
        foreach (var opening in Opening())
        {
            if (Narrowest(opening) is { } place && (best is null || place.Breadth < best.Breadth))
            {
                best = place;
            }
        }
        return best is { Breadth: <= 0 } || !harm && best is not null
            ? best
            : SceneOfReport() ?? best;
    }

    /// <summary>Where the lead names no more than a country, the first town or building at which something cost lives.</summary>
    private PlaceMention? SceneOfReport()
    {
        foreach (var sentence in Body().Take(_telling))
        {
            if (Scene(sentence) is { Breadth: <= 0 } scene && !IsOneOfSeveral(scene))
            {
                return scene;
            }
        }
        return null;
    }

    /// <summary>"le città di Tripoli, Sirte e Bengasi": none of them is where all of it happened.</summary>
    private bool IsOneOfSeveral(PlaceMention spot)
    {
        var head = TreeDistance.HeadOf(spot.First, spot.Last);
        foreach (var other in _own.Spots.In(spot.First.Sentence))
        {
            if (
                other != spot
                && TreeDistance.HeadOf(other.First, other.Last) is var beside
                && (
                    beside.Is("conj") && beside.Head == head
                    || head.Is("conj") && head.Head == beside
                    || head.Is("conj") && beside.Is("conj") && head.Head == beside.Head
                )
            )
            {
                return true;
            }
        }
        return false;
    }

    private PlaceMention? Narrowest(Sentence sentence)
    {
        PlaceMention? best = null;
        foreach (var spot in _own.Spots.In(sentence))
        {
            if (
                spot.IsLocative
                && !_own.Spots.IsOfCare(spot)
                && !_own.Aside.IsOfSpeaker(spot)
                && !_own.Aside.IsOfOtherCount(null, spot)
                && !_own.IsOfSaying(TreeDistance.HeadOf(spot.First, spot.Last))
                && (best is null || spot.Breadth < best.Breadth)
            )
            {
                best = spot;
            }
        }
        return best;
    }
}
