using System.Numerics;

namespace Cronaca.Reading.Syntax;

/// <summary>Hashes of 32 bits to numbers from 0 on. No string is kept: that two of them meet is one chance in a hundred thousand.</summary>
internal sealed class HashIndex
{
    private readonly uint[] _keys;
    private readonly int[] _values;
    private readonly int _mask;

    /// <summary>Numbers the hashes by their place.</summary>
    /// <param name="hashes">None is 0; a hash that comes twice keeps its first place.</param>
    public HashIndex(ReadOnlySpan<uint> hashes)
    {
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, hashes.Length * 2));
        _keys = new uint[size];
        _values = new int[size];
        _mask = size - 1;
        for (int i = 0; i < hashes.Length; i++)
        {
            int slot = (int)hashes[i] & _mask;
            while (_keys[slot] != 0 && _keys[slot] != hashes[i])
            {
                slot = (slot + 1) & _mask;
            }
            if (_keys[slot] == 0)
            {
                _keys[slot] = hashes[i];
                _values[slot] = i;
            }
        }
    }

    /// <summary>The place of a hash, or -1.</summary>
    public int Find(uint hash)
    {
        int slot = (int)hash & _mask;
        while (_keys[slot] != 0)
        {
            if (_keys[slot] == hash)
            {
                return _values[slot];
            }
            slot = (slot + 1) & _mask;
        }
        return -1;
    }
}
