namespace Cronaca.Bench.Scale;

using System.Globalization;
using System.Reflection;
using System.Text;

/// <summary>
/// Reports that nobody wrote, as many as are asked for and the same each time: happenings at a town and a day, each told by several outlets in both languages over the days after it, with figures that move, and a
/// share of reprints. Sentences and fillers stand in the .tsv files beside this one.
/// </summary>
internal sealed class Generator
{
    private const int _outlets = 40;

    // Whatever the count, so that a ledger ten times as large spans ten times as many days.
    private const int _happeningsADay = 40;
    private static readonly DateOnly _start = new(2023, 1, 2);
    private static readonly ILookup<string, string[]> _sentences = Table("sentences.tsv")
        .ToLookup(r => r[0] + r[1], r => r);
    private static readonly ILookup<string, string[]> _fillers = Table("fillers.tsv")
        .ToLookup(r => r[0], r => r);
    private static readonly Dictionary<string, string[]> _names = Table("names.tsv")
        .ToDictionary(r => r[0], r => r[1..], StringComparer.Ordinal);
    private static readonly List<string[]> _towns = Table("towns.tsv");
    private readonly Queue<string[]> _nextTowns = new();
    private ulong _state;
    private int _number;

    public Generator(ulong seed) => _state = seed;

    /// <summary>A generated report.</summary>
    public sealed record Made(
        string Url,
        string Outlet,
        string? Agency,
        string Title,
        string Language,
        DateTimeOffset PublishedAt,
        string Text
    );

    private sealed record Story(
        DateOnly Day,
        string[] Town,
        string[] OtherTown,
        int Killed,
        Dictionary<string, int> Choices,
        string[] People,
        string[] Officials
    );

    /// <summary>So many reports, day by day: the forty happenings of a day mixed with each other in order of publication.</summary>
    public IEnumerable<Made> Reports(int count)
    {
        int made = 0;
        for (int day = 0; made < count; day++)
        {
            var reports = Enumerable
                .Range(0, _happeningsADay)
                .SelectMany(_ => Told(Happening(_start.AddDays(day))))
                .OrderBy(r => r.PublishedAt)
                .ThenBy(r => r.Url, StringComparer.Ordinal);
            foreach (var report in reports.Take(count - made).ToList())
            {
                made++;
                yield return report;
            }
        }
    }

    /// <summary>A happening as two to fourteen reports tell it, one in five a reprint of the first.</summary>
    private List<Made> Told(Story happening)
    {
        var told = new List<Made>();
        int reports = 2 + Next(13);
        for (int i = 0; i < reports; i++)
        {
            var moment = new DateTimeOffset(
                happening.Day.ToDateTime(new TimeOnly(6, 0)),
                TimeSpan.Zero
            ).AddHours(3 + (i * 5) + Next(4));
            _number++;
            told.Add(
                i > 0 && Next(5) == 0
                    ? Reprint(told[0], moment, _number)
                    : Written(happening, i, moment, _number)
            );
        }
        return told;
    }

    private Story Happening(DateOnly day) =>
        new(
            day,
            Town(),
            _towns[Next(_towns.Count)],
            2 + Next(30),
            _fillers.ToDictionary(f => f.Key, f => Next(f.Count()), StringComparer.Ordinal),
            [.. Enumerable.Range(0, 4).Select(_ => Person())],
            [.. Enumerable.Range(0, 3).Select(_ => Person())]
        );

    private Made Written(Story story, int order, DateTimeOffset moment, int number)
    {
        string language = Next(3) == 0 ? "it" : "en";
        int killed = story.Killed + (order * Next(3));
        string Sentence(string part, int at) =>
            Fill(_sentences[language + part].ElementAt(at)[2], language, story, killed, moment);
        var text = new StringBuilder(Sentence("lead", Next(_sentences[language + "lead"].Count())));
        var order2 = Enumerable.Range(0, _sentences[language + "body"].Count()).ToArray();
        Shuffle(order2);
        int sentences = 14 + Next(6);
        for (int i = 0; i < sentences; i++)
        {
            text.Append(i % 2 == 0 ? "\n\n" : " ").Append(Sentence("body", order2[i]));
        }
        return new Made(
            Address(number),
            Outlet(),
            Next(4) == 0 ? $"Agency {(char)('A' + Next(4))}" : null,
            Sentence("title", Next(_sentences[language + "title"].Count())),
            language,
            moment,
            text.ToString()
        );
    }

