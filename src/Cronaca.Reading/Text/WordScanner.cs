namespace Cronaca.Reading.Text;

/// <summary>Scans tokens that begin with a letter: elisions, contractions, hyphens, abbreviations, acronyms, addresses.</summary>
internal sealed class WordScanner(string text, QuoteRole[] roles, Spelling spelling)
{
    private const int _longestAcronymPart = 3;
    private const int _longestAddress = 60;
    private const int _longestCode = 4;
    private const int _longestAmount = 20;

    /// <summary>The word that begins here.</summary>
    /// <param name="at">Where the word begins.</param>
    /// <param name="end">Where the stretch ends.</param>
    /// <param name="afterNumber">Whether a number stands before it: "3 mar." is a month, "il mar." is not.</param>
    public Token Scan(int at, int end, bool afterNumber)
    {
        int to = at + 1;
        bool dotted = false;
        bool address = false;
        while (to < end)
        {
            char c = text[to];
            if (c == ',' && ContinuesAmount(at, to, end))
            {
                to++;
                continue;
            }
            switch (Characters.ClassOf(c))
            {
                case CharacterClass.Letter or CharacterClass.Digit or CharacterClass.Joiner:
                    to++;
                    continue;
                case CharacterClass.Apostrophe when roles[to] == QuoteRole.None:
                    if (spelling.Elides)
                    {
                        int after = Elided(at, to, end);
                        if (after < 0)
                        {
                            to++;
                            continue;
                        }
                        return new Token(at, after, TokenKind.Word);
                    }
                    if (LetterAt(to + 1, end) || IsTruncation(at, to))
                    {
                        to++;
                        continue;
                    }
                    return new Token(at, Possessive(to), TokenKind.Word);
                case CharacterClass.Hyphen
                    when LetterOrDigitAt(to + 1, end) && JoinsHyphen(at, to, address):
                    to++;
                    continue;
                case CharacterClass.Period:
                    if (LetterOrDigitAt(to + 1, end) && (address || JoinsPeriod(at, to, end)))
                    {
                        dotted |= Characters.IsLetter(text[to + 1]);
                        to++;
                        continue;
                    }
                    return WithFullStop(at, to, end, dotted && !address, afterNumber);
                case CharacterClass.Symbol when c == '@' && LetterOrDigitAt(to + 1, end):
                    address = true;
                    to++;
                    continue;
                case CharacterClass.Symbol
                    when c == '&' && IsUpperAt(to - 1) && to + 1 < end && IsUpperAt(to + 1):
                    to++;
                    continue;
                case CharacterClass.Symbol when c == '$' && IsUpperAt(to - 1) && to - at <= 3:
                    return new Token(at, to + 1, TokenKind.Symbol);
            }
            break;
        }
        return new Token(at, to, TokenKind.Word);
    }

    /// <summary>"USD1,700" is one token: capitals, digits, and three more behind the comma.</summary>
    private bool ContinuesAmount(int at, int comma, int end)
    {
        int letters = at;
        while (letters < comma && char.IsAsciiLetterUpper(text[letters]))
        {
            letters++;
        }
        if (letters == at || letters - at > _longestCode || comma - at > _longestAmount)
        {
            return false;
        }
        for (int i = letters; i < comma; i++)
        {
            if (!Characters.IsDigit(text[i]) && text[i] != ',')
            {
                return false;
            }
        }
        int to = comma + 1;
        while (to < end && Characters.IsDigit(text[to]))
        {
            to++;
        }
        return letters < comma && to - comma - 1 == 3;
    }

    /// <summary>In a language that elides, the end of the token after the apostrophe; negative when the apostrophe is within the word ("O'Brien").</summary>
    private int Elided(int at, int apostrophe, int end)
    {
        bool vowel = "aeiouAEIOU".Contains(text[apostrophe - 1], StringComparison.Ordinal);
        if (!LetterOrDigitAt(apostrophe + 1, end))
        {
            bool quoteFollows = apostrophe + 1 < end && roles[apostrophe + 1] == QuoteRole.Open;
            bool kept =
                vowel
                || quoteFollows
                || IsTruncation(at, apostrophe)
                || char.IsAsciiLetter(text[apostrophe - 1])
                    && apostrophe + 1 < end
                    && Characters.IsWhite(text[apostrophe + 1]);
            return kept ? apostrophe + 1 : apostrophe;
        }
        // What is elided is the vowel: "Sana'a" is no elision, and "E'stato" only lacks a space.
        bool within = vowel && !IsTruncation(at, apostrophe);
        bool foreign =
            text[apostrophe + 1] == 's'
            && !LetterOrDigitAt(apostrophe + 2, end)
            && apostrophe - at > 1;
        return foreign ? apostrophe
            : within ? -1
            : apostrophe + 1;
    }

