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
                    ) || Tells(word)
                )
                && !word.Dependents.Any(d => d.Is("acl") && d.Dependents.Any(c => c.Lemma == "cui"))
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

    private bool Tells(Word noun)
    {
        if (_pack.Saying(noun).Any(s => s.Class is SayingClass.Think or SayingClass.Warn))
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
