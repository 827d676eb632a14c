namespace Cronaca.Reading.Names;

/// <summary>Names that stand side by side and tell of one another.</summary>
internal static class SpotNeighbours
{
    // "Portland, Oregon", "Tripoli (Libano)": the next name, when a comma or a bracket is all that stands between.
    public static Spot? Follower(List<Spot> spots, int at, int end)
    {
        if (at + 1 >= end)
        {
            return null;
        }
        Spot next = spots[at + 1];
        int mark = spots[at].Last + 1;
        return next.First == mark + 1 && spots[at].Sentence.Words[mark].Form is "," or "("
            ? next
            : null;
    }

    /// <summary>The body of which this name is the acronym in brackets: "Organizzazione per la Difesa dei Laghi (ODL)"; null for none.</summary>
    public static Entity? WholeOf(List<Spot> spots, int at, EntityTable table)
    {
        Spot spot = spots[at];
        if (at == 0 || spot.Length > 1 || spot.First < 2 || spot.FirstWord.Form.Length > 8)
        {
            return null;
        }
        Spot before = spots[at - 1];
        bool bracketed =
            ReferenceEquals(before.Sentence, spot.Sentence)
            && before.Last == spot.First - 2
            && spot.Sentence.Words[spot.First - 1].Form == "("
            && before is { Kind: EntityKind.Organisation, Length: > 1 };
        foreach (char c in spot.FirstWord.Form)
        {
            bracketed &= char.IsUpper(c) || c is '.' or '-';
        }
        return bracketed ? table.ByName(before.Key) : null;
    }
}
