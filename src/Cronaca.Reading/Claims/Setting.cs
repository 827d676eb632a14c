namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;

/// <summary>
/// Time and place that hold on: what a sentence does not say itself it takes from the sentences before it in the paragraph, then from the lead,
/// the title, the dateline, as a reader does. What people suffered happened when and where the attack or the disaster did.
/// </summary>
internal sealed partial class Setting(Analysis analysis, Circumstances own)
{
    private const int _lead = 2;

    /// <summary>How many sentences of the body may tell of the happening that the report is about.</summary>
    private const int _telling = 6;
    private readonly Analysis _analysis = analysis;
    private readonly Circumstances _own = own;
    private readonly Dictionary<int, (When When, int Cost)?> _happenings = [];

    /// <summary>The time of a toll: its own, else that which the sentences before or the lead have set.</summary>
    public When? When(Word word, TollType type)
    {
        var sentence = word.Sentence;
        return Happenings.IsHarm(type)
            ? _own.HarmWhen(word)
                ?? HappeningBefore(sentence)
                ?? SameBelow(sentence, type, _own.HarmWhen)
                ?? HappeningOfReport()
                ?? _own.SaidWhen(word)
                ?? DayBefore(sentence)
                ?? DayOfLead()
            : _own.OwnWhen(word)
                ?? SameBelow(sentence, type, _own.OwnWhen)
                ?? _own.SaidWhen(word)
                ?? DayBefore(sentence)
                ?? DayOfLead();
    }

    /// <summary>A title tells in short what the text below it tells with time and place.</summary>
    private T? SameBelow<T>(Sentence sentence, TollType type, Func<Word, T?> of)
        where T : class
    {
        if (sentence.Paragraph.Kind != ParagraphKind.Title)
        {
            return null;
        }
        foreach (var below in Body().Take(_telling))
        {
            foreach (var word in below.Words)
            {
                if (
                    _analysis.Pack.Casualties(word).Any(e => e.Type == type)
                    && of(word) is { } found
                )
                {
                    return found;
                }
            }
        }
        return null;
    }

    private When? HappeningBefore(Sentence sentence)
    {
        foreach (var before in Before(sentence))
        {
            if (Happening(before) is { } found)
            {
                return found.When;
            }
        }
        return null;
    }

    /// <summary>The day that the body gives most plainly to something that cost lives, if it is news.</summary>
    private When? HappeningOfReport()
    {
        (When When, int Cost)? best = null;
        foreach (var sentence in Body().Take(_telling))
        {
            if (
                Happening(sentence) is { } found
                && found.When.From is { } from
                && IsNews(from)
                && (best is null || found.Cost < best.Value.Cost - 10)
            )
            {
                best = found;
            }
        }
        return best?.When;
    }

    private (When When, int Cost)? Happening(Sentence sentence)
    {
        if (!_happenings.TryGetValue(sentence.Index, out var found))
        {
            _happenings[sentence.Index] = found = FindHappening(sentence);
        }
        return found;
    }

    private (When When, int Cost)? FindHappening(Sentence sentence)
    {
        (When When, int Cost)? best = null;
        foreach (var word in sentence.Words)
        {
            if (
                Happenings.OrHarm(_analysis.Pack, word)
                && _own.HappeningWhen(word) is { } found
                && IsDay(found.When)
                && (best is null || found.Cost < best.Value.Cost)
            )
            {
                best = found;
            }
        }
        return best;
    }

    private When? DayBefore(Sentence sentence)
    {
        foreach (var before in Before(sentence))
        {
            foreach (var time in _analysis.Values.Times(before).Reverse())
            {
                if (!time.IsBound && time.When is { } when && IsDay(when))
                {
                    return when;
                }
            }
        }
        return null;
    }

    private When? DayOfLead()
    {
        foreach (var opening in Opening())
        {
            foreach (var time in _analysis.Values.Times(opening))
            {
                if (!time.IsBound && time.When is { } when && IsDay(when))
                {
                    return when;
                }
            }
        }
        return null;
    }

    private bool IsDay(When when) =>
        when is { From: { } from, To: { } to }
        && to.DayNumber - from.DayNumber <= 1
        && (_analysis.Published is not { } published || from <= published);

    private bool IsNews(DateOnly day) =>
        _analysis.Published is not { } published || day >= published.AddDays(-10);

    private IEnumerable<Sentence> Body() =>
        _analysis.Document.Sentences.Where(s => s.Paragraph.Kind == ParagraphKind.Body);

    /// <summary>The first sentences of the body, then the title.</summary>
    private IEnumerable<Sentence> Opening() =>
        Body()
            .Take(_lead)
            .Concat(
                _analysis.Document.Sentences.Where(s => s.Paragraph.Kind == ParagraphKind.Title)
            );

    /// <summary>The sentences before this one in its paragraph, the nearest first.</summary>
    private IEnumerable<Sentence> Before(Sentence sentence)
    {
        for (
            int i = sentence.Index - 1;
            i >= 0 && _analysis.Document.Sentences[i].Paragraph == sentence.Paragraph;
            i--
        )
        {
            yield return _analysis.Document.Sentences[i];
        }
    }
}
