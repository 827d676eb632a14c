namespace Cronaca.Reading.Values;

using Cronaca.Reading.Text;

internal enum PieceKind : byte
{
    Letters,
    Digits,
    Symbol,
}

/// <summary>
/// A word or a part of one: "16", "-", "year", "-", "old" whether or not the sentence has them as one word.
/// </summary>
internal readonly record struct Piece(
    Word Word,
    int Offset,
    int Length,
    int Start,
    PieceKind Kind,
    WordFact? Fact
)
{
    public int End => Start + (Word.PartCount > 1 ? Word.Span.Length : Length);

    public ReadOnlySpan<char> Text => Word.Form.AsSpan(Offset, Length);

    public char Symbol => Kind == PieceKind.Symbol ? Word.Form[Offset] : '\0';

    public bool IsCapital => char.IsUpper(Word.Form[Offset]);
}

/// <summary>Takes the words of a sentence apart into pieces.</summary>
internal static class Pieces
{
    // Numbers so short may stand in a pattern: "9/11".
    private const int _longestNamedNumber = 2;

    public static List<Piece> Of(Sentence sentence, ValueWords words)
    {
        var pieces = new List<Piece>(sentence.Words.Count + 8);
        foreach (var word in sentence.Words)
        {
            string form = word.Form;
            if (form.Length == 0)
            {
                continue;
            }
            if (word.PartCount > 1 || form.Length != word.Span.Length)
            {
                Add(pieces, words, word, 0, form.Length, KindOf(form[0]), whole: true);
                continue;
            }
            Split(pieces, words, word);
        }
        return pieces;
    }

    private static void Split(List<Piece> pieces, ValueWords words, Word word)
    {
        string form = word.Form;
        int at = 0;
        while (at < form.Length)
        {
            int start = at;
            var kind = KindOf(form[at]);
            at = kind switch
            {
                PieceKind.Letters => EndOfLetters(form, at),
                PieceKind.Digits => EndOfDigits(form, at),
                _ => at + 1,
            };
            if (!char.IsWhiteSpace(form[start]))
            {
                Add(pieces, words, word, start, at - start, kind, whole: false);
            }
        }
    }

    private static int EndOfLetters(string form, int at)
    {
        while (at < form.Length)
        {
            char c = form[at];
            bool within =
                char.IsLetter(c)
                || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
                || c is '\'' or '’'
                || (c == '.' && (at + 1 == form.Length || char.IsLetter(form[at + 1])));
            if (!within)
            {
                break;
            }
            at++;
        }
        return at;
    }

    private static int EndOfDigits(string form, int at)
    {
        while (at < form.Length)
        {
            char c = form[at];
            bool within =
                char.IsAsciiDigit(c)
                || (
                    c is '.' or ',' or '\'' or '’' or '\u00A0' or '\u202F' or ' '
                    && at + 1 < form.Length
                    && char.IsAsciiDigit(form[at + 1])
                );
            if (!within)
            {
                break;
            }
            at++;
        }
        return at;
    }

    private static void Add(
        List<Piece> pieces,
        ValueWords words,
        Word word,
        int offset,
        int length,
        PieceKind kind,
        bool whole
    )
    {
        WordFact? fact = null;
        if (kind != PieceKind.Digits || length <= _longestNamedNumber)
        {
            fact = words.Find(word.Form.AsSpan(offset, length));
            if (fact?.Lower is { } lower && !char.IsUpper(word.Form[offset]))
            {
                fact = lower;
            }
        }
        int start = word.Span.Start + (whole ? 0 : offset);
        pieces.Add(new Piece(word, offset, length, start, kind, fact));
    }

    private static PieceKind KindOf(char c) =>
        char.IsAsciiDigit(c) ? PieceKind.Digits
        : char.IsLetter(c) || c is '\'' or '’' ? PieceKind.Letters
        : PieceKind.Symbol;
}
