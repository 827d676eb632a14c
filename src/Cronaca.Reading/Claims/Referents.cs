namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>
/// The noun that a pronoun of the third person or a dropped subject stands for where no name does: the nearest one before it that agrees in
/// number and gender and can act, a subject before others, in its sentence or the one before.
/// </summary>
internal sealed class Referents(Document document, Func<Word, NounClass> classOf)
{
    private const int _farthest = 60;
    private readonly Document _document = document;
    private readonly Func<Word, NounClass> _classOf = classOf;

    /// <summary>The noun that "them", "li", "him" stand for.</summary>
    public Word? Of(Word pronoun)
    {
        if (!pronoun.Has("PronType=Prs") || pronoun.Has("Person=1") || pronoun.Has("Person=2"))
        {
            return null;
        }
        var clause = pronoun.Head;
        var doer =
            clause is { Upos: Upos.VERB } && !pronoun.Is("nsubj")
                ? Arguments.Subject(clause)
                : null;
        return Before(pronoun, clause, doer, Wanted.Of(pronoun));
    }

    /// <summary>The noun of which a verb without a subject tells.</summary>
    public Word? OfDropped(Word verb)
    {
        var finite = verb.Has("VerbForm=Fin")
            ? verb
            : verb.Dependents.FirstOrDefault(d => d.Is("aux") && d.Has("VerbForm=Fin"));
        if (finite is null || finite.Has("Person=1") || finite.Has("Person=2"))
        {
            return null;
        }
        var passive = verb.Has("VerbForm=Part") && verb.Child("aux") is { Lemma: "essere" };
        var wanted = new Wanted(
            finite.Has("Number=Plur") ? true
                : finite.Has("Number=Sing") ? false
                : null,
            passive ? Wanted.GenderOf(verb) : null,
            NounClass.AnyAgent
        );
        return Before(verb, verb, null, wanted);
    }

    private Word? Before(Word word, Word? clause, Word? doer, Wanted wanted)
    {
        int looked = 0;
        for (int s = word.Sentence.Index; s >= 0 && s >= word.Sentence.Index - 1; s--)
        {
            var words = _document.Sentences[s].Words;
            Word? other = null;
            int from = s == word.Sentence.Index ? word.Index - 1 : words.Count - 1;
            for (int i = from; i >= 0 && looked < _farthest; i--, looked++)
            {
                var noun = words[i];
                if (
                    noun.Upos is not (Upos.NOUN or Upos.PROPN)
                    || noun == doer
                    || !Agrees(noun, clause, wanted)
                )
                {
                    continue;
                }
                if (noun.Is("nsubj"))
                {
                    return noun;
                }
                other ??= noun;
            }
            if (other is not null)
            {
                return other;
            }
        }
        return null;
    }

    /// <summary>One who takes part in the same clause is somebody else.</summary>
    private bool Agrees(Word noun, Word? clause, Wanted wanted) =>
        noun.Head != clause
        && !noun.IsAny("compound", "flat", "amod")
        && (_classOf(noun) & wanted.Classes) != 0
        && (_classOf(noun) & NounClass.Time) == 0
        && (wanted.Plural is not { } plural || IsPlural(noun) == plural)
        && (
            wanted.Gender is not { } gender || Wanted.GenderOf(noun) is not { } own || own == gender
        );

    private static bool IsPlural(Word noun) =>
        noun.Has("Number=Plur") || noun.Child("conj") is not null;

    /// <summary>What agrees: number and gender where the form tells them, and the sort of thing meant.</summary>
    private readonly record struct Wanted(bool? Plural, string? Gender, NounClass Classes)
    {
        public static Wanted Of(Word pronoun) =>
            new(
                pronoun.Has("Number=Plur") ? true
                    : pronoun.Has("Number=Sing") ? false
                    : null,
                GenderOf(pronoun),
                pronoun.Lemma is "it"
                        ? NounClass.Force | NounClass.Government | NounClass.Organisation
                    : pronoun.Lemma is "he" or "she" ? NounClass.AnyPerson
                    : NounClass.AnyAgent
            );

        public static string? GenderOf(Word word) =>
            word.Has("Gender=Fem") ? "Fem"
            : word.Has("Gender=Masc") ? "Masc"
            : null;
    }
}
