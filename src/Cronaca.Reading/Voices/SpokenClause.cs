namespace Cronaca.Reading.Voices;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;

/// <summary>What follows the verb and is said: its clause, an infinitive, what a conjunction introduces, the reason a critic gives.</summary>
internal sealed class SpokenClause(LanguagePack pack, ValuesOfReport values, SpeakerFinder speakers)
{
    private readonly LanguagePack _pack = pack;
    private readonly ValuesOfReport _values = values;
    private readonly SpeakerFinder _speakers = speakers;

    /// <summary>A clause that follows the verb and is what is said.</summary>
    public static Word? Complement(Word cue, SayingEntry entry)
    {
        foreach (var word in cue.Dependents)
        {
            if (word.Index < cue.Index)
            {
                continue;
            }
            if (
                word.Is("ccomp")
                && word.Dependents.Count > 0
                && IsClause(word, entry)
                && !IsAside(word)
            )
            {
                return word;
            }
            bool infinitive =
                word.Upos is Upos.VERB or Upos.AUX or Upos.ADJ or Upos.NOUN
                && word.Dependents.Any(d =>
                    d.IsAny("mark", "case")
                    && d.Index < word.Index
                    && d.Lemma is "di" or "a" or "to" or "of" or "per" or "da" or "for"
                );
            if (
                word.Is("xcomp")
                && (entry.Frame & SayingFrame.Infinitive) != 0
                && infinitive
                && entry.Class is not (SayingClass.Hear or SayingClass.Show)
            )
            {
                return word;
            }
            // "denied firing on them", "admitted having fired"
            if (
                word.Is("xcomp")
                && word.Index <= cue.Index + 2
                && (entry.Frame & SayingFrame.That) != 0
                && entry.Class is SayingClass.Deny or SayingClass.Confirm
                && IsParticipleOfNow(word)
            )
            {
                return word;
            }
            bool close = word.SubtreeSpan().Start - cue.Span.End <= 2;
            if (
                word.IsAny("advcl", "obl", "csubj")
                && infinitive
                && (entry.Frame & SayingFrame.Infinitive) != 0
                && (
                    close
                    || entry.Class is SayingClass.Accuse or SayingClass.Ask or SayingClass.Warn
                )
                && word.Upos is Upos.VERB or Upos.AUX
                && word.Dependents.Any(d =>
                    d.IsAny("mark", "case") && d.Lemma is "di" or "of" or "to" or "a"
                )
            )
            {
                return word;
            }
        }
        return null;
    }

    /// <summary>"he said, declining to give a name": what a comma and a participle set beside the verb is not said.</summary>
    private static bool IsAside(Word word)
    {
        bool participle =
            word.Has("VerbForm=Ger")
            || (
                word.Has("VerbForm=Part")
                && word.Child("aux") is null
                && word.Child("nsubj") is null
            );
        return participle && word.Index > 0 && word.Sentence.Words[word.Index - 1].Form == ",";
    }

    /// <summary>What is seen, shown or thought must be a whole clause: "mostra i poliziotti aprire il fuoco" says nothing.</summary>
    private static bool IsClause(Word word, SayingEntry entry) =>
        entry.Class is not (SayingClass.Hear or SayingClass.Show or SayingClass.Think)
        || word.Has("VerbForm=Fin")
        || word.Dependents.Any(d => d.IsAny("mark", "aux", "cop", "nsubj"));

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
                return new TextSpan(start, Math.Max(start, word.SubtreeSpan().Start));
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

