namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Names;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;

/// <summary>
/// Time and place that hold on: what a sentence does not say itself it takes from the sentences before it in the paragraph, then from the lead,
/// the title, the dateline, as a reader does.
/// </summary>
internal sealed class Setting(Analysis analysis)
{
    private const int _lead = 2;
    private readonly Analysis _analysis = analysis;
    private readonly Dictionary<int, List<PlaceMention>> _spots = [];

    public IReadOnlyList<PlaceMention> Places(Sentence sentence)
    {
        if (!_spots.TryGetValue(sentence.Index, out var spots))
        {
            _spots[sentence.Index] = spots = [.. Find(sentence)];
        }
        return spots;
    }

    public Where? Where(Sentence sentence)
    {
        for (
            int i = sentence.Index - 1;
            i >= 0 && _analysis.Document.Sentences[i].Paragraph == sentence.Paragraph;
            i--
        )
        {
            if (Narrowest(_analysis.Document.Sentences[i]) is { } near)
            {
                return near.Where;
            }
        }
        PlaceMention? best = null;
        foreach (var opening in Opening())
        {
            if (Narrowest(opening) is { } place && (best is null || place.Breadth < best.Breadth))
            {
                best = place;
            }
        }
        return best?.Where ?? Dateline() ?? Anywhere()?.Where;
    }

    public When? When(Sentence sentence)
    {
        if (
            _analysis
                .Values.Times(sentence)
                .FirstOrDefault(t => t.When?.To is not null && !t.IsBound) is
            { } own
        )
        {
            return own.When;
        }
        for (
            int i = sentence.Index - 1;
            i >= 0 && _analysis.Document.Sentences[i].Paragraph == sentence.Paragraph;
            i--
        )
        {
            foreach (var time in _analysis.Values.Times(_analysis.Document.Sentences[i]).Reverse())
            {
                if (IsDay(time))
                {
                    return time.When;
                }
            }
        }
        foreach (var opening in Opening())
        {
            foreach (var time in _analysis.Values.Times(opening))
            {
                if (IsDay(time))
                {
                    return time.When;
                }
            }
        }
        return null;
    }

    /// <summary>A span without an end ("since Monday") reaches to the day of the report.</summary>
    public When? Closed(TimeMention time)
    {
        if (
            time.When is not { From: { } from, To: null } when
            || _analysis.Published is not { } published
            || from > published
        )
        {
            return time.When;
        }
        return when with { To = published, Edtf = $"{Iso(from)}/{Iso(published)}" };
    }

    private bool IsDay(TimeMention time) =>
        time.When is { From: { } from, To: { } to }
        && !time.IsBound
        && to.DayNumber - from.DayNumber <= 1
        && (_analysis.Published is not { } published || from <= published);

    /// <summary>The first sentences of the body, then the title.</summary>
    private IEnumerable<Sentence> Opening()
    {
        var sentences = _analysis.Document.Sentences;
        return sentences
            .Where(s => s.Paragraph.Kind == ParagraphKind.Body)
            .Take(_lead)
            .Concat(sentences.Where(s => s.Paragraph.Kind == ParagraphKind.Title));
    }

    /// <summary>A place of the lead or the title that no preposition marks: "Earthquake shakes Chile".</summary>
    private PlaceMention? Anywhere() => Opening().SelectMany(Places).MinBy(p => p.Breadth);

    private PlaceMention? Narrowest(Sentence sentence)
    {
        PlaceMention? best = null;
        foreach (var spot in Places(sentence))
        {
            if (spot.IsLocative && (best is null || spot.Breadth < best.Breadth))
            {
                best = spot;
            }
        }
        return best;
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
                    IsLocative(mention.Head),
                    Breadth(mention.Entity.Place)
                );
            }
        }
        foreach (var word in sentence.Words)
        {
            if (Site(word) is { } site)
            {
                yield return site;
            }
        }
    }

    /// <summary>A building or a ground with a name: "al liceo Jokela", "at the Yida camp".</summary>
    private PlaceMention? Site(Word word)
    {
        if (
            word.Upos != Upos.NOUN
            || (_analysis.Pack.Noun(word) & (NounClass.Building | NounClass.Place)) == 0
            || !IsLocative(word)
        )
        {
            return null;
        }
        Word? name = null;
        foreach (var child in word.Dependents)
        {
            if (
                child.Upos == Upos.PROPN
                && child.IsAny("flat", "compound", "nmod", "appos", "amod")
                && child.Child("case") is null
            )
            {
                name = child;
                break;
            }
        }
        if (name is null)
        {
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
            0
        );
    }

    /// <summary>The town of the dateline, which is where the report was written: the last resort.</summary>
    private Where? Dateline()
    {
        foreach (var paragraph in _analysis.Document.Paragraphs)
        {
            if (paragraph.Dateline is not { } line)
            {
                continue;
            }
            int end = line.Start;
            while (end < line.End && _analysis.Text[end] is not (',' or '(' or '-' or '–' or '—'))
            {
                end++;
            }
            while (end > line.Start && char.IsWhiteSpace(_analysis.Text[end - 1]))
            {
                end--;
            }
            if (end <= line.Start || end == line.End)
            {
                return null;
            }
            var span = new TextSpan(line.Start, end);
            return new Where { Name = span.Of(_analysis.Text), Span = span };
        }
        return null;
    }

    private static bool IsLocative(Word head) =>
        head.Dependents.Any(d =>
            d.Is("case")
            && d.Lemma
                is "in"
                    or "a"
                    or "at"
                    or "near"
                    or "presso"
                    or "vicino"
                    or "da"
                    or "on"
                    or "outside"
                    or "around"
                    or "su"
                    or "off"
                    or "across"
                    or "throughout"
                    or "inside"
        );

    private static int Breadth(Place? place) =>
        place?.Kind switch
        {
            PlaceKind.Region or PlaceKind.Water => 6,
            PlaceKind.Country => 15,
            PlaceKind.Continent => 25,
            _ => 0,
        };

    private static string Iso(DateOnly day) =>
        day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
