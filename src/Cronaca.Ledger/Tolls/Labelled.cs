namespace Cronaca.Ledger.Tolls;

/// <summary>A difference while it is still between counts.</summary>
internal sealed record Labelled(Count Earlier, Count Later, DifferenceLabel Label, string Reason)
{
    public Difference ToDifference() => new(Earlier.Figure, Later.Figure, Label, Reason);

    public static int InOrder(Labelled one, Labelled other)
    {
        int order = Count.InOrder(one.Later, other.Later);
        return order != 0 ? order : Count.InOrder(one.Earlier, other.Earlier);
    }
}
