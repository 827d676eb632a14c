namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Names;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>From a noun in the tree to a participant: its words, and who that is.</summary>
internal sealed class Participants(Analysis analysis)
{
    private readonly Analysis _analysis = analysis;
    private Referents? _referents;

    private Referents Referents => _referents ??= new(_analysis.Document, ClassOf);

    /// <summary>The noun and those coordinated with it; <paramref name="brief"/>: without what else is said of them.</summary>
    public IReadOnlyList<Participant> Of(Word? noun, bool brief = false)
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
                && One(word, brief) is { } one
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
        if (entity is not null && LastMention(entity, verb.Span.Start) is { } span)
        {
            return [new Participant { Span = span, Entity = entity.ToReference() }];
        }
        return entity is null && Referents.OfDropped(verb) is { } noun
            ? [Named(noun, brief: true)]
            : [];
    }

    /// <summary>What sort of thing is meant, also where "it" or "all of them" stands for it.</summary>
    public NounClass MeantClass(Word noun)
    {
        var own = ClassOf(noun);
        if (own != NounClass.None || noun.Upos is not (Upos.PRON or Upos.DET))
        {
            return own;
        }
        if (noun.Upos == Upos.DET)
        {
            return NounClass.People;
        }
        var entity = _analysis.Names.At(noun)?.Entity ?? _analysis.Names.Antecedent(noun);
        return entity is not null ? Kind(entity)
            : Referents.Of(noun) is { } meant ? ClassOf(meant)
            : NounClass.None;
    }

    /// <summary>What sort of thing the subject is that a verb leaves out: "abbiamo colpito", "ha imposto".</summary>
    public NounClass DroppedClass(Word verb)
    {
        var finite = verb.Has("VerbForm=Fin") ? verb : verb.Child("aux");
        if (finite is null || verb.Child("expl") is not null || Arguments.IsPassive(verb))
        {
            return NounClass.None;
        }
        if (finite.Has("Person=1") || finite.Has("Person=2"))
        {
            return NounClass.People;
        }
        var entity = _analysis.Names.Antecedent(verb);
        return entity is not null ? Kind(entity)
            : Referents.OfDropped(verb) is { } noun ? ClassOf(noun)
            : NounClass.None;
    }

    /// <summary>What sort of thing the noun means, by the word list and by the name it is part of.</summary>
    public NounClass ClassOf(Word noun)
    {
        var kind = _analysis.Pack.Noun(noun);
        if (_analysis.Names.At(noun) is { } mention)
        {
            kind |= Kind(mention.Entity);
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

    private static NounClass Kind(Entity entity) =>
        entity.Kind switch
        {
            EntityKind.Person => NounClass.People,
            EntityKind.Place => NounClass.Place,
            EntityKind.Organisation => NounClass.Organisation,
            EntityKind.Group => NounClass.People,
            _ => NounClass.None,
        };

    private Participant? One(Word word, bool brief)
    {
        var mention = _analysis.Names.At(word);
        if (word.Upos is Upos.PRON or Upos.DET && !Nominal(word))
        {
            if (IsRelative(word))
            {
                return NounBefore(word) is { } noun ? One(noun, brief) : null;
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
            if (entity is null && Referents.Of(word) is { } meant)
            {
                return Named(meant, brief);
            }
            return word.Has("Poss=Yes") || word.Lemma is "si" or "se" or "who" or "which"
                ? null
                : new Participant { Span = word.Span };
        }
        if (IsTime(word))
        {
            return null;
        }
        return Named(word, brief);
    }

    private Participant Named(Word noun, bool brief) =>
        new()
        {
            Span = brief ? Words(noun) : Phrase.Of(noun),
            Entity = _analysis.Names.At(noun)?.Entity.ToReference(),
        };

    /// <summary>The noun's phrase up to where something else is said of it: "survivors" of "survivors of a quake on an island", but "the port of Tema".</summary>
    private TextSpan Words(Word noun)
    {
        var whole = Phrase.Of(noun);
        int end = whole.End;
        foreach (var child in noun.Dependents)
        {
            if (
                child.Is("nmod")
                && child.Index > noun.Index
                && child.Case() is { } preposition
                && preposition.Lemma is not ("of" or "di" or "for" or "per" or "to" or "da" or "'s")
                && preposition.Span.Start < end
                && preposition.Index > noun.Index
                && _analysis.Names.At(noun) is var name
                && (name is null || name.Span.End <= preposition.Span.Start)
            )
            {
                end = noun.Sentence.Words[preposition.Index - 1].Span.End;
            }
        }
        return end > noun.Span.Start && end <= whole.End ? new TextSpan(whole.Start, end) : whole;
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
