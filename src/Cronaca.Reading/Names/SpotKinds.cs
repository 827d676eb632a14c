namespace Cronaca.Reading.Names;

using System.Runtime.InteropServices;
using Cronaca.Reading.Text;

/// <summary>Settles what each name is by all that the report says of it: what is told at one place holds at the others.</summary>
internal static class SpotKinds
{
    public static void Settle(List<Spot> spots)
    {
        Dictionary<ulong, NameScores> whole = [];
        foreach (Spot spot in spots)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(whole, spot.Key, out _) += spot.Own;
        }
        HashSet<ulong> surnames = Surnames(spots, whole);
        foreach (Spot spot in spots)
        {
            NameScores all = whole[spot.Key];
            if (spot.Length == 1 && surnames.Contains(spot.Key))
            {
                all.Person += 10;
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
