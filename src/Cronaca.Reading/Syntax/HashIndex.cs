using System.Numerics;

namespace Cronaca.Reading.Syntax;

/// <summary>Hashes of 32 bits to numbers from 0 on. No string is kept: that two of them meet is one chance in a hundred thousand.</summary>
internal sealed class HashIndex
{
    private readonly uint[] keys;
    private readonly int[] values;
    private readonly int mask;

    /// <summary>Numbers the hashes by their place.</summary>
    /// <param name="hashes">None is 0; a hash that comes twice keeps its first place.</param>
    public HashIndex(ReadOnlySpan<uint> hashes)
    {
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, hashes.Length * 2));
        keys = new uint[size];
        values = new int[size];
        mask = size - 1;
        for (int i = 0; i < hashes.Length; i++)
        {
            int slot = (int)hashes[i] & mask;
            while (keys[slot] != 0 && keys[slot] != hashes[i])
            {
                slot = (slot + 1) & mask;
            }
            if (keys[slot] == 0)
            {
                keys[slot] = hashes[i];
                values[slot] = i;
            }
        }
    }

    /// <summary>The place of a hash, or -1.</summary>
    public int Find(uint hash)
    {
        int slot = (int)hash & mask;
        while (keys[slot] != 0)
        {
            if (keys[slot] == hash)
            {
                return values[slot];
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }
}
