namespace Cronaca.Ledger.Tolls;

using Cronaca.Reading;

/// <summary>The standing counts that say the same number and stand on the same side: compared with a new one all at once, by the latest of them.</summary>
internal sealed class Voices(Quantity quantity, string? side, bool fact)
{
    private readonly Dictionary<string, Count> _byOrigin = new(StringComparer.Ordinal);
    private readonly List<Count> _told = [];

    public Quantity Quantity { get; } = quantity;

    public string? Side { get; } = side;

    public bool Fact { get; } = fact;

    /// <summary>In order of their telling.</summary>
    public IEnumerable<Count> All => _byOrigin.Values;

    public bool IsEmpty => _byOrigin.Count == 0;

    public bool Fits(Count count) =>
        Reach.SameWords(count.Toll.Quantity, Quantity)
        && string.Equals(count.Side, Side, StringComparison.Ordinal)
        && count.IsFact == Fact;

    public void Add(Count count)
    {
        _byOrigin[count.Origin] = count;
        _told.Add(count);
    }

    public void Remove(string origin) => _byOrigin.Remove(origin);

    /// <summary>The latest that stands by the word of somebody else; null when there is none.</summary>
    public Count? LatestBut(string origin)
    {
        int at = _told.Count - 1;
        while (at >= 0 && !Stands(_told[at]))
        {
            _told.RemoveAt(at--);
        }
        while (
            at >= 0
            && (
                !Stands(_told[at])
                || string.Equals(_told[at].Origin, origin, StringComparison.Ordinal)
            )
        )
        {
            at--;
        }
        return at < 0 ? null : _told[at];
    }

    private bool Stands(Count count) =>
        _byOrigin.TryGetValue(count.Origin, out var standing) && ReferenceEquals(standing, count);
}
