namespace Cronaca.Reading.Voices;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>What is said in quotation marks beside the verb, or around it.</summary>
internal sealed class SpokenQuotation(ContentTrimmer trimmer)
{
    private const int _shortestQuotation = 15;
    private readonly ContentTrimmer _trimmer = trimmer;

    /// <summary>"«A – ha avvertito X – B»": a verb with its speaker between dashes, within the quotation that it breaks in two.</summary>
    public List<SpeechContent.Piece> SetInQuotation(Word cue)
    {
        var words = cue.Sentence.Words;
        if (
            _trimmer.QuotationAt(cue.Span.Start) is not { } quotation
            || quotation.Content.Start >= cue.Span.Start
        )
        {
            return [];
        }
        int left = cue.Index - 1;
        while (left > 0 && left > cue.Index - 8 && !IsDash(words[left]))
        {
            left--;
        }
        int right = cue.Index + 1;
        while (right < words.Count - 1 && right < cue.Index + 16 && !IsDash(words[right]))
        {
            right++;
        }
        if (
            left <= 0
            || right >= words.Count
            || !IsDash(words[left])
            || !IsDash(words[right])
            || !quotation.Content.Contains(words[right].Span)
        )
        {
            return [];
        }
        return
        [
            new SpeechContent.Piece(
                new TextSpan(
                    Math.Max(quotation.Content.Start, words[0].Span.Start),
                    words[left].Span.Start
                ),
                "voice.set-in",
                0.85
            ),
            new SpeechContent.Piece(
                new TextSpan(words[right].Span.End, quotation.Content.End),
                "voice.set-in",
                0.85
            ),
        ];
    }

    private static bool IsDash(Word word) => word.Form is "-" or "–" or "—" or "--";

    /// <summary>A quotation of the sentence that stands next to the verb, its speaker and a comma or colon.</summary>
    public TextSpan? Quoted(Word cue)
    {
        var words = cue.Sentence.Words;
        for (int distance = 1; distance < 14; distance++)
        {
            foreach (int at in (ReadOnlySpan<int>)[cue.Index - distance, cue.Index + distance])
            {
                if (
                    at < 0
                    || at >= words.Count
                    || _trimmer.QuotationAt(words[at].Span.Start) is not { } quotation
                    || quotation.Span.Contains(cue.Span)
                    || quotation.Content.Length < _shortestQuotation
                )
                {
                    continue;
                }
                // "«...», pur segnalando ritardi": what a gerund says stands behind it.
                if (cue.Has("VerbForm=Ger") && quotation.Span.Start < cue.Span.Start)
                {
                    continue;
                }
                if (IsSaid(cue, quotation))
                {
                    return quotation.Content;
                }
            }
        }
        return null;
    }

    /// <summary>Between verb and quotation stands a comma or a colon, or the quotation fills its sentence.</summary>
    private bool IsSaid(Word cue, Quotation quotation)
    {
        string text = _trimmer.Text;
        foreach (var word in cue.Sentence.Words)
        {
            bool amid =
                word.Span.Start >= Math.Min(cue.Span.End, quotation.Span.End)
                && word.Span.End <= Math.Max(cue.Span.Start, quotation.Span.Start);
            if (amid && word.Upos == Upos.VERB)
            {
                return false;
            }
        }
        if (quotation.Span.Start > cue.Span.End)
        {
            var between = text.AsSpan(cue.Span.End, quotation.Span.Start - cue.Span.End);
            return between.IndexOfAny(',', ':') >= 0 || between.Trim().IsEmpty;
        }
        var after = text.AsSpan(
            quotation.Span.End,
            Math.Max(0, cue.Span.Start - quotation.Span.End)
        );
        char last = quotation.Content.Length > 0 ? text[quotation.Content.End - 1] : ' ';
        return last is ',' or '?' or '!' or '.' || after.IndexOf(',') >= 0 || after.Trim().IsEmpty;
    }
}
