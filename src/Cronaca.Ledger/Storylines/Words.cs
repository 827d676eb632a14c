namespace Cronaca.Ledger.Storylines;

using System.Text;
using Cronaca.Reading.Names;

/// <summary>The words of a text as grouping sees them: without accents and case, cut to a stem that words of both languages may share.</summary>
internal static class Words
{
    private const int _stemLength = 7;
    private const int _longest = 40;

    /// <summary>A word where it stands.</summary>
    /// <param name="Folded">In lower case, without accents.</param>
    /// <param name="Written">As written.</param>
    /// <param name="First">Whether it begins a sentence or a quotation.</param>
    public readonly record struct Token(string Folded, string Written, bool First)
    {
        public bool Capital => char.IsUpper(Written[0]);

        public bool Number => char.IsAsciiDigit(Written[0]);
    }

    /// <summary>Runs of letters and digits; a number keeps its points and commas ("7.3").</summary>
    public static List<Token> Of(ReadOnlySpan<char> text)
    {
        var tokens = new List<Token>();
        bool first = true;
        int i = 0;
        while (i < text.Length)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                first |= text[i] is '"' or '“' or '«' or '‘' or ':' or '\n' or '`';
                i++;
                continue;
            }
            int start = i;
            bool number = char.IsAsciiDigit(text[i]);
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || Joins(text, i, number)))
            {
                i++;
            }
            var written = text[start..Math.Min(i, start + _longest)];
            string folded = Fold(written);
            if (folded.Length > 0)
            {
                tokens.Add(new Token(folded, written.ToString(), first));
                first = false;
            }
        }
        return tokens;
    }

    private static bool Joins(ReadOnlySpan<char> text, int i, bool number) =>
        i + 1 < text.Length
        && (
            number
                ? text[i] is '.' or ',' && char.IsAsciiDigit(text[i + 1])
                : char.GetUnicodeCategory(text[i])
                    == System.Globalization.UnicodeCategory.NonSpacingMark
        );

    public static string Fold(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (char c in word)
        {
            char letter = NameKey.Fold(c);
            if (letter is not ('\0' or ' '))
            {
                folded.Append(letter);
            }
        }
        return folded.ToString();
    }

    /// <summary>The beginning of a word without what it ends in by its form.</summary>
    public static string Stem(string folded, string language)
    {
        int length = folded.Length;
        if (language == "en")
        {
            length = EnglishLength(folded);
        }
        else
        {
            while (length > 4 && folded[length - 1] is 'a' or 'e' or 'i' or 'o')
            {
                length--;
            }
        }
        return folded[..Math.Min(length, _stemLength)];
    }

    private static int EnglishLength(string word)
    {
        int length = word.Length;
        if (length > 3 && word[^1] == 's' && word[^2] != 's')
        {
            length--;
        }
        var rest = word.AsSpan(0, length);
        if (length > 5 && rest.EndsWith("ing", StringComparison.Ordinal))
        {
            length -= 3;
        }
        else if (length > 4 && rest.EndsWith("ed", StringComparison.Ordinal))
        {
            length -= 2;
        }
        while (length > 4 && word[length - 1] is 'e' or 'y' or 'i')
        {
            length--;
        }
        return length;
    }
}
