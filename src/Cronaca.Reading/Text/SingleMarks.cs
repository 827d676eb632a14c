namespace Cronaca.Reading.Text;

/// <summary>Tells single quotation marks from apostrophes, within one paragraph.</summary>
internal sealed class SingleMarks(string text, Spelling spelling)
{
    private TextSpan _paragraph;
    private int _nextClosing;
    private int _scanned;

    public void Begin(TextSpan paragraph)
    {
        _paragraph = paragraph;
        _nextClosing = -1;
        _scanned = paragraph.Start;
    }

    /// <summary>Whether the mark may close: something before it, no letter after it, and no word that is written with an apostrophe ("po'").</summary>
    public bool Closes(int at)
    {
        if (at == _paragraph.Start || Characters.IsWhite(text[at - 1]))
        {
            return false;
        }
        bool letterFollows =
            at + 1 < _paragraph.End
            && (
                Characters.IsLetterOrDigit(text[at + 1])
                || Characters.ClassOf(text[at + 1]) == CharacterClass.Quote
                    && Characters.IsLetter(text[at - 1])
                    && at + 2 < _paragraph.End
                    && Characters.IsLetterOrDigit(text[at + 2])
            );
        return !letterFollows && !IsTruncated(at);
    }

    /// <summary>Whether the mark opens: a word after it that is no clipped one or year, and a mark further on that closes.</summary>
    public bool Opens(int at, bool afterOpening)
    {
        if (!afterOpening || at + 1 >= _paragraph.End || text[at] is '’' or '´')
        {
            return false;
        }
        char next = text[at + 1];
        bool word = Characters.IsLetterOrDigit(next);
        if (!word && Characters.ClassOf(next) != CharacterClass.Quote)
        {
            return false;
        }
        return !IsClipped(at) && ClosesAfter(at);
    }

    /// <summary>How many characters the word has that begins with this apostrophe ("'90", "'em"); 0 when none does.</summary>
    public static int ClippedLength(string text, int at, int end, Spelling spelling)
    {
        int to = at + 1;
        while (to < end && to - at <= Spelling.LongestForm && Characters.IsDigit(text[to]))
        {
            to++;
        }
        int digits = to - at - 1;
        if (digits is 2 or 3 && (digits == 2 || text[at + 1] is '8' or '9'))
        {
            if (to < end && text[to] == 's')
            {
                to++;
            }
            return to >= end || !Characters.IsLetterOrDigit(text[to]) ? to - at : 0;
        }
        if (digits > 0)
        {
            return 0;
        }
        while (to < end && to - at <= Spelling.LongestForm && Characters.IsLetter(text[to]))
        {
            to++;
        }
        var known = spelling.ClassOfRaw(text.AsSpan(at, to - at));
        return
            to - at > 1
            && (known & (SpellingClass.Truncation | SpellingClass.Suffix)) != SpellingClass.None
            ? to - at
            : 0;
    }

    private bool IsClipped(int at) => ClippedLength(text, at, _paragraph.End, spelling) > 0;

    private bool IsTruncated(int at)
    {
        int start = at;
        while (
            start > _paragraph.Start
            && at - start < Spelling.LongestForm
            && Characters.IsLetter(text[start - 1])
        )
        {
            start--;
        }
        return start < at
            && (spelling.ClassOfRaw(text.AsSpan(start, at - start + 1)) & SpellingClass.Truncation)
                != SpellingClass.None;
    }

    private bool ClosesAfter(int at)
    {
        if (_nextClosing > at)
        {
            return true;
        }
        // Each character of the paragraph is looked at once, whatever the number of marks.
        for (int i = Math.Max(at + 2, _scanned); i < _paragraph.End; i++)
        {
            _scanned = i + 1;
            if (Characters.ClassOf(text[i]) == CharacterClass.Apostrophe && Closes(i))
            {
                _nextClosing = i;
                return true;
            }
        }
        return false;
    }
}
