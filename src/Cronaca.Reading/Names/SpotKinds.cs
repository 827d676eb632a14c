namespace Cronaca.Reading.Names;

using System.Runtime.InteropServices;
using Cronaca.Reading.Text;

/// <summary>Settles what each name is by all that the report says of it: what is told at one place holds at the others.</summary>
internal static class SpotKinds
{
    // Beyond this many mentions the same evidence says nothing new.
    private const int Witnesses = 3;

    public static void Settle(List<Spot> spots)
    {
        Dictionary<ulong, NameScores> whole = [];
        Dictionary<ulong, int> times = [];
        foreach (Spot spot in spots)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(whole, spot.Key, out _) += spot.Own;
            CollectionsMarshal.GetValueRefOrAddDefault(times, spot.Key, out _)++;
        }
        HashSet<ulong> surnames = Surnames(spots, whole);
        foreach (Spot spot in spots)
        {
            NameScores all = whole[spot.Key];
            int count = times[spot.Key];
            if (count > Witnesses)
            {
                all = all.Scaled(Witnesses, count);
            }
            if (spot.Length == 1 && surnames.Contains(spot.Key))
            {
                all.Person += 12;
            }
            spot.Kind = (spot.Own + all).Kind;
        }
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
