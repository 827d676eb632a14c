namespace Cronaca.Reading.Names;

using Cronaca.Reading.Text;

/// <summary>What the words of a name and those around it say of its kind. The weights are small whole numbers set by hand and held against marked text.</summary>
internal static class SpotScorer
{
    public static NameScores Score(Spot spot, ReadOnlySpan<NameToken> tokens)
    {
        NameScores scores = Inside(spot, tokens) + Gazetteered(spot, tokens) + Around(spot, tokens);
        if (spot.Known is { } known)
        {
            scores.Organisation += known.IsSeat ? 6 : 8;
        }
        return scores;
    }

    private static NameScores Inside(Spot spot, ReadOnlySpan<NameToken> tokens)
    {
        NameScores scores = default;
        ref readonly NameToken first = ref tokens[spot.First];
        ref readonly NameToken last = ref tokens[spot.Last];
        bool several = spot.Length > 1;
        bool body = false;
        bool small = false;
        int capitals = 0;
        for (int i = spot.First; i <= spot.Last; i++)
        {
            ref readonly NameToken token = ref tokens[i];
            body |=
                token.Has(NameTraits.AnyBody)
                && (i == spot.First || i == spot.Last || token.Capital);
            small |= token.Has(NameTraits.Of) && !token.Capital;
            capitals += token.AllCapitals && !IsRoman(token.Word.Form) ? 1 : 0;
            if (i > spot.First && token.Initial)
            {
                scores.Person += 3;
            }
            if (token.Digit || token.Word.Form == "&")
            {
                scores.Organisation += 2;
            }
        }
        if (body)
        {
            scores.Organisation += 6;
            scores.Person -= several ? 5 : 0;
        }
        if (last.Has(NameTraits.LegalForm) && several)
        {
            scores.Organisation += 6;
        }
        bool site =
            several
            && !body
            && (first.Has(NameTraits.AnySite) || (last.Has(NameTraits.AnySite) && last.Capital));
        if (site)
        {
            scores.Place += 6;
        }
        if (first.Has(NameTraits.FirstName))
        {
            bool doubtful = first.Has(NameTraits.DoubtfulFirstName);
            scores.Person += several ? (doubtful ? 3 : 7) : (doubtful ? 1 : 4);
        }
        else if (first.Initial && several)
        {
            scores.Person += 4;
        }
        if (several && !body && !site && capitals == 0)
        {
            scores.Person +=
                small ? 0
                : spot.Length <= 4 ? 2
                : 0;
            scores.Organisation += small || spot.Length > 3 ? 2 : 1;
        }
        if (capitals > 0 && !first.AtStart)
        {
            scores.Organisation += several ? 3 : 4;
        }
        if (first.Has(NameTraits.Common) && !several)
        {
            scores = new(scores.Person - 3, scores.Place - 3, scores.Organisation - 1);
        }
        return scores;
    }

    private static bool IsRoman(string form)
    {
        foreach (char c in form)
        {
            if (c is not ('I' or 'V' or 'X'))
            {
                return false;
            }
        }
        return true;
    }

    private static NameScores Gazetteered(Spot spot, ReadOnlySpan<NameToken> tokens)
    {
        NameScores scores = default;
        if (spot.Places.Count == 0)
        {
            return scores;
        }
        Gazetteer gazetteer = Gazetteer.Instance;
        Place best = gazetteer.Candidate(spot.Places.First);
        bool main = gazetteer.IsMainName(spot.Places.First);
        for (int i = 1; i < spot.Places.Count && i < 16; i++)
        {
            Place other = gazetteer.Candidate(spot.Places.First + i);
            if (Weight(other, gazetteer.IsMainName(spot.Places.First + i)) > Weight(best, main))
            {
                best = other;
                main = gazetteer.IsMainName(spot.Places.First + i);
            }
        }
        scores.Place = Weight(best, main);
        if (best.Kind == PlaceKind.City && tokens[spot.First].Has(NameTraits.FirstName))
        {
            scores.Place -= best.Population < 1_000_000 ? 4 : 1;
        }
        return scores;
    }

    private static int Weight(Place place, bool main) =>
        place.Kind switch
        {
            PlaceKind.Country => 9,
            PlaceKind.Capital => main || place.Population > 500_000 ? 8 : 5,
            PlaceKind.City => (
                place.Population switch
                {
                    > 1_000_000 => 7,
                    > 200_000 => 5,
                    > 60_000 => 4,
                    _ => 3,
                }
            ) - (main || place.Population > 2_000_000 ? 0 : 2),
            _ => 8,
        };

    private static NameScores Around(Spot spot, ReadOnlySpan<NameToken> tokens)
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
            else if (token.Has(NameTraits.Body | NameTraits.Force | NameTraits.Press))
            {
                scores.Organisation += 3;
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
        if (tokens[next].Word.Form is "," or "(")
        {
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
}
