namespace Cronaca.Reading.Voices;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>Quotations without a cue of their own: the voice that was heard last goes on.</summary>
internal static class QuotationsThatGoOn
{
    private const int _fewestLetters = 20;

    public static void Read(
        Document document,
        LanguagePack pack,
        SpeakerFinder speakers,
        ContentTrimmer trimmer,
        List<Utterance> found
    )
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
                quotation.Level == 0
                && !covered.Half(quotation.Content)
                && (
                    Signed(document, speakers, trimmer, quotation)
                    ?? Announced(document, pack, speakers, trimmer, quotation)
                )
                    is { } announced
            )
            {
                found.Add(announced);
                last = announced;
                continue;
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
                    Content = trimmer.Edges(quotation.Content),
                    Type = StatementType.Direct,
                    Class = SayingClass.Say,
                    Sentence = document.Sentences[document.SentenceFrom(quotation.Content.Start)],
                    Rule = "voice.goes-on",
                    Confidence = 0.7,
                }
            );
        }
    }

    /// <summary>"«...» – Ada Serra, Jesi": a name behind a dash closes the paragraph, and signs the quotation.</summary>
    private static Utterance? Signed(
        Document document,
        SpeakerFinder speakers,
        ContentTrimmer trimmer,
        Quotation quotation
    )
    {
        const int longest = 8;
        var text = document.Text.AsSpan(quotation.Span.End);
        int skipped = text.Length - text.TrimStart(" .").TrimStart("—–―-").TrimStart().Length;
        if (
            text[..skipped].IndexOfAny('—', '–', '―') < 0
            && !text[..skipped].Contains("--", StringComparison.Ordinal)
        )
        {
            return null;
        }
        int start = quotation.Span.End + skipped;
        int at = document.SentenceFrom(start);
        if (at == document.Sentences.Count)
        {
            return null;
        }
        var sentence = document.Sentences[at];
        var signature = sentence.Words.Where(w => w.Span.Start >= start).Take(longest + 1).ToList();
        bool whole =
            signature.Count is > 0 and <= longest
            && signature[0].Upos == Upos.PROPN
            && !signature.Exists(w => w.Upos is Upos.VERB or Upos.AUX)
            && document.Text.AsSpan(start).IndexOf('\n') is var line
            && (line < 0 || start + line >= signature[^1].Span.End)
            && document.Text.AsSpan(signature[^1].Span.End) is var rest
            && (rest.Trim(" ").IsEmpty || rest.TrimStart(" ")[0] == '\n');
        return whole && speakers.Kinds.IsPerson(signature[0])
            ? new Utterance
            {
                Voices = [speakers.Voice(signature[0], null)],
                Content = trimmer.Edges(quotation.Content),
                Type = StatementType.Direct,
                Class = SayingClass.Say,
                Sentence = document.Sentences[document.SentenceFrom(quotation.Content.Start)],
                Rule = "voice.signed",
                Confidence = 0.7,
            }
            : null;
    }

    /// <summary>"Netanyahu getta acqua sul fuoco: «...»": a colon announces it; an account with its owner, or the subject, speaks.</summary>
    private static Utterance? Announced(
        Document document,
        LanguagePack pack,
        SpeakerFinder speakers,
        ContentTrimmer trimmer,
        Quotation quotation
    )
    {
        int before = quotation.Span.Start - 1;
        while (before > 0 && char.IsWhiteSpace(document.Text[before]))
        {
            before--;
        }
        if (
            before <= 0
            || document.Text[before] != ':'
            || quotation.Content.Length < _fewestLetters
        )
        {
            return null;
        }
        int at = document.SentenceFrom(before);
        if (
            at == document.Sentences.Count
            || document.Sentences[at] is not { Root: { } root } sentence
            || !(pack.Saying(root).Any() || HasVerb(document, quotation))
        )
        {
            return null;
        }
        Word? speaker = null;
        foreach (var word in sentence.Words)
        {
            // "sarà: «posta sotto ...»", "in caso di: «...»": the quotation completes the sentence.
            if (
                word.Span.End == before
                && word.IsAny("case", "mark", "cop", "aux")
                && word.Lemma is not ("as" or "come")
            )
            {
                return null;
            }
            if (
                word.Span.Start < before
                && word.Upos == Upos.NOUN
                && pack.Saying(word).Any()
                && speakers.Owner(word) is { } owner
            )
            {
                speaker = owner;
            }
        }
        speaker ??=
            root.Child("nsubj") is { } subject
            && subject.Span.Start < before
            && speakers.Kinds.CanSpeak(subject)
                ? subject
                : null;
        return speaker is null
            ? null
            : new Utterance
            {
                Voices = [speakers.Voice(speaker, null)],
                Content = trimmer.Edges(quotation.Content),
                Type = StatementType.Direct,
                Class = SayingClass.Say,
                Sentence = sentence,
                Rule = "voice.announced",
                Confidence = 0.7,
            };
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
        return HasVerb(document, quotation);
    }

    private static bool HasVerb(Document document, Quotation quotation)
    {
        int at = document.SentenceFrom(quotation.Content.Start);
        for (
            ;
            at < document.Sentences.Count
                && document.Sentences[at].Span.Start < quotation.Content.End;
            at++
        )
        {
            foreach (var word in document.Sentences[at].Words)
            {
                if (word.Upos is Upos.VERB or Upos.AUX && quotation.Content.Contains(word.Span))
                {
                    return true;
                }
            }
        }
        return false;
    }
}
