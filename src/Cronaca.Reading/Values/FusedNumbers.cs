namespace Cronaca.Reading.Values;

/// <summary>Numbers written as one word: "ventitré", "milleduecento", "duecentomila", "trentunesimo".</summary>
internal sealed class FusedNumbers
{
    private const int _longestWord = 48;

    private static readonly string[] _ordinalEndings = ["esimo", "esima", "esimi", "esime"];

    // What an ordinal ending has swallowed: undic-esimo, cent-esimo, trentun-esimo.
    private static readonly string[] _swallowed = ["", "i", "o", "e", "a"];

    private readonly List<(string Spelling, NumberPart Part, decimal Value)>?[] _byFirst =
        new List<(string, NumberPart, decimal)>?[128];

    public void Add(string spelling, NumberPart part, decimal value)
    {
        var list = _byFirst[spelling[0]] ??= [];
        // "ventuno": within a compound the article is the number one.
        list.Add((spelling, part == NumberPart.Article ? NumberPart.Unit : part, value));
        list.Sort((a, b) => b.Spelling.Length.CompareTo(a.Spelling.Length));
    }

    /// <summary>Reads a word as a number; false when it is none.</summary>
    public bool TryRead(ReadOnlySpan<char> word, out decimal value, out bool ordinal)
    {
        value = 0;
        ordinal = false;
        if (word.Length is < 4 or > _longestWord || !Begins(word))
        {
            return false;
        }
        if (Walk(word, 0, null, 3, out value))
        {
            return true;
        }
        foreach (string ending in _ordinalEndings)
        {
            if (word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                ordinal = true;
                return Stem(word[..^ending.Length], out value);
            }
        }
        return false;
    }

    private bool Begins(ReadOnlySpan<char> word)
    {
        char first = char.ToLowerInvariant(word[0]);
        if (first < 128 && _byFirst[first] is { } list)
        {
            foreach (var (spelling, _, _) in list)
            {
                if (word.StartsWith(spelling, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }
        return false;
    }

    private bool Stem(ReadOnlySpan<char> stem, out decimal value)
    {
        Span<char> whole = stackalloc char[_longestWord + 1];
        stem.CopyTo(whole);
        foreach (string swallowed in _swallowed)
        {
            swallowed.CopyTo(whole[stem.Length..]);
            if (Walk(whole[..(stem.Length + swallowed.Length)], 0, null, 3, out value))
            {
                return true;
            }
        }
        value = 0;
        return false;
    }

    // `room` says how many digits may still be filled below a thousand: 3 before hundreds, 2 after them, 1 after tens, 0 after units.
    private bool Walk(
        ReadOnlySpan<char> rest,
        decimal total,
        decimal? current,
        int room,
        out decimal value
    )
    {
        value = total + (current ?? 0);
        if (rest.IsEmpty)
        {
            return current is not null || total > 0;
        }
        char first = char.ToLowerInvariant(rest[0]);
        if (first >= 128 || _byFirst[first] is not { } list)
        {
            return false;
        }
        foreach (var (spelling, part, worth) in list)
        {
            if (!rest.StartsWith(spelling, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }
            var after = rest[spelling.Length..];
            bool read = part switch
            {
                NumberPart.Unit when room is 1 or 2 or 3 => Walk(
                    after,
                    total,
                    (current ?? 0) + worth,
                    room == 3 && current is null ? 4 : 0,
                    out value
                ),
                NumberPart.Teen when room is 2 or 3 => Walk(
                    after,
                    total,
                    (current ?? 0) + worth,
                    0,
                    out value
                ),
                NumberPart.Tens when room is 2 or 3 => Walk(
                    after,
                    total,
                    (current ?? 0) + worth,
                    1,
                    out value
                ),
                NumberPart.Hundred when room is 3 or 4 => Walk(
                    after,
                    total,
                    (current ?? 1) * worth,
                    2,
                    out value
                ),
                NumberPart.Scale when total == 0 => Walk(
                    after,
                    (current ?? 1) * worth,
                    null,
                    3,
                    out value
                ),
                _ => false,
            };
            if (read)
            {
                return true;
            }
        }
        return false;
    }
}
