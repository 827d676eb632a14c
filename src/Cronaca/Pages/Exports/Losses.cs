namespace Cronaca.Pages.Exports;

/// <summary>What a form could not hold, counted by cause: an export that drops something says so.</summary>
internal sealed class Losses
{
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public void Add(string cause, int times = 1)
    {
        if (times > 0)
        {
            _counts[cause] = _counts.GetValueOrDefault(cause) + times;
        }
    }

    public bool Any => _counts.Count > 0;

    /// <summary>The causes with how often each was met, in the order of the alphabet.</summary>
    public IEnumerable<(string Cause, int Times)> All => _counts.Select(c => (c.Key, c.Value));
}