    /// <summary>Whether a clause is one of saying: its head, or a verb coordinated with it.</summary>
    public bool Speaks(Word clause) =>
        clause
            .WithConjuncts()
            .Any(w =>
                w.Upos is Upos.VERB
                // "the sound of the shots echoed" says nothing.
                && (
                    w.Child("nsubj") is not { Upos: Upos.NOUN } subject
                    || _speakers.Kinds.CanSpeak(subject)
                )
                && (
                    _pack
                        .Saying(w)
                        .Any(s =>
                            s.Class
                                is not (SayingClass.Hear or SayingClass.Show or SayingClass.Think)
                        )
                    // "said the workers were safe but declined to say"
                    || (
                        w.Is("conj")
                        && w.Child("nsubj") is null
                        && _pack.Modal(w) == ModalForce.Negative
                    )
                )
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

    /// <summary>"ha detto a Reuters per telefono che ...": the conjunction tells where it begins when the tree does not.</summary>
    public TextSpan? Introduced(Word cue, bool infinitive, bool afterNoun = false)
    {
        var words = cue.Sentence.Words;
        for (int i = cue.Index + 1; i < Math.Min(words.Count - 2, cue.Index + 12); i++)
        {
            bool another = words[i].Upos == Upos.VERB && _pack.Saying(words[i]).Any();
            if (
                another
                || words[i].Has("VerbForm=Fin")
                || words[i].Form is ":" or ";" or "\"" or "«" or "“"
            )
            {
                return null;
            }
            // "said, declining to give a name": the infinitive is another verb's.
            infinitive &= !IsParticipleOfNow(words[i]);
            bool that =
                words[i].Lemma is "che" or "that"
                && words[i].Upos is Upos.SCONJ or Upos.PRON
                && words[i - 1].Upos is not Upos.PUNCT
                && (
                    words[i - 1].Upos is not Upos.NOUN
                    || (
                        afterNoun
                        && (!_pack.Saying(words[i - 1]).Any() || IsSetting(words[i - 1], cue))
                    )
                );
            if (that || (infinitive && OpensInfinitive(words, i)))
            {
                int end = i + 1;
                while (end + 1 < words.Count && !EndsBefore(words, end + 1))
                {
                    end++;
                }
                return new TextSpan(words[i].Span.Start, words[end].Span.End);
            }
        }
        return null;
    }

    /// <summary>"said in a televised address that", "ha detto in un comunicato che": where it was said, not what.</summary>
    private static bool IsSetting(Word noun, Word cue) =>
        noun.Is("obl")
        && noun.Head == cue
        && (
            noun.HasCase("in")
            || noun.HasCase("at")
            || noun.HasCase("during")
            || noun.HasCase("durante")
        );

    private static bool IsParticipleOfNow(Word word) =>
        word.Has("VerbForm=Ger")
        || (word.Has("VerbForm=Part") && word.Has("Tense=Pres"))
        || word.Dependents.Any(d => d.Is("aux") && d.Form == "having");

    /// <summary>"di stanziare", "to leave": a marker with an infinitive behind it.</summary>
    private static bool OpensInfinitive(IReadOnlyList<Word> words, int at)
    {
        if (words[at].Form.ToLowerInvariant() is not ("di" or "a" or "ad" or "to"))
        {
            return false;
        }
        for (int i = at + 1; i < Math.Min(words.Count, at + 4); i++)
        {
            if (words[i].Upos is Upos.VERB or Upos.AUX)
            {
                return words[i].Has("VerbForm=Inf");
            }
            if (words[i].Upos is not (Upos.ADV or Upos.PRON or Upos.PART))
            {
                return false;
            }
        }
        return false;
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

    /// <summary>"critica l'accordo perché ...": the reason is what the critic says.</summary>
    public static TextSpan? Because(Word cue)
    {
        foreach (var word in cue.Dependents)
        {
            if (
                word.Is("advcl")
                && word.Index > cue.Index
                && word.Dependents.FirstOrDefault(d =>
                    d.Is("mark") && d.Lemma is "perché" or "because"
                )
                    is { } mark
            )
            {
                var span = word.SubtreeSpan();
                return new TextSpan(mark.Span.End, Math.Max(span.End, mark.Span.End));
            }
        }
        return null;
    }
}
