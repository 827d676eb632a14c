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
        var taken = new List<(TextSpan Span, GapType Type)>();
        foreach (var word in sentence.Words)
        {
            foreach (var kind in _draft.Analysis.Pack.Gaps(word))
            {
                if (Type(word, kind) is not { } type)
                {
                    continue;
                }
                var quote = Quote(word);
                if (
                    taken.Exists(t =>
                        t.Span.Overlaps(quote) && (t.Type == type || t.Span.Overlaps(word.Span))
                    )
                )
                {
                    break;
                }
                taken.Add((quote, type));
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
            GapClass.Able => null,
            GapClass.Unknown when IsSomebody(word) => null,
            GapClass.Unknown or GapClass.Unclear => GapType.Undetermined,
            GapClass.Unverified => GapType.Unverified,
            GapClass.Undisclosed => GapType.Undisclosed,
            GapClass.Impossible => Complement(word) is { } below && !IsOwnName(below)
                ? OfImpossible(below)
                : null,
            _ when !IsDenied(word) || IsSupposed(word) || IsDisowned(word) => null,
            GapClass.Know or GapClass.Determine => GapType.Undetermined,
            GapClass.Verify => GapType.Unverified,
            GapClass.Disclose or GapClass.Comment when IsTelling(word) => null,
            GapClass.Disclose when IsOwnName(word) => null,
            GapClass.Disclose when IsOfNothing(word) => GapType.NoEvidence,
            GapClass.Disclose when IsOfAbility(word) => GapType.Undetermined,
            GapClass.Disclose => GapType.Undisclosed,
            GapClass.Comment => GapType.NoComment,
            GapClass.Evidence when IsOfComment(word) => null,
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

    /// <summary>"unknown gunmen", "sconosciuti hanno dato fuoco": people whom nobody knows, and nothing that the report misses.</summary>
    private bool IsSomebody(Word word) =>
        word.Is("amod")
            && word.Head is { } noun
            && (_draft.Participants.ClassOf(noun) & NounClass.AnyPerson) != 0
        || word.Has("Number=Plur")
            && (
                word.IsAny("nsubj", "obj", "obl") && word.Head is { Upos: Upos.VERB }
                || word.Index + 1 < word.Sentence.Words.Count
                    && word.Sentence.Words[word.Index + 1].Upos == Upos.AUX
                    && word.Is("amod")
                    && word.Index > word.Head!.Index
            );

    /// <summary>"if the commission did not order a recount": what is only supposed.</summary>
    private static bool IsSupposed(Word word)
    {
        for (var at = word.Clause(); ; at = at.Head.Clause())
        {
            if (
                at.Is("advcl")
                && at.Dependents.Any(d => d.Is("mark") && d.Lemma is "if" or "se" or "unless")
            )
            {
                return true;
            }
            if (at.Head is null || !at.IsAny("xcomp", "ccomp", "conj"))
            {
                return false;
            }
        }
    }

    /// <summary>"The party denied knowing them": a denial of one's own, and no gap.</summary>
    private bool IsDisowned(Word word) =>
        word.IsAny("xcomp", "ccomp")
        && !Status.IsNegated(word)
        && word.Head is { } head
        && _draft.Analysis.Pack.Saying(head).Any(s => s.Class == SayingClass.Deny);

    /// <summary>"The statement does not pacify the residents": the noun does something, or is something; the gap is in the word above, if there is one.</summary>
    private static bool IsTelling(Word word) =>
        word.Upos == Upos.NOUN
        && word.Is("nsubj")
        && word.Head is { } head
        && !word.Dependents.Any(d => d.Is("det") && d.Has("PronType=Neg"))
        && (head.Upos == Upos.ADJ || head.Upos == Upos.VERB && !Arguments.IsPassive(head));

    /// <summary>"nothing to indicate": not that nobody tells, but that nothing shows it.</summary>
    private static bool IsOfNothing(Word word) =>
        word.Is("acl") && word.Head is { Lemma: "nothing" or "nulla" or "niente" };

    /// <summary>"was not yet able to say", "non è in grado di fornire": who does not tell because nobody knows.</summary>
    private bool IsOfAbility(Word word) =>
        word.Upos == Upos.VERB
        && (
            word.IsAny("xcomp", "acl", "csubj", "advcl")
                && word.Head is { } head
                && _draft.Analysis.Pack.Gaps(head).Contains(GapClass.Able)
            || Ability(word) is not null
        );

    /// <summary>The word right before an infinitive that says whether it can be: "possibile quantificare", "able to say", "in grado di dire".</summary>
    private Word? Ability(Word infinitive)
    {
        var words = infinitive.Sentence.Words;
        for (int i = infinitive.Index - 1; i >= Math.Max(0, infinitive.Index - 2); i--)
        {
            if (_draft.Analysis.Pack.Gaps(words[i]).Contains(GapClass.Able))
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

    /// <summary>"would neither confirm nor deny the report": what is not commented on.</summary>
    private bool IsOfComment(Word word) =>
        word.Is("obj")
        && word.Child("det") is not { Lemma: "no" or "nessuno" }
        && word.Head is { } head
        && (
            _draft.Analysis.Pack.Gaps(head).Contains(GapClass.Comment)
            || head.Is("conj")
                && head.Head is { } first
                && _draft.Analysis.Pack.Gaps(first).Contains(GapClass.Comment)
        );

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
        // "rendendo impossibile valutare": the infinitive right behind, wherever the tree hangs it.
        var words = word.Sentence.Words;
        for (int i = word.Index + 1; i < Math.Min(words.Count, word.Index + 3); i++)
        {
            if (words[i].Upos == Upos.VERB)
            {
                return words[i].Has("VerbForm=Inf") ? words[i] : null;
            }
            if (!words[i].IsAny("mark", "case"))
            {
                return null;
            }
        }
        return null;
    }

    /// <summary>Negated itself, by the verb above it ("was not possible to determine", "declined to comment"), or by its noun's "no".</summary>
    private bool IsDenied(Word word)
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
