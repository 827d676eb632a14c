namespace Cronaca.Intake.Fetch;

using System.Globalization;
using System.Text;

/// <summary>What a robots.txt allows this program (RFC 9309).</summary>
internal sealed class Robots
{
    /// <summary>The name by which the file may speak of this program.</summary>
    public const string Name = "cronaca";

    /// <summary>What stands behind this many bytes is not read (RFC 9309, 2.5 asks for at least 500 KiB).</summary>
    public const int Largest = 512 * 1024;

    private const int _mostRules = 5000;
    private static readonly TimeSpan _longestDelay = TimeSpan.FromSeconds(60);

    private readonly List<(bool Allow, string Path)> _rules = [];

    private Robots() { }

    /// <summary>A site without the file, or that has none to give: all is allowed.</summary>
    public static Robots Everything { get; } = new();

    /// <summary>A site whose file cannot be had now: nothing is (RFC 9309, 2.3.1.4).</summary>
    public static Robots Nothing { get; } = Parse("User-agent: *\nDisallow: /");

    /// <summary>What the file asks for between two requests; null when it asks for nothing.</summary>
    public TimeSpan? Delay { get; private set; }

    /// <summary>Reads the file: the rules of the groups for this program, if there are none, those for all.</summary>
    public static Robots Parse(string text)
    {
        var own = new Robots();
        var everybody = new Robots();
        bool named = false;
        bool forOwn = false;
        bool forAll = false;
        bool heading = false;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var line = raw;
            if (line.IndexOf('#') is >= 0 and var comment)
            {
                line = line[..comment];
            }
            int colon = line.IndexOf(':');
            if (colon < 0)
            {
                continue;
            }
            var key = line[..colon].Trim(" \t\uFEFF");
            var value = line[(colon + 1)..].Trim();
            if (key.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                if (!heading)
                {
                    forOwn = forAll = false;
                }
                heading = true;
                forAll |= value is "*";
                bool mine = Token(value).Equals(Name, StringComparison.OrdinalIgnoreCase);
                forOwn |= mine;
                named |= mine;
                continue;
            }
            bool rule = false;
            if (forOwn)
            {
                rule |= own.Take(key, value);
            }
            if (forAll)
            {
                rule |= everybody.Take(key, value);
            }
            heading &= !rule && !IsRule(key);
        }
        return named ? own : everybody;
    }

    /// <summary>Whether an address of the site may be asked for: the longest rule that fits decides, of two as long the one that allows.</summary>
    public bool Allows(Uri address)
    {
        string path = Normal(address.PathAndQuery);
        int longest = -1;
        bool allowed = true;
        foreach (var (allow, pattern) in _rules)
        {
            if (pattern.Length >= longest && Fits(pattern, path))
            {
                allowed = allow || pattern.Length == longest && allowed;
                longest = pattern.Length;
            }
        }
        return allowed;
    }

    private static bool IsRule(ReadOnlySpan<char> key) =>
        key.Equals("allow", StringComparison.OrdinalIgnoreCase)
        || key.Equals("disallow", StringComparison.OrdinalIgnoreCase);

    private bool Take(ReadOnlySpan<char> key, ReadOnlySpan<char> value)
    {
        if (IsRule(key))
        {
            if (value.Length > 0 && _rules.Count < _mostRules)
            {
                _rules.Add((key[0] is 'a' or 'A', Normal(value.ToString())));
            }
            return true;
        }
        if (
            key.Equals("crawl-delay", StringComparison.OrdinalIgnoreCase)
            && double.TryParse(
                value,
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out double seconds
            )
        )
        {
            Delay =
                seconds < _longestDelay.TotalSeconds
                    ? TimeSpan.FromSeconds(seconds)
                    : _longestDelay;
        }
        return false;
    }

    /// <summary>The letters, "_" and "-" that a name begins with (RFC 9309, 2.2.1).</summary>
    private static ReadOnlySpan<char> Token(ReadOnlySpan<char> value)
    {
        int end = 0;
        while (end < value.Length && (char.IsAsciiLetter(value[end]) || value[end] is '_' or '-'))
        {
            end++;
        }
        return value[..end];
    }

    /// <summary>Octets outside ASCII with "%", "%" with capitals; what need not be escaped is not.</summary>
    private static string Normal(string path)
    {
        var normal = new StringBuilder(path.Length);
        foreach (byte octet in Encoding.UTF8.GetBytes(path))
        {
            normal.Append(octet < 0x80 ? ((char)octet).ToString() : $"%{octet:X2}");
        }
        for (int i = 0; i + 2 < normal.Length; i++)
        {
            if (
                normal[i] != '%'
                || !char.IsAsciiHexDigit(normal[i + 1])
                || !char.IsAsciiHexDigit(normal[i + 2])
            )
            {
                continue;
            }
            char meant = (char)
                byte.Parse(
                    $"{normal[i + 1]}{normal[i + 2]}",
                    NumberStyles.HexNumber,
                    CultureInfo.InvariantCulture
                );
            if (char.IsAsciiLetterOrDigit(meant) || meant is '-' or '.' or '_' or '~')
            {
                normal.Remove(i, 2)[i] = meant;
            }
            else
            {
                normal[i + 1] = char.ToUpperInvariant(normal[i + 1]);
                normal[i + 2] = char.ToUpperInvariant(normal[i + 2]);
            }
        }
        return normal.ToString();
    }

    /// <summary>"*" stands for any characters, "$" at the end for the end. Each piece between stars is looked for once, from left to right: no way back, no blow-up.</summary>
    private static bool Fits(string pattern, string path)
    {
        bool toEnd = pattern.EndsWith('$');
        string[] pieces = (toEnd ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(pieces[0], StringComparison.Ordinal))
        {
            return false;
        }
        int at = pieces[0].Length;
        for (int i = 1; i < pieces.Length; i++)
        {
            bool last = toEnd && i == pieces.Length - 1;
            if (last)
            {
                return path.Length - at >= pieces[i].Length
                    && path.EndsWith(pieces[i], StringComparison.Ordinal);
            }
            int found = path.IndexOf(pieces[i], at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }
            at = found + pieces[i].Length;
        }
        return !toEnd || at == path.Length;
    }
}
