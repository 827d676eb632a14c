namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>Whether a word of <c>gaps.tsv</c> is denied: by itself, by what it hangs on, by a denying word before it, by its subject.</summary>
internal sealed class GapDenial(LanguagePack pack)
{
    private const int _farthestDenial = 10;
    private readonly LanguagePack _pack = pack;

    /// <summary>The word right before an infinitive that says whether it can be: "possibile quantificare", "able to say", "in grado di dire".</summary>
    public Word? Ability(Word infinitive)
    {
        var words = infinitive.Sentence.Words;
        for (int i = infinitive.Index - 1; i >= Math.Max(0, infinitive.Index - 2); i--)
        {
            if (_pack.Gaps(words[i]).Contains(GapClass.Able))
            {
                return words[i];
            }
            if (!words[i].IsAny("mark", "case"))
            {
                return null;
            }
        }
        return null;
    }

    /// <summary>Negated itself, by the verb above it ("was not possible to determine", "declined to comment"), or by its noun's "no".</summary>
    public bool Holds(Word word)
    {
        if (
            Status.IsNegated(word)
            || IsDeniedBefore(word)
            || Ability(word) is { } able && Status.IsNegated(able)
        )
        {
            return true;
        }
        var at = word;
        for (int step = 0; step < 3 && at.Head is { } head; step++)
        {
            if (
                !at.IsAny("xcomp", "ccomp", "csubj", "obj", "nsubj", "acl", "advcl", "obl")
                || (at.Is("ccomp") && step == 0 && at.Has("VerbForm=Fin"))
            )
            {
                return false;
            }
            // "It is no prevention, as the case shows": what the main clause denies leaves a clause with its own verb as it is.
            if (at.Is("advcl") && IsFinite(at))
            {
                return false;
            }
            if (
                at.Is("nsubj")
                && head.Upos is Upos.VERB
                && !Arguments.IsPassive(head)
                && !at.Has("PronType=Neg")
            )
            {
                return Status.IsNegated(head);
            }
            if (Status.IsNegated(head) || _pack.Modal(head) == ModalForce.Negative)
            {
                return true;
            }
            if (_pack.Gaps(head).Contains(GapClass.Impossible))
            {
                return true;
            }
            at = head;
        }
        return HasNobody(word);
    }

    /// <summary>A denying word before it in its clause, wherever the tree has hung it: "nor did it say", "nessuna ha fornito prove", "has yet to establish".</summary>
    private bool IsDeniedBefore(Word word)
    {
        var words = word.Sentence.Words;
        for (int i = word.Index - 1; i >= Math.Max(0, word.Index - _farthestDenial); i--)
        {
            var before = words[i];
            foreach (var kind in _pack.Gaps(before))
            {
                if (
                    kind == GapClass.No && words[i + 1].Form != "-"
                    || kind == GapClass.Still && words[i + 1].Upos == Upos.PART
                )
                {
                    return true;
                }
            }
            if (
                before.Upos == Upos.SCONJ
                || before.Form is ";" or ":" or ","
                || before.Upos == Upos.VERB && before.Has("VerbForm=Fin") && !word.IsWithin(before)
            )
            {
                return false;
            }
        }
        return false;
    }

    /// <summary>"Né i ribelli né l'esercito hanno mostrato prove", "nobody knows".</summary>
    private bool HasNobody(Word word)
    {
        var verb = word.Upos is Upos.VERB or Upos.ADJ ? word : word.Head;
        return verb?.Child("nsubj") is { } subject
                && (IsNo(subject) || subject.Dependents.Any(IsNo))
            // "gave no casualty figures"
            || word.Upos == Upos.VERB
                && word.Child("obj") is { } thing
                && thing.Dependents.Any(d => d.Is("det") && IsNo(d))
                // "offered no evidence": the noun tells of itself.
                && !_pack.Gaps(thing).Any();
    }

    private bool IsNo(Word word) => _pack.Gaps(word).Contains(GapClass.No);

    private static bool IsFinite(Word verb) =>
        verb.Has("VerbForm=Fin")
        || verb.Dependents.Any(d => d.IsAny("aux", "cop") && d.Has("VerbForm=Fin"));
}
