namespace Cronaca.Reading.Names;

using System.Runtime.InteropServices;
using Cronaca.Reading.Text;

/// <summary>Settles what each name is by all that the report says of it: what is told at one place holds at the others.</summary>
internal static class SpotKinds
{
    // Beyond this many mentions the same evidence says nothing new.
    private const int _witnesses = 3;

    private const int _smallCity = 400_000;

    public static void Settle(List<Spot> spots)
    {
        Dictionary<ulong, NameScores> whole = [];
        Dictionary<ulong, int> times = [];
        foreach (Spot spot in spots)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(whole, spot.Key, out _) += spot.Own;
            CollectionsMarshal.GetValueRefOrAddDefault(times, spot.Key, out _)++;
        }
        HashSet<ulong> located = [.. spots.Where(s => s.IsLocated).Select(s => s.Key)];
        HashSet<ulong> surnames = Surnames(spots, whole);
        foreach (Spot spot in spots)
        {
            NameScores all = whole[spot.Key];
            int count = times[spot.Key];
            if (count > _witnesses)
            {
                all = all.Scaled(_witnesses, count);
            }
            Place? city = City(spot);
            if (spot.Length == 1 && surnames.Contains(spot.Key))
            {
                all.Person += city is null ? 20 : 30;
            }
            NameScores sum = spot.Own + all;
            if (city is { Population: < _smallCity } && !located.Contains(spot.Key))
            {
                // A town that the text never puts anywhere ("Bush", "Price") is more likely somebody's name.
                sum.Place = Math.Min(sum.Place, 2);
                sum.Person += spot.Length == 1 ? 2 : 0;
            }
            spot.Kind = sum.Kind;
        }
    }

    /// <summary>What a dateline credits in brackets is an agency wherever it is named: "LUSAKA, Nov 11 (Meridian) - ...".</summary>
    public static void Credit(List<Spot> spots, Document document)
    {
        foreach (Paragraph paragraph in document.Paragraphs)
        {
            if (paragraph.Dateline is not { } line)
            {
                continue;
            }
            ReadOnlySpan<char> words = document.Text.AsSpan(line.Start, line.Length);
            int open = words.IndexOf('(');
            int close = open < 0 ? -1 : words[open..].IndexOf(')');
            if (close <= 1)
            {
                continue;
            }
            ulong credited = NameKey.Of(words.Slice(open + 1, close - 1));
            foreach (Spot spot in spots)
            {
                if (spot.Key == credited)
                {
                    spot.Kind = EntityKind.Organisation;
                }
            }
        }
    }

    // The place of that name when it is a city and nothing larger; null for none.
    private static Place? City(Spot spot)
    {
        if (spot.Places.Count == 0)
        {
            return null;
        }
        Place place = Gazetteer.Instance.Candidate(spot.Places.First);
        return place.Kind == PlaceKind.City ? place : null;
    }

    // The last words of full names: "Tokayev" of "Kassym-Jomart Tokayev".
    private static HashSet<ulong> Surnames(List<Spot> spots, Dictionary<ulong, NameScores> whole)
    {
        HashSet<ulong> found = [];
        foreach (Spot spot in spots)
        {
            if (spot.Length > 1 && whole[spot.Key].Kind == EntityKind.Person)
            {
                found.Add(NameKey.Of(spot.LastWord.Form));
            }
        }
        return found;
    }
}
