namespace Cronaca.Reading.Voices;

using Cronaca.Reading.Claims;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>From a verb of saying to the noun that says it.</summary>
internal sealed class SpeechSubject(SpeakerKinds kinds)
{
    private readonly SpeakerKinds _kinds = kinds;
    private readonly OpeningNoun _opening = new(kinds);

    /// <summary>
    /// The noun that is the subject of a verb of saying: its own; the noun next to it where what is said stands before it; that of the verbs it is
    /// coordinated with; the noun a relative clause hangs on. Never a word of what is said. Null when the subject is dropped.
    /// </summary>
    public Word? Of(Word verb, IReadOnlyList<TextSpan> said)
    {
        if (IsQuotedAs(verb))
        {
            return verb.Head!.Child("obj");
        }
        // "A clerk who asked not to be named said": a participle with a subject and no auxiliary is a verb of the past that the tree took for a passive.
        if (
            Arguments.IsPassive(verb)
            && (verb.Child("aux") is not null || verb.Child("nsubj") is null || verb.Is("acl"))
        )
        {
            return Complements.Agent(verb);
        }
        if (Own(verb, said) is { } own)
        {
            return Referent(own, verb);
        }
        bool before = said[0].Start < verb.Span.Start;
        if (before)
        {
            return Neighbour(verb, said);
        }
        // "An officer, asked whether they had fired, replied that ...": the tree may give the subject to the participle between.
        foreach (var word in verb.Dependents)
        {
            if (
                word.Index < verb.Index
                && word.IsAny("ccomp", "advcl", "acl", "parataxis")
                && !word.Dependents.Any(d => d.IsAny("aux", "mark"))
                && word.Child("nsubj") is { } lent
                && lent.Index < word.Index
                && _kinds.CanSpeak(lent)
                && !verb.Is("conj")
            )
            {
                return lent;
            }
        }
        return _opening.Of(verb, said) ?? Above(verb, said);
    }

    /// <summary>The subject of the verb on which this one hangs, or with which it is coordinated; the noun that a relative clause hangs on.</summary>
    private Word? Above(Word verb, IReadOnlyList<TextSpan> said)
    {
        var at = verb;
        for (int step = 0; step < 6; step++)
        {
            if (at.Is("acl") && at.Head is { } noun)
            {
                return noun.Upos is Upos.NOUN or Upos.PROPN or Upos.PRON ? noun : null;
            }
            // "the organisers claimed 20,000; police dismissed the figure and spoke of 5,000": what a semicolon parts has subjects of its own.
            if (at.Is("conj") && BehindSemicolon(at) is { } near)
            {
                return near;
            }
            // "said that it was in touch with them and denied that ...": who said the one denies the other.
            if (Outer(at) is { } first)
            {
                at = first;
                if (Own(at, said) is { } speaker)
                {
                    return Referent(speaker, at);
                }
                continue;
            }
            if (!at.IsAny("conj", "advcl", "xcomp") || at.Head is not { } head)
            {
                return null;
            }
            if (
                at.Is("conj")
                && Person(at) is { } person
                && Person(head) is { } other
                && person != other
            )
            {
                return null;
            }
            at = head;
            if (Own(at, said) is { } above && Referent(above, at) is var named)
            {
                // "varie guerre ..., dicendo che": a thing does not go on to say.
                if (named.Upos != Upos.NOUN || _kinds.CanSpeak(named))
                {
                    return named;
                }
                if (verb.Has("VerbForm=Fin"))
                {
                    return null;
                }
            }
        }
        return null;
    }

    /// <summary>The subject of the nearest verb before this one, where a semicolon stands between it and the verb with which the tree coordinates it.</summary>
    private Word? BehindSemicolon(Word verb)
    {
        var words = verb.Sentence.Words;
        Word? subject = null;
        for (int i = verb.Index - 1; i > 0; i--)
        {
            if (words[i].Form == ";")
            {
                return verb.Head is { } head && head.Index < i ? subject : null;
            }
            if (words[i].Upos == Upos.VERB && subject is null)
            {
                subject = words[i].Child("nsubj") is { } own && _kinds.CanSpeak(own) ? own : null;
            }
        }
        return null;
    }

    /// <summary>The verb of saying in whose clause the tree has put a second one, coordinated, without subject and conjunction of its own; null where it belongs there.</summary>
    private Word? Outer(Word verb)
    {
        if (
            !verb.Is("conj")
            || verb.Child("nsubj") is not null
            || verb.Child("mark") is not null
            || !verb.Dependents.Any(d => d.Is("cc"))
        )
        {
            return null;
        }
        var first = verb.FirstConjunct();
        return
            first.IsAny("ccomp", "xcomp")
            && first.Head is { Upos: Upos.VERB } outer
            && outer.Index < first.Index
            && _kinds.Says(outer)
            && _kinds.Says(verb)
            ? outer
            : null;
    }

