namespace Cronaca.Reading.Text;

/// <summary>Scans tokens that begin with a digit: 2.000, 1,5, 10:30, 6/1/2022, 2022-01-06, 1°, 19th, 29enne.</summary>
internal sealed class NumberScanner(string text, QuoteRole[] roles, Spelling spelling)
{
    private const int _longestUnit = 4;

    public Token Scan(int at, int end, Token before)
    {
        int to = Digits(at, end);
        int hyphens = 0;
        while (to + 1 < end && Characters.IsDigit(text[to + 1]))
        {
            char c = text[to];
            if (c is '.' or ',' or ':' or '/' or '\'')
            {
                to = Digits(to + 1, end);
            }
            else if (c == '-' && (hyphens > 0 || MoreHyphens(to + 1, end) || Goes(before, at)))
            {
                // A single hyphen is a range and parts its ends; two are a date or a telephone number.
                hyphens++;
                to = Digits(to + 1, end);
            }
            else
            {
                break;
            }
        }
        if (IsDecade(to, end))
        {
            return new Token(at, to + 2, TokenKind.Number);
        }
        if (to < end && Attaches(at, to, end, before))
        {
            return new Token(at, to + 1, TokenKind.Number);
        }
        return WithLetters(at, to, end);
    }

    /// <summary>"the 1980's" is one token, unlike "Smith's".</summary>
    private bool IsDecade(int to, int end) =>
        to + 1 < end
        && text[to] is '\'' or '’'
        && text[to + 1] == 's'
        && (to + 2 >= end || !Characters.IsLetterOrDigit(text[to + 2]));

    /// <summary>The sign of an ordinal, the apostrophe of minutes ("al 43'"), the full stop of a list's item ("1. ").</summary>
    private bool Attaches(int at, int to, int end, Token before)
    {
        char c = text[to];
        bool space = to + 1 >= end || Characters.IsWhite(text[to + 1]);
        bool ends = space || !Characters.IsLetterOrDigit(text[to + 1]);
        return c is '°' or 'º' or 'ª'
            || c is '\'' or '’' && ends && spelling.Elides && roles[to] == QuoteRole.None
            || c == '.' && to - at <= 2 && space && to + 1 < end && before == default;
    }

    /// <summary>Whether the number is the second half of something that was not parted ("F-16-20").</summary>
    private static bool Goes(Token before, int at) =>
        before.End == at && before.Kind == TokenKind.Word;

    private bool MoreHyphens(int at, int end)
    {
        int to = Digits(at, end);
        return to + 1 < end && text[to] == '-' && Characters.IsDigit(text[to + 1]);
    }

    /// <summary>Letters that follow are a unit, parted ("10km"), or make one word with the number ("19th", "1980s", "29enne").</summary>
    private Token WithLetters(int at, int to, int end)
    {
        int letters = to;
        while (
            letters < end
            && Characters.ClassOf(text[letters])
                is CharacterClass.Letter
                    or CharacterClass.Joiner
                    or CharacterClass.Digit
        )
        {
            letters++;
        }
        if (letters == to)
        {
            return new Token(at, to, TokenKind.Number);
        }
        bool unit =
            letters - to <= _longestUnit
            && (spelling.ClassOfRaw(text.AsSpan(to, letters - to)) & SpellingClass.Unit)
                != SpellingClass.None;
        if (unit)
        {
            return new Token(at, to, TokenKind.Number);
        }
        return new Token(at, letters, TokenKind.Word);
    }

    private int Digits(int at, int end)
    {
        while (at < end && Characters.IsDigit(text[at]))
        {
            at++;
        }
        return at;
    }
}
