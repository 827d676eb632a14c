namespace Cronaca.Reading.Voices;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>What a preposition of attribution vouches for: the words around "according to X" that are X's.</summary>
internal sealed class CuedContent(LanguagePack pack)
{
    private readonly LanguagePack _pack = pack;

    /// <summary>At the head of the sentence: what follows; at its end: what precedes; where it opens a clause: that clause; amid one: what stands on both sides.</summary>
    public IEnumerable<TextSpan> Of(Sentence sentence, int at, int last, Word speaker)
    {
        var words = sentence.Words;
        int end = words.Count - 1;
        while (end > 0 && words[end].Upos == Upos.PUNCT)
        {
            end--;
        }
        // "una nota, secondo la quale il ponte ha retto": the pronoun opens the clause of the one before it.
        if (speaker.Index < at)
        {
            int first = at + 1;
            while (first < end && words[first].Upos == Upos.DET && !IsRelative(words[first]))
            {
                first++;
            }
            first = Math.Min(first + 1, end);
            return
            [
                new TextSpan(words[first].Span.Start, words[ClauseEnd(words, first, end)].Span.End),
            ];
        }
        bool atStart = true;
        for (int i = 0; i < at; i++)
        {
            atStart &= words[i].Upos is Upos.PUNCT or Upos.CCONJ or Upos.ADV;
        }
        if (atStart)
        {
            return [FromStart(words, last, end, speaker)];
        }
        bool dashed = words[at - 1].Form is "-" or "–" or "—" or "--";
        if (
            last >= end - 1
            || words[last + 1].Form is ";" or ")"
            || (!dashed && words[last + 1].Form is "–" or "—" or "--")
            || SaysNoMore(words, last + 1, end)
        )
        {
            int start = Aside(words, at) ?? ClauseStart(words, at);
            return [new TextSpan(words[start].Span.Start, words[at].Span.Start)];
        }
        int after = words[last + 1].Form == "," ? last + 2 : last + 1;
        int until = ClauseEnd(words, after, end);
        // "The rally, which according to its organisers drew 40,000, ended quietly.": a relative clause ends at its comma.
        if (words[at - 1].Has("PronType=Rel") && at > 1 && words[at - 2].Form == ",")
        {
            until = RelativeEnd(words, after, until);
        }
        // "..., ma secondo X una nave ...", "che secondo X non è ...": it opens a clause, which it vouches for.
        if (
            at > 0 && words[at - 1].Upos is Upos.CCONJ or Upos.SCONJ or Upos.PRON
            || words[at - 1].Form is ";" or ":"
            || (words[at - 1].Form is "," && after == last + 1)
        )
        {
            return [new TextSpan(words[after].Span.Start, words[until].Span.End)];
        }
        var clause = (speaker.Head ?? speaker).Clause();
        if (clause.Relation == "acl:relcl")
        {
            return
            [
                new TextSpan(
                    words[after].Span.Start,
                    Math.Max(clause.SubtreeSpan().End, words[after].Span.End)
                ),
            ];
        }
        int from = 0;
        for (int i = at - 1; i > 0; i--)
        {
            if (
                words[i].Form is ";" or ":"
                || (words[i].Upos == Upos.SCONJ && words[i].Lemma is "che" or "that")
            )
            {
                from = i + 1;
                break;
            }
        }
        return
        [
            new TextSpan(words[from].Span.Start, words[at].Span.Start),
            new TextSpan(words[after].Span.Start, words[until].Span.End),
        ];
    }

    private static bool IsRelative(Word word) =>
        word.Has("PronType=Rel") || word.Lemma is "quale" or "which";

