namespace Cronaca.Ledger.Origins;

/// <summary>
/// The words of a text as reprints are compared by them: letters and digits in lower case, a number the same in figures and in words ("18", "eighteen", "diciotto"; "1,200", "1.200"). With each
/// word whether it is a fact: a number, or a word that has a capital where no sentence begins.
/// </summary>
internal ref struct WordStream(ReadOnlySpan<char> text)
{
    private const int _longest = 40;
    private const ulong _offset = 14695981039346656037;
    private const ulong _prime = 1099511628211;

    private readonly ReadOnlySpan<char> _text = text;
    private int _at;
    private bool _begins = true;

    /// <summary>The hash of the word that <see cref="Next"/> has found.</summary>
    public ulong Word { get; private set; }

    public bool IsFact { get; private set; }

    /// <summary>Goes to the next word; false at the end of the text.</summary>
    public bool Next()
    {
        while (_at < _text.Length && !char.IsLetterOrDigit(_text[_at]))
        {
            _begins |= _text[_at] is '.' or '!' or '?' or ':' or '\n' or '"' or '“' or '«';
            _at++;
        }
        if (_at >= _text.Length)
        {
            return false;
        }
        int start = _at;
        if (char.IsAsciiDigit(_text[start]))
        {
            ReadFigures();
        }
        else
        {
            while (_at < _text.Length && char.IsLetterOrDigit(_text[_at]))
            {
                _at++;
            }
            ReadJoinedNumeral(start);
            ReadLetters(_text[start.._at]);
        }
        _begins = false;
        return true;
    }

    private void ReadFigures()
    {
        ulong hash = _offset;
        for (; _at < _text.Length; _at++)
        {
            char c = _text[_at];
            if (char.IsLetterOrDigit(c))
            {
                hash = (hash ^ char.ToLowerInvariant(c)) * _prime;
            }
            else if (!PartsThousands())
            {
                break;
            }
        }
        Word = hash;
        IsFact = true;
    }

    /// <summary>A stop, a comma or an apostrophe with exactly three figures behind it.</summary>
    private readonly bool PartsThousands()
    {
        if (_text[_at] is not ('.' or ',' or '\'' or '’') || _at + 3 >= _text.Length)
        {
            return false;
        }
        for (int i = 1; i <= 3; i++)
        {
            if (!char.IsAsciiDigit(_text[_at + i]))
            {
                return false;
            }
        }
        return _at + 4 >= _text.Length || !char.IsAsciiDigit(_text[_at + 4]);
    }

    /// <summary>"twenty-one" is one word, though hyphens part others.</summary>
    private void ReadJoinedNumeral(int start)
    {
        int end = _at + 1;
        while (end < _text.Length && char.IsLetter(_text[end]))
        {
            end++;
        }
        Span<char> lower = stackalloc char[_longest];
        if (
            _at < _text.Length
            && _text[_at] == '-'
            && end - start <= _longest
            && Numerals.FiguresOf(lower[.._text[start..end].ToLowerInvariant(lower)]) is not null
        )
        {
            _at = end;
        }
    }

    private void ReadLetters(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[_longest];
        int length = Math.Min(word.Length, _longest);
        for (int i = 0; i < length; i++)
        {
            lower[i] = char.ToLowerInvariant(word[i]);
        }
        ReadOnlySpan<char> form = lower[..length];
        IsFact = !_begins && char.IsUpper(word[0]);
        if (Numerals.FiguresOf(form) is { } figures)
        {
            form = figures;
            IsFact = true;
        }
        ulong hash = _offset;
        foreach (char c in form)
        {
            hash = (hash ^ c) * _prime;
        }
        Word = hash;
    }
}
