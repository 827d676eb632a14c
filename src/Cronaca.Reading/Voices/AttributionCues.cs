namespace Cronaca.Reading.Voices;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>Prepositions of attribution: "secondo", "stando a", "according to".</summary>
internal sealed class AttributionCues(
    LanguagePack pack,
    SpeakerFinder speakers,
    ContentTrimmer trimmer
)
{
    private readonly LanguagePack _pack = pack;
    private readonly SpeakerFinder _speakers = speakers;
    private readonly ContentTrimmer _trimmer = trimmer;

    public void Read(Sentence sentence, List<Utterance> found)
    {
        var words = sentence.Words;
        for (int i = 0; i < words.Count; i++)
        {
            int length = _pack.CueLength(words, i);
            if (
                length == 0
                || i + length >= words.Count
                || (length == 1 && words[i].Upos is Upos.ADJ or Upos.NOUN or Upos.NUM)
            )
            {
                continue;
            }
            if (Speaker(words, i + length) is { } speaker)
            {
                Add(sentence, i, length, speaker, found);
            }
            i += length - 1;
        }
    }

    /// <summary>The noun after the preposition; for "secondo quanto riferito da X", "secondo le informazioni giunte da X" the one who told.</summary>
    private Word? Speaker(IReadOnlyList<Word> words, int at)
    {
        var noun = words[at];
        if (noun.Lemma is "quanto" or "what" || noun.Upos is Upos.VERB or Upos.AUX)
        {
            return Teller(words, at);
        }
        for (
            int step = 0;
            step < 12
                && noun.Head is { } head
                && head.Index > noun.Index
                && noun.IsAny(
                    "det",
                    "amod",
                    "nummod",
                    "compound",
                    "case",
                    "nmod",
                    "advmod",
                    "punct"
                );
            step++
        )
        {
            noun = head;
        }
        bool nominal =
            noun.Upos is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM
            && noun.Lemma is not ("cui" or "which");
        if (!nominal || !_speakers.Kinds.CanSpeak(noun))
        {
            return null;
        }
        return _pack.Saying(noun).Any() && _speakers.Owner(noun) is { } owner ? owner : noun;
    }

    /// <summary>"... riferiscono testimoni", "... affermato dalla compagnia": the noun that the verb of saying has for its subject or agent, or that follows it.</summary>
    private Word? Teller(IReadOnlyList<Word> words, int at)
    {
        for (int i = at; i < Math.Min(words.Count, at + 8); i++)
        {
            if (words[i].Upos is not Upos.VERB || !_pack.Saying(words[i]).Any())
            {
                continue;
            }
            if (
                words[i]
                    .Dependents.FirstOrDefault(d =>
                        d.Index > i
                        && d.IsAny("nsubj", "obl")
                        && (
                            d.Is("nsubj")
                            || d.Relation == "obl:agent"
                            || d.HasCase("da")
                            || d.HasCase("by")
                        )
                    ) is
                { } named
            )
            {
                return named;
            }
            for (int j = i + 1; j < Math.Min(words.Count, i + 8); j++)
            {
                if (words[j].Upos is Upos.NOUN or Upos.PROPN)
                {
                    return words[j];
                }
                if (words[j].Upos is Upos.VERB or Upos.PUNCT)
                {
                    break;
                }
            }
            return null;
        }
        return null;
    }

    private void Add(Sentence sentence, int at, int length, Word speaker, List<Utterance> found)
    {
        var words = sentence.Words;
        var cue = new TextSpan(words[at].Span.Start, words[at + length - 1].Span.End);
        int last = Math.Max(at + length, speaker.Index);
        foreach (var below in speaker.Subtree())
        {
            if (!below.IsAny("acl", "parataxis") || below.Index < speaker.Index)
            {
                last = Math.Max(last, below.Index);
            }
        }
        // "secondo l'Ufficio Onu (Ocha)"
        if (last + 1 < words.Count && words[last + 1].Form == "(")
        {
            for (int i = last + 2; i < Math.Min(words.Count, last + 10); i++)
            {
                if (words[i].Form == ")")
                {
                    last = i;
                    break;
                }
            }
        }
        // "secondo fonti accreditate": an adjective right behind its noun is a part of the voice wherever the tree hangs it.
        while (
            last + 1 < words.Count && words[last + 1].Upos == Upos.ADJ && speaker.Upos == Upos.NOUN
        )
        {
            last++;
        }
        var voice = _speakers.Voice(speaker, cue);
        last = Math.Max(last, LastWithin(words, voice.Span));
        if (Reporting(words, at, last) is { } verb)
        {
            _speakers.Sources[verb] = voice;
            return;
        }
        // "secondo l'agenzia, che cita fonti della sicurezza": whom it cites stands behind it.
        List<Voice> voices = [voice];
        if (
            speaker.Dependents.FirstOrDefault(d =>
                d.Is("acl") && d.Lemma is "citare" or "cite" or "quote"
            )
                is { } citing
            && citing.Child("obj") is { } cited
            && _speakers.Kinds.CanSpeak(cited)
        )
        {
            voices.Add(_speakers.Voice(cited, citing.Span));
        }
        bool any = false;
        foreach (var span in Content(sentence, at, last, speaker))
        {
            if (_trimmer.Trim(span, cue) is { } content)
            {
                any = true;
                found.Add(
                    new Utterance
                    {
                        Voices = voices,
                        Content = content.Content,
                        Type = content.Type,
                        Class = SayingClass.Say,
                        Cue = words[at],
                        Sentence = sentence,
                        Rule = "voice.according-to",
                        Confidence = 0.8,
                    }
                );
            }
        }
        if (any)
        {
            _speakers.Last = voice;
        }
    }

    /// <summary>At the head of the sentence: what follows; at its end: what precedes; where it opens a clause: that clause; amid one: what stands on both sides.</summary>
    private IEnumerable<TextSpan> Content(Sentence sentence, int at, int last, Word speaker)
    {
        var words = sentence.Words;
        int end = words.Count - 1;
        while (end > 0 && words[end].Upos == Upos.PUNCT)
        {
            end--;
        }
        bool atStart = true;
        for (int i = 0; i < at; i++)
        {
            atStart &= words[i].Upos is Upos.PUNCT or Upos.CCONJ or Upos.ADV;
        }
        if (atStart)
        {
            return [FromStart(words, last, end)];
        }
        bool dashed = words[at - 1].Form is "-" or "–" or "—" or "--";
        if (
            last >= end - 1
            || words[last + 1].Form is ";" or ")"
            || (!dashed && words[last + 1].Form is "–" or "—" or "--")
        )
        {
            return [new TextSpan(words[ClauseStart(words, at)].Span.Start, words[at].Span.Start)];
        }
        int after = words[last + 1].Form == "," ? last + 2 : last + 1;
        int until = ClauseEnd(words, after, end);
        // "..., ma secondo X una nave ...", "che secondo X non è ...": it opens a clause, which it vouches for.
        if (
            at > 0 && words[at - 1].Upos is Upos.CCONJ or Upos.SCONJ or Upos.PRON
            || words[at - 1].Form is ";" or ":"
            || (words[at - 1].Form is "," && after == last + 1)
        )
        {
            return [new TextSpan(words[after].Span.Start, words[until].Span.End)];
        }
        var clause = (speaker.Head ?? speaker).Clause();
        if (clause.Relation == "acl:relcl")
        {
            return
            [
                new TextSpan(
                    words[after].Span.Start,
                    Math.Max(clause.SubtreeSpan().End, words[after].Span.End)
                ),
            ];
        }
        int from = 0;
        for (int i = at - 1; i > 0; i--)
        {
            if (
                words[i].Form is ";" or ":"
                || (words[i].Upos == Upos.SCONJ && words[i].Lemma is "che" or "that")
            )
            {
                from = i + 1;
                break;
            }
        }
        return
        [
            new TextSpan(words[from].Span.Start, words[at].Span.Start),
            new TextSpan(words[after].Span.Start, words[until].Span.End),
        ];
    }

    /// <summary>The first word behind the last semicolon before a word; the first of the sentence when there is none.</summary>
    private static int ClauseStart(IReadOnlyList<Word> words, int before)
    {
        for (int i = before - 1; i > 0; i--)
        {
            if (words[i].Form == ";")
            {
                return i + 1;
            }
        }
        return 0;
    }

    /// <summary>The verb of saying that a gerund of citing belongs to: "Radio X, citing witnesses, reported"; null when there is none.</summary>
    private Word? Reporting(IReadOnlyList<Word> words, int at, int last)
    {
        if (words[at].Upos != Upos.VERB || words[at].Is("case"))
        {
            return null;
        }
        for (int i = last + 1; i < Math.Min(words.Count, last + 4); i++)
        {
            if (words[i].Upos == Upos.VERB && _pack.Saying(words[i]).Any())
            {
                return words[i];
            }
        }
        for (var up = words[at].Head; up is not null; up = up.Head)
        {
            if (up.Upos == Upos.VERB && _pack.Saying(up).Any())
            {
                return up;
            }
        }
        return null;
    }

    private static TextSpan FromStart(IReadOnlyList<Word> words, int last, int end)
    {
        int from = Math.Min(last + 1, words.Count - 1);
        // The speaker's own afterthoughts end at the comma.
        for (int i = last + 1; i < Math.Min(words.Count, last + 3); i++)
        {
            if (words[i].Form == ",")
            {
                from = i + 1;
                // "Secondo il portavoce, il colonnello Martin Sichone, ...": the name behind the role is no word of what is said.
                int named = from;
                while (
                    named < words.Count - 2
                    && named < from + 7
                    && words[named].Upos
                        is Upos.DET
                            or Upos.NOUN
                            or Upos.PROPN
                            or Upos.ADJ
                            or Upos.ADP
                )
                {
                    named++;
                }
                if (
                    words[named].Form == ","
                    && named > from
                    && words[named - 1].Upos == Upos.PROPN
                    && words[last].Upos == Upos.NOUN
                )
                {
                    from = named + 1;
                }
                break;
            }
        }
        // "Secondo X ...: «...»": the quotation is a stretch of its own; so is what follows a semicolon.
        for (int i = from + 1; i + 1 <= end; i++)
        {
            if (
                words[i].Form == ";"
                || (words[i].Form == ":" && words[i + 1].Form is "\"" or "“" or "«")
            )
            {
                end = i - 1;
            }
        }
        return from > end ? default : new TextSpan(words[from].Span.Start, words[end].Span.End);
    }

    /// <summary>The last word before the next clause: a semicolon, a comma with "but", a relative or another verb of saying behind it.</summary>
    private int ClauseEnd(IReadOnlyList<Word> words, int from, int end)
    {
        int at = from;
        while (
            at < end
            && words[at + 1].Form is not ";"
            && !(words[at].Form == "," && Turns(words, at + 1))
        )
        {
            at++;
        }
        return at;
    }

    private bool Turns(IReadOnlyList<Word> words, int at)
    {
        if (
            words[at].Upos is Upos.SCONJ or Upos.PRON
            || (
                words[at].Upos == Upos.CCONJ && words[at].Lemma is not ("e" or "and" or "o" or "or")
            )
        )
        {
            return true;
        }
        var verb = words[at].Upos == Upos.AUX && words[at].Head is { } head ? head : words[at];
        return verb.Upos == Upos.VERB && _pack.Saying(verb).Any();
    }

    private static int LastWithin(IReadOnlyList<Word> words, TextSpan span)
    {
        int last = -1;
        for (int i = 0; i < words.Count; i++)
        {
            if (span.Contains(words[i].Span))
            {
                last = i;
            }
        }
        return last;
    }
}
