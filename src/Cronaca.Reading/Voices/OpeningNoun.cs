namespace Cronaca.Reading.Voices;

using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>
/// Who speaks, where the tree gives a verb of saying no subject: the noun that opens its clause. Between the two only afterthoughts set off by commas may stand: "the spokeswoman, Beatrice Kalunga,
/// reached by telephone, said that".
/// </summary>
internal sealed class OpeningNoun(SpeakerKinds kinds)
{
    private const int _farthest = 40;
    private readonly SpeakerKinds _kinds = kinds;

    public Word? Of(Word verb, IReadOnlyList<TextSpan> said)
    {
        if (!IsFinite(verb) || verb.Is("acl"))
        {
            return null;
        }
        var words = verb.Sentence.Words;
        int end = verb.Index - 1;
        while (end >= 0 && IsOfVerb(words[end], verb))
        {
            end--;
        }
        // "has appointed a judge, Monica Chanda, and has promised": the verb shares the subject of the one before it.
        if (end >= 0 && words[end].Upos == Upos.CCONJ)
        {
            return null;
        }
        // From the commas nearest the verb back to where the clause begins.
        bool first = true;
        for (int at = end; at >= 0 && at > verb.Index - _farthest; )
        {
            int start = at;
            bool verbal = false;
            while (start >= 0 && !Parts(words[start]))
            {
                verbal |= words[start].Has("VerbForm=Fin");
                start--;
            }
            if (!verbal && Noun(words, start + 1, at, verb, said) is { } noun)
            {
                // A name between commas follows the role that it explains.
                return !first && Earlier(words, start, verb, said) is { } role ? role : noun;
            }
            // "un uomo che ha aiutato i ribelli ha affermato": the verb between is of a relative clause.
            if (
                verbal
                && Noun(words, start + 1, at, verb, said) is { } qualified
                && words
                    .Skip(qualified.Index + 1)
                    .Take(6)
                    .Any(w => w.Has("PronType=Rel") && w.Index < at)
            )
            {
                return qualified;
            }
            if (verbal || start < 0 || words[start].Form is not ",")
            {
                return null;
            }
            first = false;
            at = start - 1;
        }
        return null;
    }

    private Word? Earlier(
        IReadOnlyList<Word> words,
        int comma,
        Word verb,
        IReadOnlyList<TextSpan> said
    )
    {
        if (comma <= 0 || words[comma].Form is not ",")
        {
            return null;
        }
        int start = comma - 1;
        while (start >= 0 && !Parts(words[start]))
        {
            if (words[start].Has("VerbForm=Fin"))
            {
                return null;
            }
            start--;
        }
        return Noun(words, start + 1, comma - 1, verb, said);
    }

    /// <summary>The head of the noun phrase that begins a stretch of words; null where it begins otherwise or cannot speak.</summary>
    private Word? Noun(
        IReadOnlyList<Word> words,
        int from,
        int to,
        Word verb,
        IReadOnlyList<TextSpan> said
    )
    {
        for (int i = from; i <= to && i < from + 5; i++)
        {
            var word = words[i];
            if (word.Upos is Upos.NOUN or Upos.PROPN || word.Upos == Upos.PRON && i == from)
            {
                var head = Head(word, to);
                bool speaks =
                    _kinds.CanSpeak(head)
                    && !_kinds.IsMute(head)
                    && !head.Dependents.Any(d => d.Is("case") && d.Index < head.Index)
                    && !head.Has("PronType=Rel")
                    && !head.Has("Clitic=Yes")
                    && Agrees(head, verb)
                    && !said.Any(s => s.Contains(head.Span.Start));
                return speaks ? head : null;
            }
            if (word.Upos is not (Upos.DET or Upos.ADJ or Upos.NUM or Upos.ADV or Upos.CCONJ))
            {
                return null;
            }
        }
        return null;
    }

    private static Word Head(Word word, int to)
    {
        while (
            word.Head is { } head
            && head.Index <= to
            && head.Index > word.Index
            && word.IsAny("compound", "flat", "amod", "nmod", "nummod")
        )
        {
            word = head;
        }
        return word;
    }

    /// <summary>Number, where both tell it.</summary>
    private static bool Agrees(Word noun, Word verb)
    {
        bool plural = Finite(verb).Has("Number=Plur");
        bool single = Finite(verb).Has("Number=Sing");
        bool many = noun.Has("Number=Plur") || noun.Child("conj") is not null;
        return !(plural && noun.Has("Number=Sing") && !many || single && noun.Has("Number=Plur"));
    }

    private static bool IsFinite(Word verb) => Finite(verb).Has("VerbForm=Fin");

    private static Word Finite(Word verb) =>
        verb.Dependents.FirstOrDefault(d => d.Is("aux") && d.Has("VerbForm=Fin")) ?? verb;

    /// <summary>Auxiliaries, adverbs and clitics between the speaker and the verb.</summary>
    private static bool IsOfVerb(Word word, Word verb) =>
        word.Upos == Upos.AUX
        || word.Upos is Upos.ADV or Upos.PART
        || word.Upos == Upos.PRON && word.Head == verb && !word.Is("nsubj");

    private static bool Parts(Word word) =>
        word.Form is "," or ";" or ":" or "(" or ")" or "\"" or "“" or "”" or "«" or "»"
        || word.Upos == Upos.SCONJ
        || word.Form is "–" or "—" or "--";
}
