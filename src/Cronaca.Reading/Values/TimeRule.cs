namespace Cronaca.Reading.Values;

using System.Globalization;
using Cronaca.Reading.Languages;

/// <summary>What an expression of time means; the number or word after it in <c>dates.tsv</c> is the rule's argument.</summary>
internal enum TimeMeaning : byte
{
    /// <summary>So many days after the report's: "ieri" is -1.</summary>
    Day,

    /// <summary>From so many days after the report's to its own, or on from it: "overnight" is -1.</summary>
    Days,

    /// <summary>{weekday}: nearest by tense; "last" or "next" strictly so.</summary>
    Weekday,

    /// <summary>{day} {month} and, where given, {year}.</summary>
    Date,

    /// <summary>Two {day}s of one {month}, or of the month so many months after the report's.</summary>
    DayRange,

    /// <summary>{month} and, where given, {year}.</summary>
    Month,
    Year,

    /// <summary>A {year} without a word that makes it one.</summary>
    BareYear,

    /// <summary>So many {unit}s after the report's: "last month" is -1.</summary>
    Unit,

    /// <summary>{n} {unit}s, or several such, before the report, or before so many days from it.</summary>
    Ago,

    /// <summary>{n} {unit}s after the report, or after so many days from it; with "if-ahead" only where the verb does not tell what was.</summary>
    Ahead,

    /// <summary>{n} {unit}s after the day spoken of.</summary>
    Later,
    Earlier,

    /// <summary>The {n} {unit}s up to the report.</summary>
    Past,

    /// <summary>The {n} {unit}s that follow the report's day.</summary>
    Coming,

    /// <summary>From the report's day to {n} {unit}s after it; not where the verb tells what was.</summary>
    Within,
    Season,

    /// <summary>The {unit} that the report stands in, up to the report.</summary>
    Elapsed,

    /// <summary>The {unit} that the report stands in, from the report on.</summary>
    Remaining,

    /// <summary>An {edge} of the {unit} that the report stands in: "by the end of the year".</summary>
    UnitEdge,

    /// <summary>The {ordinal} so many months of a year.</summary>
    Quarter,

    /// <summary>One day of history that goes by its date: "9/11".</summary>
    Fixed,

    /// <summary>From one {year} to another.</summary>
    Years,

    /// <summary>The nearest {weekday} that is such a {day} of its month.</summary>
    WeekdayDay,

    /// <summary>The {weekday} of the week so many weeks after the report's: "Friday of next week" is 1.</summary>
    WeekdayOfWeek,

    /// <summary>The {ordinal} {weekday} of a {month}, or of the month so many months after the report's: "the first Friday of July".</summary>
    NthWeekday,

    /// <summary>The {ordinal} week of a {month}, of the month so many months after the report's, or of a {year}: that of its weeks whose Thursdays lie in it.</summary>
    NthWeek,

    /// <summary>The week of a day that is given as in <see cref="Date"/>.</summary>
    WeekOf,

    /// <summary>The {day} of the month, without its name, nearest by tense: "on the 27th"; with "of" the month so many after the report's.</summary>
    MonthDay,

    /// <summary>A day of every year: "12-31"; "easter" with an offset.</summary>
    Holiday,
    Easter,

    /// <summary>A day of every year by month, weekday and its number in the month, -1 for the last: "11/4/4".</summary>
    MovingHoliday,

    /// <summary>{decade}, or that of a year in words: "seventies" is 70.</summary>
    Decade,
    Century,

    /// <summary>A time of day, or a part of the day, of a day told elsewhere.</summary>
    Part,

    /// <summary>The night before the report's day and into it, unless a day beside it says otherwise.</summary>
    Night,
    Numeric,

    /// <summary>So many days after the day spoken of.</summary>
    ContextDay,

    /// <summary>So many {unit}s after the one spoken of.</summary>
    ContextUnit,

    /// <summary>What comes again and again, and so names no day: "every Monday", "annual".</summary>
    Set,

    /// <summary>An expression of time that names no day: "recently", "Black Friday".</summary>
    None,
}

/// <summary>
/// A rule of <c>dates.tsv</c>: a name, a pattern, a meaning, and an example that the tests read on Thursday, 6 January 2022. <paramref name="Nth"/> is an ordinal that
/// the pattern has as a word and not as {ordinal}: -1 for the last ("#-1" at the end of the meaning); <paramref name="Edge"/>
/// is the part of the period that is meant: "ai primi di luglio" is early in July.
/// </summary>
internal sealed record TimeRule(
    string Name,
    TimeMeaning Meaning,
    int Argument,
    string Word,
    WordClass[] Slots,
    bool Closed,
    int? Nth,
    string? Edge
)
{
    // Parts of a period, as `times.tsv` has them.
    private static readonly string[] _edges = ["start", "early", "middle", "late", "end"];

    public static PatternTree<TimeRule> Load(ValueWords words)
    {
        var tree = new PatternTree<TimeRule>(WordClass.Definite);
        foreach (
            var row in WordList.Read(
                words.Language,
                "dates.tsv",
                "name",
                "pattern",
                "meaning",
                "example",
                "is"
            )
        )
        {
            string[] meaning = row.Words(2);
            var found = row.Parse<TimeMeaning>(meaning[0]);
            string word = meaning.Length > 1 ? meaning[1] : "";
            _ = int.TryParse(
                word,
                NumberStyles.Integer,
                CultureInfo.InvariantCulture,
                out int argument
            );
            foreach (var elements in Pattern.Expand(row[1]))
            {
                var slots = elements
                    .Where(element => element.Word is null)
                    .Select(element => element.Class)
                    .ToArray();
                tree.Add(
                    elements,
                    words,
                    new TimeRule(
                        row[0],
                        found,
                        argument,
                        word,
                        slots,
                        meaning[^1] == "closed",
                        meaning[^1][0] == '#'
                            ? int.Parse(meaning[^1].AsSpan(1), CultureInfo.InvariantCulture)
                            : null,
                        _edges.Contains(meaning[^1]) ? meaning[^1] : null
                    )
                );
            }
        }
        return tree;
    }
}
