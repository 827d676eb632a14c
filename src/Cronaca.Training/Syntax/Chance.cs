namespace Cronaca.Training.Syntax;

/// <summary>Numbers by lot from a seed (xorshift64*), the same on every machine.</summary>
internal sealed class Chance(ulong seed)
{
    private ulong _state = seed * 0x9E3779B97F4A7C15 | 1;

    public ulong Next()
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return _state * 0x2545F4914F6CDD1D;
    }

    /// <summary>From 0 to under 1.</summary>
    public float Number() => (Next() >> 40) / (float)(1 << 24);

    public int Below(int count) => (int)(Next() % (ulong)count);

    /// <summary>0 for the share that is dropped, for the rest what makes up for it.</summary>
    public void Mask(Span<float> mask, float share)
    {
        if (share <= 0)
        {
            mask.Fill(1);
            return;
        }
        uint limit = (uint)(share * 65536);
        float kept = 1 / (1 - limit / 65536f);
        for (int i = 0; i < mask.Length; i += 4)
        {
            ulong bits = Next();
            for (int k = i; k < mask.Length && k < i + 4; k++, bits >>= 16)
            {
                mask[k] = (bits & 0xFFFF) < limit ? 0 : kept;
            }
        }
    }

    public void Shuffle<T>(IList<T> items)
    {
        for (int i = items.Count - 1; i > 0; i--)
        {
            int j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
