namespace Cronaca.Reading.Text;

/// <summary>
/// Finds the dateline that opens a dispatch: "ALMATY, 6 gen (Reuters) -", "(ANSA) - ROMA, 3 MAR -", "WASHINGTON (AP) —", "Beirut -". It ends with
/// a dash (or a bracket, or after capitals a colon) and is told from a sentence by its capitals, its date or its agency.
/// </summary>
internal static class DatelineFinder
{
    private const int _longest = 90;
    private const int _shortestRest = 12;
    private const int _longestInterruption = 200;

    /// <summary>The dateline with its dash; null when the paragraph has none.</summary>
    /// <param name="text">The report.</param>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="spelling">The language's, for its agencies and months.</param>
    /// <param name="first">Whether the paragraph may be the first of the report: only there a place without date or agency counts.</param>
    /// <param name="shouts">Whether the report is in capitals: then they do not tell a place.</param>
    public static TextSpan? Find(
        string text,
        TextSpan paragraph,
        Spelling spelling,
        bool first,
        bool shouts
    )
    {
        int limit = Math.Min(paragraph.End - _shortestRest, paragraph.Start + _longest);
        int found = -1;
        int at = paragraph.Start;
        while (at < limit)
        {
            int end = Terminator(text, at, paragraph, found >= 0);
            if (end < 0)
            {
                at++;
                continue;
            }
            if (
                !Holds(
                    text,
                    new TextSpan(found < 0 ? paragraph.Start : found, end),
                    spelling,
                    first,
                    shouts
                )
            )
            {
                break;
            }
            found = SkipWhite(text, end, paragraph.End);
            at = found;
        }
        return found < 0 || char.IsLower(text[found])
            ? null
            : new TextSpan(paragraph.Start, TrimEnd(text, found));
    }

    /// <summary>The end of the dash, or of the bracket before text without a dash, that stands here; negative when nothing does.</summary>
    private static int Terminator(string text, int at, TextSpan paragraph, bool again)
    {
        char c = text[at];
        bool spaceBefore =
            at > paragraph.Start
            && (Characters.IsWhite(text[at - 1]) || text[at - 1] is ')' or '.');
        if (Characters.IsDash(c) && spaceBefore)
        {
            int end = at + 1;
            while (end < paragraph.End && Characters.IsDash(text[end]))
            {
                end++;
            }
            return end < paragraph.End && (Characters.IsWhite(text[end]) || c is '—' or '–')
                ? end
                : -1;
        }
        if (c == ')' && text.AsSpan(paragraph.Start, at - paragraph.Start).Contains('('))
        {
            int next = SkipWhite(text, at + 1, paragraph.End);
            bool capital =
                next < paragraph.End
                && (
                    char.IsUpper(text[next])
                    || Characters.ClassOf(text[next]) == CharacterClass.Quote
                );
            return capital && !(again && next == at + 1) ? at + 1 : -1;
        }
        return
            c == ':'
            && at + 2 < paragraph.End
            && Characters.IsWhite(text[at + 1])
            && char.IsUpper(text[at + 2])
            && at - paragraph.Start > 3
            && AllCapitals(text, new TextSpan(paragraph.Start, at))
            ? at + 1
            : -1;
    }

    private static bool Holds(
        string text,
        TextSpan span,
        Spelling spelling,
        bool first,
        bool shouts
    )
    {
        int words = 0;
        int capitals = 0;
        int upper = 0;
        bool agency = false;
        bool credited = false;
        bool date = false;
        int at = span.Start;
        while (at < span.End)
        {
            char c = text[at];
            if (c is '!' or '?' or ';' or '"' or '“' or '«' || c == ':' && at + 1 < span.End)
            {
                return false;
            }
            int end = at;
            while (end < span.End && Characters.IsLetterOrDigit(text[end]))
            {
                end++;
            }
            if (end == at)
            {
                at++;
                continue;
            }
            var word = text.AsSpan(at, end - at);
            words++;
            bool known = Agency(text, at, end, span.End, spelling);
            credited |= known;
            agency |= known || at > span.Start && text[at - 1] == '(' && char.IsUpper(c);
            bool number = Characters.IsDigit(c);
            date |= number;
            bool month = !number && Month(word, spelling);
            if (char.IsUpper(c) || number || known || month)
            {
                capitals++;
                upper += word.Length > 2 && AllCapitals(text, new TextSpan(at, end)) ? 1 : 0;
            }
            else if (word.Length > 4)
            {
                return false;
            }
            at = end;
        }
        if (words == 0 || capitals == 0 || !char.IsUpper(FirstLetter(text, span)))
        {
            return agency || date && words <= 4 && capitals == words;
        }
        bool bracket = text[span.End - 1] == ')';
        bool place = words <= 4 && capitals >= words - 1 && !bracket;
        return (bracket ? credited : agency) && words <= 9
            || date && words <= 7 && !bracket
            || upper > 0 && place && !(shouts && (!first || text[span.End - 1] == ':'))
            || first && place && words <= 3 && !IsInterrupted(text, span.End);
    }

    /// <summary>"Rossi - Mayor since 2019 - denied": a second dash with a lower-case word behind it, in the same sentence.</summary>
    private static bool IsInterrupted(string text, int at)
    {
        int limit = Math.Min(text.Length - 2, at + _longestInterruption);
        for (int i = at + 1; i < limit && text[i] is not ('.' or '\n'); i++)
        {
            if (
                Characters.IsDash(text[i])
                && Characters.IsWhite(text[i - 1])
                && char.IsLower(text[SkipWhite(text, i + 1, limit)])
            )
            {
                return true;
            }
        }
        return false;
    }

    private static bool Agency(string text, int at, int end, int limit, Spelling spelling)
    {
        int to = end;
        if (to + 1 < limit && text[to] == '/' && Characters.IsLetter(text[to + 1]))
        {
            return Agency(text, at, to, to, spelling);
        }
        return (spelling.ClassOfRaw(text.AsSpan(at, end - at)) & SpellingClass.Agency)
            != SpellingClass.None;
    }

    private static bool Month(ReadOnlySpan<char> word, Spelling spelling)
    {
        Span<char> buffer = stackalloc char[Spelling.LongestForm];
        var folded = Characters.Fold(word, buffer);
        if (folded.IsEmpty || folded.Length == Spelling.LongestForm)
        {
            return false;
        }
        int length = folded.Length;
        if ((spelling.ClassOf(folded) & SpellingClass.Month) != SpellingClass.None)
        {
            return true;
        }
        buffer[length] = '.';
        return (spelling.ClassOf(buffer[..(length + 1)]) & SpellingClass.Month)
            != SpellingClass.None;
    }

    private static bool AllCapitals(string text, TextSpan span)
    {
        int letters = 0;
        for (int i = span.Start; i < span.End; i++)
        {
            if (char.IsLower(text[i]))
            {
                return false;
            }
            letters += char.IsUpper(text[i]) ? 1 : 0;
        }
        return letters > 2;
    }

    private static char FirstLetter(string text, TextSpan span)
    {
        for (int i = span.Start; i < span.End; i++)
        {
            if (Characters.IsLetterOrDigit(text[i]))
            {
                return text[i];
            }
        }
        return ' ';
    }

    private static int SkipWhite(string text, int at, int end)
    {
        while (at < end && Characters.IsWhite(text[at]))
        {
            at++;
        }
        return at;
    }

    private static int TrimEnd(string text, int at)
    {
        while (at > 0 && Characters.IsWhite(text[at - 1]))
        {
            at--;
        }
        return at;
    }
}
