namespace Cronaca.Reading.Names;

using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>
/// Whom a pronoun or a dropped subject stands for: the subject of the clause on which the verb hangs, else the subject of the sentence
/// before, and so on for three sentences; number and gender must agree. What is said within quotation marks introduces no speaker outside them.
/// </summary>
internal sealed class Antecedents(Document document, Mention[][] bySentence, PersonTable persons)
{
    private const int _sentencesBack = 3;
    private const int _maxSteps = 6;

    public Entity? Of(Word word) =>
        word.Upos is Upos.PRON or Upos.DET ? OfPronoun(word) : OfVerb(word, _maxSteps);

    /// <summary>Whether the report leaves it open that a person is of that gender.</summary>
    public bool MayBe(Entity person, NameTraits gender) =>
        persons.GenderOf(person) is var known && (known == NameTraits.None || known == gender);

    private Entity? OfPronoun(Word pronoun)
    {
        if (At(pronoun) is { } mention)
        {
            return mention.Entity;
        }
        // "the man who said": the clause hangs on the noun that is meant.
        Word? clause = pronoun.Head;
        return clause is { Head: { } noun } && clause.Is("acl") ? At(noun)?.Entity : null;
    }

    private Entity? OfVerb(Word verb, int steps)
    {
        if (steps == 0)
        {
            return null;
        }
        if (Subject(verb) is { } subject)
        {
            return At(subject)?.Entity ?? (subject.Upos == Upos.PRON ? OfPronoun(subject) : null);
        }
        Agreement wanted = Agreement.Of(verb);
        if (wanted.IsOtherPerson)
        {
            return null;
        }
        if (verb.Head is { } head)
        {
            if (verb.Is("acl"))
            {
                return At(head)?.Entity;
            }
            // "ha detto di aver ucciso", "è arrivato e ha parlato": the clause above has the subject, unless it does not agree.
            if (
                verb.IsAny("xcomp", "advcl", "conj", "ccomp", "parataxis")
                && head.Upos is Upos.VERB or Upos.AUX or Upos.ADJ or Upos.NOUN
            )
            {
                Entity? above = OfVerb(head, steps - 1);
                if (above is not null && Agrees(above, Subject(head), wanted))
                {
                    return above;
                }
            }
        }
        return InSentence(verb, wanted) ?? Before(verb, wanted, steps);
    }

    // A clause before this one in the sentence, outside quotation marks as this one is, whose own subject agrees.
    private Entity? InSentence(Word verb, Agreement wanted)
    {
        Quotation? quotation = Outermost(verb.Span);
        Mention[] mentions = bySentence[verb.Sentence.Index];
        for (int i = mentions.Length - 1; i >= 0; i--)
        {
            Mention mention = mentions[i];
            if (
                mention.Head.Index < verb.Index
                && mention.Head.Is("nsubj")
                && mention.Head.Head is { } clause
                && !clause.Is("acl")
                && !ReferenceEquals(clause, verb)
                && mention.Entity.Kind != EntityKind.Place
                && ReferenceEquals(Outermost(mention.Head.Span), quotation)
                && Agrees(mention.Entity, mention.Head, wanted)
            )
            {
                return mention.Entity;
            }
        }
        return null;
    }

    private Entity? Before(Word verb, Agreement wanted, int steps)
    {
        int own = verb.Sentence.Index;
        Quotation? quotation = Outermost(verb.Span);
        for (int s = own - 1; s >= 0 && s >= own - _sentencesBack; s--)
        {
            Sentence sentence = document.Sentences[s];
            if (sentence.Root is not { } root || !ReferenceEquals(Outermost(root.Span), quotation))
            {
                continue;
            }
            if (Subject(root) is { } subject)
            {
                if (At(subject) is { } mention && Agrees(mention.Entity, subject, wanted))
                {
                    return mention.Entity;
                }
            }
            else if (
                s == own - 1
                && OfVerb(root, steps - 1) is { } entity
                && Agrees(entity, null, wanted)
            )
            {
                return entity;
            }
            if (OtherSubject(sentence, wanted, quotation) is { } other)
            {
                return other;
            }
        }
        return null;
    }

    // The last subject of a clause below the root that agrees.
    private Entity? OtherSubject(Sentence sentence, Agreement wanted, Quotation? quotation)
    {
        Mention[] mentions = bySentence[sentence.Index];
        for (int i = mentions.Length - 1; i >= 0; i--)
        {
            Mention mention = mentions[i];
            if (
                mention.Head.IsAny("nsubj", "obl:agent")
                && mention.Entity.Kind != EntityKind.Place
                && ReferenceEquals(Outermost(mention.Head.Span), quotation)
                && Agrees(mention.Entity, mention.Head, wanted)
            )
            {
                return mention.Entity;
            }
        }
        return null;
    }

    private static Word? Subject(Word verb) => verb.Child("nsubj");

    private bool Agrees(Entity entity, Word? mention, Agreement wanted)
    {
        bool? plural = entity.Kind switch
        {
            EntityKind.Person => false,
            _ when mention is not null && mention.Has("Number=Plur") => true,
            _ when mention is not null && mention.Has("Number=Sing") => false,
            EntityKind.Group => true,
            _ => null,
        };
        if (wanted.Plural is { } number && plural is { } own && number != own)
        {
            return false;
        }
        NameTraits gender = persons.GenderOf(entity);
        return wanted.Gender == NameTraits.None
            || gender == NameTraits.None
            || gender == wanted.Gender;
    }

    private Mention? At(Word word)
    {
        Mention? best = null;
        foreach (Mention mention in bySentence[word.Sentence.Index])
        {
            if (
                mention.First.Index <= word.Index
                && word.Index <= mention.Last.Index
                && (best is null || mention.Span.Length > best.Span.Length)
            )
            {
                best = mention;
            }
        }
        return best;
    }

    private Quotation? Outermost(TextSpan span)
    {
        IReadOnlyList<Quotation> quotations = document.Quotations;
        int low = 0;
        int high = quotations.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (quotations[middle].Span.Start <= span.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        for (int i = low - 1, looked = 0; i >= 0 && looked < 8; i--, looked++)
        {
            if (quotations[i].Level == 0)
            {
                return quotations[i].Span.Contains(span) ? quotations[i] : null;
            }
        }
        return null;
    }

    /// <summary>What a verb's form tells of its subject.</summary>
    private readonly record struct Agreement(bool? Plural, NameTraits Gender, bool IsOtherPerson)
    {
        public static Agreement Of(Word verb)
        {
            Word finite = verb;
            bool participle = verb.Has("VerbForm=Part");
            bool being = false;
            foreach (Word child in verb.Dependents)
            {
                if (child.IsAny("aux", "cop"))
                {
                    finite =
                        child.Has("VerbForm=Fin") || !finite.Has("VerbForm=Fin") ? child : finite;
                    being |= child.Lemma is "essere";
                }
            }
            bool? plural =
                finite.Has("Number=Plur") ? true
                : finite.Has("Number=Sing") ? false
                : null;
            NameTraits gender = NameTraits.None;
            if (participle && being)
            {
                gender =
                    verb.Has("Gender=Fem") ? NameTraits.Female
                    : verb.Has("Gender=Masc") ? NameTraits.Male
                    : NameTraits.None;
            }
            return new(plural, gender, finite.Has("Person=1") || finite.Has("Person=2"));
        }
    }
}
