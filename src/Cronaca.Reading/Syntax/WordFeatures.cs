namespace Cronaca.Reading.Syntax;

/// <summary>
/// What a word looks like, as hashes: the whole form, its beginnings of one to four letters, its ends of one to five, its shape. Case is told by the
/// shape alone, typographic quotation marks and dashes count as plain ones, digits as one digit, so that headlines, wires and web pages look alike.
/// </summary>
internal static class WordFeatures
{
    /// <summary>The most hashes a word can have.</summary>
    public const int Most = 11;

    /// <summary>Letters of a word beyond this many are not looked at.</summary>
    private const int _longestForm = 48;

    private const int _prefixes = 4;
    private const int _suffixes = 5;

    /// <summary>Writes the hashes and tells how many; the first is that of the whole form.</summary>
    public static int Of(ReadOnlySpan<char> form, bool first, Span<uint> hashes)
    {
        Span<char> letters = stackalloc char[_longestForm + 1];
        letters = letters[..Plain(form, letters)];
        int count = 0;
        hashes[count++] = Hash('w', letters);
        for (int n = 1; n <= _prefixes && n < letters.Length; n++)
        {
            hashes[count++] = Hash((char)('0' + n), letters[..n]);
        }
        for (int n = 1; n <= _suffixes && n <= letters.Length; n++)
        {
            hashes[count++] = Hash((char)('a' + n), letters[^n..]);
        }
        hashes[count++] = Shape(form, first);
        return count;
    }

    /// <summary>Lower case, plain marks, digits as 0, a wire's e' and perche' as è and perché (both end alike here).</summary>
    private static int Plain(ReadOnlySpan<char> form, Span<char> into)
    {
        int length = Math.Min(form.Length, _longestForm);
        for (int i = 0; i < length; i++)
        {
            char c = form[i];
            into[i] = c switch
            {
                >= 'a' and <= 'z' => c,
                >= 'A' and <= 'Z' => (char)(c + 32),
                >= '0' and <= '9' => '0',
                '’' or '‘' or '`' => '\'',
                '“' or '”' or '„' or '«' or '»' => '"',
                '–' or '—' or '‐' or '‑' => '-',
                'á' or 'Á' => 'à',
                'é' or 'É' => 'è',
                'í' or 'Í' => 'ì',
                'ó' or 'Ó' => 'ò',
                'ú' or 'Ú' => 'ù',
                < (char)128 => c,
                _ => char.ToLowerInvariant(c),
            };
        }
        if (length >= 2 && into[length - 1] == '\'')
        {
            int vowel = "aeiou".IndexOf(into[length - 2]);
            if (vowel >= 0)
            {
                into[length - 2] = "àèìòù"[vowel];
                length--;
            }
        }
        return length;
    }

    /// <summary>Capital, small, digit, other; runs count once; whether it opens the sentence.</summary>
    private static uint Shape(ReadOnlySpan<char> form, bool first)
    {
        uint hash = first ? 2654435761u : 2166136261u;
        char last = '\0';
        int runs = 0;
        int length = Math.Min(form.Length, _longestForm);
        for (int i = 0; i < length && runs < 8; i++)
        {
            char c = form[i];
            char kind =
                char.IsUpper(c) ? 'X'
                : char.IsLetter(c) ? 'x'
                : char.IsDigit(c) ? '0'
                : c;
            if (kind != last)
            {
                hash = (hash ^ kind) * 16777619u;
                last = kind;
                runs++;
            }
        }
        // A lone capital (an initial) is another thing than a word in capitals.
        return Finish((hash ^ (uint)Math.Min(length, 2)) * 16777619u);
    }

    /// <summary>FNV-1a over the kind and the letters, well mixed at the end.</summary>
    public static uint Hash(char kind, ReadOnlySpan<char> letters)
    {
        uint hash = (2166136261u ^ kind) * 16777619u;
        foreach (char c in letters)
        {
            hash = (hash ^ c) * 16777619u;
        }
        return Finish(hash);
    }

    private static uint Finish(uint hash)
    {
        hash ^= hash >> 15;
        hash *= 2246822519u;
        hash ^= hash >> 13;
        return hash == 0 ? 1 : hash;
    }
}
