namespace Cronaca.Intake.Archives;

/// <summary>The fields of a header as WARC and HTTP write them, a name and a value a line; a line that begins with a space goes on with the one before.</summary>
internal sealed class HeaderFields
{
    // A header with more lines than this is none.
    private const int _most = 500;

    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The value of a field; null where there is none.</summary>
    public string? this[string name] => _fields.GetValueOrDefault(name);

    /// <summary>Reads lines up to an empty one; null where they end before it.</summary>
    public static HeaderFields? Read(Func<string?> line)
    {
        var fields = new HeaderFields();
        string? last = null;
        for (int count = 0; count < _most && line() is { } text; count++)
        {
            if (text.Length == 0)
            {
                return fields;
            }
            if (text[0] is ' ' or '\t' && last is not null)
            {
                fields._fields[last] += " " + text.Trim();
                continue;
            }
            int colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                last = text[..colon].Trim();
                fields._fields[last] = text[(colon + 1)..].Trim();
            }
        }
        return null;
    }
}
