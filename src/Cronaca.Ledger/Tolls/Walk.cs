namespace Cronaca.Ledger.Tolls;

using Cronaca.Reading;

/// <summary>
/// One pass over the counts of a history in order of report time. A report has one count for each origin, its head; what else it tells by the same word is held against the head. A head is
/// compared with the one that stood for its origin, and with each number that stands by the word of another origin (once for a number and a side, the latest 16). An origin that only says
/// its number again is held against what others have said since, where that makes a contradiction.
/// </summary>
internal sealed class Walk
{
    /// <summary>How many different standing numbers a new one is compared with.</summary>
    private const int _most = 16;

    private readonly List<Labelled> _rows = [];
    private readonly Dictionary<string, (Count Count, Voices Voices)> _byOrigin = new(
        StringComparer.Ordinal
    );
    private readonly List<Voices> _standing = [];
    private readonly HashSet<(string, string, decimal, decimal)> _contradicted = [];

    public Walk(IReadOnlyList<Count> counts)
    {
        Counts = Kinds.Settle(counts);
        int from = 0;
        while (from < Counts.Count)
        {
            int to = from;
            while (to < Counts.Count && Counts[to].Report == Counts[from].Report)
            {
                to++;
            }
            Report(Counts.Skip(from).Take(to - from));
            from = to;
        }
    }

    /// <summary>The counts in order, each with what it counts settled beside the others.</summary>
    public IReadOnlyList<Count> Counts { get; }

    public IReadOnlyList<Labelled> Rows => _rows;

    /// <summary>The heads that no later one has moved aside: what each report tells by each word.</summary>
    public List<Count> Heads { get; } = [];

    /// <summary>The count that stands for each origin, the latest last; without those that a later count of another origin replaced.</summary>
    public IReadOnlyList<Count> Standing()
    {
        var all = _standing.SelectMany(v => v.All).ToList();
        all.Sort(Count.InOrder);
        return all;
    }

    private void Report(IEnumerable<Count> counts)
    {
        foreach (var own in counts.GroupBy(c => c.Origin, StringComparer.Ordinal))
        {
            var head = own.Where(c => c.Kind == CountKind.Whole && !c.Denied)
                .OrderByDescending(c => c.IsFact)
                .ThenBy(c => c.Toll.Quantity.Hedge == Hedge.Vague)
                .ThenByDescending(c => c.Number)
                .FirstOrDefault();
            foreach (var count in own)
            {
                if (count.Denied)
                {
                    Against(count, null);
                }
                else if (head is not null && !ReferenceEquals(count, head))
                {
                    bool first = count.Kind == CountKind.Former || Count.InOrder(count, head) < 0;
                    Row(first ? count : head, first ? head : count);
                }
            }
            if (head is not null)
            {
                Head(head);
            }
        }
    }

    private void Head(Count head)
    {
        Count? before = _byOrigin.TryGetValue(head.Origin, out var stood) ? stood.Count : null;
        bool again =
            before is not null && Reach.SameWords(before.Toll.Quantity, head.Toll.Quantity);
        if (before is not null && !again && Row(before, head) == DifferenceLabel.Scope)
        {
            return;
        }
        Against(head, again ? before : null);
        Heads.Add(head);
        Stand(head);
    }

    private void Stand(Count head)
    {
        if (_byOrigin.TryGetValue(head.Origin, out var stood))
        {
            stood.Voices.Remove(head.Origin);
            if (stood.Voices.IsEmpty)
            {
                _standing.Remove(stood.Voices);
            }
        }
        int at = _standing.FindLastIndex(v => v.Fits(head));
        Voices voices;
        if (at >= 0)
        {
            voices = _standing[at];
            _standing.RemoveAt(at);
        }
        else
        {
            voices = new Voices(head.Toll.Quantity, head.Side, head.IsFact);
        }
        voices.Add(head);
        _standing.Add(voices);
        _byOrigin[head.Origin] = (head, voices);
    }

    /// <summary>Compares with what stands by the word of others; what the count replaces stands no more.</summary>
    private void Against(Count count, Count? repeats)
    {
        var compared = new HashSet<(decimal?, decimal?, Hedge)>();
        for (int i = _standing.Count - 1; i >= 0 && compared.Count < _most; i--)
        {
            var voices = _standing[i];
            if (
                voices.LatestBut(count.Origin) is not { } other
                || Labels.Of(other, count) is not { } label
            )
            {
                continue;
            }
            bool first = compared.Add(
                (voices.Quantity.Low, voices.Quantity.High, voices.Quantity.Hedge)
            );
            if (label.Label == DifferenceLabel.Contradiction)
            {
                first |= !string.Equals(other.Side, count.Side, StringComparison.Ordinal);
                first &= repeats is null || !_contradicted.Contains(Pair(other, count));
            }
            if (first && (repeats is null || label.Label == DifferenceLabel.Contradiction))
            {
                Add(new Labelled(other, count, label.Label, label.Reason));
            }
            if (label.Label == DifferenceLabel.Update && !count.Denied)
            {
                _standing.RemoveAt(i);
            }
        }
    }

    private DifferenceLabel? Row(Count a, Count b)
    {
        if (Labels.Of(a, b) is not { } label)
        {
            return null;
        }
        Add(new Labelled(a, b, label.Label, label.Reason));
        return label.Label;
    }

    private void Add(Labelled row)
    {
        _rows.Add(row);
        if (row.Label == DifferenceLabel.Contradiction)
        {
            _contradicted.Add(Pair(row.Earlier, row.Later));
        }
    }

    private static (string, string, decimal, decimal) Pair(Count a, Count b) =>
        string.CompareOrdinal(a.Origin, b.Origin) < 0
            ? (a.Origin, b.Origin, a.Number, b.Number)
            : (b.Origin, a.Origin, b.Number, a.Number);
}
