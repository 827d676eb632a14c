namespace Cronaca.Reading.Values;

using Cronaca.Reading.Languages;

/// <summary>
/// What a word beside a number makes of it, from <c>units.tsv</c> (measures in UCUM, percent), <c>currencies.tsv</c> (ISO 4217) and the
/// calendar units of <c>times.tsv</c>.
/// </summary>
/// <param name="Kind">What the number then counts.</param>
/// <param name="Unit">Its code in UCUM or ISO 4217; null for the units of the calendar, which have it themselves.</param>
/// <param name="Millions">What the word means of a million or more, where a measure and a currency share it: pounds weigh or are paid.</param>
internal sealed record UnitRule(QuantityKind Kind, string? Unit, UnitRule? Millions = null)
{
    /// <summary>What the word means as written so, capitals and all ("Nm" beside "nm"); null when it means nothing otherwise.</summary>
    private Dictionary<string, UnitRule>? _written;
    private bool _onlyWritten;

    /// <summary>Whether the spelling matters.</summary>
    public bool IsWritten => _written is not null;

    /// <summary>What a word spelled so means; null when nothing.</summary>
    public UnitRule? As(string written) =>
        _written!.TryGetValue(written, out var exact) ? exact
        : _onlyWritten ? null
        : this;

    public static PatternTree<UnitRule> Load(ValueWords words)
    {
        var tree = new PatternTree<UnitRule>(WordClass.None);
        var money = WordList
            .Read(words.Language, "currencies.tsv", "words", "code")
            .Select(row => (Words: row[0], Rule: new UnitRule(QuantityKind.Money, row[1])))
            .ToList();
        var rules = new Dictionary<string, UnitRule>(StringComparer.OrdinalIgnoreCase);
        List<(string Text, UnitRule Rule)> written = [];
        foreach (var row in WordList.Read(words.Language, "units.tsv", "words", "kind", "unit"))
        {
            if (row[0][0] == '=')
            {
                written.Add((row[0][1..], new(row.Required<QuantityKind>(1), row[2])));
                continue;
            }
            var millions = money.Find(m => m.Words == row[0]).Rule;
            rules[row[0]] = new(row.Required<QuantityKind>(1), row[2], millions);
        }
        foreach (var (text, rule) in money)
        {
            if (text[0] == '=')
            {
                written.Add((text[1..], rule));
            }
            else
            {
                rules.TryAdd(text, rule);
            }
        }
        foreach (var (text, rule) in written)
        {
            if (!rules.TryGetValue(text, out var plain))
            {
                rules[text] = plain = rule with { };
                plain._onlyWritten = true;
            }
            (plain._written ??= new(StringComparer.Ordinal))[text] = rule;
        }
        foreach (var (text, rule) in rules)
        {
            Add(tree, words, text, rule);
        }
        Add(tree, words, "{n} [-] {unit}", new UnitRule(QuantityKind.Duration, null));
        Add(tree, words, "{n} {links} {unit}", new UnitRule(QuantityKind.Duration, null));
        return tree;
    }

    private static void Add(
        PatternTree<UnitRule> tree,
        ValueWords words,
        string text,
        UnitRule rule
    )
    {
        bool pattern = text.Contains("{n}", StringComparison.Ordinal);
        bool single = !text.Contains(' ', StringComparison.Ordinal);
        if (rule.Kind is QuantityKind.Money or QuantityKind.Percent && (single || pattern))
        {
            // "$", "%", and the "PS" of "PS {n}".
            words.Intern(text.Split(' ')[0]).Classes |= WordClass.Sign;
        }
        if (pattern)
        {
            AddPattern(tree, words, text, rule);
            return;
        }
        AddPattern(tree, words, "{n} [-] " + text, rule);
        AddPattern(tree, words, "{n} {links} " + text, rule);
        if (rule.Kind == QuantityKind.Money && StandsBefore(text))
        {
            foreach (string word in text.Split(' ').Where(word => word.Length > 1))
            {
                // "about US $113 trillion": a hedge steps over it.
                words.Intern(word).Classes |= WordClass.Sign;
            }
            AddPattern(tree, words, text + " {n}", rule);
        }
    }

    // "$", "US $", "EUR" may stand before the number; words stand after it.
    private static bool StandsBefore(string text) =>
        text.Any(char.IsSymbol) || text.All(char.IsUpper);

    private static void AddPattern(
        PatternTree<UnitRule> tree,
        ValueWords words,
        string pattern,
        UnitRule rule
    )
    {
        foreach (var elements in Pattern.Expand(pattern))
        {
            tree.Add(elements, words, rule);
        }
    }
}
