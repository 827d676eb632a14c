namespace Cronaca.Tests.Tolls;

using Cronaca.Ledger;
using Cronaca.Ledger.Tolls;
using Cronaca.Reading;
using Cronaca.Tests.Gold;
using Shouldly;
using Xunit;

/// <summary>The rules by their examples: tests/Cronaca.Tests/Tolls/labels.tsv.</summary>
public sealed class LabelTests
{
    private static string File { get; } =
        Repository.At("tests", "Cronaca.Tests", "Tolls", "labels.tsv");

    public static TheoryData<string, string> Examples()
    {
        var data = new TheoryData<string, string>();
        foreach (string[] row in Rows())
        {
            data.Add(row[0], row[1]);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Two_figures_have_the_label_of_the_example(string label, string why)
    {
        var row = Rows().Single(r => r[0] == label && r[1] == why);
        var desk = new Desk()
            .Told(row[2], row[3], row[5], language: row[4])
            .Told(row[6], row[7], row[9], language: row[8]);
        var histories = desk.Histories();

        var found = TollHistories.Between(histories, First(histories, 1), First(histories, 2));

        found.ShouldNotBeNull(why);
        found.Label.ToString().ToLowerInvariant().ShouldBe(label, $"{why}: {found.Reason}");
        found.Reason.ShouldNotBeNullOrWhiteSpace();
        // What can be asked is also listed, except that one voice says the same again.
        histories.SelectMany(h => h.Differences).ShouldContain(d => d.Label == found.Label);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void It_makes_no_difference_which_figure_is_named_first(string label, string why)
    {
        var row = Rows().Single(r => r[0] == label && r[1] == why);
        var histories = new Desk()
            .Told(row[2], row[3], row[5], language: row[4])
            .Told(row[6], row[7], row[9], language: row[8])
            .Histories();
        var (one, other) = (First(histories, 1), First(histories, 2));

        TollHistories
            .Between(histories, other, one)
            .ShouldBe(TollHistories.Between(histories, one, other));
    }

    private static Figure First(IReadOnlyList<TollHistory> histories, long report) =>
        histories
            .SelectMany(h => h.Figures)
            .Where(f => f.Entry.Report.Number == report)
            .MinBy(f => f.Toll.Quantity.Span.Start)
            .ShouldNotBeNull($"report {report} has no figure");

    private static IEnumerable<string[]> Rows() =>
        System.IO.File.ReadLines(File).Where(l => l[0] != '#').Skip(1).Select(l => l.Split('\t'));
}
