namespace Cronaca.Ledger.Origins;

using System.Buffers.Binary;

/// <summary>
/// A sample of a text's phrases (three words in a row) and of its facts (numbers and words with capitals), small enough to keep and fair enough to tell how much of one text stands in another.
/// </summary>
/// <remarks>
/// The hashes below a limit are kept ("FracMinHash", Hera et al. 2023, doi:10.1101/gr.277651.123): of two texts the same phrases are kept or left out, so the share of the kept ones that are common is an
/// unbiased estimate of the share of all, also of a short text in a long one, where plain MinHash fails. A short text keeps everything, a long one no more than <see cref="_most"/>.
/// </remarks>
internal sealed class Sketch
{
    private const int _words = 3;
    private const int _whole = 60;
    private const int _oneOf = 3;
    private const int _most = 800;
    private const int _mostFacts = 40;
    private const int _mostRead = 20_000;

    private readonly ushort[] _phrases;
    private readonly ushort[] _facts;

    // The largest value that could have been kept; what is above was left out.
    private readonly ushort _phraseLimit;
    private readonly ushort _factLimit;

    private Sketch(ushort[] phrases, ushort phraseLimit, ushort[] facts, ushort factLimit)
    {
        _phrases = phrases;
        _phraseLimit = phraseLimit;
        _facts = facts;
        _factLimit = factLimit;
    }

    /// <summary>The kept phrases with 32 bits each, in the order of the text, each once; empty for a sketch that was read back.</summary>
    public IReadOnlyList<uint> Keys { get; private init; } = [];

    /// <summary>How many different phrases the text has.</summary>
    public int Length { get; private init; }

    public static Sketch Of(string text)
    {
        var facts = new HashSet<ushort>();
        var order = Phrases(text, facts);
        int keep = Math.Clamp(order.Count / _oneOf, _whole, _most);
        ushort limit = Limit(order.Select(Value), keep);
        ushort factLimit = Limit(facts, _mostFacts);
        uint[] kept = [.. order.Where(k => Value(k) <= limit)];
        return new Sketch(
            [.. kept.Select(Value).Distinct().Order()],
            limit,
            [.. facts.Where(f => f <= factLimit).Order()],
            factLimit
        )
        {
            Keys = kept,
            Length = order.Count,
        };
    }

    /// <summary>All phrases of a text as they are compared, in the order of the text, each once.</summary>
    public static IReadOnlyList<uint> Phrases(ReadOnlySpan<char> text) => Phrases(text, []);

    private static List<uint> Phrases(ReadOnlySpan<char> text, HashSet<ushort> facts)
    {
        var order = new List<uint>();
        var seen = new HashSet<uint>();
        var words = new WordStream(text);
        ulong before = 0;
        ulong middle = 0;
        for (int n = 0; n < _mostRead && words.Next(); n++)
        {
            if (words.IsFact)
            {
                facts.Add((ushort)(Mix(words.Word) >> 48));
            }
            uint key = (uint)(Mix(Mix(before + 1) ^ Mix(middle + 2) ^ Mix(words.Word + 3)) >> 32);
            if (n >= _words - 1 && seen.Add(key))
            {
                order.Add(key);
            }
            before = middle;
            middle = words.Word;
        }
        return order;
    }

    /// <summary>What is kept of a phrase in a sketch: the upper half of its key.</summary>
    private static ushort Value(uint key) => (ushort)(key >> 16);

    /// <summary>The largest value such that about so many are not above it.</summary>
    private static ushort Limit(IEnumerable<ushort> values, int keep)
    {
        ushort[] sorted = [.. values.Order()];
        return sorted.Length <= keep ? ushort.MaxValue : sorted[keep - 1];
    }

    /// <summary>How much of one text stands in the other.</summary>
    public Likeness Compare(Sketch other)
    {
        var (mine, others, shared) = Count(
            _phrases,
            other._phrases,
            Math.Min(_phraseLimit, other._phraseLimit)
        );
        var (facts, otherFacts, sharedFacts) = Count(
            _facts,
            other._facts,
            Math.Min(_factLimit, other._factLimit)
        );
        return new Likeness(mine, others, shared, Math.Min(facts, otherFacts), sharedFacts);
    }

    private static (int Mine, int Others, int Shared) Count(
        ushort[] mine,
        ushort[] others,
        ushort limit
    )
    {
        int i = 0;
        int j = 0;
        int shared = 0;
        while (i < mine.Length && mine[i] <= limit && j < others.Length && others[j] <= limit)
        {
            int order = mine[i].CompareTo(others[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        while (i < mine.Length && mine[i] <= limit)
        {
            i++;
        }
        while (j < others.Length && others[j] <= limit)
        {
            j++;
        }
        return (i, j, shared);
    }

    /// <summary>Little-endian: limit and number of phrases, the phrases in order, limit of the facts, the facts in order; two bytes each.</summary>
    public byte[] ToBytes()
    {
        ushort[] all = [_phraseLimit, (ushort)_phrases.Length, .. _phrases, _factLimit, .. _facts];
        byte[] bytes = new byte[all.Length * 2];
        for (int i = 0; i < all.Length; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(i * 2), all[i]);
        }
        return bytes;
    }

    public static Sketch FromBytes(ReadOnlySpan<byte> bytes)
    {
        ushort[] all = new ushort[bytes.Length / 2];
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = BinaryPrimitives.ReadUInt16LittleEndian(bytes[(i * 2)..]);
        }
        int facts = all.Length < 3 ? int.MaxValue : 2 + all[1];
        return facts < all.Length
            ? new Sketch(all[2..facts], all[0], all[(facts + 1)..], all[facts])
            : throw new InvalidDataException(
                $"a sketch of {bytes.Length} bytes: found no room for its facts, expected at least {facts * 2L + 2}"
            );
    }

    private static ulong Mix(ulong value)
    {
        value ^= value >> 32;
        value *= 0xD6E8FEB86659FD93;
        value ^= value >> 32;
        value *= 0xD6E8FEB86659FD93;
        return value ^ (value >> 32);
    }
}
