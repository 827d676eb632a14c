namespace Cronaca.Reading.Voices;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Text;

/// <summary>Quotations without a cue of their own: the voice that was heard last goes on.</summary>
internal static class QuotationsThatGoOn
{
    private const int _fewestLetters = 20;

    public static void Read(Document document, List<Utterance> found)
    {
        var heard = found.Where(u => u.Cue is not null).OrderBy(u => u.Cue!.Span.Start).ToList();
        var covered = new CoveredText(found.Select(u => u.Content));
        int next = 0;
        Utterance? last = null;
        foreach (var quotation in document.Quotations)
        {
            while (next < heard.Count && heard[next].Cue!.Span.Start < quotation.Span.Start)
            {
                // Who is quoted within a quotation does not go on after it.
                if (
                    last is null
                    || !last.Content.Contains(heard[next].Cue!.Span)
                    || last.Content.End < quotation.Span.Start
                )
                {
                    last = heard[next];
                }
                next++;
            }
            if (
                quotation.Level > 0
                || last is null
                || !Whole(document, quotation)
                || covered.Half(quotation.Content)
            )
            {
                continue;
            }
            found.Add(
                new Utterance
                {
                    Voices = [.. last.Voices.Select(v => v with { Cue = null })],
                    Content = quotation.Content,
                    Type = StatementType.Direct,
                    Class = SayingClass.Say,
                    Sentence = document.Sentences[document.SentenceFrom(quotation.Content.Start)],
                    Rule = "voice.goes-on",
                    Confidence = 0.7,
                }
            );
        }
    }

    /// <summary>A quotation that says a whole thing: it begins or ends a sentence, and has a verb or a full stop.</summary>
    private static bool Whole(Document document, Quotation quotation)
    {
        if (quotation.Content.Length < _fewestLetters)
        {
            return false;
        }
        int at = document.SentenceFrom(quotation.Content.Start);
        if (at == document.Sentences.Count)
        {
            return false;
        }
        var sentence = document.Sentences[at];
        if (
            sentence.Paragraph.Kind is not ParagraphKind.Body
            || quotation.Span.Start > sentence.Span.Start + 1
        )
        {
            return false;
        }
        foreach (var word in sentence.Words)
        {
            if (word.Upos is Upos.VERB or Upos.AUX && quotation.Content.Contains(word.Span))
            {
                return true;
            }
        }
        return false;
    }
}
