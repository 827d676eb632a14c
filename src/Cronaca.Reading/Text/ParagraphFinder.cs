namespace Cronaca.Reading.Text;

/// <summary>
/// Finds paragraphs. Blank lines part them; so do single line breaks, unless the lines are wrapped at a width: a break is a wrap when the
/// first word of the next line would not have fitted.
/// </summary>
internal static class ParagraphFinder
{
    /// <summary>Lines that are longer are not wrapped by anybody.</summary>
    private const int _widestWrap = 120;
    private const int _narrowestWrap = 40;

    /// <summary>A line shorter than this is not taken for the first half of a sentence.</summary>
    private const int _shortestOpenLine = 30;

    /// <summary>The paragraphs without the white space around them, and whether a blank line follows each.</summary>
    public static List<(TextSpan Span, bool BlankAfter)> Find(string text)
    {
        var lines = Lines(text);
        int width = WrapWidth(lines);
        var found = new List<(TextSpan, bool)>();
        int start = -1;
        for (int i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Span.IsEmpty)
            {
                continue;
            }
            start = start < 0 ? line.Span.Start : start;
            bool last = i + 1 == lines.Count;
            bool blank = last || lines[i + 1].Span.IsEmpty;
            if (blank || !Continues(text, line, lines[i + 1], width))
            {
                found.Add((new TextSpan(start, line.Span.End), blank && !last));
                start = -1;
            }
        }
        return found;
    }

    private static List<Line> Lines(string text)
    {
        var lines = new List<Line>();
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !Characters.IsLineBreak(text[i]))
            {
                continue;
            }
            int from = start;
            int to = i;
            while (from < to && Characters.IsWhite(text[from]))
            {
                from++;
            }
            while (to > from && Characters.IsWhite(text[to - 1]))
            {
                to--;
            }
            lines.Add(new Line(new TextSpan(from, to), from - start));
            if (i + 1 < text.Length && text[i] == '\r' && text[i + 1] == '\n')
            {
                i++;
            }
            start = i + 1;
        }
        return lines;
    }

    /// <summary>The width at which most lines that are followed by another one are wrapped; 0 when they are not.</summary>
    private static int WrapWidth(List<Line> lines)
    {
        int width = 0;
        int wide = 0;
        int all = 0;
        foreach (int length in Followed(lines))
        {
            all++;
            wide += length > _widestWrap ? 1 : 0;
            width = length <= _widestWrap ? Math.Max(width, length) : width;
        }
        int full = Followed(lines).Count(length => length >= width * 3 / 4);
        return wide * 4 > all || full * 5 < all * 3 || width < _narrowestWrap ? 0 : width;
    }

    private static IEnumerable<int> Followed(List<Line> lines)
    {
        for (int i = 0; i + 1 < lines.Count; i++)
        {
            if (!lines[i].Span.IsEmpty && !lines[i + 1].Span.IsEmpty)
            {
                yield return lines[i].Span.Length;
            }
        }
    }

    private static bool Continues(string text, Line line, Line next, int width)
    {
        if (BeginsItem(text, next.Span) || next.Indent > line.Indent + 1)
        {
            return false;
        }
        bool open = !(text[line.Span.End - 1] is '.' or '!' or '?' or ':' or '"' or '”' or '»');
        bool lower = char.IsLower(text[next.Span.Start]);
        if (open && lower && line.Span.Length >= _shortestOpenLine)
        {
            return true;
        }
        if (width == 0 || line.Span.Length > _widestWrap)
        {
            return false;
        }
        int word = next.Span.Start;
        while (word < next.Span.End && !Characters.IsWhite(text[word]))
        {
            word++;
        }
        // Typists and mailers do not fill their lines to the last character.
        int needed = line.Span.Length + 1 + (word - next.Span.Start);
        return needed > width * 6 / 7 || open && line.Span.Length * 2 > width;
    }

    /// <summary>Whether a stretch begins with the mark of a list: "- ", "•", "* ".</summary>
    public static bool BeginsItem(string text, TextSpan span)
    {
        if (span.Length < 2)
        {
            return false;
        }
        char first = text[span.Start];
        char second = text[span.Start + 1];
        return first is '•' or '·' or '▪' or '●' or '◦' or '►' or '‣' or '■'
            || (first is '*' or '>' or '–' or '—') && Characters.IsWhite(second)
            || first == '-' && second != '-';
    }

    private readonly record struct Line(TextSpan Span, int Indent);
}
