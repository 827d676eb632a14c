namespace Cronaca.Ledger.Storylines;

/// <summary>The stems of the words of a phrase that tell something, as hashes in order: entries are compared by the thousand.</summary>
internal readonly struct Stems
{
    private readonly ulong[] _hashes;

    private Stems(ulong[] hashes) => _hashes = hashes;

    public int Count => _hashes.Length;

    /// <summary>The stems of these phrases together.</summary>
    public static Stems Of(IEnumerable<string> phrases, string language)
    {
        var common = CommonWords.Of(language);
        var hashes = new SortedSet<ulong>();
        foreach (string phrase in phrases)
        {
            foreach (var token in Words.Of(phrase))
            {
                if (!token.Number && token.Folded.Length > 1 && !common.IsStop(token.Folded))
                {
                    hashes.Add(Hash(Words.Stem(token.Folded, language)));
                }
            }
        }
        return new Stems([.. hashes]);
    }

    public bool Overlaps(Stems other) => Both(other) > 0;

    /// <summary>What both have beside what either has, 0 to 1: the cosine of the two sets.</summary>
    public double Shared(Stems other) =>
        Both(other) is > 0 and var both ? both / Math.Sqrt(Count * (double)other.Count) : 0;

    private int Both(Stems other)
    {
        int both = 0;
        int i = 0;
        int k = 0;
        while (i < _hashes.Length && k < other._hashes.Length)
        {
            ulong left = _hashes[i];
            ulong right = other._hashes[k];
            both += left == right ? 1 : 0;
            i += left <= right ? 1 : 0;
            k += right <= left ? 1 : 0;
        }
        return both;
    }

    /// <summary>FNV-1a over the characters.</summary>
    private static ulong Hash(string stem)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in stem)
        {
            hash = (hash ^ c) * 1099511628211;
        }
        return hash;
    }
}
