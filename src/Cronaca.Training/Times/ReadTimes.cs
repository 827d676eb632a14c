namespace Cronaca.Training.Times;

using System.Globalization;
using Cronaca.Reading;
using Cronaca.Reading.Values;

/// <summary>The times of our reading written as TIMEX3: dates by day, week, month, quarter, year; lengths of time as periods.</summary>
internal static class ReadTimes
{
    private const int _wholeDay = 10;

    public static List<MarkedTime> Of(TimedReport report)
    {
        var analysis = Reader.Analyse(
            new Report
            {
                Text = report.Text,
                Published = report.Written,
                Language = "en",
            },
            out _
        );
        List<MarkedTime> found = [];
        foreach (var sentence in analysis.Document.Sentences)
        {
            foreach (
                var time in analysis
                    .Values.Times(sentence)
                    .SelectMany(t => t.Ends is [_, ..] ends ? ends : [t])
            )
            {
                string words = time.Span.Of(report.Text);
                string? length =
                    time.Rule is "past-units" or "coming-units" or "within"
                        ? Length(analysis.Values.Quantities(sentence), time.Span)
                    : time.Rule == "past-unit" ? One(words)
                    : null;
                string value =
                    time.When is { } when ? Value(when, IsEdge(words))
                    : time.Every is { } unit ? $"P1{Letter(unit)}"
                    : time.Rule == "many-units" ? Many(words)
                    : Reference(time.Rule);
                found.Add(new(time.Span, "DATE", length ?? value));
            }
            foreach (var quantity in analysis.Values.Quantities(sentence))
            {
                if (
                    quantity.Kind == QuantityKind.Duration
                    && !analysis.Values.IsTime(quantity.Number)
                    && !IsBareAge(quantity)
                    && Period(quantity.Quantity) is { } period
                )
                {
                    var span = quantity.First.Span.Union(quantity.Last.Span);
                    found.Add(new(span, "DURATION", period));
                }
            }
        }
        return
        [
            .. found
                .Where(t => t.Span.End <= report.MarkedTo)
                .Where(t =>
                    report.WrittenAt is not { } day
                    || t.Span.End <= day.Start
                    || t.Span.Start >= day.End
                )
                .OrderBy(t => t.Span.Start),
        ];
    }

    // "The past week", "the past decade" are lengths of time there.
    private static string? One(string words) =>
        words[(words.LastIndexOf(' ') + 1)..].ToLowerInvariant() switch
        {
            "day" => "P1D",
            "week" => "P1W",
            "month" => "P1M",
            "year" => "P1Y",
            "decade" => "P10Y",
            _ => null,
        };

    // "For years", "in minutes".
    private static string Many(string words)
    {
        char unit = char.ToUpperInvariant(words[words.LastIndexOf(' ') + 1]);
        return unit is 'H' || words.EndsWith("minutes", StringComparison.Ordinal)
            ? $"PTX{unit}"
            : $"PX{unit}";
    }

    // "Recently", "now", "in the future" are marked by which way they look.
    private static string Reference(string rule) =>
        rule.StartsWith("past-ref", StringComparison.Ordinal) ? "PAST_REF"
        : rule.StartsWith("present-ref", StringComparison.Ordinal) ? "PRESENT_REF"
        : rule.StartsWith("future-ref", StringComparison.Ordinal) ? "FUTURE_REF"
        : "";

    private static string? Letter(string? unit) =>
        unit switch
        {
            "a" => "Y",
            "mo" => "M",
            "wk" => "W",
            "d" => "D",
            "h" or "min" or "s" => unit[..1].ToUpperInvariant(),
            _ => null,
        };

    private static bool IsEdge(string words) =>
        words
            .Split(' ', '-')
            .Take(3)
            .Any(w =>
                w.ToLowerInvariant()
                    is "early"
                        or "late"
                        or "mid"
                        or "end"
                        or "beginning"
                        or "start"
                        or "middle"
            );

    // "Ali, 34," is no length of time there.
    private static bool IsBareAge(QuantityMention quantity) =>
        quantity.Last == quantity.Number && quantity.Number.Form.All(char.IsAsciiDigit);

    // "the past nine days" is a length of time there.
    private static string? Length(IReadOnlyList<QuantityMention> quantities, TextSpan span) =>
        quantities
            .Where(q => q.Number.Span.Start >= span.Start && q.Number.Span.End <= span.End)
            .Select(q => Period(q.Quantity))
            .FirstOrDefault(p => p is not null);

    // The end that is told of a bound; "past" and "coming" stretches by the day they end or begin.
    private static string Value(When when, bool edge)
    {
        string edtf = when.Edtf;
        if (edge && when.From != when.To && (when.From ?? when.To) is { } day)
        {
            // A part of a month or year is written there as the whole, with a mark.
            string part = edtf.Split('/').First(p => p is not ("" or ".."));
            return part.Length == _wholeDay
                ? $"{day.Year:0000}-{day.Month:00}"
                : $"{day.Year:0000}";
        }
        if ((when.From, when.To) is ({ } from, { } to) && Whole(from, to) is { } whole)
        {
            return whole;
        }
        string[] ends = edtf.Split('/');
        return ends.FirstOrDefault(e => e.Length > 0 && e != "..") ?? edtf;
    }

    private static string? Whole(DateOnly from, DateOnly to)
    {
        int days = to.DayNumber - from.DayNumber + 1;
        bool month = from.Day == 1 && to.AddDays(1).Day == 1;
        return days == 1 ? Day(from)
            : days == 7 && from.DayOfWeek == DayOfWeek.Monday ? Week(from)
            : days == 2 && from.DayOfWeek == DayOfWeek.Saturday ? Week(from) + "-WE"
            : !month ? null
            : days <= 31 ? $"{from.Year:0000}-{from.Month:00}"
            : days is > 88 and < 93 && from.Month % 3 == 1
                ? $"{from.Year:0000}-Q{(from.Month + 2) / 3}"
            : from.Month == 1 && to.Month == 12 && from.Year == to.Year ? $"{from.Year:0000}"
            : from.Month == 1 && from.Year % 10 == 0 && to.Year == from.Year + 9
                ? $"{from.Year / 10:000}"
            : null;
    }

    private static string Day(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Week(DateOnly day)
    {
        var at = day.ToDateTime(TimeOnly.MinValue);
        return $"{ISOWeek.GetYear(at):0000}-W{ISOWeek.GetWeekOfYear(at):00}";
    }

    private static string? Period(Quantity quantity)
    {
        string? unit = Letter(quantity.Unit);
        if (unit is null || (quantity.Low ?? quantity.High) is not { } number)
        {
            return null;
        }
        string time = quantity.Unit is "h" or "min" or "s" ? "T" : "";
        string many =
            quantity.Hedge == Hedge.Vague
                ? "X"
                : number.ToString("0.##", CultureInfo.InvariantCulture);
        return $"P{time}{many}{unit}";
    }
}
