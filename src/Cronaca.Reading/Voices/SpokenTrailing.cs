namespace Cronaca.Reading.Voices;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;

/// <summary>
/// "The dam held, the mayor said on Monday.": the speaker and the verb behind a comma, at the end of a sentence or before an afterthought ("..., the mayor said, as rain went on falling"). The order
/// of words tells it, whatever the tree makes of it.
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
    public (IReadOnlyList<TextSpan> Said, Word Speaker)? Of(Word cue, SayingEntry entry)
    {
        if (
            (entry.Frame & (SayingFrame.Quote | SayingFrame.To)) == 0
            || !cue.Has("VerbForm=Fin")
            || cue.Upos != Upos.VERB
            || Rest(cue, entry) is not { } rest
        )
        {
            return null;
        }
        var words = cue.Sentence.Words;
        int comma = Opening(words, cue.Index);
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
        if (from >= to)
        {
            return null;
        }
        var said = new TextSpan(from, to);
        return GoesOn(words, rest)
            ? ([said, new TextSpan(words[rest].Span.Start, words[^1].Span.End)], speaker)
            : ([said], speaker);
    }

    /// <summary>The index of the mark before the speaker; of "..., the group's director, Grace Mutale, told Meridian" the one before both.</summary>
    private static int Opening(IReadOnlyList<Word> words, int cue)
    {
        int at = Back(words, cue - 1);
        if (at < 2 || at != cue - 1 || words[at].Form != ",")
        {
            return at;
        }
        int inner = Back(words, at - 1);
        int outer = Back(words, inner - 1);
        bool named = false;
        for (int i = outer + 1; i < at; i++)
        {
            named |= words[i].Upos == Upos.PROPN;
        }
        return inner > 0 && words[inner].Form == "," && at - inner > 1 && inner - outer > 1 && named
            ? outer
            : -1;
    }

    private static int Back(IReadOnlyList<Word> words, int from)
    {
        int at = from;
        while (at > 0 && at > from - _longestSpeaker && IsOfSpeaker(words[at]))
        {
            at--;
        }
        return at;
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

    /// <summary>
    /// Behind the verb only who was told, when and where; then the sentence ends, a semicolon, or a comma with an afterthought, whose first word this is the index of (the count of words where there
    /// is none). Null where the sentence goes on otherwise.
    /// </summary>
    private int? Rest(Word cue, SayingEntry entry)
    {
        bool tells = (entry.Frame & SayingFrame.Quote) == 0;
        var words = cue.Sentence.Words;
        for (int i = cue.Index + 1; i < words.Count; i++)
        {
            var word = words[i];
            if (word.Form is ";" or "." or "\"" or "”" or "--")
            {
                return word.Form is not "\"" || i >= words.Count - 2 ? words.Count : null;
            }
            if (word.Form == ",")
            {
                return i + 1 < words.Count && IsAfterthought(words[i + 1]) ? i + 1 : null;
            }
            if (
                word.Upos is Upos.VERB or Upos.AUX or Upos.SCONJ or Upos.NUM
                    && !_values.IsTime(word)
                || word.Form is ":" or "(" or "“"
                || i > cue.Index + 12
                || (!tells && word.Is("obj") && word.Head == cue && !_speakers.Kinds.IsMedium(word))
            )
            {
                return null;
            }
        }
        return words.Count;
    }

    /// <summary>"mostly women and children", "with six still missing": more of what was said; "as rain fell" is the report's, "adding that" the speaker's.</summary>
    private static bool GoesOn(IReadOnlyList<Word> words, int first)
    {
        if (
            first + 1 >= words.Count
            || words[first].Upos is not (Upos.ADV or Upos.ADJ or Upos.ADP)
            || words[first].Is("mark")
            || words[first + 1].Has("PronType=Rel")
            || words[first + 1].Lemma is "which" or "whom"
        )
        {
            return false;
        }
        for (int i = first + 1; words[first].Upos == Upos.ADP && i < words.Count; i++)
        {
            if (words[i].Form == ",")
            {
                break;
            }
            if (words[i].Has("VerbForm=Fin"))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>What a comma behind the verb may open without going on with what was said: "as rain fell", "adding that", "up from 40 a day earlier".</summary>
    private static bool IsAfterthought(Word first) =>
        first.Upos is Upos.SCONJ or Upos.ADP or Upos.ADJ or Upos.ADV
        || (first.Upos == Upos.VERB && !first.Has("VerbForm=Fin"));

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
