namespace Cronaca.Reading.Text;

using System.Globalization;

/// <summary>Classes of characters, from the Unicode tables that ship with the runtime; the same in every culture.</summary>
internal static class Characters
{
    private static readonly CharacterClass[] _classes = Build();

    public static CharacterClass ClassOf(char c) => _classes[c];

    public static bool IsWhite(char c) => _classes[c] == CharacterClass.White;

    public static bool IsLetter(char c) => _classes[c] == CharacterClass.Letter;

    public static bool IsDigit(char c) => _classes[c] == CharacterClass.Digit;

    public static bool IsLetterOrDigit(char c) =>
        _classes[c] is CharacterClass.Letter or CharacterClass.Digit;

    public static bool IsLineBreak(char c) =>
        c is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    public static bool IsDash(char c) => c is '-' or '–' or '—' or '―' or '‒' or '−';

    public static bool IsOpenBracket(char c) => c is '(' or '[' or '{';

    public static bool IsCloseBracket(char c) => c is ')' or ']' or '}';

    /// <summary>Writes <paramref name="word"/> in lower case and with straight apostrophes, as the word lists have it; empty when it does not fit.</summary>
    public static ReadOnlySpan<char> Fold(ReadOnlySpan<char> word, Span<char> into)
    {
        if (word.Length > into.Length)
        {
            return default;
        }
        for (int i = 0; i < word.Length; i++)
        {
            char c = word[i];
            into[i] =
                c is >= 'A' and <= 'Z' ? (char)(c | 0x20)
                : _classes[c] == CharacterClass.Apostrophe ? '\''
                : c < 0x80 ? c
                : char.ToLowerInvariant(c);
        }
        return into[..word.Length];
    }

    private static CharacterClass[] Build()
    {
        var classes = new CharacterClass[char.MaxValue + 1];
        for (int c = 0; c <= char.MaxValue; c++)
        {
            classes[c] = Classify((char)c);
        }
        return classes;
    }

    private static CharacterClass Classify(char c)
    {
        switch (c)
        {
            case '.':
                return CharacterClass.Period;
            case '-' or '\u2010' or '\u2011':
                return CharacterClass.Hyphen;
            case '\'' or '’' or '‘' or '\u02BC' or '´' or '`' or '‛':
                return CharacterClass.Apostrophe;
            case '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '‹' or '›' or '‚':
                return CharacterClass.Quote;
            case '\uFFFD' or '_':
                return CharacterClass.Letter;
            case '\u00AD' or '\u200C' or '\u200D':
                return CharacterClass.Joiner;
        }
        return CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter
            or UnicodeCategory.LetterNumber => CharacterClass.Letter,
            UnicodeCategory.DecimalDigitNumber => CharacterClass.Digit,
            UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark => CharacterClass.Joiner,
            UnicodeCategory.SpaceSeparator
            or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Control
            or UnicodeCategory.Format => CharacterClass.White,
            UnicodeCategory.Surrogate => CharacterClass.Surrogate,
            _ => CharacterClass.Symbol,
        };
    }
}
