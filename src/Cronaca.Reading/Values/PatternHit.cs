namespace Cronaca.Reading.Values;

/// <summary>Where a pattern was found.</summary>
/// <param name="Rule">What the pattern stands for.</param>
/// <param name="First">The first atom.</param>
/// <param name="Last">The last atom, included.</param>
/// <param name="Slots">The atoms that its classes took, in order.</param>
internal sealed record PatternHit<TRule>(TRule Rule, int First, int Last, int[] Slots)
    where TRule : class
{
    public const int MostSlots = 6;
}
