namespace Cronaca.Reading.Voices;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Names;
using Cronaca.Reading.Text;

/// <summary>
/// The words of a voice together with what explains it between commas: "Noemi Casta, the group's coordinator in Adre", "l'infermiera, Katia Verli". One of the two is a name, the other a role; two names
/// are two people.
/// </summary>
internal sealed class ExplainedName(LanguagePack pack, NamesOfReport names)
{
    private const int _longest = 14;
    private const int _short = 8;
    private readonly LanguagePack _pack = pack;
    private readonly NamesOfReport _names = names;

    /// <summary>The words of the voice with what explains it; and the person named there, where the voice itself is a role.</summary>
    public (TextSpan Span, Entity? Person) With(Word noun, TextSpan span, TextSpan? cue)
    {
        var words = noun.Sentence.Words;
        int comma = noun.Index;
        while (comma < words.Count && words[comma].Span.Start < span.End)
        {
            comma++;
        }
        if (comma + 1 >= words.Count || words[comma].Form != "," || !IsSomebody(noun))
        {
            return (span, null);
        }
        bool name = IsName(noun);
        bool person = false;
        Entity? called = null;
        int last = comma;
        for (int i = comma + 1; i < words.Count && !Ends(words[i]); i++)
        {
            bool verbal =
                words[i].Upos is Upos.VERB or Upos.AUX or Upos.SCONJ
                || words[i].Form is "\"" or "“" or "«" or ":";
            // "X, the mayor said" is another one who speaks.
            if (
                verbal
                || i > comma + _longest
                || cue is { } verb && verb.Start == words[i].Span.Start
            )
            {
                return (span, null);
            }
            if (words[i].Upos is Upos.NOUN or Upos.PROPN && !person)
            {
                bool role =
                    words[i].Upos == Upos.NOUN && (_pack.Noun(words[i]) & NounClass.AnyPerson) != 0;
                var named = Named(words[i]);
                if (i > comma + 5 || (name ? named is not null : role))
                {
                    return (span, null);
                }
                person = name ? role : named is not null;
                called = name ? null : named;
            }
            last = i;
        }
        if (!person || words[comma + 1].Upos is Upos.CCONJ or Upos.ADP)
        {
            return (span, null);
        }
        return (new TextSpan(span.Start, words[Short(words, comma, last)].Span.End), called);
    }

    /// <summary>Of a long explanation what comes before its first preposition: "the former commander" for "the former commander for training at the Police Department".</summary>
    private static int Short(IReadOnlyList<Word> words, int comma, int last)
    {
        if (last - comma <= _short)
        {
            return last;
        }
        for (int i = comma + 2; i < last; i++)
        {
            if (words[i].Upos == Upos.ADP)
            {
                return i - 1;
            }
        }
        return last;
    }

    private bool IsSomebody(Word noun) =>
        IsName(noun) || noun.Upos == Upos.NOUN && (_pack.Noun(noun) & NounClass.AnyPerson) != 0;

    private bool IsName(Word word) => Named(word) is not null;

    private Entity? Named(Word word) =>
        word.Upos == Upos.PROPN
        && _names.NameAt(word) is { Entity: { Kind: EntityKind.Person } person }
            ? person
            : null;

    private static bool Ends(Word word) =>
        word.Form is "," or "." or ";" or "–" or "—" or "--" or ")" or "(" or "”" or "»"
        || word.Has("PronType=Rel");
}
