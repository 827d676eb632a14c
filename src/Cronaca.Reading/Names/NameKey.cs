namespace Cronaca.Reading.Names;

using Cronaca.Reading.Text;

/// <summary>
/// The key of a name: 64-bit FNV-1a over its letters and digits in lower case without accents, with one blank between its
/// parts whatever stood there ("Nur-Sultan", "nur sultan" and "Nur - Sultan" have one key). Made word by word, without allocation.
/// </summary>
internal struct NameKey
{
    private const ulong _offset = 14695981039346656037;
    private const ulong _prime = 1099511628211;

    // What the letters of a block are without their marks, in the order of the code points; a blank where there is no such letter.
    private const string _latin1AndExtendedA =
        "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssss"
        + "ttttttuuuuuuuuuuuuwwyyyzzzzzzs";
    private const string _carons = "aaiioouuuuuuuuuu";
    private const string _additional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssss"
        + "ttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy      aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiii"
        + "oooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy      ";

    private ulong _state;
    private bool _pending;

    /// <summary>How many letters and digits it was made from.</summary>
    public int Length { get; private set; }

    /// <summary>The key of what was appended so far; 0 for nothing.</summary>
    public readonly ulong Value => Length == 0 ? 0 : Mix(_state);

    public static ulong Of(ReadOnlySpan<char> name)
    {
        NameKey key = default;
        key.Append(name);
        return key.Value;
    }

    /// <summary>Adds a word; it is parted from the one before.</summary>
    public void Append(ReadOnlySpan<char> word)
    {
        if (Length == 0)
        {
            _state = _offset;
        }
        _pending = Length > 0;
        foreach (char c in word)
        {
            char letter = Fold(c);
            if (letter == '\0')
            {
                continue;
            }
            if (letter == ' ')
            {
                _pending = Length > 0;
                continue;
            }
            if (_pending)
            {
                _state = (_state ^ ' ') * _prime;
                _pending = false;
            }
            _state = (_state ^ letter) * _prime;
            Length++;
        }
    }

    /// <summary>Adds a word as the text writes it: the parts of "della" once, and whole.</summary>
    public void Append(Word word, string text)
    {
        if (word.PartCount == 1)
        {
            Append(word.Form);
        }
        else if (word.Part == 0)
        {
            Append(text.AsSpan(word.Span.Start, word.Span.Length));
        }
    }

    /// <summary>The letter in lower case without its marks; a blank for what parts words, NUL for a mark that stands by itself.</summary>
    public static char Fold(char c)
    {
        if (c < 0x80)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                return (char)(char.IsAsciiLetterUpper(c) ? c | 0x20 : c);
            }
            return ' ';
        }
        return c switch
        {
            >= '\u00C0' and < '\u0180' => _latin1AndExtendedA[c - 0xC0],
            >= '\u01CD' and <= '\u01DC' => _carons[c - 0x1CD],
            '\u01A0' or '\u01A1' => 'o',
            '\u01AF' or '\u01B0' => 'u',
            '\u0218' or '\u0219' => 's',
            '\u021A' or '\u021B' => 't',
            '\u0259' => 'e',
            >= '\u0300' and < '\u0370' => '\0',
            >= '\u02B0' and < '\u0300' => ' ',
            >= '\u1E00' and < '\u1F00' => _additional[c - 0x1E00],
            _ => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ',
        };
    }

    // FNV's upper bits are weak for short names, and the gazetteer sorts by them.
    private static ulong Mix(ulong value)
    {
        value ^= value >> 32;
        value *= 0xD6E8FEB86659FD93;
        value ^= value >> 32;
        value *= 0xD6E8FEB86659FD93;
        return value ^ (value >> 32);
    }
}
