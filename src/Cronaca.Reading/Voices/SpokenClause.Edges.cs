namespace Cronaca.Reading.Voices;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;

/// <content>Where what is said begins and ends in the sentence.</content>
internal sealed partial class SpokenClause
{
    /// <summary>The clause with what follows it in the sentence and hangs on the verb of saying only because the tree had to put it somewhere.</summary>
    public TextSpan Extended(Word cue, Word clause, SayingEntry entry)
    {
        int start = Begin(cue, clause, entry);
        int end = Math.Max(clause.SubtreeSpan().End, start);
        // "says that A, adding that B", "says A while X says B": the next one to speak ends it.
        foreach (var word in clause.Dependents)
        {
            if (
                word.Index > clause.Index
                && word.IsAny("advcl", "conj", "parataxis")
                && Speaks(word)
                && !IsSubordinate(word)
            )
            {
                return new TextSpan(
                    start,
                    Resumed(cue, start, Math.Max(start, word.SubtreeSpan().Start))
                );
            }
        }
        foreach (var word in cue.Dependents)
        {
            if (word.Index <= clause.Index || word.Upos == Upos.PUNCT || word.Span.Start < end)
            {
                continue;
            }
            bool goesOn =
                word.IsAny("advcl", "acl", "obl", "parataxis", "conj", "nmod", "ccomp")
                // "said A and B would": a clause with a subject of its own, or with "that", goes on saying; "said A and left" does not.
                && (
                    !word.Dependents.Any(d => d.Is("cc"))
                    || word.Dependents.Any(d =>
                        d.Is("nsubj") || (d.Is("mark") && d.Lemma is "that" or "che")
                    )
                );
            if (!goesOn || (Speaks(word) && !IsSubordinate(word)))
            {
                break;
            }
            end = Math.Max(end, word.SubtreeSpan().End);
        }
        return new TextSpan(start, Resumed(cue, start, end));
    }

    /// <summary>"..., richiesta che è stata approvata", "..., cosa che ...": a bare noun with a relative takes up what was said, and ends it.</summary>
    private int Resumed(Word cue, int start, int end)
    {
        var words = cue.Sentence.Words;
        bool verbal = words
            .Skip(cue.Index + 1)
            .Take(2)
            .Any(w => w.Span.Start >= start && w.Has("VerbForm=Fin"));
        for (int i = cue.Index + 3; i + 2 < words.Count && words[i].Span.Start < end; i++)
        {
            if (
                words[i].Form == ","
                && words[i].Span.Start > start
                && words[i + 1].Upos == Upos.NOUN
                && words[i + 2].Lemma is "che" or "which"
            )
            {
                return words[i].Span.Start;
            }
            // "accused the other of firing first; neither gave proof": what has no verb of its own ends at the semicolon.
            verbal |= words[i].Span.Start >= start && words[i].Has("VerbForm=Fin");
            if (words[i].Form == ";" && words[i].Span.Start > start && !verbal)
            {
                return words[i].Span.Start;
            }
            // "said A; police said B", "said A while police say B"
            if (
                words[i].Span.Start > start
                && (words[i].Form == ";" || words[i].Lemma is "while" or "whereas" or "mentre")
                && AnotherSays(words, i + 1)
            )
            {
                return words[i].Span.Start;
            }
            // "ha negato che ... e ha parlato di ...": the speaker goes on to say another thing.
            if (words[i].Upos == Upos.CCONJ && words[i].Span.Start > start)
            {
                int next = words[i + 1].Upos == Upos.AUX && i + 2 < words.Count ? i + 2 : i + 1;
                var verb = words[next];
                bool says =
                    verb.Upos == Upos.VERB
                    && _pack
                        .Saying(verb)
                        .Any(s =>
                            s.Class
                                is SayingClass.Say
                                    or SayingClass.Deny
                                    or SayingClass.Ask
                                    or SayingClass.Confirm
                                    or SayingClass.Accuse
                                    or SayingClass.Warn
                        );
                bool finite =
                    next == i + 2 ? words[i + 1].Has("VerbForm=Fin") : verb.Has("VerbForm=Fin");
                if (says && finite && verb.Child("nsubj") is null)
                {
                    return words[i].Span.Start;
                }
            }
        }
        return end;
    }

    /// <summary>Whether the first finite verb from here on is one of saying with somebody before it.</summary>
    private bool AnotherSays(IReadOnlyList<Word> words, int from)
    {
        bool somebody = false;
        for (int i = from; i < Math.Min(words.Count, from + 15); i++)
        {
            somebody |= words[i].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON;
            if (words[i].Form is ";" or "\"" or "“" or "«")
            {
                return false;
            }
            if (words[i].Has("VerbForm=Fin"))
            {
                var verb = words[i].Upos == Upos.AUX && words[i].Head is { } head ? head : words[i];
                return somebody
                    && verb.Upos == Upos.VERB
                    && !IsPassive(verb)
                    && _pack
                        .Saying(verb)
                        .Any(s =>
                            s.Class
                                is SayingClass.Say
                                    or SayingClass.Deny
                                    or SayingClass.Confirm
                                    or SayingClass.Write
                                    or SayingClass.Accuse
                        );
            }
        }
        return false;
    }

