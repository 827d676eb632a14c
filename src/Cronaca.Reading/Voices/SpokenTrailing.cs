namespace Cronaca.Reading.Voices;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;

/// <summary>
/// "The dam held, the mayor said on Monday.": the speaker and the verb at the end of a sentence, behind a comma. The order of words tells it, whatever the tree makes of it.
/// </summary>
internal sealed class SpokenTrailing(
    ValuesOfReport values,
    SpeakerFinder speakers,
    ContentTrimmer trimmer
)
{
    private const int _longestSpeaker = 10;
    private readonly ValuesOfReport _values = values;
    private readonly SpeakerFinder _speakers = speakers;
    private readonly ContentTrimmer _trimmer = trimmer;

    /// <summary>What stands before the comma, and the speaker behind it; null where the sentence is built otherwise.</summary>
    public (TextSpan Said, Word Speaker)? Of(Word cue, SayingEntry entry)
    {
        if (
            (entry.Frame & SayingFrame.Quote) == 0
            || !cue.Has("VerbForm=Fin")
            || cue.Upos != Upos.VERB
            || !EndsSentence(cue)
        )
        {
            return null;
        }
        var words = cue.Sentence.Words;
        int comma = cue.Index - 1;
        while (comma > 0 && comma > cue.Index - _longestSpeaker && IsOfSpeaker(words[comma]))
        {
            comma--;
        }
        if (
            comma < 2
            || cue.Index - comma < 2
            || words[comma].Form is not ("," or "\"" or "”" or "''" or "»")
            || Speaker(words, comma, cue) is not { } speaker
        )
        {
            return null;
        }
        int start = Start(words, comma);
        bool whole = false;
        for (int i = start; i < comma; i++)
        {
            whole |= words[i].Has("VerbForm=Fin") || words[i].Form is "\"" or "“" or "”";
        }
        if (!whole || words[start].Upos == Upos.SCONJ)
        {
            return null;
        }
        int from = words[start].Span.Start;
        if (_trimmer.QuotationAt(cue.Span.Start) is { } around)
        {
            from = Math.Max(from, around.Content.Start);
        }
        int to = words[comma].Span.Start;
        return from < to ? (new TextSpan(from, to), speaker) : null;
    }

    /// <summary>A word that can stand between the comma and the verb: the speaker's, an auxiliary, an adverb.</summary>
    private static bool IsOfSpeaker(Word word) =>
        word.Upos is not (Upos.VERB or Upos.PUNCT or Upos.SCONJ)
            && !word.Has("PronType=Rel")
            && word.Lemma is not ("as" or "who" or "which" or "that" or "but")
        || word.Form is "." or "-";

    private Word? Speaker(IReadOnlyList<Word> words, int comma, Word cue)
    {
        Word? found = null;
        for (int i = comma + 1; i < cue.Index; i++)
        {
            var word = words[i];
            if (word.Upos is Upos.CCONJ && found is null)
            {
                return null;
            }
            bool top =
                word.Head is null || word.Head.Index <= comma || word.Head.Index >= cue.Index;
            if (
                word.Upos is Upos.NOUN or Upos.PROPN or Upos.PRON
                && (found is null || (top && word.Is("nsubj") && !found.Is("nsubj")))
                && (top || found is null)
                && !_values.IsTime(word)
                && !word.Dependents.Any(d =>
                    d.Is("case") && d.Index < word.Index && d.Index > comma
                )
            )
            {
                found = top ? word : found ?? Head(word, comma, cue.Index);
            }
        }
        return found is not null && _speakers.Kinds.CanSpeak(found) ? found : null;
    }

    private static Word Head(Word word, int from, int to)
    {
        while (word.Head is { } head && head.Index > from && head.Index < to)
        {
            word = head;
        }
        return word;
    }

    /// <summary>Behind the verb only who was told, when and where; then the sentence ends, or a semicolon.</summary>
    private bool EndsSentence(Word cue)
    {
        var words = cue.Sentence.Words;
        for (int i = cue.Index + 1; i < words.Count; i++)
        {
            var word = words[i];
            if (word.Form is ";" or "." or "\"" or "”" or "--")
            {
                return word.Form is not "\"" || i >= words.Count - 2;
            }
            if (
                word.Upos is Upos.VERB or Upos.AUX or Upos.SCONJ or Upos.NUM
                    && !_values.IsTime(word)
                || word.Form is ":" or "," or "(" or "“"
                || i > cue.Index + 12
                || (word.Is("obj") && word.Head == cue && !_speakers.Kinds.IsMedium(word))
            )
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Behind the last semicolon or colon, else at the head of the sentence.</summary>
    private static int Start(IReadOnlyList<Word> words, int before)
    {
        int start = 0;
        for (int i = before - 1; i > 0; i--)
        {
            if (words[i].Form == ";" && i + 1 < before)
            {
                start = i + 1;
                break;
            }
        }
        return start;
    }
}
