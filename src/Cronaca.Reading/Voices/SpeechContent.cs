namespace Cronaca.Reading.Voices;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>What a verb of saying says: its clause, the clause it is set into, what stands before the comma, a quotation beside it, a bare noun.</summary>
internal sealed class SpeechContent(
    LanguagePack pack,
    SpeakerFinder speakers,
    ContentTrimmer trimmer
)
{
    private const int _shortestQuotation = 15;
    private readonly LanguagePack _pack = pack;
    private readonly SpeakerFinder _speakers = speakers;
    private readonly ContentTrimmer _trimmer = trimmer;

    /// <summary>The stretches that are said; and the speaker, where the order of words tells it better than the tree.</summary>
    public (IReadOnlyList<Piece> Pieces, Word? Speaker) Of(Word cue, SayingEntry entry)
    {
        if (SetInQuotation(cue) is { Count: > 0 } halves)
        {
            return (halves, null);
        }
        if (Inverted(cue) is { } speaker)
        {
            return (Before(cue, speaker), speaker);
        }
        if (Complement(cue, entry) is { } clause)
        {
            return ([new Piece(Extended(cue, clause), "voice.clause", 0.9)], null);
        }
        if (entry.Class == SayingClass.Accuse && Because(cue) is { } reason)
        {
            return ([new Piece(reason, "voice.because", 0.6)], null);
        }
        if (Introduced(cue, (entry.Frame & SayingFrame.Infinitive) != 0) is { } introduced)
        {
            return ([new Piece(introduced, "voice.introduced", 0.75)], null);
        }
        if (IsInserted(cue) && cue.Head is { } host)
        {
            return ([.. Around(host, cue).Select(s => new Piece(s, "voice.inserted", 0.85))], null);
        }
        if (Preceding(cue) is { } before)
        {
            return ([new Piece(before, "voice.clause-before", 0.8)], null);
        }
        if (SentenceBefore(cue) is { } told)
        {
            return ([new Piece(told, "voice.sentence-before", 0.8)], null);
        }
        if (Quoted(cue) is { } quoted)
        {
            return ([new Piece(quoted, "voice.quotation", 0.85)], null);
        }
        if ((entry.Frame & SayingFrame.That) != 0 && entry.Class is SayingClass.Say or SayingClass.Write or SayingClass.Confirm or SayingClass.Deny && cue.Child("obj") is null && Introduced(cue, false, afterNoun: true) is { } far)
        {
            return ([new Piece(far, "voice.introduced", 0.6)], null);
        }
        if (Loose(cue) is { } loose)
        {
            return ([new Piece(loose.SubtreeSpan(), "voice.after-colon", 0.6)], null);
        }
        if (Thing(cue, entry) is { } thing)
        {
            return ([new Piece(WithRest(cue, thing), "voice.object", 0.5)], null);
        }
        return ([], null);
    }

    /// <summary>"«A – ha avvertito X – B»": a verb with its speaker between dashes, within the quotation that it breaks in two.</summary>
    private List<Piece> SetInQuotation(Word cue)
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
            new Piece(
                new TextSpan(Math.Max(quotation.Content.Start, words[0].Span.Start), words[left].Span.Start),
                "voice.set-in",
                0.85
            ),
            new Piece(
                new TextSpan(words[right].Span.End, quotation.Content.End),
                "voice.set-in",
                0.85
            ),
        ];
    }

    private static bool IsDash(Word word) => word.Form is "-" or "–" or "—" or "--";

    /// <summary>"ha detto a Reuters per telefono che ...": the conjunction tells where it begins when the tree does not.</summary>
    private TextSpan? Introduced(Word cue, bool infinitive, bool afterNoun = false)
    {
        var words = cue.Sentence.Words;
        for (int i = cue.Index + 1; i < Math.Min(words.Count - 2, cue.Index + 12); i++)
        {
            if (words[i].Has("VerbForm=Fin") || words[i].Form is ":" or ";" or "\"" or "«" or "“")
            {
                return null;
            }
            bool that =
                words[i].Lemma is "che" or "that"
                && words[i].Upos is Upos.SCONJ or Upos.PRON
                && words[i - 1].Upos is not Upos.PUNCT
                && (words[i - 1].Upos is not Upos.NOUN || (afterNoun && !_pack.Saying(words[i - 1]).Any()));
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

    /// <summary>"critica l'accordo perché ...": the reason is what the critic says.</summary>
    private static TextSpan? Because(Word cue)
    {
        foreach (var word in cue.Dependents)
        {
            if (word.Is("advcl") && word.Index > cue.Index && word.Dependents.FirstOrDefault(d => d.Is("mark") && d.Lemma is "perché" or "because") is { } mark)
            {
                var span = word.SubtreeSpan();
                return new TextSpan(mark.Span.End, Math.Max(span.End, mark.Span.End));
            }
        }
        return null;
    }

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

    /// <summary>"... Lo rende noto la questura.": the pronoun that opens the sentence stands for the sentence before it.</summary>
    private TextSpan? SentenceBefore(Word cue)
    {
        var words = cue.Sentence.Words;
        if (words.Count == 0 || cue.Index > 8 || cue.Sentence.Index == 0)
        {
            return null;
        }
        bool lo = cue.Dependents.Any(d => d.Index <= 1 && d.Upos == Upos.PRON && d.Is("obj") && d.Lemma is "lo" or "it" or "that" or "this");
        return lo ? _trimmer.SentenceBefore(cue.Sentence) : null;
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

    /// <summary>A clause that follows the verb and is what is said.</summary>
    private static Word? Complement(Word cue, SayingEntry entry)
    {
        foreach (var word in cue.Dependents)
        {
            if (word.Index < cue.Index)
            {
                continue;
            }
            if (word.Is("ccomp") && word.Dependents.Count > 0 && IsClause(word, entry))
            {
                return word;
            }
            bool infinitive =
                word.Upos is Upos.VERB or Upos.AUX or Upos.ADJ or Upos.NOUN
                && word.Dependents.Any(d => d.IsAny("mark", "case"));
            if (
                word.Is("xcomp")
                && (entry.Frame & SayingFrame.Infinitive) != 0
                && infinitive
                && entry.Class is not (SayingClass.Hear or SayingClass.Show)
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

    /// <summary>What is seen, shown or thought must be a whole clause: "mostra i poliziotti aprire il fuoco" says nothing.</summary>
    private static bool IsClause(Word word, SayingEntry entry) =>
        entry.Class is not (SayingClass.Hear or SayingClass.Show or SayingClass.Think)
        || word.Has("VerbForm=Fin")
        || word.Dependents.Any(d => d.IsAny("mark", "aux", "cop", "nsubj"));

    /// <summary>The clause with what follows it in the sentence and hangs on the verb of saying only because the tree had to put it somewhere.</summary>
    private TextSpan Extended(Word cue, Word clause)
    {
        int start = Begin(cue, clause);
        int end = Math.Max(clause.SubtreeSpan().End, start);
        // "says that A, adding that B", "says A while X says B": the next one to speak ends it.
        foreach (var word in clause.Dependents)
        {
            if (
                word.Index > clause.Index
                && word.IsAny("advcl", "conj", "parataxis")
                && Speaks(word)
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
            if (!goesOn || Speaks(word))
            {
                break;
            }
            end = Math.Max(end, word.SubtreeSpan().End);
        }
        return new TextSpan(start, Resumed(cue, start, end));
    }

    /// <summary>"..., richiesta che è stata approvata", "..., cosa che ...": a bare noun with a relative takes up what was said, and ends it.</summary>
    private static int Resumed(Word cue, int start, int end)
    {
        var words = cue.Sentence.Words;
        for (int i = cue.Index + 3; i + 2 < words.Count && words[i].Span.Start < end; i++)
        {
            if (words[i].Form == "," && words[i].Span.Start > start && words[i + 1].Upos == Upos.NOUN && words[i + 2].Lemma is "che" or "which")
            {
                return words[i].Span.Start;
            }
        }
        return end;
    }

    /// <summary>Whether a clause is one of saying: its head, or a verb coordinated with it.</summary>
    private bool Speaks(Word clause) =>
        clause
            .WithConjuncts()
            .Any(w =>
                w.Upos is Upos.VERB
                && _pack.Saying(w).Any(s => s.Class is not (SayingClass.Hear or SayingClass.Show or SayingClass.Think))
            );

    /// <summary>
    /// Where what is said begins: behind the verb, its speaker, those who are told and when; what else stands between belongs to what is said
    /// even where the tree hangs it on the verb.
    /// </summary>
    private int Begin(Word cue, Word clause)
    {
        var words = cue.Sentence.Words;
        bool hasSubject = cue.Dependents.Any(d => d.Is("nsubj") && d.Index < cue.Index);
        int at = cue.Index + 1;
        while (at < clause.Index)
        {
            var word = words[at];
            var top = word;
            while (top.Head is { } head && head != cue && !ReferenceEquals(top, clause))
            {
                top = head;
            }
            bool aside =
                top.Head == cue
                && (
                    top.IsAny("obl", "advmod", "iobj", "punct", "discourse", "advcl", "aux", "expl")
                    || (
                        top.Is("obj")
                        && (
                            _speakers.IsMedium(top)
                            || top.Dependents.Count < 8 && _speakers.CanSpeak(top)
                        )
                    )
                    || (top.Is("nsubj") && !hasSubject)
                );
            if (!aside)
            {
                break;
            }
            at = Math.Max(at, Last(top)) + 1;
        }
        return at > clause.Index
            ? clause.SubtreeSpan().Start
            : Math.Max(words[at].Span.Start, cue.Span.End);
    }

    private static int Last(Word word)
    {
        int last = word.Index;
        foreach (var below in word.Subtree())
        {
            last = Math.Max(last, below.Index);
        }
        return last;
    }

    /// <summary>"..., riferiscono testimoni": the speaker right behind the verb, the verb right behind a comma or a closing quotation mark.</summary>
    private Word? Inverted(Word cue)
    {
        bool finite =
            cue.Has("VerbForm=Fin")
            || cue.Dependents.Any(d => d.Is("aux") && d.Has("VerbForm=Fin"));
        if (
            !finite
            || !AfterBreak(cue)
            || Claims.Arguments.IsPassive(cue)
            || cue.IsAny("acl", "xcomp")
            || cue.Dependents.Any(d => d.Is("nsubj") && d.Index < cue.Index)
        )
        {
            return null;
        }
        foreach (var word in cue.Dependents)
        {
            if (
                word.Index <= cue.Index
                || word.Upos == Upos.PUNCT
                || word.IsAny("advmod", "obl", "aux")
            )
            {
                continue;
            }
            bool nominal =
                word.Upos is Upos.NOUN or Upos.PROPN or Upos.PRON
                && !word.Dependents.Any(d => d.IsAny("case", "cop", "nsubj", "mark"));
            bool speaker =
                nominal
                && word.IsAny(
                    "nsubj",
                    "obj",
                    "iobj",
                    "ccomp",
                    "xcomp",
                    "appos",
                    "flat",
                    "dep",
                    "parataxis"
                )
                && (word.Is("nsubj") || _speakers.CanSpeak(word));
            // "Avakov, ministro dell'Interno, ha accusato il governo": what stands before the comma must say something.
            return speaker && (SaysSomething(cue) || GoesOn(word)) ? word : null;
        }
        return null;
    }

    private bool GoesOn(Word speaker) => Rest(speaker) > 0;

    /// <summary>The index of the first word of what goes on behind the speaker, between commas or dashes; 0 when nothing does.</summary>
    private int Rest(Word speaker)
    {
        var words = speaker.Sentence.Words;
        int last = Last(speaker);
        int rest = last + 2;
        if (rest >= words.Count - 2 || words[last + 1].Form is not ("," or "-" or "–" or "—"))
        {
            return 0;
        }
        bool and = words[rest].Upos == Upos.CCONJ && words[rest].Lemma is "e" or "and";
        if (!and && words[rest].Upos is Upos.CCONJ or Upos.SCONJ or Upos.PRON or Upos.VERB)
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
                (words[i].Upos is Upos.VERB or Upos.AUX && words[i].Head != cue)
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

    private List<Piece> Before(Word cue, Word speaker)
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
        var pieces = new List<Piece>
        {
            new(new TextSpan(From(words, at), words[at].Span.Start), "voice.inverted", 0.85),
        };
        // "..., says X, ...": what was broken off goes on, unless the speaker or another clause does.
        int rest = Rest(speaker);
        if (rest > 0)
        {
            pieces.Add(new Piece(new TextSpan(words[rest].Span.Start, words[^1].Span.End), "voice.goes-on-after", 0.6));
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
    private static bool IsInserted(Word cue)
    {
        if (cue.Head is not { } host || host.IsWithin(cue))
        {
            return false;
        }
        if (cue.Is("advcl"))
        {
            return !SpeakerFinder.IsQuotedAs(cue)
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
    private static IEnumerable<TextSpan> Around(Word host, Word cue)
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
    private TextSpan? Preceding(Word cue)
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

    /// <summary>A quotation of the sentence that stands next to the verb, its speaker and a comma or colon.</summary>
    private TextSpan? Quoted(Word cue)
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
            bool amid = word.Span.Start >= Math.Min(cue.Span.End, quotation.Span.End) && word.Span.End <= Math.Max(cue.Span.Start, quotation.Span.Start);
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

    /// <summary>After a colon, what is said may hang loosely on the verb.</summary>
    private Word? Loose(Word cue)
    {
        foreach (var word in cue.Dependents)
        {
            if (
                word.Index > cue.Index + 1
                && word.IsAny("parataxis", "dep")
                && word.Upos is Upos.VERB or Upos.ADJ or Upos.NOUN or Upos.AUX
                && AfterColon(word)
                && !Speaks(word)
            )
            {
                return word;
            }
        }
        return null;
    }

    private static bool AfterColon(Word clause)
    {
        int first = clause.Index;
        foreach (var below in clause.Subtree())
        {
            first = below.Upos == Upos.PUNCT ? first : Math.Min(first, below.Index);
        }
        var words = clause.Sentence.Words;
        return first > 0 && (words[first - 1].Form == ":" || (first > 1 && words[first - 2].Form == ":"));
    }

    /// <summary>A bare noun that tells something: "parla di 6 morti", "denied any involvement".</summary>
    private Word? Thing(Word cue, SayingEntry entry)
    {
        if (
            (entry.Frame & SayingFrame.Object) == 0
            || entry.Class
                is not (
                    SayingClass.Say
                    or SayingClass.Write
                    or SayingClass.Confirm
                    or SayingClass.Deny
                    or SayingClass.Hear
                    or SayingClass.Show
                )
        )
        {
            return null;
        }
        foreach (var word in cue.Dependents)
        {
            bool place =
                word.Is("obj") || (word.Is("obl") && (word.HasCase("di") || word.HasCase("of")));
            if (
                word.Index > cue.Index
                && place
                && word.Upos is Upos.NOUN or Upos.NUM or Upos.PROPN or Upos.VERB or Upos.ADJ
                && (entry.Class == SayingClass.Deny || Tells(word))
                && !word.Dependents.Any(d => d.Is("acl") && d.Dependents.Any(c => c.Lemma == "cui"))
            )
            {
                return word;
            }
        }
        return null;
    }

    /// <summary>The noun with what follows it and hangs on the verb: "10,000 job cuts over the next four years".</summary>
    private static TextSpan WithRest(Word cue, Word noun)
    {
        var span = noun.Span;
        foreach (var word in noun.Dependents)
        {
            if (!word.Is("appos"))
            {
                span = span.Union(word.SubtreeSpan());
            }
        }
        foreach (var word in cue.Dependents)
        {
            if (
                word.Index > noun.Index
                && word.IsAny("obl", "nmod", "advcl")
                && word.SubtreeSpan() is var rest
                && rest.Start - span.End is >= 0 and <= 2
            )
            {
                span = span.Union(rest);
            }
        }
        return span;
    }

    private bool Tells(Word noun)
    {
        if (
            _pack
                .Saying(noun)
                .Any(s => s.Class is SayingClass.Think or SayingClass.Warn)
        )
        {
            return true;
        }
        foreach (var word in noun.Subtree())
        {
            if (_pack.Casualties(word).Any() || _pack.Events(word).Any(e => e.Type is not null))
            {
                return true;
            }
        }
        return false;
    }

    internal sealed record Piece(TextSpan Span, string Rule, double Confidence);
}
