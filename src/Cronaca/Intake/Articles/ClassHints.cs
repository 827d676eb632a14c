namespace Cronaca.Intake.Articles;

using System.Buffers;
using System.Text;
using Cronaca.Reading.Languages;

/// <summary>
/// What the class and the id of an element say of its text: the names in <c>class-hints.tsv</c>, looked for in the class written in lower case with
/// hyphens between its words ("relatedLinks_box" is "-related-links-box-").
/// </summary>
internal sealed class ClassHints
{
    private static readonly (string Name, Hint Hint)[] _names = Load();

    private static readonly SearchValues<string> _any = SearchValues.Create(
        [.. _names.Select(n => n.Name)],
        StringComparison.Ordinal
    );

    /// <summary>A page repeats its classes; each is looked at once.</summary>
    private readonly Dictionary<string, Hint> _seen = new(StringComparer.Ordinal);

    public Hint Of(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return Hint.None;
        }
        if (!_seen.TryGetValue(name, out var hint))
        {
            hint = Find(Hyphened(name));
            _seen[name] = hint;
        }
        return hint;
    }

    private static Hint Find(string name)
    {
        var hint = Hint.None;
        if (name.AsSpan().ContainsAny(_any))
        {
            foreach (var (part, meaning) in _names)
            {
                if (name.Contains(part, StringComparison.Ordinal))
                {
                    hint |= meaning;
                }
            }
        }
        return hint;
    }

    private static string Hyphened(string name)
    {
        var made = new StringBuilder(name.Length + 8).Append('-');
        char before = '-';
        // Generated names can be very long and say nothing.
        foreach (char c in name.AsSpan(0, Math.Min(name.Length, 200)))
        {
            bool word = char.IsAsciiLetterOrDigit(c);
            if (
                !word
                    ? made[^1] != '-'
                    : char.IsAsciiLetterUpper(c) && char.IsAsciiLetterLower(before)
            )
            {
                made.Append('-');
            }
            if (word)
            {
                made.Append(char.ToLowerInvariant(c));
            }
            before = c;
        }
        return made.Append('-').ToString();
    }

    private static (string, Hint)[] Load() =>
        [
            .. WordList
                .Read(typeof(Program).Assembly, "class-hints.tsv", "name", "hint")
                .Select(r => (r[0], Enum.Parse<Hint>(r[1], ignoreCase: true))),
        ];
}
