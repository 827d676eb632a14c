namespace Cronaca.Ledger.Storylines;

/// <summary>One feature of a report.</summary>
/// <param name="Key">The channel in the upper three bits, a hash of what it is in the others: two features of one report meet by chance once in some millions of reports.</param>
/// <param name="Weight">How much it tells: how prominent it is in the report times how rare among reports. In steps of a tenth, at most 25.5.</param>
internal readonly record struct Feature(uint Key, float Weight)
{
    public const int Channels = 8;
    private const int _hashBits = 29;

    public Channel Channel => ChannelOf(Key);

    public static Channel ChannelOf(uint key) => (Channel)(key >> _hashBits);

    public static uint KeyOf(Channel channel, ReadOnlySpan<char> what)
    {
        // FNV-1a, its upper bits folded into the lower.
        ulong hash = 14695981039346656037;
        foreach (char c in what)
        {
            hash = (hash ^ c) * 1099511628211;
        }
        hash ^= hash >> 32;
        return ((uint)channel << _hashBits) | (uint)(hash & ((1u << _hashBits) - 1));
    }
}
