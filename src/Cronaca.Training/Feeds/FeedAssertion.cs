namespace Cronaca.Training.Feeds;

using System.Globalization;
using System.Text;

/// <summary>
/// What a test feed's comment says a reader finds: a path and a value. <c>entries[0]['title'] == 'x'</c> is the path "entries.0.title" and the value "x".
/// A value is a text or, for a date in parts, six numbers.
/// </summary>
internal sealed record FeedAssertion(string Path, string Value)
{
    /// <summary>The equalities in the line after "Expect:", those parts of it that are none of them left out.</summary>
    public static IEnumerable<FeedAssertion> In(string file)
    {
        int at = file.IndexOf("Expect:", StringComparison.Ordinal);
        if (at < 0)
        {
            yield break;
        }
        int end = file.AsSpan(at).IndexOfAny('\n', '\r');
        string line = file[(at + 7)..(end < 0 ? file.Length : at + end)].Replace("-->", "").Trim();
        foreach (string part in line.Split(" and "))
        {
            string[] sides = part.Trim(' ').Split(" == ");
            if (sides.Length == 2 && Literal(sides[1].Trim()) is { } value)
            {
                yield return new FeedAssertion(PathOf(sides[0]), value);
            }
        }
    }

    private static string PathOf(string expression)
    {
        var path = new StringBuilder();
        foreach (char c in expression)
        {
            if (char.IsLetterOrDigit(c) || c == '_')
            {
                path.Append(c);
            }
            else if (path.Length > 0 && path[^1] != '.')
            {
                path.Append('.');
            }
        }
        return path.ToString().TrimEnd('.');
    }

    /// <summary>A Python literal: a text in quotes with its escapes, or a tuple of numbers.</summary>
    private static string? Literal(string written)
    {
        if (written.StartsWith('('))
        {
            return string.Join(
                ' ',
                written.Trim('(', ')').Split(',').Take(6).Select(n => n.Trim())
            );
        }
        written = written.Replace("' + '", "");
        int start = written.StartsWith('u') ? 1 : 0;
        if (
            written.Length < start + 2
            || written[start] is not ('\'' or '"')
            || written[^1] != written[start]
        )
        {
            return null;
        }
        var value = new StringBuilder();
        for (int at = start + 1; at < written.Length - 1; at++)
        {
            if (written[at] != '\\' || at + 2 > written.Length - 1)
            {
                value.Append(written[at]);
                continue;
            }
            char escape = written[++at];
            int digits = escape switch
            {
                'x' => 2,
                'u' => 4,
                'U' => 8,
                _ => 0,
            };
            if (digits == 0)
            {
                value.Append(
                    escape switch
                    {
                        'n' => '\n',
                        't' => '\t',
                        'r' => '\r',
                        _ => escape,
                    }
                );
                continue;
            }
            int code = int.Parse(written.AsSpan(at + 1, digits), NumberStyles.HexNumber);
            value.Append(char.ConvertFromUtf32(code));
            at += digits;
        }
        return value.ToString();
    }
}
