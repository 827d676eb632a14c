namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>What the report says is not known, not shown, not said: a word of <c>gaps.tsv</c>, denied, called impossible, or enough by itself.</summary>
internal sealed class GapRules(Draft draft)
{
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
            GapClass.Disclose => GapType.Undisclosed,
            GapClass.Comment => GapType.NoComment,
            GapClass.Evidence => GapType.NoEvidence,
            _ => null,
        };

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
        if (Status.IsNegated(word))
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

    /// <summary>"Né il Kazakistan né la Russia hanno fornito prove".</summary>
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
