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
    private readonly CuedContent _content = new(pack);

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
        if (noun.Upos is Upos.PRON or Upos.DET && Relative(words, at) is { } meant)
        {
            return meant;
        }
        bool nominal =
            noun.Upos is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM
            && noun.Lemma is not ("cui" or "which");
        if (!nominal || !_speakers.Kinds.CanSpeak(noun))
        {
            return null;
        }
        // "una fonte dell'istituto" speaks itself; "i rilievi del Servizio geologico" are somebody's.
        return
            (_pack.Noun(noun) & NounClass.AnyPerson) == 0
            && _pack.Saying(noun).Any()
            && _speakers.Owner(noun) is { } owner
            ? owner
            : noun;
    }

    /// <summary>"una nota dello stato maggiore, secondo la quale": the noun that the pronoun stands for; null where it is no relative, or where somebody's account is told elsewhere ("secondo cui").</summary>
    private Word? Relative(IReadOnlyList<Word> words, int at)
    {
        bool relative = false;
        for (int i = at; i < Math.Min(words.Count, at + 2); i++)
        {
            relative |=
                words[i].Lemma is "quale" or "which" && words[i].Upos is Upos.PRON or Upos.DET;
        }
        for (int i = at - 1; relative && i >= 0 && i > at - 12; i--)
        {
            if (words[i].Upos is Upos.NOUN or Upos.PROPN)
            {
                var noun = words[i];
                while (
                    noun.Head is { } head
                    && head.Index > at - 12
                    && head.Index < noun.Index
                    && noun.IsAny("nmod", "flat", "amod", "appos")
                )
                {
                    noun = head;
                }
                return _speakers.Kinds.CanSpeak(noun) ? noun : null;
            }
            if (words[i].Upos is Upos.VERB)
            {
                return null;
            }
        }
        return null;
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
            if (
                below.Upos != Upos.PUNCT
                && (!below.IsAny("acl", "parataxis") || below.Index < speaker.Index)
                && !IsCountBehind(words, speaker, below)
            )
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
        if (length == 1 && Reporting(words, at, last) is { } verb)
        {
            _speakers.Sources[verb] = voice;
            return;
        }
        // "secondo l'agenzia, che cita fonti della sicurezza": whom it cites stands behind it.
        List<Voice> voices = [voice];
        if (_speakers.QuotedBy(speaker) is { } medium)
        {
            voices.Insert(0, _speakers.Voice(medium, cue));
        }
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
        foreach (var span in _content.Of(sentence, at, last, speaker))
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
            _speakers.Heard(voice, sentence);
        }
    }

    /// <summary>"according to the commissioner, 25 of them since Friday": a number behind a comma is no part of the voice.</summary>
    private static bool IsCountBehind(IReadOnlyList<Word> words, Word speaker, Word word)
    {
        for (int i = speaker.Index + 1; i < word.Index; i++)
        {
            if (words[i].Form == "," && words[i + 1].Upos == Upos.NUM)
            {
                return true;
            }
        }
        return word.Upos == Upos.NUM
            && word.Index > speaker.Index
            && words[word.Index - 1].Form == ",";
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