    /// <summary>"secondo la compagnia nel suo sito": behind the voice only where and when it spoke.</summary>
    private static bool SaysNoMore(IReadOnlyList<Word> words, int from, int end)
    {
        if (words[from].Upos != Upos.ADP)
        {
            return false;
        }
        for (int i = from; i <= end; i++)
        {
            if (words[i].Upos is Upos.VERB or Upos.AUX || words[i].Form == ",")
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>"..., che chiede la liberazione degli arrestati, più di 600 secondo il governo": where the number begins that alone is the voice's; null where there is none.</summary>
    private static int? Aside(IReadOnlyList<Word> words, int at)
    {
        bool number = false;
        for (int i = at - 1; i > 0; i--)
        {
            if (words[i].Form == ",")
            {
                return number && i < at - 1 ? i + 1 : null;
            }
            if (words[i].Upos is Upos.VERB or Upos.AUX)
            {
                return null;
            }
            number |= words[i].Upos == Upos.NUM;
        }
        return null;
    }

    private static int RelativeEnd(IReadOnlyList<Word> words, int from, int until)
    {
        bool told = false;
        for (int i = from; i < until; i++)
        {
            told |= words[i].Has("VerbForm=Fin");
            if (told && words[i].Form == "," && words[i + 1].Has("VerbForm=Fin"))
            {
                return i - 1;
            }
        }
        return until;
    }

    /// <summary>The first word behind the last semicolon before a word; the first of the sentence when there is none.</summary>
    private static int ClauseStart(IReadOnlyList<Word> words, int before)
    {
        for (int i = before - 1; i > 0; i--)
        {
            if (words[i].Form == ";")
            {
                return i + 1;
            }
        }
        return 0;
    }

    private static TextSpan FromStart(IReadOnlyList<Word> words, int last, int end, Word speaker)
    {
        int from = Math.Min(last + 1, words.Count - 1);
        // The speaker's own afterthoughts end at the comma.
        for (int i = last + 1; i < Math.Min(words.Count, last + 3); i++)
        {
            if (words[i].Form == ",")
            {
                from = i + 1;
                // "Secondo il Fronte civico, il partito che ha convocato il corteo, ...": what explains the voice is no word of what is said.
                if (
                    speaker.Dependents.FirstOrDefault(d => d.Is("appos") && d.Index > i)
                        is { } explained
                    && explained.LastIndex() + 1 is var next
                    && next < end
                    && words[next].Form == ","
                )
                {
                    from = next + 1;
                    break;
                }
                // "Secondo il portavoce, il colonnello Martin Sichone, ...": the name behind the role is no word of what is said.
                int named = from;
                while (
                    named < words.Count - 2
                    && named < from + 7
                    && words[named].Upos
                        is Upos.DET
                            or Upos.NOUN
                            or Upos.PROPN
                            or Upos.ADJ
                            or Upos.ADP
                )
                {
                    named++;
                }
                if (
                    named > from
                    && named < words.Count
                    && words[named].Form == ","
                    && words[named - 1].Upos == Upos.PROPN
                    && words[last].Upos == Upos.NOUN
                )
                {
                    from = named + 1;
                }
                break;
            }
        }
        // "Secondo X ...: «...»": the quotation is a stretch of its own; so is what follows a semicolon.
        for (int i = from + 1; i + 1 <= end; i++)
        {
            if (
                words[i].Form == ";"
                || (words[i].Form == ":" && words[i + 1].Form is "\"" or "“" or "«")
            )
            {
                end = i - 1;
            }
        }
        return from > end ? default : new TextSpan(words[from].Span.Start, words[end].Span.End);
    }

    /// <summary>The last word before the next clause: a semicolon, a comma with "but", a relative or another verb of saying behind it.</summary>
    private int ClauseEnd(IReadOnlyList<Word> words, int from, int end)
    {
        int at = from;
        while (
            at < end
            && words[at + 1].Form is not ";"
            && !(words[at].Form == "," && Turns(words, at + 1))
        )
        {
            at++;
        }
        return at;
    }

    private bool Turns(IReadOnlyList<Word> words, int at)
    {
        if (
            words[at].Upos is Upos.SCONJ or Upos.PRON
            || (
                words[at].Upos == Upos.CCONJ && words[at].Lemma is not ("e" or "and" or "o" or "or")
            )
        )
        {
            return true;
        }
        var verb = words[at].Upos == Upos.AUX && words[at].Head is { } head ? head : words[at];
        return verb.Upos == Upos.VERB && _pack.Saying(verb).Any();
    }
}
