namespace Cronaca.Ledger.Storylines;

using System.Diagnostics.CodeAnalysis;

/// <summary>Remembers what was used lately: between one and two times <c>size</c> things, whatever is asked of it.</summary>
internal sealed class Recent<TKey, TValue>(int size)
    where TKey : notnull
{
    private Dictionary<TKey, TValue> _young = [];
    private Dictionary<TKey, TValue> _old = [];

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (_young.TryGetValue(key, out value))
        {
            return true;
        }
        if (!_old.TryGetValue(key, out value))
        {
            return false;
        }
        Add(key, value);
        return true;
    }

    public void Add(TKey key, TValue value)
    {
        if (_young.Count >= size)
        {
            (_old, _young) = (_young, _old);
            _young.Clear();
        }
        _young[key] = value;
    }
}
