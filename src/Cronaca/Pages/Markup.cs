namespace Cronaca.Pages;

using System.Text;

/// <summary>Text of a report made safe to stand in a page: it is untrusted, and so are names, addresses and titles.</summary>
internal static class Markup
{
    /// <summary>For HTML and SVG, in text and in quoted attributes; control characters are left out.</summary>
    public static string Escape(string text)
    {
        var safe = new StringBuilder(text.Length + 8);
        foreach (char c in text)
        {
            safe.Append(
                c switch
                {
                    '<' => "&lt;",
                    '>' => "&gt;",
                    '&' => "&amp;",
                    '"' => "&quot;",
                    '\'' => "&#39;",
                    '\n' or '\t' => " ",
                    _ when char.IsControl(c) || IsDirection(c) => "",
                    _ => c.ToString(),
                }
            );
        }
        return safe.ToString();
    }

    /// <summary>For Markdown: what would begin emphasis, a link, a heading, a table's cell or HTML is escaped.</summary>
    public static string Markdown(string text)
    {
        var safe = new StringBuilder(text.Length + 8);
        foreach (char c in text)
        {
            if (c is '\n' or '\t' or '\r')
            {
                safe.Append(' ');
                continue;
            }
            if (char.IsControl(c) || IsDirection(c))
            {
                continue;
            }
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '#' or '~')
            {
                safe.Append('\\');
            }
            safe.Append(c);
        }
        return safe.ToString();
    }

    /// <summary>An address that a page may link to; null for anything but http and https ("javascript:" is no address).</summary>
    public static string? Link(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri.AbsoluteUri
            : null;

    /// <summary>Marks that turn the direction of what follows could make a page say what it does not (Unicode Technical Report 36).</summary>
    private static bool IsDirection(char c) =>
        c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200E' or '\u200F';
}
