namespace Cronaca.Ledger.Store;

using System.Text;

/// <summary>From what people type to an expression of FTS5 (sqlite.org/fts5.html, section 3) that is never wrong.</summary>
internal static class SearchWords
{
    /// <summary>All words must be there; null when there is nothing to look for.</summary>
    public static string? Expression(string typed)
    {
        var wanted = new List<string>();
        var unwanted = new List<string>();
        foreach (string term in Terms(typed))
        {
            bool not = term[0] == '-';
            string words = term.Trim('-', '"', '*');
            if (!words.Any(char.IsLetterOrDigit))
            {
                continue;
            }
            string quoted = $"\"{words.Replace('"', ' ')}\"{(term[^1] == '*' ? "*" : "")}";
            (not ? unwanted : wanted).Add(quoted);
        }
        if (wanted.Count == 0)
        {
            return null;
        }
        string all = string.Join(" AND ", wanted);
        return unwanted.Count == 0 ? all : $"({all}) NOT ({string.Join(" OR ", unwanted)})";
    }

    // Cut at white space outside quotation marks.
    private static IEnumerable<string> Terms(string typed)
    {
        var term = new StringBuilder();
        bool quoted = false;
        foreach (char c in typed)
        {
            if (c is '"' or '“' or '”' or '«' or '»')
            {
                quoted = c is not '»' && !quoted;
                continue;
            }
            if (char.IsWhiteSpace(c) && !quoted)
            {
                if (term.Length > 0)
                {
                    yield return term.ToString();
                    term.Clear();
                }
                continue;
            }
            term.Append(c == '\0' ? ' ' : c);
        }
        if (term.Length > 0)
        {
            yield return term.ToString();
        }
    }
}