    /// <summary>The subject nearest to the verb that is no word of what is said.</summary>
    private Word? Own(Word verb, IReadOnlyList<TextSpan> said)
    {
        // Who can speak comes before what cannot ("Sabato la televisione ha annunciato"); of two before the verb the first
        // ("Il segretario - l'Organizzazione - ha detto"), behind it the nearest.
        Word? nearest = null;
        bool speaks = false;
        foreach (var word in verb.Dependents)
        {
            if (
                !word.Is("nsubj")
                || Within(word, said)
                || word.Has("Clitic=Yes")
                || word.Lemma is "lo" or "ne" or "ci"
                || _kinds.IsMute(word)
            )
            {
                continue;
            }
            bool can = _kinds.CanSpeak(word);
            if (
                nearest is null
                || (can && !speaks)
                || (can == speaks && nearest.Index > verb.Index && word.Index < nearest.Index)
            )
            {
                (nearest, speaks) = (word, can);
            }
        }
        return nearest;
    }

    /// <summary>The noun right behind the verb or right before it, where the tree names no subject: ", ha detto a Reuters Ali", ", officials said".</summary>
    private Word? Neighbour(Word verb, IReadOnlyList<TextSpan> said)
    {
        var words = verb.Sentence.Words;
        // "..., the commissioner, Elijah Mumba, told Meridian": who stands between what is said and the verb comes before who is told.
        if (BehindSaid(verb, said) is { } between && !IsCased(between))
        {
            return between;
        }
        for (int i = verb.Index + 1; i < Math.Min(words.Count, verb.Index + 8); i++)
        {
            if (words[i].Upos is Upos.VERB or Upos.AUX or Upos.PUNCT)
            {
                break;
            }
            if (
                words[i].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON
                && Top(words[i], verb.Index + 1) is var noun
                && !IsCased(noun)
                && words[i - 1].Upos != Upos.ADP
                && !Within(noun, said)
                && _kinds.CanSpeak(noun)
                && !_kinds.IsMedium(noun)
            )
            {
                return noun;
            }
        }
        for (int i = verb.Index - 1; i >= 0 && i > verb.Index - 10; i--)
        {
            if (words[i].Form is "," or "\"" or "”" or "»" || Within(words[i], said))
            {
                break;
            }
            if (
                words[i].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON
                && !words[i].Is("iobj")
                && !words[i].Is("expl")
            )
            {
                var noun = words[i];
                while (
                    noun.Head is { } head
                    && head.Index < verb.Index
                    && head.Index > verb.Index - 10
                    && noun.IsAny("nmod", "flat", "compound", "amod", "appos")
                    && !Within(head, said)
                )
                {
                    noun = head;
                }
                return noun;
            }
        }
        return BehindSaid(verb, said);
    }

    private static bool IsCased(Word noun) => noun.Dependents.Any(d => d.Is("case"));

    /// <summary>"«...», Ada Bello, the mayor of Jos, told Reuters": the first noun behind what is said, when only its afterthoughts stand next to the verb.</summary>
    private Word? BehindSaid(Word verb, IReadOnlyList<TextSpan> said)
    {
        foreach (var word in verb.Sentence.Words)
        {
            if (word.Index >= verb.Index)
            {
                break;
            }
            if (
                word.Span.Start >= said[^1].End
                && word.Upos is Upos.NOUN or Upos.PROPN
                && _kinds.CanSpeak(word)
                && !_kinds.IsMute(word)
            )
            {
                return Top(word, word.Index);
            }
        }
        return null;
    }

    /// <summary>From a word to the head of its noun phrase, no further left than an index.</summary>
    private static Word Top(Word word, int from)
    {
        while (
            word.Head is { } head
            && head.Index >= from
            && head.Index < word.Index + 6
            && word.IsAny("nmod", "flat", "compound", "amod", "appos", "nummod")
            && head.Upos is Upos.NOUN or Upos.PROPN
        )
        {
            word = head;
        }
        return word;
    }

    private static bool Within(Word word, IReadOnlyList<TextSpan> said)
    {
        foreach (var span in said)
        {
            if (span.Contains(word.Span.Start))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"IRNA quoted X as saying that": the one who is quoted speaks, through the one who quotes.</summary>
    public static bool IsQuotedAs(Word verb) =>
        verb.Is("advcl")
        && verb.Head is { Upos: Upos.VERB } head
        && head.Child("obj") is not null
        && verb.Dependents.Any(d => d.IsAny("mark", "case") && d.Lemma == "as");

    /// <summary>A relative pronoun stands for the noun its clause hangs on, or the one right before it.</summary>
    private static Word Referent(Word subject, Word verb)
    {
        if (
            subject.Upos != Upos.PRON
            || !(
                subject.Has("PronType=Rel") || subject.Lemma is "che" or "quale" or "who" or "which"
            )
        )
        {
            return subject;
        }
        if (verb.Is("acl") && verb.Head is { } noun)
        {
            return noun;
        }
        var words = subject.Sentence.Words;
        for (int i = subject.Index - 1; i >= 0 && i >= subject.Index - 3; i--)
        {
            if (words[i].Upos is Upos.NOUN or Upos.PROPN)
            {
                return words[i];
            }
        }
        return subject;
    }

    private static char? Person(Word verb)
    {
        int at = verb.Features.IndexOf("Person=", StringComparison.Ordinal);
        return at < 0 ? null : verb.Features[at + 7];
    }
}
