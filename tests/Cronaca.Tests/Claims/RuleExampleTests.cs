namespace Cronaca.Tests.Claims;

using System.Globalization;
using Cronaca.Reading;
using Cronaca.Reading.Languages;
using Shouldly;
using Xunit;

/// <summary>
/// Every rule has its examples in <c>Languages/&lt;tag&gt;/examples.tsv</c>: the rule's name, a report of a sentence or two, and the claim that the rule reads from it.
/// </summary>
public class RuleExampleTests
{
    private static readonly DateOnly _published = new(2022, 3, 10);

    public static TheoryData<string, string, string, string> Examples
    {
        get
        {
            var data = new TheoryData<string, string, string, string>();
            foreach (string tag in Reader.Languages)
            {
                foreach (var row in WordList.Read(tag, "examples.tsv", "rule", "report", "claim"))
                {
                    data.Add(tag, row[0], row[1], row[2]);
                }
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_rule_reads_its_example(string language, string rule, string report, string claim)
    {
        var reading = Reader.Read(
            new Report
            {
                Text = report,
                Language = language,
                Published = _published,
            }
        );
        var read = reading
            .Claims.Where(c => c.Rule == rule)
            .Select(c => Written(c, report))
            .ToList();
        read.ShouldContain(
            claim,
            $"{rule} read: {string.Join(" | ", reading.Claims.Select(c => $"{c.Rule} {Written(c, report)}"))}"
        );
    }

    [Fact]
    public void Every_rule_that_reads_the_examples_has_one_of_its_own_in_both_languages()
    {
        foreach (string tag in Reader.Languages)
        {
            var rows = WordList.Read(tag, "examples.tsv", "rule", "report", "claim").ToList();
            var shown = rows.Select(r => r[0]).ToHashSet(StringComparer.Ordinal);
            var used = rows.SelectMany(r =>
                    Reader
                        .Read(
                            new Report
                            {
                                Text = r[1],
                                Language = tag,
                                Published = _published,
                            }
                        )
                        .Claims
                )
                .Select(c => c.Rule)
                .ToHashSet(StringComparer.Ordinal);
            used.Except(shown).ShouldBeEmpty($"rules without an example in {tag}");
        }
    }

    /// <summary>A claim on one line, as the examples write it.</summary>
    private static string Written(Claim claim, string text)
    {
        string Words(IReadOnlyList<Participant> participants) =>
            string.Join(" + ", participants.Select(p => p.Span.Of(text)));

        string Range(Quantity q) =>
            string.Create(CultureInfo.InvariantCulture, $"{q.Low}..{q.High}");

        return claim switch
        {
            Toll toll =>
                $"{ReadingJson.Name(toll.Type)} {Range(toll.Quantity)} {Words(toll.Recipients)}".TrimEnd(),
            Event @event =>
                $"{ReadingJson.Name(@event.Type)} {@event.Trigger.Of(text)}: {Words(@event.Actors)} > {Words(@event.Recipients)}".TrimEnd(),
            Statement statement =>
                $"{string.Join(" < ", statement.Attribution.Select(v => v.Span.Of(text)))}: {statement.Content.Of(text)}",
            Measure measure =>
                $"{ReadingJson.Name(measure.Type)} {(measure.Change is { } change ? ReadingJson.Name(change) + " " : "")}{Range(measure.Quantity)} {measure.Quantity.Unit}".TrimEnd(),
            Gap gap => ReadingJson.Name(gap.Type),
            _ => "",
        };
    }
}
