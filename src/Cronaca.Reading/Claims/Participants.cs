namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Names;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>From a noun in the tree to a participant: its words, and who that is.</summary>
internal sealed class Participants(Analysis analysis)
{
    private readonly Analysis _analysis = analysis;

    public IReadOnlyList<Participant> Of(Word? noun)
    {
        if (noun is null)
        {
            return [];
        }
        var list = new List<Participant>();
        foreach (var word in noun.WithConjuncts())
        {
            if (
                word.Upos
                    is Upos.NOUN
                        or Upos.PROPN
                        or Upos.PRON
                        or Upos.NUM
                        or Upos.DET
                        or Upos.ADJ
                        or Upos.SYM
                        or Upos.X
                && One(word) is { } one
            )
            {
                list.Add(one);
            }
        }
        return list;
    }

    /// <summary>The voice or subject that a verb without one speaks of.</summary>
    public IReadOnlyList<Participant> Dropped(Word verb)
    {
        var entity = _analysis.Names.Antecedent(verb);
        return entity is not null && LastMention(entity, verb.Span.Start) is { } span
            ? [new Participant { Span = span, Entity = entity.ToReference() }]
            : [];
    }

    /// <summary>What sort of thing the noun means, by the word list and by the name it is part of.</summary>
    public NounClass ClassOf(Word noun)
    {
        var kind = _analysis.Pack.Noun(noun);
        if (_analysis.Names.At(noun) is { } mention)
        {
            kind |= mention.Entity.Kind switch
            {
                EntityKind.Person => NounClass.People,
                EntityKind.Place => NounClass.Place,
                EntityKind.Organisation => NounClass.Organisation,
                EntityKind.Group => NounClass.People,
                _ => NounClass.None,
            };
        }
        if (
            noun.Upos == Upos.PRON
            && noun.Lemma is not ("it" or "this" or "that" or "ciò" or "esso" or "which" or "si")
        )
        {
            kind |= NounClass.People;
        }
        if (noun.Upos == Upos.NUM)
        {
            kind |= NounClass.People;
        }
        return kind;
    }

    private Participant? One(Word word)
    {
        var mention = _analysis.Names.At(word);
        if (word.Upos is Upos.PRON or Upos.DET && !Nominal(word))
        {
            if (IsRelative(word))
            {
                return NounBefore(word) is { } noun ? One(noun) : null;
            }
            var entity = mention?.Entity ?? _analysis.Names.Antecedent(word);
            if (entity is not null && LastMention(entity, word.Span.Start) is { } span)
            {
                return new Participant { Span = span, Entity = entity.ToReference() };
            }
            if (IsSpeaker(word) && Speaker(word) is { } speaker)
            {
                return speaker;
            }
            return word.Has("Poss=Yes") || word.Lemma is "si" or "se" or "who" or "which"
                ? null
                : new Participant { Span = word.Span };
        }
        if (IsTime(word))
        {
            return null;
        }
        return new Participant { Span = Phrase.Of(word), Entity = mention?.Entity.ToReference() };
    }

    private static bool IsRelative(Word word) =>
        word.Has("PronType=Rel")
        || word.Lemma is "che" or "cui" or "who" or "which" or "that"
            && word.Head is { } head
            && head.Relation == "acl:relcl";

    private static bool IsSpeaker(Word word) => word.Has("Person=1");

    /// <summary>"We" and "I" are those who speak.</summary>
    private Participant? Speaker(Word word)
    {
        var chain = _analysis.Voices.Chain(word.Sentence, word.Span);
        return chain.Count > 0
            ? new Participant { Span = chain[^1].Span, Entity = chain[^1].Entity }
            : null;
    }

    /// <summary>The noun that a relative pronoun stands for, where the tree does not tell: the head of the phrase before it.</summary>
    private static Word? NounBefore(Word pronoun)
    {
        var words = pronoun.Sentence.Words;
        int i = pronoun.Index - 1;
        while (i >= 0 && words[i].Upos is Upos.PUNCT or Upos.ADP)
        {
            i--;
        }
        if (i < 0)
        {
            return null;
        }
        var noun = words[i];
        while (
            noun.Head is { Upos: Upos.NOUN or Upos.PROPN } head
            && head.Index < pronoun.Index
            && noun.IsAny("nmod", "flat", "compound", "amod", "appos")
        )
        {
            noun = head;
        }
        return noun.Upos is Upos.NOUN or Upos.PROPN ? noun : null;
    }

    /// <summary>A day or an hour takes no part in anything.</summary>
    private bool IsTime(Word word) =>
        (_analysis.Pack.Noun(word) & (NounClass.Time | NounClass.AnyAgent)) == NounClass.Time
        || _analysis
            .Values.Times(word.Sentence)
            .Any(t => t.First.Index <= word.Index && word.Index <= t.Last.Index);

    /// <summary>Pronouns that have words of their own: "quelli che protestavano", "many of them".</summary>
    private static bool Nominal(Word word) => word.Dependents.Any(d => d.IsAny("nmod", "acl"));

    private static TextSpan? LastMention(Entity entity, int before)
    {
        TextSpan? last = null;
        foreach (var mention in entity.Mentions)
        {
            if (mention.Span.Start >= before)
            {
                break;
            }
            if (mention.Kind != MentionKind.Pronoun)
            {
                last = mention.Span;
            }
        }
        return last;
    }
}
