namespace Cronaca.Reading.Values;

/// <summary>
/// A pattern over atoms: words, <c>{n}</c> for a number, <c>{class}</c> for a word of a class, <c>a|b</c> for either, <c>[a]</c> for an optional one.
/// </summary>
internal static class Pattern
{
    /// <summary>One element: a word (class <see cref="WordClass.None"/>) or a class.</summary>
    public readonly record struct Element(string? Word, WordClass Class);

    /// <summary>All plain sequences that a pattern stands for.</summary>
    public static IEnumerable<Element[]> Expand(string pattern)
    {
        List<List<Element>> all =
        [
            [],
        ];
        foreach (string part in pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            bool optional = part.Length > 2 && part[0] == '[' && part[^1] == ']';
            string body = optional ? part[1..^1] : part;
            var next = new List<List<Element>>();
            foreach (var sequence in all)
            {
                if (optional)
                {
                    next.Add(sequence);
                }
                foreach (string word in body.Length == 1 ? [body] : body.Split('|'))
                {
                    next.Add([.. sequence, Parse(word, pattern)]);
                }
            }
            all = next;
        }
        return all.Where(sequence => sequence.Count > 0).Select(sequence => sequence.ToArray());
    }

    private static Element Parse(string word, string pattern)
    {
        if (word == "{n}")
        {
            return new Element(null, WordClass.Number);
        }
        if (word.Length > 2 && word[0] == '{' && word[^1] == '}')
        {
            return Enum.TryParse(word[1..^1], ignoreCase: true, out WordClass found)
                ? new Element(null, found)
                : throw new InvalidDataException(
                    $"Pattern \"{pattern}\": found {word}, expected a class of words."
                );
        }
        return new Element(word, WordClass.None);
    }
}
