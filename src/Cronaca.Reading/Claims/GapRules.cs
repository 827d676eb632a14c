namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>What the report says is not known, not shown, not said: a word of <c>gaps.tsv</c>, denied, called impossible, or enough by itself.</summary>
internal sealed class GapRules(Draft draft)
{
    private const int _farthestDenial = 10;
    private readonly Draft _draft = draft;

    public IEnumerable<Gap> Read(Sentence sentence)
    {
        var taken = new List<TextSpan>();
        foreach (var word in sentence.Words)
        {
            foreach (var kind in _draft.Analysis.Pack.Gaps(word))
            {
                if (Type(word, kind) is not { } type)
                {
                    continue;
                }
                var quote = Quote(word);
                if (taken.Exists(t => t.Overlaps(quote)))
                {
                    break;
                }
                taken.Add(quote);
                yield return new Gap
                {
                    Id = "",
                    Type = type,
                    Quote = quote,
                    Sentence = sentence.Index,
                    Rule = $"gap.{kind.ToString().ToLowerInvariant()}",
                    Attribution = _draft.Analysis.Voices.Chain(word.Sentence, word.Span),
                    Confidence = 0.7,
                };
                break;
            }
        }
    }

    private GapType? Type(Word word, GapClass kind) =>
        kind switch
        {
            GapClass.Unknown or GapClass.Unclear => GapType.Undetermined,
            GapClass.Unverified => GapType.Unverified,
            GapClass.Undisclosed => GapType.Undisclosed,
            GapClass.Impossible => Complement(word) is { } below ? OfImpossible(below) : null,
            _ when !IsDenied(word) => null,
            GapClass.Know or GapClass.Determine => GapType.Undetermined,
            GapClass.Verify => GapType.Unverified,
            GapClass.Disclose => IsOwnName(word) ? null : GapType.Undisclosed,
            GapClass.Comment => GapType.NoComment,
            GapClass.Evidence => GapType.NoEvidence,
            _ => null,
        };

    /// <summary>"asked not to be named", "declined to be identified": a source that keeps its name back, and nothing the report lacks.</summary>
    private static bool IsOwnName(Word word) =>
        word.Head is { Upos: Upos.VERB }
        && word.IsAny("xcomp", "advcl", "ccomp")
        && word.Has("VerbForm=Part")
        && word.Dependents.Any(d => d.IsAny("aux", "mark") && d.Lemma is "to")
        && Arguments.IsPassive(word);

    /// <summary>"impossibile valutare", "difficult to say": only of what one finds out.</summary>
    private GapType? OfImpossible(Word below)
    {
        foreach (var kind in _draft.Analysis.Pack.Gaps(below))
        {
            return kind switch
            {
                GapClass.Verify => GapType.Unverified,
                GapClass.Disclose => GapType.Undisclosed,
                GapClass.Comment => GapType.NoComment,
                _ => GapType.Undetermined,
            };
        }
        return null;
    }

    private static Word? Complement(Word word)
    {
        foreach (var child in word.Dependents)
        {
            if (child.IsAny("csubj", "xcomp", "ccomp", "advcl", "acl") && child.Index > word.Index)
            {
                return child;
            }
        }
        return null;
    }

    /// <summary>Negated itself, by the verb above it ("was not possible to determine", "declined to comment"), or by its noun's "no".</summary>
    private bool IsDenied(Word word)
    {
        if (Status.IsNegated(word) || IsDeniedBefore(word))
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
            if (
                at.Is("nsubj")
                && head.Upos is Upos.VERB
                && !Arguments.IsPassive(head)
                && !at.Has("PronType=Neg")
            )
            {
                return Status.IsNegated(head);
            }
            if (Status.IsNegated(head) || _draft.Analysis.Pack.Modal(head) == ModalForce.Negative)
            {
                return true;
            }
            if (_draft.Analysis.Pack.Gaps(head).Contains(GapClass.Impossible))
            {
                return true;
            }
            at = head;
        }
        return word.Child("nsubj") is { } subject
                && subject.Lemma is "nessuno" or "nobody" or "no" or "neither" or "none"
            || HasNeither(word);
    }

    /// <summary>A denying word before it in its clause, wherever the tree has hung it: "nor did it say", "nessuna ha fornito prove", "has yet to establish".</summary>
    private static bool IsDeniedBefore(Word word)
    {
        var words = word.Sentence.Words;
        for (int i = word.Index - 1; i >= Math.Max(0, word.Index - _farthestDenial); i--)
        {
            var before = words[i];
            if (
                before.Lemma is "né" or "neither" or "nor" or "nessuno" or "none" or "nobody"
                || before.Lemma is "little" or "few" && words[i + 1].Form != "-"
                || before.Lemma is "no" && before.Upos == Upos.DET
                || before.Lemma is "yet" && i + 1 < words.Count && words[i + 1].Lemma == "to"
            )
            {
                return true;
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

    /// <summary>"Né i ribelli né l'esercito hanno mostrato prove".</summary>
    private static bool HasNeither(Word word)
    {
        var verb = word.Upos == Upos.VERB ? word : word.Head;
        return verb?.Child("nsubj") is { } subject
            && subject.Dependents.Any(d => d.Lemma is "né" or "neither" or "nor" or "nessuno");
    }

    private static TextSpan Quote(Word word)
    {
        var clause = Draft.Clause(word);
        foreach (var child in word.Dependents)
        {
            if (child.IsAny("ccomp", "xcomp", "csubj", "advcl", "obj", "nmod"))
            {
                clause = clause.Union(child.SubtreeSpan());
            }
        }
        return clause;
    }
}
