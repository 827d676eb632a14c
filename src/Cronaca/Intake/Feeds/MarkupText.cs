namespace Cronaca.Intake.Feeds;

using System.Collections.Frozen;
using System.Text;

/// <summary>What a reader sees of a piece of HTML: its words, a paragraph a line, spaces as a browser would show them.</summary>
internal static class MarkupText
{
    private static readonly FrozenSet<string> _blocks = Names(
        "address article body frame frameset head html title aside blockquote br caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table td th tr ul"
    );

    private static readonly FrozenSet<string> _inline = Names(
        "a abbr acronym applet b base basefont bdi bdo big blink button cite code data del dir font form input label link meta noembed noframes map area marquee nobr output param progress rp rt ruby select textarea track wbr math template canvas dfn em font i img ins kbd mark q s samp small span strike strong sub sup time tt u var video audio iframe embed object script style noscript svg picture source"
    );

    private static readonly FrozenSet<string> _unseen = Names(
        "script style iframe template svg math textarea select video audio"
    );

    /// <summary>Whether a text that does not say so is HTML: it has a tag of HTML's or a character reference.</summary>
    public static bool LooksLikeHtml(string text)
    {
        for (
            int at = text.IndexOf('<', StringComparison.Ordinal);
            at >= 0 && at + 1 < text.Length;
            at = text.IndexOf('<', at + 1)
        )
        {
            int start = text[at + 1] == '/' ? at + 2 : at + 1;
            int end = start;
            while (end < text.Length && end - start < 12 && char.IsAsciiLetterOrDigit(text[end]))
            {
                end++;
            }
            string name = text[start..end].ToLowerInvariant();
            if (_blocks.Contains(name) || _inline.Contains(name))
            {
                return true;
            }
        }
        return Entities.Any(text);
    }

    public static string Of(string html)
    {
        var reader = new MarkupReader(html);
        var result = new StringBuilder(html.Length);
        var unclosed = new HashSet<string>();
        bool breaks = false;
        bool spaces = false;
        while (reader.Read())
        {
            if (reader.Kind == MarkupKind.Text)
            {
                Write(reader.Text, result, ref breaks, ref spaces);
                continue;
            }
            string name = reader.Name.ToLowerInvariant();
            if (_blocks.Contains(name))
            {
                breaks = true;
            }
            else if (
                reader.Kind == MarkupKind.Start
                && !reader.IsEmpty
                && _unseen.Contains(name)
                && !unclosed.Contains(name)
                && !reader.PassTo(name)
            )
            {
                // Never closed: what follows is seen, and the end is not sought again.
                unclosed.Add(name);
            }
        }
        return result.ToString();
    }

    private static void Write(string text, StringBuilder result, ref bool breaks, ref bool spaces)
    {
        foreach (char c in text)
        {
            if (c is ' ' or '\t' or '\r' or '\n' or '\f' or '\u00A0')
            {
                spaces = true;
                continue;
            }
            if (c < ' ')
            {
                continue;
            }
            if ((breaks || spaces) && result.Length > 0)
            {
                result.Append(breaks ? '\n' : ' ');
            }
            breaks = false;
            spaces = false;
            result.Append(c);
        }
    }

    private static FrozenSet<string> Names(string names) => names.Split(' ').ToFrozenSet();
}
