namespace Cronaca.Reading.Names;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Text;

/// <summary>What the words before and after a name say of its kind.</summary>
internal static class SpotSurroundings
{
    public static NameScores Score(Spot spot, ReadOnlySpan<NameToken> tokens, NameLists lists)
    {
        NameScores scores = default;
        int before = spot.First - 1;
        if (before >= 0)
        {
            ref readonly NameToken token = ref tokens[before];
            if (token.Has(NameTraits.Title | NameTraits.Rank))
            {
                scores.Person += 6;
            }
            else if (token.Has(NameTraits.AnyRole))
            {
                scores.Person += 4;
            }
            if (token.Has(NameTraits.Article) && !token.Capital)
            {
                int two = before - 1;
                bool inside =
                    two >= 0 && tokens[two].Word.PartCount > 1 && tokens[two].Has(NameTraits.In);
                scores.Person -= 3;
                scores.Organisation += spot.Length == 1 ? 2 : 1;
                scores.Place += inside ? 2 : 0;
            }
            else if (token.Has(NameTraits.In))
            {
                scores.Place += 3;
            }
            else if (token.Has(NameTraits.To))
            {
                scores.Place += 1;
            }
            else if (token.Has(NameTraits.Body | NameTraits.Force | NameTraits.Press))
            {
                scores.Organisation += 3;
            }
            int site = before;
            while (
                site > 0
                && before - site < 2
                && tokens[site].Has(NameTraits.Of | NameTraits.Article)
            )
            {
                site--;
            }
            // "l'aeroporto di Belbek".
            if (
                site < before
                && IsSite(in tokens[site], lists)
                && tokens[site + 1].Has(NameTraits.Of)
            )
            {
                scores.Place += 3;
            }
            if (token.Has(NameTraits.AnySite) && !token.Has(NameTraits.AnyRole))
            {
                scores.Place += 3;
            }
        }
        return scores + After(spot, tokens);
    }

    private static NameScores After(Spot spot, ReadOnlySpan<NameToken> tokens)
    {
        NameScores scores = default;
        int next = spot.Last + 1;
        if (next + 1 >= tokens.Length)
        {
            return scores;
        }
        // "Bukit Sama village", "Qeshm island".
        if (
            tokens[next].Has(NameTraits.AnySite)
            && !tokens[next].Capital
            && !tokens[next].Has(NameTraits.AnyRole)
        )
        {
            scores.Place += 4;
        }
        if (tokens[next].Word.Form is "," or "(")
        {
            if (tokens[next].Word.Form == "," && IsCountryOrRegion(in tokens[next + 1]))
            {
                scores.Place += 3;
            }
            // "Ned Price, 54, said", "Nazarbayev, 81 anni": an age is a person's.
            if (tokens[next + 1].Digit && tokens[next + 1].Word.Form.Length == 2)
            {
                scores.Person += 4;
            }
            else if (
                tokens[next + 1].Has(NameTraits.AnyRole & ~NameTraits.Title)
                && !tokens[next + 1].Capital
            )
            {
                scores.Person += 4;
            }
        }
        return scores;
    }

    // A small noun that means a place: "base", "villaggio", "plant".
    private static bool IsSite(ref readonly NameToken token, NameLists lists) =>
        token.Has(NameTraits.AnySite)
        || (
            !token.Capital
            && (lists.NounOf(token.Word.Lemma) & (NounClass.Place | NounClass.Building))
                != NounClass.None
        );

    public static bool IsCountryOrRegion(ref readonly NameToken token)
    {
        if (!token.Nameable)
        {
            return false;
        }
        (int first, int count) = Gazetteer.Instance.Range(NameKey.Of(token.Word.Form));
        return count > 0
            && Gazetteer.Instance.Candidate(first).Kind is PlaceKind.Country or PlaceKind.Region;
    }
}
