namespace Cronaca.Training.Muc4;

/// <summary>
/// One filler of a slot: the values that are right (one in a response, several in a key: <c>"A" / "B"</c>) and, where the slot wants a cross-reference, the strings that it may refer to.
/// A key's filler may be <paramref name="IsOptional"/> (<c>?</c>): no answer is right too.
/// </summary>
internal sealed record Fill(
    IReadOnlyList<string> Values,
    IReadOnlyList<string> References,
    bool IsOptional = false
)
{
    /// <summary>Reads a filler as it stands in a template: <c>? A / B: "X" / "Y"</c>, alternatives perhaps in brackets.</summary>
    public static Fill Parse(string text, Slot slot)
    {
        text = text.Trim();
        bool optional = text.StartsWith('?');
        if (optional)
        {
            text = text[1..].Trim();
        }
        List<string> values = [];
        List<string> references = [];
        bool crossReferenced = slot.IsCrossReferenced();
        foreach (string part in SplitOutside(text, '/'))
        {
            string bare = Unwrapped(part.Trim());
            List<string> sides = crossReferenced ? SplitOutside(bare, ':') : [bare];
            if (sides.Count > 1)
            {
                values.Add(Clean(sides[0]));
                references.Add(Clean(sides[1]));
            }
            else if (references.Count > 0)
            {
                references.Add(Clean(bare));
            }
            else
            {
                values.Add(Clean(bare));
            }
        }
        return new(values, references, optional);
    }

    /// <summary>In its first wording, as the judges' history has it.</summary>
    public string First => Values[0] + (References.Count > 0 ? ": " + References[0] : "");

    public string All =>
        string.Join(" / ", Values)
        + (References.Count > 0 ? ": " + string.Join(" / ", References) : "");

    /// <summary>Capitals, single blanks, no marks of quotation around it.</summary>
    public static string Clean(string text)
    {
        string plain = text.Replace("\\\"", "\"", StringComparison.Ordinal)
            .Trim()
            .ToUpperInvariant();
        while (plain.Length > 1 && plain[0] == '"' && plain[^1] == '"')
        {
            plain = plain[1..^1].Trim();
        }
        return string.Join(' ', plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Unwrapped(string text)
    {
        if (!text.StartsWith('(') || !text.EndsWith(')'))
        {
            return text;
        }
        int depth = 0;
        for (int i = 0; i < text.Length; i++)
        {
            depth += text[i] switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            if (depth == 0 && i < text.Length - 1)
            {
                return text;
            }
        }
        return text[1..^1];
    }

    /// <summary>Splits where the mark stands outside quotation marks and brackets.</summary>
    private static List<string> SplitOutside(string text, char mark)
    {
        List<string> parts = [];
        int start = 0;
        int depth = 0;
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\\')
            {
                i++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && c is '(' or ')')
            {
                depth += c == '(' ? 1 : -1;
            }
            else if (!quoted && depth == 0 && c == mark)
            {
                parts.Add(text[start..i]);
                start = i + 1;
            }
        }
        parts.Add(text[start..]);
        return parts;
    }
}
