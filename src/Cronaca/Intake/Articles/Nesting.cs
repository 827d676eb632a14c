namespace Cronaca.Intake.Articles;

using System.Collections.Frozen;

/// <summary>
/// How far a parser has to look through the elements that are open, added up over all tags: it does so at each tag, so that tags that are never closed cost the square of their number.
/// </summary>
internal static class Nesting
{
    /// <summary>Elements that hold nothing, or that the next of their kind closes.</summary>
    private static readonly FrozenSet<string> _short = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            "area",
            "base",
            "body",
            "br",
            "col",
            "dd",
            "dt",
            "embed",
            "head",
            "hr",
            "html",
            "img",
            "input",
            "li",
            "link",
            "meta",
            "option",
            "p",
            "param",
            "source",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "track",
            "wbr",
        ]
    );

    /// <summary>At most how many open elements are looked at; what looks like a tag in a script counts too.</summary>
    public static long Count(ReadOnlySpan<char> page)
    {
        var shorts = _short.GetAlternateLookup<ReadOnlySpan<char>>();
        long looked = 0;
        int open = 0;
        while (page.IndexOf('<') is >= 0 and var at)
        {
            page = page[(at + 1)..];
            bool ends = page is ['/', ..];
            var name = UnclosedFormatting.Name(ends ? page[1..] : page);
            if (name.Length == 0)
            {
                continue;
            }
            looked += open;
            if (!shorts.Contains(name))
            {
                open = Math.Max(0, open + (ends ? -1 : 1));
            }
        }
        return looked;
    }
}
