namespace Cronaca.Ledger.Tolls;

/// <summary>Who is counted, over languages: a class of counted-groups.tsv, or the noun itself where the list does not know it.</summary>
/// <param name="Name">"people", "security forces"; "noun:..." for a noun of its own.</param>
/// <param name="Within">The class it is contained in; null for a class that no other contains.</param>
internal sealed record CountedGroup(string Name, CountedGroup? Within)
{
    public static readonly CountedGroup People = new("people", null);

    /// <summary>Things of no named kind.</summary>
    public static readonly CountedGroup Things = new("things", null);

    public bool Equals(CountedGroup? other) =>
        other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal);

    public override string ToString() => Name;

    public override int GetHashCode() => string.GetHashCode(Name, StringComparison.Ordinal);

    /// <summary>Houses, vehicles, ships: no people.</summary>
    public bool IsThing => Within is null ? Name == Things.Name : Within.IsThing;

    /// <summary>True when the other is a part of this one, and not the same.</summary>
    public bool Contains(CountedGroup other)
    {
        for (var at = other.Within; at is not null; at = at.Within)
        {
            if (at.Equals(this))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>For people: the noun without its mark.</summary>
    public string Words =>
        Name.StartsWith("noun:", StringComparison.Ordinal) ? Name["noun:".Length..] : Name;
}
