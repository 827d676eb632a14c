namespace Cronaca.Reading.Voices;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>
/// By whose count: "per la questura erano 2.000", "10.000 per gli organizzatori". The preposition means many things; it is one of attribution only before those who can speak, at the head of a
/// clause that says what or how many something is, or right behind a number.
/// </summary>
internal sealed class CountCues(LanguagePack pack, SpeakerFinder speakers, ContentTrimmer trimmer)
{
    private const int _longestSpeaker = 12;
    private readonly LanguagePack _pack = pack;
    private readonly SpeakerFinder _speakers = speakers;
    private readonly ContentTrimmer _trimmer = trimmer;

    public void Read(Sentence sentence, List<Utterance> found)
    {
        var words = sentence.Words;
        for (int i = 0; i + 1 < words.Count; i++)
        {
            if (
                words[i].Upos != Upos.ADP
                || !_pack.Saying(words[i]).Any(s => (s.Frame & SayingFrame.Number) != 0)
                || Speaker(words, i) is not { } speaker
            )
            {
                continue;
            }
            int last = Last(words, i, speaker);
            if (Counted(words, i, last) is { } said)
            {
                Add(sentence, i, words[last], speaker, said, found);
            }
        }
    }

    /// <summary>The noun behind the preposition, where it is somebody, a body or an account.</summary>
    private Word? Speaker(IReadOnlyList<Word> words, int at)
    {
        for (int i = at + 1; i < Math.Min(words.Count, at + 5); i++)
        {
            var word = words[i];
            if (word.Upos is Upos.NOUN or Upos.PROPN)
            {
                bool counts =
                    (_pack.Noun(word) & NounClass.AnyAgent) != 0
                    || (word.Upos == Upos.NOUN && _pack.Saying(word).Any());
                return counts && (i > at + 1 || word.Upos == Upos.PROPN) ? word : null;
            }
            if (word.Upos is not (Upos.DET or Upos.ADJ))
            {
                return null;
            }
        }
        return null;
    }

    private static int Last(IReadOnlyList<Word> words, int at, Word speaker)
    {
        int last = speaker.Index;
        for (int i = speaker.Index + 1; i < Math.Min(words.Count, at + _longestSpeaker); i++)
        {
            if (
                words[i].Upos is Upos.PUNCT or Upos.VERB or Upos.AUX or Upos.NUM
                || !words[i].IsWithin(speaker)
            )
            {
                break;
            }
            last = i;
        }
        return last;
    }

    /// <summary>The clause behind the speaker, or the number before the preposition; null when neither is there.</summary>
    private static TextSpan? Counted(IReadOnlyList<Word> words, int at, int last)
    {
        bool opens =
            at == 0
            || words[at - 1].Upos is Upos.PUNCT or Upos.CCONJ or Upos.SCONJ
            || words[at - 1].Has("PronType=Rel")
            || words[at - 1].Lemma is "mentre" or "che";
        int next = last + 1;
        if (next < words.Count && words[next].Form == ",")
        {
            next++;
        }
        if (opens && next < words.Count && (IsCopula(words, next) || IsNumber(words, next)))
        {
            int end = next;
            while (end + 1 < words.Count && !Ends(words, end + 1))
            {
                end++;
            }
            return new TextSpan(words[next].Span.Start, words[end].Span.End);
        }
        bool closes = last + 1 >= words.Count || words[last + 1].Upos == Upos.PUNCT;
        if (closes && at > 0 && words[at - 1].Upos == Upos.NUM)
        {
            int start = at - 1;
            while (start > 0 && words[start - 1].Upos != Upos.PUNCT && at - start < 8)
            {
                start--;
            }
            return new TextSpan(words[start].Span.Start, words[at - 1].Span.End);
        }
        return null;
    }

    /// <summary>"erano ventimila", "è un omicidio"; not "è stato costruito". The subject may stand between.</summary>
    private static bool IsCopula(IReadOnlyList<Word> words, int at)
    {
        for (int i = at; i < Math.Min(words.Count, at + 5); i++)
        {
            if (words[i].Lemma == "essere" && words[i].Has("VerbForm=Fin"))
            {
                return !words[i].Is("aux");
            }
            if (words[i].Upos is Upos.VERB or Upos.AUX or Upos.PUNCT)
            {
                return false;
            }
        }
        return false;
    }

    private static bool IsNumber(IReadOnlyList<Word> words, int at)
    {
        for (int i = at; i < Math.Min(words.Count, at + 3); i++)
        {
            if (words[i].Upos == Upos.NUM)
            {
                return true;
            }
            if (words[i].Upos is not (Upos.ADV or Upos.ADP or Upos.DET or Upos.ADJ))
            {
                return false;
            }
        }
        return false;
    }

    private static bool Ends(IReadOnlyList<Word> words, int at) =>
        words[at].Form is ";" or ":" or "(" or ")" or "–" or "—" or "." or "«"
        || (
            words[at].Form == ","
            && at + 1 < words.Count
            && (
                words[at + 1].Upos is Upos.CCONJ or Upos.ADP
                || words[at + 1].Lemma is "mentre" or "contro"
            )
        );

    private void Add(
        Sentence sentence,
        int at,
        Word last,
        Word speaker,
        TextSpan said,
        List<Utterance> found
    )
    {
        var cue = sentence.Words[at].Span;
        if (_trimmer.Trim(said, cue) is not { } content)
        {
            return;
        }
        var voice = _speakers.Voice(speaker, cue);
        if (voice.Span.Start < last.Span.End)
        {
            // "per la questura 3.000": the number is no part of who counted.
            voice = voice with
            {
                Span = new TextSpan(voice.Span.Start, Math.Min(voice.Span.End, last.Span.End)),
            };
        }
        found.Add(
            new Utterance
            {
                Voices = [voice],
                Content = content.Content,
                Type = content.Type,
                Class = SayingClass.Say,
                Cue = sentence.Words[at],
                Sentence = sentence,
                Rule = "voice.count",
                Confidence = 0.7,
            }
        );
    }
}
