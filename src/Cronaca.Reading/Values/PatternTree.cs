namespace Cronaca.Reading.Values;

/// <summary>Many patterns in one tree, so that all are tried in one walk; the longest wins.</summary>
internal sealed class PatternTree<TRule>(WordClass skip)
    where TRule : class
{
    // A pattern may step over so many words in a row that are in `skip`.
    private const int _mostSkipped = 3;

    private readonly Node _root = new();

    public void Add(ReadOnlySpan<Pattern.Element> pattern, ValueWords words, TRule rule)
    {
        var node = _root;
        foreach (var element in pattern)
        {
            node = element.Word is { } word
                ? node.Literal(words.Intern(word).Literal)
                : node.Class(element.Class);
        }
        node.Rule ??= rule;
    }

    /// <summary>The longest pattern that starts at an atom and <paramref name="holds"/>; null when none does.</summary>
    public PatternHit<TRule>? Match(
        List<Atom> atoms,
        int start,
        Func<PatternHit<TRule>, List<Atom>, bool>? holds = null
    )
    {
        if (!_root.MayTake(atoms[start].Classes, atoms[start].Literal))
        {
            return null;
        }
        Span<int> slots = stackalloc int[PatternHit<TRule>.MostSlots];
        PatternHit<TRule>? best = null;
        Walk(_root, atoms, start, start, slots, 0, 0, holds, ref best);
        return best;
    }

    private void Walk(
        Node node,
        List<Atom> atoms,
        int start,
        int at,
        Span<int> slots,
        int filled,
        int skipped,
        Func<PatternHit<TRule>, List<Atom>, bool>? holds,
        ref PatternHit<TRule>? best
    )
    {
        if (skipped == 0 && node.Rule is { } rule && (best is null || at - 1 > best.Last))
        {
            var found = new PatternHit<TRule>(rule, start, at - 1, slots[..filled].ToArray());
            best = holds is null || holds(found, atoms) ? found : best;
        }
        if (at >= atoms.Count)
        {
            return;
        }
        var atom = atoms[at];
        if (node.LiteralEdge(atom.Literal) is { } byWord)
        {
            Walk(byWord, atoms, start, at + 1, slots, filled, 0, holds, ref best);
        }
        foreach (var (wanted, next) in node.Classes)
        {
            if (atom.Is(wanted) && filled < slots.Length)
            {
                slots[filled] = at;
                Walk(next, atoms, start, at + 1, slots, filled + 1, 0, holds, ref best);
            }
        }
        if (at > start && skipped < _mostSkipped && atom.Is(skip) && !node.IsLeaf)
        {
            Walk(node, atoms, start, at + 1, slots, filled, skipped + 1, holds, ref best);
        }
    }

    private sealed class Node
    {
        private Dictionary<int, Node>? _literals;
        private WordClass _wanted;

        public List<(WordClass Wanted, Node Next)> Classes { get; } = [];

        public TRule? Rule { get; set; }

        public bool IsLeaf => _literals is null && Classes.Count == 0;

        public bool MayTake(WordClass classes, int literal) =>
            (classes & _wanted) != WordClass.None || LiteralEdge(literal) is not null;

        public Node? LiteralEdge(int literal) =>
            literal != 0 && _literals is not null && _literals.TryGetValue(literal, out var next)
                ? next
                : null;

        public Node Literal(int literal)
        {
            _literals ??= [];
            if (!_literals.TryGetValue(literal, out var next))
            {
                _literals[literal] = next = new Node();
            }
            return next;
        }

        public Node Class(WordClass wanted)
        {
            foreach (var (have, found) in Classes)
            {
                if (have == wanted)
                {
                    return found;
                }
            }
            var next = new Node();
            Classes.Add((wanted, next));
            _wanted |= wanted;
            return next;
        }
    }
}
