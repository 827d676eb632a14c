namespace Cronaca.Tests.Scenario;

using Cronaca.Reading;
using Xunit;

/// <summary>Denials and gaps of the scenario's reports as they are read.</summary>
public class ScenarioReadingTests
{
    private static readonly Dictionary<string, Lazy<Reading>> _readings =
        ScenarioReports.All.ToDictionary(
            a => a.Report.Key!,
            a => new Lazy<Reading>(() => Reader.Read(a.Report))
        );

    public static TheoryData<string> Denials => [.. Expected.Denials.Select(d => d.ToString())];

    public static TheoryData<string> Gaps => [.. Expected.Gaps.Select(g => g.ToString())];

    [Theory]
    [MemberData(nameof(Denials))]
    public void A_denial_is_read_with_who_denies(string denial)
    {
        var expected = Expected.Denials.Single(d => d.ToString() == denial);
        KnownMisses.Hold(
            denial,
            IsRead(expected) ? [] : ["not read"],
            Shown(expected.Report, expected.Words)
        );
    }

    [Theory]
    [MemberData(nameof(Gaps))]
    public void A_gap_is_read_with_its_type(string gap)
    {
        var expected = Expected.Gaps.Single(g => g.ToString() == gap);
        KnownMisses.Hold(
            gap,
            IsRead(expected) ? [] : ["not read"],
            Shown(expected.Report, expected.Words)
        );
    }

    private static string Shown(string report, string words)
    {
        var span = ScenarioReports.Find(report, words);
        string text = ScenarioReports.Text(report);
        return string.Join(
            '\n',
            _readings[report]
                .Value.Claims.Where(c => c.Quote.Overlaps(span))
                .Select(c =>
                    $"  found {c.GetType().Name} {c.Polarity} by {string.Join(" by ", c.Attribution.Select(v => v.Span.Of(text)))}: {c.Quote.Of(text)}"
                )
        );
    }

    /// <summary>Something in these words is told not to have happened, or said by a voice that denies it, and the voice is the one that the words have.</summary>
    private static bool IsRead(ExpectedDenial denial)
    {
        var words = ScenarioReports.Find(denial.Report, denial.Words);
        var reading = _readings[denial.Report].Value;
        return reading.Claims.Any(c =>
            c.Quote.Overlaps(words)
            && (c.Polarity == Polarity.Negative || c is Statement && Denies(c))
            && c.Attribution.Count > 0
            && IsNamed(c.Attribution[^1], reading.Report.Text, denial.By)
        );

        bool Denies(Claim claim) =>
            claim.Attribution[^1].Cue is { } cue
            && Array.Exists(
                _denying,
                d => cue.Of(reading.Report.Text).Contains(d, StringComparison.OrdinalIgnoreCase)
            );
    }

    private static readonly string[] _denying = ["den", "reject", "neg", "smenti"];

    private static bool IsRead(ExpectedGap gap)
    {
        var words = ScenarioReports.Find(gap.Report, gap.Words);
        return _readings[gap.Report]
            .Value.Claims.OfType<Gap>()
            .Any(g =>
                g.Quote.Overlaps(words)
                && g.Type.ToString()
                    .Equals(
                        gap.Type.Replace("-", "", StringComparison.Ordinal),
                        StringComparison.OrdinalIgnoreCase
                    )
            );
    }

    private static bool IsNamed(Voice voice, string text, string origin) =>
        Array.Exists(
            Expected.Origins[origin],
            name =>
                voice.Span.Of(text).Contains(name, StringComparison.OrdinalIgnoreCase)
                || voice.Entity?.Name is { } entity
                    && entity.Contains(name, StringComparison.OrdinalIgnoreCase)
                || voice.Entity?.Role is { } role
                    && role.Contains(name, StringComparison.OrdinalIgnoreCase)
        );
}
