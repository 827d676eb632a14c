namespace Cronaca.Reading.Text;

using System.Buffers;

/// <summary>Finds web addresses.</summary>
internal static class LinkFinder
{
    private static readonly SearchValues<string> _beginnings = SearchValues.Create(
        ["http://", "https://", "www.", "pic.twitter.com/"],
        StringComparison.OrdinalIgnoreCase
    );

    public static List<TextSpan> Find(string text)
    {
        var links = new List<TextSpan>();
        int at = 0;
        while (at < text.Length)
        {
            int found = text.AsSpan(at).IndexOfAny(_beginnings);
            if (found < 0)
            {
                break;
            }
            int start = at + found;
            int end = start;
            while (end < text.Length && !Ends(text[end]))
            {
                end++;
            }
            at = end;
            end = WithoutTrailingMarks(text, start, end);
            bool begins = start == 0 || !Characters.IsLetterOrDigit(text[start - 1]);
            if (begins && end - start > 7)
            {
                links.Add(new TextSpan(start, end));
            }
            at = Math.Max(at, start + 1);
        }
        return links;
    }

    private static bool Ends(char c) =>
        Characters.IsWhite(c) || c is '<' or '>' or '"' or '«' or '»' or '“' or '”' or '|' or '’';

    private static int WithoutTrailingMarks(string text, int start, int end)
    {
        bool opened = text.AsSpan(start, end - start).Contains('(');
        while (end > start && Trails(text[end - 1], opened))
        {
            end--;
        }
        return end;
    }

    private static bool Trails(char c, bool opened) =>
        c == ')' ? !opened : c is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or ']' or '}';
}
