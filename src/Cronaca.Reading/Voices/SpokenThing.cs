namespace Cronaca.Reading.Voices;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>What is said where no clause is: a bare noun, or what a colon sets loosely beside the verb.</summary>
internal sealed class SpokenThing(LanguagePack pack, SpokenClause clause)
{
    private readonly LanguagePack _pack = pack;
    private readonly SpokenClause _clause = clause;

    /// <summary>A bare noun that tells something: "parla di 6 morti", "denied any involvement".</summary>
    public Word? Thing(Word cue, SayingEntry entry)
    {
        if (
            (entry.Frame & SayingFrame.Object) == 0
            || entry.Class
                is not (
                    SayingClass.Say
                    or SayingClass.Write
                    or SayingClass.Confirm
                    or SayingClass.Deny
                    or SayingClass.Hear
                    or SayingClass.Show
                )
        )
        {
            return null;
        }
        // "alla decisione si è aggiunta la dichiarazione" comes to it, and says nothing.
        if (cue.Dependents.Any(d => d.Is("expl") && d.Has("Clitic=Yes")))
        {
            return null;
        }
        // "quoted the mayor as saying": the mayor is no thing that is said.
        if (cue.Dependents.Any(SpeechSubject.IsQuotedAs))
        {
            return null;
        }
        foreach (var word in cue.Dependents)
        {
            bool place =
                word.Is("obj") || (word.Is("obl") && (word.HasCase("di") || word.HasCase("of")));
            if (
                word.Index > cue.Index
                && place
                && word.Upos is Upos.NOUN or Upos.NUM or Upos.PROPN or Upos.VERB or Upos.ADJ
                && (
                    (
                        entry.Class == SayingClass.Deny
                        && (_pack.Noun(word) & NounClass.AnyPerson) == 0
                    ) || Tells(word, entry)
                )
                && !word.Dependents.Any(d => d.Is("acl") && d.Dependents.Any(c => c.Lemma == "cui"))
                // "gave no casualty figures" says that nothing was said.
                && !(
                    entry.Lemmas.Length > 1
                    && entry.Class != SayingClass.Deny
                    && word.Child("det") is { } det
                    && _pack.Gaps(det).Contains(GapClass.No)
                )
            )
            {
                return word;
            }
        }
        return null;
    }

    /// <summary>The noun with what follows it and hangs on the verb: "the closure of two mines by the spring".</summary>
    public static TextSpan WithRest(Word cue, Word noun, SayingEntry entry)
    {
        var span = noun.Span;
        foreach (var word in noun.Dependents)
        {
            if (!word.Is("appos"))
            {
                span = span.Union(word.SubtreeSpan());
            }
        }
        foreach (var word in cue.Dependents)
        {
            if (
                word.Index > noun.Index
                && word.IsAny("obl", "nmod", "advcl")
                && word.SubtreeSpan() is var rest
                && rest.Start - span.End is >= 0 and <= 2
            )
            {
                span = span.Union(rest);
            }
        }
        // "denied a role in the attack, which killed six": the afterthought is the report's.
        if (entry.Class == SayingClass.Deny)
        {
            foreach (var word in noun.Subtree())
            {
                if (
                    word.Relation == "acl:relcl"
                    && word.Dependents.FirstOrDefault(d => d.Form == "," && d.Index < word.Index)
                        is { } comma
                    && comma.Span.Start > span.Start
                )
                {
                    span = new TextSpan(span.Start, Math.Min(span.End, comma.Span.Start));
                }
            }
        }
        return span;
    }

