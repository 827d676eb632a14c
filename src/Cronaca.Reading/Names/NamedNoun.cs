namespace Cronaca.Reading.Names;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>Which name names what a noun describes: "l'agenzia di stampa TASS", "his successor, President Erlan Bekov".</summary>
internal static class NamedNoun
{
    private const NounClass _nameable =
        NounClass.Media | NounClass.Organisation | NounClass.Building;

    /// <summary>Index of the name, of those from <paramref name="first"/> to before <paramref name="end"/>; -1 for none.</summary>
    public static int Find(Description description, List<Spot> spots, int first, int end)
    {
        Word noun = description.Head;
        for (int i = first; i < end; i++)
        {
            Spot spot = spots[i];
            if (
                spot.Kind is EntityKind.Organisation or EntityKind.Person
                && spot.First > noun.Index
                && (
                    IsApposed(spot, noun)
                    || IsBehind(spot, description)
                    || IsAfterComma(spot, description)
                )
            )
            {
                return i;
            }
        }
        return -1;
    }

    // By the tree: in apposition, or hanging on the noun without a preposition, directly or by a role between.
    private static bool IsApposed(Spot spot, Word noun)
    {
        Word word = NounPhrase.HeadOf(spot.Sentence.Words, spot.First, spot.Last);
        for (int step = 0; step < 3 && word.Head is { } above; step++)
        {
            bool names =
                word.IsAny("appos", "flat")
                || (word.IsAny("nmod", "compound") && word.Case() is null);
            if (!names)
            {
                return false;
            }
            if (ReferenceEquals(above, noun))
            {
                return true;
            }
            word = above;
        }
        return false;
    }

    // By its place: the last words of a body's description, right behind a small noun.
    private static bool IsBehind(Spot spot, Description description) =>
        spot.Last == description.Last
        && (description.Classes & _nameable) != NounClass.None
        && !description.IsRole
        && spot.Sentence.Words[spot.First - 1] is { Upos: Upos.NOUN } before
        && char.IsLower(before.Form[0]);

    // By its place: "his successor, the president Erlan Bekov", whatever the tree says.
    private static bool IsAfterComma(Spot spot, Description description)
    {
        IReadOnlyList<Word> words = spot.Sentence.Words;
        int comma = description.Last + 1;
        if (
            !description.IsRole
            || description.IsPlural
            || spot.Kind != EntityKind.Person
            || spot.First <= comma + 1
            || spot.First > comma + 4
            || words[comma].Form != ","
        )
        {
            return false;
        }
        for (int i = comma + 1; i < spot.First; i++)
        {
            if (words[i].Upos is not (Upos.DET or Upos.NOUN or Upos.ADJ))
            {
                return false;
            }
        }
        return true;
    }
}
