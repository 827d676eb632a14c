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
    public static PatternTree<UnitRule> Load(ValueWords words)
    {
        var tree = new PatternTree<UnitRule>(WordClass.None);
        var money = WordList
            .Read(words.Language, "currencies.tsv", "words", "code")
            .Select(row => (Words: row[0], Rule: new UnitRule(QuantityKind.Money, row[1])))
            .ToList();
        foreach (var row in WordList.Read(words.Language, "units.tsv", "words", "kind", "unit"))
        {
            var millions = money.Find(m => m.Words == row[0]).Rule;
            Add(tree, words, row[0], new(row.Required<QuantityKind>(1), row[2], millions));
        }
        foreach (var (text, rule) in money)
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
        if (text.Contains("{n}", StringComparison.Ordinal))
        {
            AddPattern(tree, words, text, rule);
            return;
        }
        if (
            !text.Contains(' ', StringComparison.Ordinal)
            && rule.Kind is QuantityKind.Money or QuantityKind.Percent
        )
        {
            words.Intern(text).Classes |= WordClass.Sign;
        }
        AddPattern(tree, words, "{n} [-] " + text, rule);
        AddPattern(tree, words, "{n} {links} " + text, rule);
        if (rule.Kind == QuantityKind.Money && StandsBefore(text))
        {
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