    private bool Tells(Word noun, SayingEntry entry)
    {
        if (_pack.Saying(noun).Any(s => s.Class is SayingClass.Think or SayingClass.Warn))
        {
            return true;
        }
        // "The network says at least 23."
        if (
            entry.Class is SayingClass.Say or SayingClass.Write or SayingClass.Confirm
            && (noun.Upos == Upos.NUM || noun.Child("nummod") is not null)
        )
        {
            return true;
        }
        foreach (var word in noun.Subtree())
        {
            if (_pack.Casualties(word).Any() || _pack.Events(word).Any(e => e.Type is not null))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"put the crowd at 4,000", "stima in 2.000 i partecipanti": what is counted, and the number.</summary>
    public static TextSpan? Number(Word cue, SayingEntry entry)
    {
        if ((entry.Frame & SayingFrame.Number) == 0 || cue.Child("obj") is not { } counted)
        {
            return null;
        }
        foreach (var word in cue.Dependents.Concat(counted.Dependents))
        {
            if (
                word.IsAny("obl", "nmod")
                && word.Index > cue.Index
                && (word.HasCase("at") || word.HasCase("in") || word.HasCase("a"))
                && (word.Upos == Upos.NUM || word.Child("nummod") is not null)
            )
            {
                return counted.SubtreeSpan().Union(word.SubtreeSpan());
            }
        }
        return null;
    }

    /// <summary>"described the raid as a mistake", "definisce il sequestro un crimine", "si è detto pronto al dialogo": who or what, and what it is said to be.</summary>
    public static TextSpan? Described(Word cue, SayingEntry entry)
    {
        if (OfOneself(cue) is { } self)
        {
            return self;
        }
        if ((entry.Frame & SayingFrame.As) == 0)
        {
            return null;
        }
        // "a group calling itself the Northeastern Front" has a name, and says nothing.
        if (cue.Child("obj") is { } itself && itself.Has("Reflex=Yes"))
        {
            return null;
        }
        Word? first = null;
        foreach (var word in cue.Dependents)
        {
            // "definisce il sequestro un crimine": of two objects the second says what the first is.
            if (word.Is("obj") && word.Index > cue.Index)
            {
                if (first is not null)
                {
                    return first.SubtreeSpan().Union(word.SubtreeSpan());
                }
                first = word;
                if (QuotedBehind(word) is { } called)
                {
                    return word.SubtreeSpan().Union(called);
                }
            }
            bool compared =
                word.IsAny("obl", "advcl", "xcomp", "nmod")
                && (IsAs(word) || word.Child("mark") is { } mark && IsAs(mark));
            bool bare =
                word.Is("xcomp")
                && word.Upos is Upos.ADJ or Upos.NOUN or Upos.PROPN
                && word.Child("mark") is null
                && word.Child("case") is null;
            if (word.Index < cue.Index || !(compared || bare))
            {
                continue;
            }
            var span = word.SubtreeSpan();
            return
                cue.Child("obj") is { } thing
                && thing.Index > cue.Index
                && !thing.Has("PronType=Rel")
                ? thing.SubtreeSpan().Union(span)
                : span;
        }
        // The tree may hang it on the thing: "the raid as a mistake".
        return
            cue.Child("obj") is { } described
            && described.Index > cue.Index
            && described.Dependents.Any(d =>
                d.Index > described.Index && d.IsAny("nmod", "acl", "appos") && IsAs(d)
            )
            ? described.SubtreeSpan()
            : null;
    }

    /// <summary>"definisce il sequestro «un crimine»": the quotation right behind the thing says what it is.</summary>
    private static TextSpan? QuotedBehind(Word thing)
    {
        var words = thing.Sentence.Words;
        int at = thing.LastIndexBefore("«", "“", "\"") + 1;
        if (at >= words.Count || words[at].Form is not ("«" or "“" or "\""))
        {
            return null;
        }
        for (int i = at + 2; i < words.Count; i++)
        {
            if (words[i].Form is "»" or "”" or "\"")
            {
                return words[at].Span.Union(words[i].Span);
            }
        }
        return null;
    }

    /// <summary>"si è detto pronto al dialogo": behind the verb an adjective or participle of the speaker, wherever the tree has hung it.</summary>
    private static TextSpan? OfOneself(Word cue)
    {
        var words = cue.Sentence.Words;
        if (
            cue.Index + 1 >= words.Count
            || !cue.Dependents.Any(d => d.Is("expl") && d.Has("Clitic=Yes"))
            || words[cue.Index + 1] is var next
                && next.Upos is not Upos.ADJ
                && !(next.Upos == Upos.VERB && next.Has("VerbForm=Part"))
        )
        {
            return null;
        }
        int last = cue.Index + 1;
        while (last + 1 < words.Count && !Ends(words, last + 1))
        {
            last++;
        }
        return new TextSpan(words[cue.Index + 1].Span.Start, words[last].Span.End);
    }

    private static bool Ends(IReadOnlyList<Word> words, int at) =>
        words[at].Form is "," or ";" or ":" or "." or "–" or "—" or "(" or "«"
        || words[at].Upos == Upos.CCONJ
            && at + 1 < words.Count
            && words[at + 1].Has("VerbForm=Fin");

    private static bool IsAs(Word word) =>
        word.Lemma is "as" or "come" || word.HasCase("as") || word.HasCase("come");

    /// <summary>After a colon, what is said may hang loosely on the verb.</summary>
    public Word? Loose(Word cue)
    {
        foreach (var word in cue.Dependents)
        {
            if (
                word.Index > cue.Index + 1
                && word.IsAny("parataxis", "dep")
                && word.Upos is Upos.VERB or Upos.ADJ or Upos.NOUN or Upos.AUX
                && AfterColon(word)
                && !_clause.Speaks(word)
            )
            {
                return word;
            }
        }
        return null;
    }

    private static bool AfterColon(Word clause)
    {
        int first = clause.Index;
        foreach (var below in clause.Subtree())
        {
            first = below.Upos == Upos.PUNCT ? first : Math.Min(first, below.Index);
        }
        var words = clause.Sentence.Words;
        return first > 0
            && (words[first - 1].Form == ":" || (first > 1 && words[first - 2].Form == ":"));
    }
}