    private Made Reprint(Made wire, DateTimeOffset moment, int number)
    {
        string text = wire.Text;
        int cut = Next(2) == 0 ? text.LastIndexOf("\n\n", StringComparison.Ordinal) : -1;
        return wire with
        {
            Url = Address(number),
            Outlet = Outlet(),
            PublishedAt = moment,
            Title = "Wire: " + wire.Title,
            Text = cut > 400 ? text[..cut] : text,
        };
    }

    /// <summary>Each town once before any comes again, in an order by lot: what happens in one place is told in words too alike to be told apart by anything but place and day.</summary>
    private string[] Town()
    {
        if (_nextTowns.Count == 0)
        {
            int[] order = [.. Enumerable.Range(0, _towns.Count)];
            Shuffle(order);
            Array.ForEach(order, i => _nextTowns.Enqueue(_towns[i]));
        }
        return _nextTowns.Dequeue();
    }

    private string Outlet() =>
        string.Create(CultureInfo.InvariantCulture, $"Outlet {1 + Next(_outlets)}");

    private static string Address(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"https://news.example/{number}");

    private string Person() => $"{Pick(_names["given"])} {Pick(_names["family"])}";

    private string Fill(
        string sentence,
        string language,
        Story story,
        int killed,
        DateTimeOffset moment
    )
    {
        var filled = new StringBuilder(sentence.Length + 80);
        int at = 0;
        while (sentence.IndexOf('{', at) is >= 0 and var open)
        {
            int close = sentence.IndexOf('}', open);
            filled.Append(sentence, at, open - at);
            string slot = sentence[(open + 1)..close];
            string value = Value(slot.ToLowerInvariant(), language, story, killed, moment);
            filled.Append(
                char.IsUpper(slot[0]) ? char.ToUpperInvariant(value[0]) + value[1..] : value
            );
            at = close + 1;
        }
        filled.Append(sentence, at, sentence.Length - at);
        return language == "it" ? Contracted(filled).ToString() : filled.ToString();
    }

    // "a il mercato" is "al mercato": preposition and article run together.
    private static StringBuilder Contracted(StringBuilder text)
    {
        foreach (
            var (preposition, stem) in new[]
            {
                ("di", "de"),
                ("a", "a"),
                ("da", "da"),
                ("in", "ne"),
                ("su", "su"),
            }
        )
        {
            text.Replace($" {preposition} il ", $" {stem}l ")
                .Replace($" {preposition} i ", $" {stem}i ")
                .Replace($" {preposition} gli ", $" {stem}gli ")
                .Replace($" {preposition} lo ", $" {stem}llo ")
                .Replace($" {preposition} la ", $" {stem}lla ")
                .Replace($" {preposition} le ", $" {stem}lle ")
                .Replace($" {preposition} l'", $" {stem}ll'");
        }
        return text;
    }

    private string Value(
        string slot,
        string language,
        Story story,
        int killed,
        DateTimeOffset moment
    ) =>
        slot switch
        {
            "town" => story.Town[0],
            "country" => story.Town[language == "en" ? 1 : 2],
            "othertown" => story.OtherTown[0],
            "killed" => Number(killed),
            "more" => Number((2 * killed) + Next(20)),
            "injured" => Number(killed + 3 + Next(40)),
            "small" => Number(2 + Next(15)),
            "crowd" => Number(500 * (1 + Next(12))),
            "percent" => Number(1 + Next(9)),
            "money" => Number(1 + Next(50)),
            "distance" => Number(20 + Next(300)),
            "hour" => Number(6 + Next(5)),
            "year" => Number(2008 + Next(12)),
            "person" => Pick(story.People),
            "official" => Pick(story.Officials),
            "weekday" => _fillers["weekday"].ElementAt(((int)story.Day.DayOfWeek + 6) % 7)[
                language == "en" ? 1 : 2
            ],
            // What a happening is about is the same in all its reports.
            _ => _fillers[slot].ElementAt(story.Choices[slot])[language == "en" ? 1 : 2],
        };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private T Pick<T>(IReadOnlyList<T> from) => from[Next(from.Count)];

    private void Shuffle(int[] order)
    {
        for (int i = order.Length - 1; i > 0; i--)
        {
            int j = Next(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }
    }

    /// <summary>SplitMix64 (Steele, Lea and Flood, 2014): the same numbers on every machine.</summary>
    private int Next(int below)
    {
        _state += 0x9E3779B97F4A7C15;
        ulong z = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)((z ^ (z >> 31)) % (ulong)below);
    }

    private static List<string[]> Table(string name)
    {
        using var reader = new StreamReader(
            Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!
        );
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n')
                .Where(l => l.Length > 0 && l[0] != '#')
                .Select(l => l.Split('\t')),
        ];
    }
}
