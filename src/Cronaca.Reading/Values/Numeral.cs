namespace Cronaca.Reading.Values;

/// <summary>A number written in digits.</summary>
internal static class Numeral
{
    private const int _mostDigits = 18;

    /// <summary>
    /// Reads digits with separators. A mark that stands more than once parts thousands; one that stands once parts thousands
    /// where it is the language's mark for them and three digits follow, and decimals otherwise.
    /// </summary>
    /// <returns>False for what is no number: "12.34.56", more digits than a count has.</returns>
    public static bool TryRead(
        ReadOnlySpan<char> text,
        char decimalMark,
        out decimal value,
        out AtomShape shape
    )
    {
        value = 0;
        shape = AtomShape.None;
        Span<char> plain = stackalloc char[_mostDigits];
        int digits = 0;
        int fraction = -1;
        int groups = 0;
        int sinceMark = 0;
        char mark = '\0';
        bool byTwos = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsAsciiDigit(c))
            {
                if (digits == _mostDigits)
                {
                    return false;
                }
                plain[digits++] = c;
                sinceMark++;
                continue;
            }
            int run = Run(text[(i + 1)..]);
            bool last = i + 1 + run == text.Length;
            // "12,34,567": lakhs and crores are parted by twos above the thousands.
            bool byTwo =
                decimalMark == '.'
                && c == ','
                && run == 2
                && sinceMark <= 2
                && EndsByTwo(text[(i + 1)..]);
            bool thousands =
                fraction < 0
                && (run == 3 || byTwo)
                && sinceMark <= 3
                && (groups == 0 || sinceMark == (byTwos ? 2 : 3))
                && text[0] != '0'
                && (groups > 0 ? c == mark : c != decimalMark || !last);
            if (thousands)
            {
                groups++;
                mark = c;
                byTwos |= byTwo;
            }
            else if (last && fraction < 0 && (c is '.' or ','))
            {
                fraction = digits;
                shape |= AtomShape.Decimal;
            }
            else
            {
                return false;
            }
            sinceMark = 0;
        }
        for (int i = 0; i < digits; i++)
        {
            value = (value * 10) + (plain[i] - '0');
        }
        if (fraction >= 0)
        {
            for (int i = fraction; i < digits; i++)
            {
                value /= 10;
            }
        }
        if (groups == 0 && fraction < 0)
        {
            shape |= AtomShape.Digits;
        }
        if (text.Length > 1 && text[0] == '0' && fraction < 0)
        {
            shape |= AtomShape.LeadingZero;
        }
        return true;
    }

    // Twos and at last three digits.
    private static bool EndsByTwo(ReadOnlySpan<char> text)
    {
        while (Run(text) == 2 && text.Length > 2 && text[2] == ',')
        {
            text = text[3..];
        }
        return Run(text) == 3 && (text.Length == 3 || text[3] == '.');
    }

    private static int Run(ReadOnlySpan<char> text)
    {
        int run = 0;
        while (run < text.Length && char.IsAsciiDigit(text[run]))
        {
            run++;
        }
        return run;
    }
}
