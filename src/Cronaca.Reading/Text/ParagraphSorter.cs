namespace Cronaca.Reading.Text;

/// <summary>Tells titles, section heads, related headlines and credits from the body of a report.</summary>
internal sealed class ParagraphSorter(string text, Spelling spelling)
{
    private const int _longestTitle = 220;
    private const int _longestHeading = 80;
    private const int _longestHeadline = 130;
    private const int _longestAnnouncement = 90;
    private const int _longestByline = 60;
    private const int _longestCredit = 320;

    /// <summary>In a text without small letters capitals say nothing.</summary>
    private readonly bool _shouts = Shouts(text);

    public List<Paragraph> Sort(List<(TextSpan Span, bool BlankAfter)> found)
    {
        var sorted = new List<Paragraph>(found.Count);
        bool list = false;
        bool dateline = false;
        for (int i = 0; i < found.Count; i++)
        {
            var span = found[i].Span;
            var kind = KindOf(found, i, ref list);
            TextSpan? opening = null;
            if (kind == ParagraphKind.Body)
            {
                opening = DatelineFinder.Find(text, span, spelling, !dateline && i < 4, _shouts);
                dateline |= opening is not null;
            }
            sorted.Add(
                new Paragraph
                {
                    Index = i,
                    Span = span,
                    Kind = kind,
                    Dateline = opening,
                }
            );
        }
        return sorted;
    }

    private ParagraphKind KindOf(List<(TextSpan Span, bool BlankAfter)> found, int i, ref bool list)
    {
        var span = found[i].Span;
        if (Announces(span))
        {
            // "Read more: Storm hits coast" has its headline with it.
            list = !text.AsSpan(span.Start, span.Length - 1).Contains(':');
            return ParagraphKind.Related;
        }
        if (list && (ParagraphFinder.BeginsItem(text, span) || IsHeadline(span)))
        {
            return ParagraphKind.Related;
        }
        list = false;
        if (IsCredit(span, i))
        {
            return ParagraphKind.Credit;
        }
        bool last = i + 1 == found.Count;
        if (
            i == 0
            && !last
            && (found[i].BlankAfter || !found.Exists(f => f.BlankAfter))
            && IsTitle(span)
        )
        {
            return ParagraphKind.Title;
        }
        return i > 0 && IsHeading(span) ? ParagraphKind.Heading : ParagraphKind.Body;
    }

    private bool IsTitle(TextSpan span) =>
        span.Length <= _longestTitle
        && HasLetters(span)
        && LastOf(span) is not ('.' or ',' or ';' or ':' or '…')
        && !ContainsBreak(span)
        && DatelineFinder.Find(text, span, spelling, first: true, _shouts) is null;

    private bool IsHeadline(TextSpan span) =>
        span.Length <= _longestHeadline
        && HasLetters(span)
        && LastOf(span) is not ('.' or ':' or ';' or ',');

    private bool IsHeading(TextSpan span)
    {
        if (span.Length > _longestHeading || !HasLetters(span) || ContainsBreak(span))
        {
            return false;
        }
        return !_shouts && IsUpper(span)
            || LastOf(span) is not ('.' or '!' or '?' or ',' or ';' or ':' or '…')
                && !ParagraphFinder.BeginsItem(text, span);
    }

    private bool Announces(TextSpan span)
    {
        if (span.Length > _longestAnnouncement * 2)
        {
            return false;
        }
        foreach (string opening in spelling.Related)
        {
            int end = AfterOpening(span, opening);
            if (end < 0)
            {
                continue;
            }
            bool whole = end >= span.End || text[end] is ':' or '>' or '|';
            char last = text[span.End - 1];
            return whole
                || span.Length <= _longestAnnouncement && last == ':'
                || span.Length <= _longestAnnouncement / 2
                    && last != '.'
                    && opening.Contains(' ', StringComparison.Ordinal);
        }
        return false;
    }

    private bool IsCredit(TextSpan span, int index)
    {
        if (span.Length > _longestCredit)
        {
            return false;
        }
        foreach (string opening in spelling.Credits)
        {
            if (AfterOpening(span, opening) >= 0)
            {
                return true;
            }
        }
        return index <= 3 && IsByline(span) || IsBracketed(span);
    }

    /// <summary>"(ANSA)." alone.</summary>
    private bool IsBracketed(TextSpan span) =>
        span.Length <= _longestHeading / 2
        && text[span.Start] == '('
        && text.AsSpan(span.Start, span.Length).TrimEnd('.').IndexOf(')') is > 1 and var close
        && close + 1 >= text.AsSpan(span.Start, span.Length).TrimEnd('.').Length;

    /// <summary>"By Anna Rossi and John Smith": every long word with a capital, no full stop.</summary>
    private bool IsByline(TextSpan span)
    {
        if (span.Length > _longestByline || LastOf(span) is '.' or '!' or '?')
        {
            return false;
        }
        foreach (string word in spelling.Bylines)
        {
            int at = AfterOpening(span, word);
            if (at < 0 || at >= span.End)
            {
                continue;
            }
            int names = 0;
            for (; at < span.End; at++)
            {
                if (!Characters.IsLetter(text[at]) || !Characters.IsWhite(text[at - 1]))
                {
                    continue;
                }
                if (char.IsUpper(text[at]))
                {
                    names++;
                }
                else if (at + 3 < span.End && Characters.IsLetter(text[at + 3]))
                {
                    return false;
                }
            }
            return names >= 2;
        }
        return false;
    }

    /// <summary>Where the text goes on behind the words, which must stand at the beginning as whole words; negative when they do not.</summary>
    private int AfterOpening(TextSpan span, string words)
    {
        int start = span.Start;
        if (words[0] != '(' && start < span.End && text[start] is '(' or '>' or '[' or '*')
        {
            start++;
        }
        int end = start + words.Length;
        bool begins =
            end <= span.End
            && text.AsSpan(start, words.Length).Equals(words, StringComparison.OrdinalIgnoreCase);
        if (
            !begins
            || end < span.End && Characters.IsLetter(text[end]) && Characters.IsLetter(words[^1])
        )
        {
            return -1;
        }
        return end;
    }

    private static bool Shouts(string text)
    {
        int lower = 0;
        int upper = 0;
        foreach (char c in text)
        {
            lower += char.IsLower(c) ? 1 : 0;
            upper += char.IsUpper(c) ? 1 : 0;
        }
        return lower * 4 < upper;
    }

    private bool HasLetters(TextSpan span)
    {
        for (int i = span.Start; i < span.End; i++)
        {
            if (Characters.IsLetter(text[i]))
            {
                return true;
            }
        }
        return false;
    }

    private bool IsUpper(TextSpan span)
    {
        bool any = false;
        for (int i = span.Start; i < span.End; i++)
        {
            if (char.IsLower(text[i]))
            {
                return false;
            }
            any |= char.IsUpper(text[i]);
        }
        return any && span.Length > 3;
    }

    private bool ContainsBreak(TextSpan span)
    {
        for (int i = span.Start; i < span.End; i++)
        {
            if (Characters.IsLineBreak(text[i]))
            {
                return span.Length > _longestHeading * 2;
            }
        }
        return false;
    }

    /// <summary>The last character that is no closing mark.</summary>
    private char LastOf(TextSpan span)
    {
        int at = span.End - 1;
        while (
            at > span.Start
            && (
                Characters.ClassOf(text[at]) is CharacterClass.Quote or CharacterClass.Apostrophe
                || Characters.IsCloseBracket(text[at])
            )
        )
        {
            at--;
        }
        return text[at];
    }
}
