namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>What the report says is not known, not shown, not said: a word of <c>gaps.tsv</c>, denied, called impossible, or enough by itself.</summary>
internal sealed class GapRules(Draft draft)
{
    private readonly Draft _draft = draft;
    private readonly LanguagePack _pack = draft.Analysis.Pack;
    private readonly GapDenial _denial = new(draft.Analysis.Pack);

    public IEnumerable<Gap> Read(Sentence sentence)
    {
        var taken = new List<(TextSpan Span, GapType Type, Word Word)>();
        foreach (var word in sentence.Words)
        {
            foreach (var kind in _pack.Gaps(word))
            {
                if (Type(word, kind) is not { } type)
                {
                    continue;
                }
                var quote = Quote(word);
                if (
                    taken.Exists(t =>
                        t.Span.Overlaps(quote)
                        && (t.Type == type || t.Span.Overlaps(word.Span) && !IsNext(word, t.Word))
                    )
                )
                {
                    break;
                }
                taken.Add((quote, type, word));
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

    /// <summary>"did not tell how many, and it could not be established whether": a second clause tells of a second thing.</summary>
    private static bool IsNext(Word word, Word before)
    {
        var clause = word.Clause();
        while (clause.Head is { } head && !clause.Is("conj"))
        {
            clause = head.Clause();
        }
        return clause.Is("conj") && clause.Index > before.Index && !before.IsWithin(clause);
    }

    private GapType? Type(Word word, GapClass kind) =>
        kind switch
        {
            GapClass.Able or GapClass.Name or GapClass.No or GapClass.Still => null,
            GapClass.Unknown when IsSomebody(word) => null,
            GapClass.Unknown or GapClass.Unclear => GapType.Undetermined,
            GapClass.Unverified => GapType.Unverified,
            GapClass.Undisclosed => GapType.Undisclosed,
            GapClass.Impossible => Complement(word) is { } below && !IsOwnName(below)
                ? OfImpossible(word, below)
                : null,
            _ when IsOwnName(word) => null,
            _ when !_denial.Holds(word) || IsSupposed(word) || IsDisowned(word) => null,
            GapClass.Know or GapClass.Determine when IsOfThing(word) => null,
            GapClass.Know or GapClass.Determine => GapType.Undetermined,
            GapClass.Verify => GapType.Unverified,
            GapClass.Disclose
            or GapClass.Comment when IsTelling(word) || IsBidden(word) || IsBelieved(word) => null,
            GapClass.Disclose when IsAmongThem(word) => null,
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
        && word.Dependents.Any(d => d.IsAny("aux", "mark") && d.Upos == Upos.PART)
        && Arguments.IsPassive(word);

    /// <summary>"documents that do not have any conclusion": a thing knows and finds nothing, with or without a denial.</summary>
    private bool IsOfThing(Word word)
    {
        if (word.Upos != Upos.NOUN || !word.Is("obj") || word.Head is not { } verb)
        {
            return false;
        }
        var subject =
            verb.Is("acl") && verb.Child("nsubj") is { Upos: Upos.PRON } or null
                ? verb.Head
                : verb.Child("nsubj");
        return subject is { Upos: Upos.NOUN }
            && verb.IsAny("acl") | verb.Child("nsubj") == subject
            && (_draft.Participants.ClassOf(subject) & NounClass.AnyAgent) == 0;
    }

    /// <summary>"staff had been told not to talk to the press": who is forbidden to speak is not asked here.</summary>
    private bool IsBidden(Word word) =>
        word.Upos == Upos.VERB
        && word.IsAny("xcomp", "ccomp", "advcl", "acl")
        && word.Has("VerbForm=Inf")
        && Status.IsNegated(word)
        && word.Head is { } head
        && _pack
            .Saying(head)
            .Any(s => s.Class == SayingClass.Ask || (s.Frame & SayingFrame.Infinitive) != 0)
        && (Arguments.IsPassive(head) || head.Child("obj") is not null);

    /// <summary>"nobody believes the army's statement", "his opinion was not shared": what is said is there, and is not taken for true.</summary>
    private bool IsBelieved(Word word) =>
        word.Is("obj")
            && word.Head is { Upos: Upos.VERB } verb
            && _pack.Saying(verb).Any(s => s.Class is SayingClass.Think or SayingClass.Hear)
        || word.Upos == Upos.VERB
            && Arguments.Patient(word) is { } told
            && _pack.Saying(told).Any(s => s.Class == SayingClass.Think);

    /// <summary>"cannot share it with their own colleagues": whom a report does not speak for.</summary>
    private bool IsAmongThem(Word word) =>
        word.Upos == Upos.VERB
        && word.Dependents.Any(d =>
            d.Is("obl")
            && (d.HasCase("with") || d.HasCase("con"))
            && (_draft.Participants.ClassOf(d) & NounClass.AnyPerson) != 0
            && (_draft.Participants.ClassOf(d) & NounClass.Media) == 0
        );

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
    private bool IsSupposed(Word word)
    {
        for (var at = word.Clause(); ; at = at.Head.Clause())
        {
            if (
                at.Is("advcl")
                && at.Dependents.Any(d => d.Is("mark") && _pack.Modal(d) == ModalForce.Hypothetical)
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

    /// <summary>"The party denied knowing them", "ruled out any link", "rejected that it had any connection": somebody's denial, and no gap.</summary>
    private bool IsDisowned(Word word)
    {
        if (Status.IsNegated(word) && word.Upos != Upos.NOUN)
        {
            return false;
        }
        var at = word;
        for (int step = 0; step < 3; step++)
        {
            if (!at.IsAny("xcomp", "ccomp", "obj", "acl", "nmod") || at.Head is not { } head)
            {
                return false;
            }
            if (
                head.Upos == Upos.VERB
                && _pack.Saying(head).Any(s => s.Class == SayingClass.Deny)
                && !Status.IsNegated(head)
            )
            {
                return true;
            }
            at = head;
        }
        return false;
    }

    /// <summary>"The statement does not pacify the residents": the noun does something, or is something; the gap is in the word above, if there is one.</summary>
    private static bool IsTelling(Word word) =>
        word.Upos == Upos.NOUN
        && word.Is("nsubj")
        && word.Head is { } head
        && !word.Dependents.Any(d => d.Is("det") && d.Has("PronType=Neg"))
        && (head.Upos == Upos.ADJ || head.Upos == Upos.VERB && !Arguments.IsPassive(head));

    /// <summary>"nothing to indicate": not that nobody tells, but that nothing shows it.</summary>
    private bool IsOfNothing(Word word) =>
        word.Is("acl") && word.Head is { } head && _pack.Gaps(head).Contains(GapClass.No);

    /// <summary>"was not yet able to say", "non è in grado di fornire": who does not tell because nobody knows.</summary>
    private bool IsOfAbility(Word word) =>
        word.Upos == Upos.VERB
        && (
            word.IsAny("xcomp", "acl", "csubj", "advcl")
                && word.Head is { } head
                && _pack.Gaps(head).Contains(GapClass.Able)
            || _denial.Ability(word) is not null
        );

    /// <summary>"would neither confirm nor deny the report": what is not commented on.</summary>
    private bool IsOfComment(Word word) =>
        word.Is("obj")
        && !(word.Child("det") is { } det && _pack.Gaps(det).Contains(GapClass.No))
        && word.Head is { } head
        && (
            _pack.Gaps(head).Contains(GapClass.Comment)
            || head.Is("conj")
                && head.Head is { } first
                && _pack.Gaps(first).Contains(GapClass.Comment)
        );

    /// <summary>"impossibile valutare", "difficult to say", "declined to say": only of what one finds out or tells. Whom a thing is too hard for does not know; who refuses does not tell.</summary>
    private GapType? OfImpossible(Word word, Word below)
    {
        foreach (var kind in _pack.Gaps(below))
        {
            switch (kind)
            {
                case GapClass.Able or GapClass.Name or GapClass.No or GapClass.Still:
                    continue;
                case GapClass.Verify:
                    return GapType.Unverified;
                case GapClass.Disclose:
                    return word.Upos == Upos.VERB ? GapType.Undisclosed : GapType.Undetermined;
                case GapClass.Comment:
                    return GapType.NoComment;
                default:
                    return GapType.Undetermined;
            }
        }
        return null;
    }

    private static Word? Complement(Word word)
    {
        foreach (var child in word.Dependents)
        {
            if (
                child.IsAny("csubj", "xcomp", "ccomp", "advcl", "acl")
                && child.Index > word.Index
                // "failed because it is clear that": a reason is no more denied than the rest.
                && !(child.Is("advcl") && child.Child("mark") is { Upos: Upos.SCONJ })
            )
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
