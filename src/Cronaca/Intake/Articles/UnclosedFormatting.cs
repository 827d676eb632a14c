namespace Cronaca.Intake.Articles;

using System.Collections.Frozen;

/// <summary>
/// How often a parser has to open formatting elements again that a page never closes: HTML wants each of them, up to three of a kind, in every paragraph that follows
/// (<see href="https://html.spec.whatwg.org/multipage/parsing.html#reconstruct-the-active-formatting-elements"/>), so that a page of a megabyte can ask for millions of elements.
/// </summary>
internal static class UnclosedFormatting
{
    private const int _ofAKind = 3;

    private static readonly FrozenDictionary<string, int> _kinds = new[]
    {
        "a",
        "b",
        "big",
        "code",
        "em",
        "font",
        "i",
        "nobr",
        "s",
        "small",
        "strike",
        "strong",
        "tt",
        "u",
    }
        .Select((name, at) => (name, at))
        .ToFrozenDictionary(k => k.name, k => k.at, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a name is that of a formatting element.</summary>
    public static bool Is(ReadOnlySpan<char> name) =>
        _kinds.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(name);

    /// <summary>At most how many elements are opened again; what stands in scripts counts too.</summary>
    public static long Count(ReadOnlySpan<char> page)
    {
        var kinds = _kinds.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<int> open = stackalloc int[_kinds.Count];
        int all = 0;
        long again = 0;
        while (page.IndexOf('<') is >= 0 and var at)
        {
            page = page[(at + 1)..];
            bool ends = page is ['/', ..];
            var name = Name(ends ? page[1..] : page);
            if (name.Length == 0)
            {
                continue;
            }
            again += all;
            if (kinds.TryGetValue(name, out int kind))
            {
                int now = Math.Clamp(open[kind] + (ends ? -1 : 1), 0, _ofAKind);
                all += now - open[kind];
                open[kind] = now;
            }
        }
        return again;
    }

    /// <summary>The name of a tag; empty where it is none.</summary>
    internal static ReadOnlySpan<char> Name(ReadOnlySpan<char> text)
    {
        int end = 0;
        while (end < text.Length && end < 16 && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }
        return text[..end];
    }
}