    /// <summary>"workers'" takes its apostrophe with it, to be parted later; any other word does not.</summary>
    private int Possessive(int apostrophe) =>
        text[apostrophe - 1] is 's' or 'S' or 'z' or 'x' ? apostrophe + 1 : apostrophe;

    private bool IsTruncation(int at, int apostrophe) =>
        (spelling.ClassOfRaw(text.AsSpan(at, apostrophe - at + 1)) & SpellingClass.Truncation)
        != SpellingClass.None;

    private bool JoinsHyphen(int at, int hyphen, bool address)
    {
        if (!spelling.PartsHyphens || address)
        {
            return true;
        }
        return (spelling.ClassOfRaw(text.AsSpan(at, hyphen - at)) & SpellingClass.Prefix)
            != SpellingClass.None;
    }

    /// <summary>Whether a full stop without a space after it is within the word: acronyms ("S.p.A."), addresses ("example.com").</summary>
    private bool JoinsPeriod(int at, int period, int end)
    {
        int left = period - PartStart(at, period);
        int next = period + 1;
        int to = next;
        while (to < end && Characters.IsLetter(text[to]))
        {
            to++;
        }
        int right = to - next;
        bool stopFollows = to < end && text[to] == '.';
        if (right == 0)
        {
            return Characters.IsDigit(text[next]);
        }
        if (left == 1 && right <= _longestAcronymPart)
        {
            return true;
        }
        if (left <= _longestAcronymPart && right <= 2 && stopFollows)
        {
            return true;
        }
        // "fine.Poi" lacks a space; "example.com" and "Anna.Poi@example.com" do not.
        return !char.IsUpper(text[next])
            || char.IsUpper(text[period - 1]) && left > 1
            || AddressFollows(next, end);
    }

    private bool AddressFollows(int at, int end)
    {
        int limit = Math.Min(end, at + _longestAddress);
        while (at < limit && !Characters.IsWhite(text[at]))
        {
            if (text[at] == '@')
            {
                return true;
            }
            at++;
        }
        return false;
    }

    private int PartStart(int at, int period)
    {
        int start = period;
        while (start > at && period - start <= _longestAcronymPart && text[start - 1] != '.')
        {
            start--;
        }
        return start;
    }

    private Token WithFullStop(int at, int period, int end, bool dotted, bool afterNumber)
    {
        var word = new Token(at, period, TokenKind.Word);
        if (period + 1 < end && text[period + 1] == '.')
        {
            return word;
        }
        int next = period + 1;
        while (next < end && Characters.IsWhite(text[next]))
        {
            next++;
        }
        Span<char> buffer = stackalloc char[Spelling.LongestForm];
        var known = spelling.ClassOf(Characters.Fold(text.AsSpan(at, period + 1 - at), buffer));
        if ((known & SpellingClass.Capitalised) != SpellingClass.None && !IsUpperAt(at))
        {
            return word;
        }
        bool digitFollows = next < end && Characters.IsDigit(text[next]);
        if (
            (known & SpellingClass.Title) != SpellingClass.None
            || (known & SpellingClass.Number) != SpellingClass.None && digitFollows
        )
        {
            return new Token(at, period + 1, TokenKind.Title);
        }
        bool month =
            (known & SpellingClass.Month) != SpellingClass.None && (afterNumber || digitFollows);
        if (month || dotted || (known & SpellingClass.Abbreviation) != SpellingClass.None)
        {
            return new Token(at, period + 1, TokenKind.Abbreviation);
        }
        return IsInitial(at, period, next, end) ? new Token(at, period + 1, TokenKind.Title) : word;
    }

    /// <summary>A single capital before something that is not the beginning of a sentence.</summary>
    private bool IsInitial(int at, int period, int next, int end)
    {
        if (period - at != 1 || !char.IsUpper(text[at]) || next >= end)
        {
            return false;
        }
        int to = next;
        while (to < end && Characters.IsLetter(text[to]))
        {
            to++;
        }
        return to == next
            ? text[next] is ',' or ';' or ':' or ')' or '-' or '\''
            : (spelling.ClassOfRaw(text.AsSpan(next, to - next)) & SpellingClass.Common)
                == SpellingClass.None
                || char.IsLower(text[next]);
    }

    private bool LetterAt(int at, int end) => at < end && Characters.IsLetter(text[at]);

    private bool LetterOrDigitAt(int at, int end) =>
        at < end && Characters.IsLetterOrDigit(text[at]);

    private bool IsUpperAt(int at) => char.IsUpper(text[at]);
}
