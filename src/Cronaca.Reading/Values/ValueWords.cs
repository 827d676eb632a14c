namespace Cronaca.Reading.Values;

using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using Cronaca.Reading.Languages;

/// <summary>
/// The words and patterns of a language that speak of numbers and times, from <c>numbers.tsv</c>, <c>hedges.tsv</c>,
/// <c>units.tsv</c>, <c>currencies.tsv</c>, <c>times.tsv</c> and <c>dates.tsv</c> of its folder.
/// </summary>
internal sealed class ValueWords
{
    private static readonly ConcurrentDictionary<string, ValueWords> _loaded = new(
        StringComparer.Ordinal
    );

    private readonly Dictionary<string, WordFact> _building = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Ending, WordClass Class)> _endings = [];
    private readonly FrozenDictionary<string, WordFact>.AlternateLookup<ReadOnlySpan<char>> _facts;

    private ValueWords(string language)
    {
        Language = language;
        Fused = new FusedNumbers();
        ReadNumbers();
        ReadTimes();
        (Hedges, TrailingHedges) = HedgeRule.Load(this);
        Parts = PartRule.Load(this);
        Units = UnitRule.Load(this);
        Times = TimeRule.Load(this);
        _facts = _building
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public string Language { get; }

    public FusedNumbers Fused { get; }

    public PatternTree<HedgeRule> Hedges { get; }

    /// <summary>Hedges that may stand some words after the number: "una decina di turisti circa".</summary>
    public PatternTree<HedgeRule> TrailingHedges { get; }

    public PatternTree<UnitRule> Units { get; }

    /// <summary>What stands between a part and its whole: "one in five".</summary>
    public PatternTree<PartRule> Parts { get; }

    public PatternTree<TimeRule> Times { get; }

    /// <summary>',' where numbers are written 1.234,5 and '.' where they are written 1,234.5.</summary>
    public char DecimalMark { get; private set; } = '.';

    /// <summary>Whether 06/01 is the sixth of January.</summary>
    public bool DayFirst { get; private set; } = true;

    /// <summary>The words of a language; of one without lists, only digits and symbols are read.</summary>
    public static ValueWords For(string language) =>
        _loaded.GetOrAdd(language, static tag => new ValueWords(tag));

    /// <summary>What the lists say of a word; null when they do not know it.</summary>
    public WordFact? Find(ReadOnlySpan<char> word) =>
        _facts.TryGetValue(word, out var fact) ? fact
        : word.Length > 2 && word[^1] == '.' && _facts.TryGetValue(word[..^1], out fact) ? fact
        : null;

    /// <summary>The class that the ending of an unlisted word tells: "-erà" speaks of the future.</summary>
    public WordClass EndingOf(string word)
    {
        foreach (var (ending, wordClass) in _endings)
        {
            if (word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return wordClass;
            }
        }
        return WordClass.None;
    }

    /// <summary>The fact of a word, made when there is none yet. Only while the lists are read.</summary>
    public WordFact Intern(string word)
    {
        if (!_building.TryGetValue(word, out var fact))
        {
            _building[word] = fact = new WordFact { Literal = _building.Count + 1 };
        }
        return fact;
    }

    private void ReadNumbers()
    {
        foreach (
            var row in WordList.Read(
                Language,
                "numbers.tsv",
                "word",
                "part",
                "value",
                "high",
                "joined"
            )
        )
        {
            string word = row[0];
            if (row[1] == "decimal")
            {
                DecimalMark = word[0];
                continue;
            }
            if (row[1] == "day-first")
            {
                DayFirst = word == "yes";
                continue;
            }
            var fact = Intern(word);
            if (Enum.TryParse(row[1], ignoreCase: true, out NumberPart part))
            {
                fact.Part = part;
                fact.Value = row[2].Length > 0 ? Number(row[2]) : 0;
                fact.High = row[3].Length > 0 ? Number(row[3]) : null;
                foreach (
                    string spelling in row[4].Split('|', StringSplitOptions.RemoveEmptyEntries)
                )
                {
                    Fused.Add(spelling, part, fact.Value);
                }
            }
            else
            {
                fact.Classes |= row.Required<WordClass>(1);
            }
        }
    }

    private void ReadTimes()
    {
        foreach (var row in WordList.Read(Language, "times.tsv", "word", "class", "value"))
        {
            var wordClass = row.Required<WordClass>(1);
            if (row[0].Length > 1 && row[0][0] == '-')
            {
                _endings.Add((row[0][1..], wordClass));
                continue;
            }
            var fact = Intern(row[0]);
            if (char.IsUpper(row[0][0]))
            {
                // What is written with a capital in the list holds only where the text has one too.
                fact.Lower ??= new WordFact { Literal = fact.Literal, Classes = fact.Classes };
            }
            else if (fact.Lower is { } lower)
            {
                Set(lower, wordClass, row[2]);
            }
            Set(fact, wordClass, row[2]);
        }
    }

    private static void Set(WordFact fact, WordClass wordClass, string value)
    {
        fact.Classes |= wordClass;
        switch (wordClass)
        {
            case WordClass.Weekday:
                fact.Weekday = (byte)Number(value);
                break;
            case WordClass.Month:
                fact.Month = (byte)Number(value);
                break;
            case WordClass.Unit:
                fact.Unit = value;
                break;
            default:
                if (value.Length > 0)
                {
                    fact.Value2 = value;
                }
                break;
        }
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
