namespace Cronaca.Reading.Names;

using Cronaca.Reading.Text;

/// <summary>What the words of a name and those around it say of its kind. The weights are small whole numbers set by hand and held against marked text.</summary>
internal static class SpotScorer
{
    public static NameScores Score(Spot spot, ReadOnlySpan<NameToken> tokens, NameLists lists)
    {
        NameScores around = SpotSurroundings.Score(spot, tokens, lists);
        spot.IsLocated = around.Place > 0;
        NameScores scores = Inside(spot, tokens) + Gazetteered(spot, tokens) + around;
        if (spot.Length == 1)
        {
            scores += Alone(spot, tokens, scores.Best);
        }
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
            scores.Person -= 3;
        }
        if (!several && first.Has(NameTraits.Nature) && !first.AtStart)
        {
            scores.Place += 4;
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
        if (first.Has(NameTraits.Thing) || last.Has(NameTraits.Thing))
        {
            return new(-8, -8, -8);
        }
        // "Air France", "Environment Canada".
        if (
            several
            && spot.Places.Count == 0
            && !first.Has(NameTraits.FirstName)
            && (
                SpotSurroundings.IsCountryOrRegion(in first)
                || SpotSurroundings.IsCountryOrRegion(in last)
            )
        )
        {
            scores.Organisation += 3;
            scores.Person -= 3;
        }
        if (several && first.Has(NameTraits.Saint))
        {
            scores.Place += 4;
            scores.Person -= 2;
        }
        if (several && first.Has(NameTraits.Article) && first.Capital)
        {
            scores.Person -= 4;
            scores.Organisation += 1;
        }
        if (!several && IsAddress(first.Word.Form))
        {
            scores.Organisation += 4;
        }
        if (capitals > 0 && !several && first.Has(NameTraits.Common) && first.Word.Form.Length > 3)
        {
            capitals = 0;
        }
        if (capitals > 0 && !first.Shouted)
        {
            scores.Organisation += several ? 3 : 4;
        }
        if (first.Has(NameTraits.Common) && !several)
        {
            scores = new(scores.Person - 3, scores.Place - 3, scores.Organisation - 1);
        }
        return scores;
    }

    // "Gawker.com".
    private static bool IsAddress(string form)
    {
        int point = form.LastIndexOf('.');
        return point > 1 && point < form.Length - 2 && char.IsLower(form[point + 1]);
    }

    // A single capitalised word of which nothing else is known: most often a surname.
    private static NameScores Alone(Spot spot, ReadOnlySpan<NameToken> tokens, int best)
    {
        ref readonly NameToken token = ref tokens[spot.First];
        if (token.Has(NameTraits.AnyRole) && !token.Has(NameTraits.FirstName))
        {
            return new(-4, -4, -4);
        }
        if (token.Word.Upos is not (Upos.PROPN or Upos.X))
        {
            return new(-3, spot.Places.Count > 0 ? -1 : -3, -1);
        }
        bool plain =
            best <= 0
            && spot.Places.Count == 0
            && !token.Has(NameTraits.Common | NameTraits.AnyBody)
            && !IsRoman(token.Word.Form);
        return plain ? new(token.AtStart ? 1 : 2, 0, 0) : default;
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
                    _ => 2,
                }
            ) - (main || place.Population > 2_000_000 ? 0 : 3),
            _ => 8,
        };
}
