namespace Cronaca.Reading.Voices;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;

/// <summary>Verbs and nouns of saying: who, by which words, and what is said (found by <see cref="SpeechContent"/>).</summary>
internal sealed class SpeechVerbs(
    LanguagePack pack,
    ValuesOfReport values,
    SpeakerFinder speakers,
    ContentTrimmer trimmer
)
{
    private readonly LanguagePack _pack = pack;
    private readonly SpeakerFinder _speakers = speakers;
    private readonly SpeechSubject _subject = new(speakers.Kinds);
    private readonly ContentTrimmer _trimmer = trimmer;
    private readonly SpeechContent _content = new(pack, values, speakers, trimmer);

    public void Read(Sentence sentence, List<Utterance> found)
    {
        int first = found.Count;
        foreach (var word in sentence.Words)
        {
            if (word.Upos is not (Upos.VERB or Upos.NOUN or Upos.AUX or Upos.ADJ))
            {
                continue;
            }
            foreach (var entry in _pack.Saying(word))
            {
                if (
                    word.Upos == Upos.NOUN
                        ? Noun(word, entry, found)
                        : Verb(word, entry, found, first)
                )
                {
                    break;
                }
            }
        }
    }

    private bool Verb(Word cue, SayingEntry entry, List<Utterance> found, int first)
    {
        if (
            (entry.Class != SayingClass.Deny && IsNegated(cue))
            || IsBareInfinitive(cue)
            || IsOfNobody(cue)
        )
        {
            return false;
        }
        var (pieces, inverted) = _content.Of(cue, entry);
        if (pieces.Count == 0 || (entry.Class == SayingClass.Ask && IsOwnName(cue, pieces[0].Span)))
        {
            return false;
        }
        var subject =
            ReadIn(cue, entry) ?? inverted ?? _subject.Of(cue, [.. pieces.Select(p => p.Span)]);
        if (
            subject is null
                ? NeedsSubject(entry) || Claims.Arguments.IsPassive(cue)
                : !IsVoice(subject, entry)
        )
        {
            return false;
        }
        // "I think", "we expect" within what somebody else says is no voice of its own.
        if (
            (cue.Has("Person=1") || subject is { } self && self.Has("Person=1"))
            && _trimmer.QuotationAt(cue.Span.Start) is not null
        )
        {
            return false;
        }
        var cueSpan = CueSpan(cue);
        var voice = subject is null
            ? _speakers.Dropped(cue, cueSpan, [.. pieces.Select(p => p.Span)])
            : _speakers.Voice(subject, cueSpan);
        if (voice is null)
        {
            return false;
        }
        List<Voice> voices = [voice];
        if (
            (_speakers.Told(cue) ?? (subject is null ? null : _speakers.QuotedBy(subject)))
                is { } medium
            && !ReferenceEquals(medium, subject)
            // "denied a report that": what is said tells nothing on.
            && !pieces.Any(p => p.Span.Contains(medium.Span))
        )
        {
            voices.Insert(0, _speakers.Voice(medium, cueSpan));
        }
        // "Radio Ngazidja, citing witnesses, reported": the origin stands behind the one who reports.
        if (_speakers.Sources.TryGetValue(cue, out var source))
        {
            voices.Add(source);
        }
        bool any = false;
        foreach (var piece in pieces)
        {
            if (
                _trimmer.Trim(piece.Span, cueSpan) is { } content
                // "the curfew began": words that introduce quotations say nothing without one.
                && (
                    (entry.Frame & ~SayingFrame.In) != SayingFrame.Quote
                    || content.Type != StatementType.Indirect
                )
            )
            {
                any = true;
                found.Add(
                    new Utterance
                    {
                        Voices = voices,
                        Content = content.Content,
                        Type = content.Type,
                        Class = entry.Class,
                        Cue = cue,
                        Sentence = cue.Sentence,
                        Rule = piece.Rule,
                        Confidence = piece.Confidence,
                    }
                );
            }
        }
        if (
            any
            && _trimmer.QuotationAt(cue.Span.Start) is null
            && !found.Skip(first).Any(u => u.Cue != cue && u.Content.Contains(cue.Span))
        )
        {
            _speakers.Heard(voice, cue.Sentence);
        }
        return any;
    }

    /// <summary>"si legge in una nota del ministero": where it is read is who says it.</summary>
    private static Word? ReadIn(Word cue, SayingEntry entry) =>
        (entry.Frame & SayingFrame.In) != 0
        && cue.Dependents.Any(d => d.Is("expl") && d.Has("Clitic=Yes"))
            ? cue.Dependents.FirstOrDefault(d => d.Is("obl") && d.HasCase("in"))
            : null;

    /// <summary>"damage estimated at 50 million", "a man identified only as Erik": a participle on a noun says by whom only with its agent.</summary>
    private static bool IsOfNobody(Word cue) =>
        cue.Is("acl")
        && cue.Relation != "acl:relcl"
        && cue.Has("VerbForm=Part")
        && !cue.Has("Tense=Pres")
        && cue.Child("aux") is null
        && Claims.Complements.Agent(cue) is null;

    /// <summary>"asked not to be named", "ha chiesto di restare anonimo": a condition of speaking, and nothing that is said of the world.</summary>
    private bool IsOwnName(Word cue, TextSpan said)
    {
        const int near = 7;
        var words = cue.Sentence.Words;
        for (int i = cue.Index + 1, seen = 0; i < words.Count && seen < near; i++)
        {
            if (words[i].Span.Start < said.Start)
            {
                continue;
            }
            seen++;
            if (_pack.Gaps(words[i]).Contains(GapClass.Name))
            {
                return true;
            }
            if (words[i].Upos is Upos.NOUN or Upos.PROPN or Upos.PUNCT)
            {
                return false;
            }
        }
        return false;
    }

    /// <summary>"per chiedere aiuto", "è difficile dire", "declined to say", "wants to warn": nobody has said it.</summary>
    private bool IsBareInfinitive(Word cue)
    {
        if (
            !cue.Has("VerbForm=Inf")
            || cue.Dependents.Any(d => d.Is("aux") && d.Has("VerbForm=Fin"))
        )
        {
            return false;
        }
        return !cue.IsAny("xcomp", "conj", "parataxis")
            || cue.Head is { Upos: Upos.ADJ or Upos.NOUN }
            || cue.Is("xcomp") && cue.Head is { } above && _pack.Modal(above) is not null;
    }

    /// <summary>What one thinks, hears or shows has a voice only where somebody is named as the one who does.</summary>
    private static bool NeedsSubject(SayingEntry entry) =>
        entry.Class is SayingClass.Think or SayingClass.Hear or SayingClass.Show;

    private bool IsVoice(Word subject, SayingEntry entry)
    {
        if (
            subject.Upos == Upos.PRON
            && subject.Lemma is "si" or "there" or "ciò" or "questo" or "this" or "that" or "which"
        )
        {
            return false;
        }
        if (entry.Class == SayingClass.Hear)
        {
            return _speakers.Kinds.IsObserver(subject);
        }
        if (subject.Upos is Upos.PROPN or Upos.PRON or Upos.NUM)
        {
            return entry.Class is not SayingClass.Show || subject.Upos != Upos.PRON;
        }
        return _speakers.Kinds.CanSpeak(subject)
            || entry.Class
                is SayingClass.Say
                    or SayingClass.Write
                    or SayingClass.Confirm
                    or SayingClass.Deny
                    or SayingClass.Show;
    }

    private static bool IsNegated(Word cue) =>
        cue.Dependents.Any(d =>
            d.Is("advmod") && (d.Has("Polarity=Neg") || d.Lemma is "non" or "not" or "never")
        );

    private static TextSpan CueSpan(Word cue)
    {
        int start = cue.Span.Start;
        foreach (var word in cue.Dependents)
        {
            if (word.Is("aux") && word.Index < cue.Index && cue.Index - word.Index < 5)
            {
                start = Math.Min(start, word.Span.Start);
            }
        }
        return new TextSpan(start, cue.Span.End);
    }

    /// <summary>"the claim that ...", "l'affermazione di Tokayev secondo cui ...".</summary>
    private bool Noun(Word noun, SayingEntry entry, List<Utterance> found)
    {
        // An agency or a spokesman is no statement.
        if ((_pack.Noun(noun) & NounClass.AnyAgent) != 0)
        {
            return false;
        }
        var clause = noun.Dependents.FirstOrDefault(d =>
            d.Index > noun.Index && d.IsAny("acl", "ccomp") && IsIntroduced(d)
        );
        var owner = noun.Dependents.FirstOrDefault(d =>
            d.Is("nmod")
            && (
                d.Relation == "nmod:poss"
                || d.HasCase("di")
                || d.HasCase("of")
                || d.HasCase("da")
                || d.HasCase("by")
            )
        );
        clause ??= owner?.Dependents.FirstOrDefault(d =>
            d.IsAny("acl") && d.Dependents.Any(o => o.Lemma == "cui" && o.HasCase("secondo"))
        );
        if (clause is null || owner is null || !_speakers.Kinds.CanSpeak(owner))
        {
            return false;
        }
        var span = clause.SubtreeSpan();
        int start = Math.Max(span.Start, noun.Span.End);
        foreach (var word in clause.Dependents)
        {
            if (word.Lemma == "cui" && word.Index < clause.Index)
            {
                start = word.Span.End;
            }
        }
        if (_trimmer.Trim(new TextSpan(start, span.End), noun.Span) is not { } content)
        {
            return false;
        }
        found.Add(
            new Utterance
            {
                Voices = [_speakers.Voice(owner, noun.Span)],
                Content = content.Content,
                Type = content.Type,
                Class = entry.Class,
                Cue = noun,
                Sentence = noun.Sentence,
                Rule = "voice.noun",
                Confidence = 0.7,
            }
        );
        return true;
    }

    private static bool IsIntroduced(Word clause) =>
        clause.Dependents.Any(d =>
            (d.Is("mark") && d.Lemma is "che" or "that" or "di" or "secondo")
            || (d.Lemma == "cui" && d.HasCase("secondo"))
        );
}
