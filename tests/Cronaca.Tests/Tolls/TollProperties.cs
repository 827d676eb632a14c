namespace Cronaca.Tests.Tolls;

using Cronaca.Ledger;
using Cronaca.Ledger.Tolls;
using Shouldly;
using Xunit;

/// <summary>What holds of any week of reports.</summary>
public sealed class TollProperties
{
    private static readonly Lazy<Desk> _week = new(Week);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_order_in_which_entries_are_given_makes_no_difference(int seed)
    {
        var desk = _week.Value;
        var shuffled = desk.Entries.ToArray();
        new Random(seed).Shuffle(shuffled);

        Shown(TollHistories.Of(shuffled, desk.Origin)).ShouldBe(Shown(desk.Histories()));
    }

    [Fact]
    public void A_reprint_adds_no_origin_and_no_row()
    {
        var desk = Week();
        var before = desk.Histories();
        desk.Told("Echo", "2024-03-04T13:00", _first, agency: "Reuters");
        var after = desk.Histories();

        after.Sum(h => h.Differences.Count).ShouldBe(before.Sum(h => h.Differences.Count));
        foreach (var figure in before.SelectMany(h => h.Figures))
        {
            Count(after, figure).ShouldBe(Count(before, figure));
        }
    }

    [Fact]
    public void Every_figure_is_in_one_history()
    {
        var desk = _week.Value;
        var figures = desk.Histories().SelectMany(h => h.Figures).Select(f => f.Entry.Id).ToList();

        figures.ShouldBeUnique();
        figures.Count.ShouldBe(desk.Entries.Count(e => e.Claim is Cronaca.Reading.Toll));
    }

    [Fact]
    public void The_earlier_figure_of_a_difference_was_not_told_later()
    {
        foreach (var difference in _week.Value.Histories().SelectMany(h => h.Differences))
        {
            difference.Earlier.ReportTime.ShouldBeLessThanOrEqualTo(difference.Later.ReportTime);
            difference.Reason.ShouldNotBeNullOrWhiteSpace();
        }
    }

    [Fact]
    public void Low_best_and_high_are_in_order()
    {
        foreach (var history in _week.Value.Histories())
        {
            var picture = TollPicture.Of(history);
            (picture.Low ?? 0).ShouldBeLessThanOrEqualTo(picture.Best ?? 0);
            (picture.Best ?? 0).ShouldBeLessThanOrEqualTo(picture.High ?? 0);
        }
    }

    private const string _first =
        "At least 12 people were killed in riots in Almaty on Monday. Dozens were injured.";

    private static Desk Week() =>
        new Desk()
            .Told("Post", "2024-03-04T09:00", _first, agency: "Reuters")
            .Told(
                "Herald",
                "2024-03-04T10:00",
                "The opposition says 40 people were killed in riots in Almaty on Monday, four of them children."
            )
            .Told(
                "Gazzetta",
                "2024-03-04T12:00",
                "Decine di morti negli scontri di lunedì ad Almaty. Una quarantina di persone sono state arrestate.",
                language: "it"
            )
            .Told(
                "Post",
                "2024-03-05T09:00",
                "The interior ministry said 26 protesters and three police officers had been killed in Kazakhstan since Monday. In 2011, 16 people died in unrest."
            )
            .Told(
                "Corriere",
                "2024-03-05T12:00",
                "Il ministero dell'Interno ha detto che 26 manifestanti sono stati uccisi. Potrebbero essere morte 60 persone.",
                language: "it"
            )
            .Told(
                "Gazette",
                "2024-03-06",
                "Eighteen people were killed in Almaty, police said, correcting an earlier toll of 19."
            );

    private static int? Count(IReadOnlyList<TollHistory> histories, Figure figure) =>
        histories
            .Where(h => h.Figures.Any(f => f.Entry.Id == figure.Entry.Id))
            .Select(h => (int?)Independence.Of(h, figure).Count)
            .Single();

    private static string Shown(IReadOnlyList<TollHistory> histories) =>
        string.Join(
            '\n',
            histories.Select(h =>
                $"{h.Measure} {h.Group} {h.Place?.Name} {h.From} {h.To}: "
                + string.Join(",", h.Figures.Select(f => f.Entry.Id))
                + " | "
                + string.Join(
                    ";",
                    h.Differences.Select(d =>
                        $"{d.Earlier.Entry.Id} {d.Later.Entry.Id} {d.Label} {d.Reason}"
                    )
                )
            )
        );
}
