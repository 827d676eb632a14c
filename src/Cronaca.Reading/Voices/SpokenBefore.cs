namespace Cronaca.Reading.Voices;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>What stands before the verb and is said: "..., riferiscono testimoni", "X, as Chevron said", the sentence that "Lo rende noto la questura" takes up.</summary>
internal sealed class SpokenBefore(
    LanguagePack pack,
    SpeakerFinder speakers,
    ContentTrimmer trimmer
)
{
    private readonly LanguagePack _pack = pack;
    private readonly SpeakerFinder _speakers = speakers;
    private readonly ContentTrimmer _trimmer = trimmer;

    /// <summary>"..., riferiscono testimoni": the speaker right behind the verb, the verb right behind a comma or a closing quotation mark.</summary>
    public Word? Inverted(Word cue, SayingEntry entry)
    {
        bool finite =
            cue.Has("VerbForm=Fin")
            || cue.Dependents.Any(d => d.Is("aux") && d.Has("VerbForm=Fin"));
        if (
            !finite
            // "..., told Reuters": who is told is no speaker.
            || (entry.Frame & SayingFrame.Quote) == 0
            || !AfterBreak(cue)
            || Claims.Arguments.IsPassive(cue)
            || cue.Is("xcomp")
            || cue.Dependents.Any(d => d.Is("nsubj") && d.Index < cue.Index)
        )
        {
            return null;
        }
        // "ha fatto sapere l'Ua": the speaker may hang on the second word of the expression.
        var second = cue.Child("xcomp");
        foreach (
            var word in second is null ? cue.Dependents : [.. cue.Dependents, .. second.Dependents]
        )
        {
            if (word.Index > cue.Index && IsSpeaker(word))
            {
                // "Avakov, ministro dell'Interno, ha accusato il governo": what stands before the comma must say something.
                return (SaysSomething(cue) && !cue.Is("acl")) || GoesOn(word) ? word : null;
            }
            if (word.Index > cue.Index && word.Upos is Upos.VERB or Upos.AUX && word != second)
            {
                return null;
            }
        }
        return null;
    }

    private bool IsSpeaker(Word word) =>
        word.Upos is Upos.NOUN or Upos.PROPN or Upos.PRON
        && word.IsAny("nsubj", "obj", "iobj", "ccomp", "xcomp", "appos", "flat", "dep", "parataxis")
        && !word.Dependents.Any(d => d.IsAny("case", "cop", "nsubj", "mark"))
        && (word.Is("nsubj") || _speakers.Kinds.CanSpeak(word));

    private bool GoesOn(Word speaker) => Rest(speaker) > 0;

    /// <summary>The index of the first word of what goes on behind the speaker, between commas or dashes; 0 when nothing does.</summary>
    private int Rest(Word speaker)
    {
        var words = speaker.Sentence.Words;
        int last = speaker.LastIndex();
        int rest = last + 2;
        if (rest >= words.Count - 2 || words[last + 1].Form is not ("," or "-" or "–" or "—"))
        {
            return 0;
        }
        bool and = words[rest].Upos == Upos.CCONJ && words[rest].Lemma is "e" or "and";
        bool opens = words[rest] switch
        {
            { Upos: Upos.CCONJ or Upos.SCONJ } => true,
            { Upos: Upos.PRON } relative => relative.Has("PronType=Rel")
                || relative.Lemma is "che" or "cui" or "quale" or "who" or "which",
            { Upos: Upos.VERB } verbal => !verbal.Has("VerbForm=Fin"),
            _ => false,
        };
        if (!and && opens)
        {
            return 0;
        }
        var verb = words.Skip(rest).FirstOrDefault(w => w.Has("VerbForm=Fin"));
        if (verb is null)
        {
            return 0;
        }
        var head = verb.Upos == Upos.AUX && verb.Head is { } main ? main : verb;
        bool clause = !_pack.Saying(head).Any() && (!and || head.Child("nsubj") is not null);
        return clause ? rest : 0;
    }

    private bool SaysSomething(Word cue)
    {
        var words = cue.Sentence.Words;
        for (int i = 0; i < cue.Index - 1; i++)
        {
            if (
                (words[i].Upos is Upos.VERB or Upos.AUX or Upos.NUM && words[i].Head != cue)
                || _trimmer.QuotationAt(words[i].Span.Start) is not null
            )
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The verb, with its auxiliaries and clitics, follows a comma, a dash or a closing quotation mark.</summary>
    private static bool AfterBreak(Word cue)
    {
        var words = cue.Sentence.Words;
        int at = cue.Index - 1;
        while (
            at >= 0
            && (
                words[at].Upos is Upos.AUX
                || words[at].Head == cue
                    && words[at].IsAny("aux", "expl", "iobj", "advmod", "mark")
                    && words[at].Upos != Upos.PUNCT
            )
        )
        {
            at--;
        }
        return at > 0
            && words[at].Form is "," or "\"" or "”" or "»" or "''" or "-" or "–" or "—" or "’";
    }

    public List<SpeechContent.Piece> Before(Word cue, Word speaker)
    {
        var words = cue.Sentence.Words;
        int at = cue.Index;
        while (
            at > 0
            && words[at].Form is not ("," or "\"" or "”" or "»" or "''" or "-" or "–" or "—" or "’")
        )
        {
            at--;
        }
        var pieces = new List<SpeechContent.Piece>();
        // "in Egypt, where, said Omar, he was beaten": the clause begins behind the speaker.
        bool relative =
            at > 0
            && (
                words[at - 1].Has("PronType=Rel")
                || words[at - 1].Lemma is "dove" or "che" or "where"
            );
        if (!relative || Rest(speaker) == 0)
        {
            pieces.Add(
                new(new TextSpan(From(words, at), words[at].Span.Start), "voice.inverted", 0.85)
            );
        }
        // "..., says X, ...": what was broken off goes on, unless the speaker or another clause does.
        int rest = Rest(speaker);
        if (rest > 0)
        {
            pieces.Add(
                new SpeechContent.Piece(
                    new TextSpan(words[rest].Span.Start, words[^1].Span.End),
                    "voice.goes-on-after",
                    0.6
                )
            );
        }
        return pieces;
    }

    /// <summary>Where what is said before the verb begins: at the head of the sentence, or behind an attribution that stands there.</summary>
    private static int From(IReadOnlyList<Word> words, int end)
    {
        for (int i = end - 1; i > 0; i--)
        {
            if (words[i].Form is ";" || (words[i].Form == ":" && words[i].Upos == Upos.PUNCT))
            {
                return words[Math.Min(i + 1, end)].Span.Start;
            }
        }
        return words[0].Span.Start;
    }

    /// <summary>"X, as Chevron said", "X, said Y, Z": the verb is set into what is said.</summary>
    public static bool IsInserted(Word cue)
    {
        if (cue.Head is not { } host || host.IsWithin(cue))
        {
            return false;
        }
        if (cue.Is("advcl"))
        {
            return !SpeechSubject.IsQuotedAs(cue)
                && cue.Dependents.Any(d =>
                    d.IsAny("mark", "advmod", "case") && d.Lemma is "come" or "as"
                );
        }
        if (!cue.Is("parataxis"))
        {
            return false;
        }
        // "A: B ha indicato ..." is a clause of its own.
        int first = cue.Index;
        foreach (var below in cue.Subtree())
        {
            first = below.Upos == Upos.PUNCT ? first : Math.Min(first, below.Index);
        }
        return first > 0 && cue.Sentence.Words[first - 1].Form is not (":" or ";");
    }

    /// <summary>The words of a clause before and after the verb of saying that is set into it, with its own words.</summary>
    public static IEnumerable<TextSpan> Around(Word host, Word cue)
    {
        var inner = cue.SubtreeSpan();
        int before = -1;
        int beforeEnd = -1;
        int after = -1;
        int afterEnd = -1;
        var open = new Stack<Word>();
        open.Push(host);
        while (open.TryPop(out var word))
        {
            if (ReferenceEquals(word, cue))
            {
                continue;
            }
            if (word.Upos != Upos.PUNCT)
            {
                if (word.Span.Start < inner.Start)
                {
                    before = before < 0 ? word.Span.Start : Math.Min(before, word.Span.Start);
                    beforeEnd = Math.Max(beforeEnd, Math.Min(word.Span.End, inner.Start));
                }
                else if (word.Span.Start >= inner.End)
                {
                    after = after < 0 ? word.Span.Start : Math.Min(after, word.Span.Start);
                    afterEnd = Math.Max(afterEnd, word.Span.End);
                }
            }
            foreach (var child in word.Dependents)
            {
                open.Push(child);
            }
        }
        if (before >= 0)
        {
            yield return new TextSpan(before, beforeEnd);
        }
        if (after >= 0 && afterEnd - after > 12)
        {
            yield return new TextSpan(after, afterEnd);
        }
    }

    /// <summary>A clause that the tree hangs before the verb: "X, Y said".</summary>
    public TextSpan? Preceding(Word cue)
    {
        foreach (var word in cue.Dependents)
        {
            if (
                word.Index < cue.Index
                && word.IsAny("ccomp", "parataxis", "dislocated")
                && word.Dependents.Count > 0
                && word.Upos is Upos.VERB or Upos.AUX or Upos.ADJ or Upos.NOUN
            )
            {
                var words = cue.Sentence.Words;
                var span = word.SubtreeSpan();
                if (words.Skip(word.Index).Take(cue.Index - word.Index).Any(w => w.Form == ";"))
                {
                    continue;
                }
                int edge = Edge(cue);
                int end = edge > word.Index ? words[edge].Span.Start : cue.Span.Start;
                // What stands before the verb at the end of a sentence is said from its beginning on.
                bool outermost = cue.Head is null || cue.IsAny("parataxis", "conj");
                int start = outermost ? Math.Min(span.Start, From(words, word.Index)) : span.Start;
                return new TextSpan(start, Math.Max(start, Math.Min(end, cue.Span.Start)));
            }
        }
        return null;
    }

    /// <summary>
    /// The index of the mark that parts what is said from "X said" behind it: a closing quotation mark, or the last comma before the verb with no
    /// other verb between; -1 when there is none.
    /// </summary>
    public int Edge(Word cue)
    {
        var words = cue.Sentence.Words;
        if (_trimmer.QuotationAt(cue.Span.Start) is null)
        {
            for (int i = cue.Index - 1; i > 0 && i > cue.Index - 25; i--)
            {
                if (
                    words[i].Form is "\"" or "”" or "»" or "''"
                    && _trimmer.QuotationAt(words[i - 1].Span.Start) is not null
                )
                {
                    return i;
                }
            }
        }
        for (int i = cue.Index - 2; i > 0 && i > cue.Index - 16; i--)
        {
            if (words[i].Form == ",")
            {
                return i;
            }
            if (words[i].Upos is Upos.VERB || (words[i].Upos == Upos.AUX && words[i].Head != cue))
            {
                return -1;
            }
        }
        return -1;
    }

    /// <summary>"... Lo rende noto la questura.": the pronoun that opens the sentence stands for the sentence before it.</summary>
    public TextSpan? SentenceBefore(Word cue)
    {
        var words = cue.Sentence.Words;
        if (words.Count == 0 || cue.Index > 8 || cue.Sentence.Index == 0)
        {
            return null;
        }
        bool lo = cue.Dependents.Any(d =>
            d.Index <= 1
            && d.Upos == Upos.PRON
            && d.Is("obj")
            && d.Lemma is "lo" or "it" or "that" or "this"
        );
        return lo ? _trimmer.SentenceBefore(cue.Sentence) : null;
    }
}
