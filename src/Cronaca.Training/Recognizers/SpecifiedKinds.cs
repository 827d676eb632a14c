namespace Cronaca.Training.Recognizers;

using System.Globalization;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;

/// <summary>A number, with or without a unit: met as a number, as a bound, or as so many hundredths of a currency.</summary>
internal sealed record SpecifiedNumber(int Case, string Input, decimal Number)
    : SpecifiedValue(Case, Input)
{
    public override string Wanted => Number.ToString(CultureInfo.InvariantCulture);

    protected override bool IsIn(Sentence sentence, string language) =>
        QuantityReader
            .Read(sentence, language)
            .Any(m =>
                Near(m.Quantity.Low, Number)
                || Near(m.Quantity.High, Number)
                || Near(m.Quantity.Low, Number / 100)
                || Near(m.Quantity.High, Number / 100)
                // "Two thirds" is 66.67 percent in our reading.
                || (
                    m.Kind == QuantityKind.Percent
                    && Near(m.Quantity.Low, Math.Round(Number * 100, 2))
                )
            );

    // The files write thirds with fifteen digits.
    private static bool Near(decimal? ours, decimal specified) =>
        ours is { } read && Math.Abs(read - specified) <= Math.Abs(specified) * 1e-9m;
}

/// <summary>A day, seen from a day of reference; met by a day or a bound.</summary>
internal sealed record SpecifiedDay(
    int Case,
    string Input,
    DateOnly? Reference,
    IReadOnlyList<DateOnly> Days
) : SpecifiedValue(Case, Input)
{
    public override string Wanted => string.Join(',', Days.Select(d => $"{d:yyyy-MM-dd}"));

    protected override bool IsIn(Sentence sentence, string language) =>
        TimeReader
            .Read(sentence, language, Reference, null)
            .Any(t =>
                t.When is { } when
                && (
                    Days.Any(d => d == when.From && (d == when.To || t.IsBound))
                    || (t.IsBound && Days.Any(d => d == when.To))
                )
            );
}

/// <summary>A stretch of days. The library gives the day after its end, but for stretches between two days named, where it gives the end: either is met.</summary>
internal sealed record SpecifiedStretch(
    int Case,
    string Input,
    DateOnly? Reference,
    IReadOnlyList<(DateOnly From, DateOnly To)> Stretches
) : SpecifiedValue(Case, Input)
{
    public override string Wanted =>
        string.Join(',', Stretches.Select(s => $"{s.From:yyyy-MM-dd}/{s.To:yyyy-MM-dd}"));

    protected override bool IsIn(Sentence sentence, string language) =>
        TimeReader
            .Read(sentence, language, Reference, null)
            .Any(t =>
                t.When is { To: { } to } when
                && Stretches.Any(s => s.From == when.From && (s.To == to || s.To == to.AddDays(1)))
            );
}

/// <summary>A length of time in seconds: a month is 30 days there, a year 365.</summary>
internal sealed record SpecifiedLength(int Case, string Input, decimal Seconds)
    : SpecifiedValue(Case, Input)
{
    public override string Wanted => $"{Seconds.ToString(CultureInfo.InvariantCulture)} s";

    protected override bool IsIn(Sentence sentence, string language) =>
        QuantityReader
            .Read(sentence, language)
            .Any(m =>
                m.Kind == QuantityKind.Duration
                && (Is(m.Quantity.Low, m.Quantity.Unit) || Is(m.Quantity.High, m.Quantity.Unit))
            );

    private bool Is(decimal? number, string? unit) =>
        number
            * unit switch
            {
                "s" => 1,
                "min" => 60,
                "h" => 3_600,
                "d" => 86_400,
                "wk" => 7 * 86_400,
                "mo" => 30 * 86_400,
                "a" => 365 * 86_400,
                _ => 0,
            }
        == Seconds;
}