    /// <summary>"because the police had asked them to", "quando il sindaco ha ordinato": why and when is a part of what is said; "while X says" is not.</summary>
    private static bool IsSubordinate(Word clause) =>
        clause.Is("advcl")
        && clause.Dependents.Any(d =>
            d.IsAny("mark", "advmod")
            && d.Index < clause.Index
            && d.Lemma
                is "because"
                    or "when"
                    or "after"
                    or "before"
                    or "if"
                    or "since"
                    or "until"
                    or "unless"
                    or "perché"
                    or "quando"
                    or "dopo"
                    or "prima"
                    or "se"
                    or "finché"
                    or "poiché"
        );

    /// <summary>
    /// Where what is said begins: behind the verb, its speaker, those who are told and when; what else stands between belongs to what is said
    /// even where the tree hangs it on the verb.
    /// </summary>
    private int Begin(Word cue, Word clause, SayingEntry entry)
    {
        var words = cue.Sentence.Words;
        bool hasSubject = cue.Dependents.Any(d => d.Is("nsubj") && d.Index < cue.Index);
        int at = CueEnd(cue, entry) + 1;
        var lost = LostSubject(cue, clause);
        while (at < clause.Index)
        {
            var word = words[at];
            var top = word;
            while (top.Head is { } head && head != cue && !ReferenceEquals(top, clause))
            {
                top = head;
            }
            // "said on Wednesday they had ...": when it was said, wherever the tree hangs the day.
            if (_values.IsTime(word) || (word.Upos == Upos.ADP && _values.IsTime(words[at + 1])))
            {
                at++;
                continue;
            }
            bool aside =
                top.Head == cue
                && top != lost
                && (
                    top.IsAny("obl", "advmod", "iobj", "punct", "discourse", "advcl", "aux", "expl")
                    || (
                        top.Is("obj")
                        && (
                            _speakers.Kinds.IsMedium(top)
                            || top.Dependents.Count < 8 && _speakers.Kinds.CanSpeak(top)
                        )
                    )
                    || (top.Is("nsubj") && !hasSubject)
                );
            if (!aside)
            {
                break;
            }
            at = Math.Max(at, top.LastIndex()) + 1;
        }
        return at > clause.Index
            ? clause.SubtreeSpan().Start
            : Math.Max(words[at].Span.Start, cue.Span.End);
    }

    /// <summary>The index of the last word of an expression of saying ("ha reso noto").</summary>
    private static int CueEnd(Word cue, SayingEntry entry)
    {
        var words = cue.Sentence.Words;
        int end = cue.Index;
        foreach (string lemma in entry.Lemmas.Skip(1))
        {
            if (
                end + 1 < words.Count
                && (words[end + 1].Lemma == lemma || words[end + 1].Form == lemma)
            )
            {
                end++;
            }
        }
        return end;
    }

    /// <summary>"said at least 25 of the injured were in hospital": a finite clause that nothing introduces has a subject; where it has none, that is what the tree hung on the verb of saying right before it.</summary>
    private static Word? LostSubject(Word cue, Word clause)
    {
        bool finite =
            clause.Has("VerbForm=Fin")
            || clause.Dependents.Any(d => d.IsAny("aux", "cop") && d.Has("VerbForm=Fin"));
        if (!finite || clause.Dependents.Any(d => d.IsAny("nsubj", "csubj", "expl", "mark")))
        {
            return null;
        }
        Word? nearest = null;
        foreach (var word in cue.Dependents)
        {
            if (
                word.Index > cue.Index
                && word.Index < clause.Index
                && (word.Is("obj") || (word.Is("obl") && word.Upos == Upos.NUM))
            )
            {
                nearest = word;
            }
        }
        return nearest;
    }

    /// <summary>Whether another one begins to speak at a comma or conjunction.</summary>
    private bool EndsBefore(IReadOnlyList<Word> words, int at)
    {
        if (words[at].Form is ";")
        {
            return true;
        }
        if (words[at].Form is not "," && words[at].Upos != Upos.CCONJ)
        {
            return false;
        }
        for (int i = at + 1; i < Math.Min(words.Count, at + 6); i++)
        {
            if (
                words[i].Upos == Upos.VERB
                && !IsPassive(words[i])
                && _pack
                    .Saying(words[i])
                    .Any(s =>
                        s.Class
                            is SayingClass.Say
                                or SayingClass.Deny
                                or SayingClass.Confirm
                                or SayingClass.Ask
                                or SayingClass.Accuse
                    )
            )
            {
                return true;
            }
        }
        return false;
    }
}
