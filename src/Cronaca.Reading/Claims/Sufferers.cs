namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;

/// <summary>To whom a word of casualties happened: the noun in the tree, or where the order of words says otherwise, the one that it means.</summary>
internal sealed class Sufferers(Draft draft)
{
    /// <summary>How many words a noun may stand from the word that says what happened.</summary>
    private const int _near = 5;

    private readonly Draft _draft = draft;

    /// <summary>Those to whom somebody did it.</summary>
    public Word? OfVerb(Word word, CasualtyEntry entry) =>
        Gapped(word)
        ?? Behind(word)
        ?? Bereft(word, entry)
        ?? Arguments.Patient(word)
        ?? Arguments.Object(word)
        ?? BareNumber(word);

    /// <summary>Those behind "of".</summary>
    public Word? Of(Word noun, CasualtyEntry entry) =>
        Complements.Of(noun) ?? OfBehind(noun, entry);

    /// <summary>
    /// "l'agente che ha ucciso Karim Daoud": where the verb of a relative clause has its noun right behind it and a relative pronoun before it, the noun
    /// is the one to whom it was done, whichever of them the tree calls its subject.
    /// </summary>
    private static Word? Behind(Word verb)
    {
        if (verb.Relation != "acl:relcl" || Arguments.IsPassive(verb))
        {
            return null;
        }
        bool relative = false;
        Word? noun = null;
        foreach (var child in verb.Dependents)
        {
            if (child.IsAny("nsubj", "obj") && child.Index < verb.Index)
            {
                if (!child.Has("PronType=Rel"))
                {
                    return null;
                }
                relative = true;
            }
            else if (
                child.IsAny("nsubj", "obj")
                && child.Upos is Upos.NOUN or Upos.PROPN
                && child.Index <= verb.Index + _near
            )
            {
                noun ??= child;
            }
        }
        return relative ? noun : null;
    }

    /// <summary>"è costato la vita a undici migranti": where the expression has an object of its own, those to whom it was done.</summary>
    private Word? Bereft(Word verb, CasualtyEntry entry)
    {
        if (verb.Child("obj") is not { } obj || !entry.Lemmas.Contains(obj.Lemma))
        {
            return null;
        }
        foreach (var child in verb.Dependents)
        {
            if (
                child.IsAny("iobj", "obl")
                && child.Index > verb.Index
                && (child.Is("iobj") || _draft.Analysis.Pack.Toll.HasCase(child, TollWord.At))
                && (_draft.Participants.ClassOf(child) & NounClass.AnyPerson) != 0
            )
            {
                return child;
            }
        }
        return null;
    }

    /// <summary>Those who suffer it: the subject, or behind "ha perso la vita" the noun that is no part of the expression.</summary>
    public static Word? OfSubject(Word word, CasualtyEntry entry)
    {
        var subject = Arguments.Subject(word);
        if (subject is null || entry.Lemmas.Contains(subject.Lemma))
        {
            foreach (var child in word.Dependents)
            {
                if (child.IsAny("nsubj", "obj") && !entry.Lemmas.Contains(child.Lemma))
                {
                    return child;
                }
            }
        }
        return subject ?? Arguments.Object(word);
    }

    /// <summary>"i corpi senza vita di due marinai": the counted noun behind "of", where the tree hangs it on another word.</summary>
    private Word? OfBehind(Word noun, CasualtyEntry entry)
    {
        if (!TollFit.IsCasualty(entry.Type))
        {
            return null;
        }
        var toll = _draft.Analysis.Pack.Toll;
        var words = noun.Sentence.Words;
        for (int i = noun.Index + 1; i < Math.Min(words.Count, noun.Index + _near); i++)
        {
            if (words[i].Upos is Upos.VERB or Upos.AUX or Upos.PUNCT or Upos.CCONJ)
            {
                return null;
            }
            if (
                toll.Is(words[i], TollWord.Of)
                && words[i].Is("case")
                && words[i].Head is { Upos: Upos.NOUN or Upos.PROPN } owner
                && owner.Index > i
            )
            {
                return owner.Child("nummod") is null && !owner.Has("Number=Plur") ? null : owner;
            }
        }
        return null;
    }

    /// <summary>"ne ferirono 700": a number after the verb that the tree has not called its object.</summary>
    private Word? BareNumber(Word verb)
    {
        if (Arguments.IsPassive(verb))
        {
            return null;
        }
        foreach (var mention in _draft.Analysis.Values.Quantities(verb.Sentence))
        {
            if (mention.First.Index == verb.Index + 1 && mention.Kind == QuantityKind.Count)
            {
                return
                    mention.Number.Is("nummod")
                    && mention.Number.Head is { } noun
                    && noun.Index > verb.Index
                    && noun.Index <= mention.Last.Index + _near
                    && !HasVerbBetween(mention.Last, noun)
                    ? noun
                    : mention.Number;
            }
        }
        return null;
    }

    public static bool HasVerbBetween(Word first, Word last)
    {
        for (int i = first.Index + 1; i < last.Index; i++)
        {
            if (first.Sentence.Words[i].Upos is Upos.VERB or Upos.AUX or Upos.SCONJ)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"12 people were arrested and 40 others fined": the number between two coordinated participles belongs to the second.</summary>
    private Word? Gapped(Word verb)
    {
        if (
            !verb.IsAny("conj", "xcomp")
            || verb.Head is not { } first
            || !verb.Has("Tense=Past")
            || verb.Child("nsubj") is not null
            || verb.Child("obj") is not null
        )
        {
            return null;
        }
        foreach (var mention in _draft.Analysis.Values.Quantities(verb.Sentence))
        {
            if (
                mention.Kind == QuantityKind.Count
                && mention.First.Index > first.Index
                && mention.Last.Index < verb.Index
                && verb.Index - mention.Last.Index <= 4
            )
            {
                var noun =
                    mention.Number.Is("nummod")
                    && mention.Number.Head is { } above
                    && above.Index < verb.Index
                        ? above
                        : mention.Number;
                return noun.Is("obj") && noun.Head == first ? null : noun;
            }
        }
        return null;
    }

    /// <summary>The noun of which an adjective says it: "18 people dead", "left 31,000 people dead", "six are missing", "8 italiani a bordo".</summary>
    public static Word? Modified(Word word)
    {
        if (word.IsAny("amod", "acl", "nmod") && word.Head is { } noun)
        {
            return noun;
        }
        if (word.Is("xcomp") && word.Head is { } verb)
        {
            return verb.Child("obj") ?? verb.Child("nsubj");
        }
        if (word.Upos == Upos.NOUN)
        {
            return word.Child("nsubj")
                ?? (
                    word.Is("obl") && word.Head is { } predicate
                        ? Arguments.Patient(predicate) ?? Arguments.Subject(predicate)
                        : null
                );
        }
        return Arguments.Subject(word);
    }
}
