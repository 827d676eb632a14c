namespace Cronaca.Tests.Scenario;

using Shouldly;
using Xunit;

/// <summary>The scenario itself: what is expected of its reports stands in their texts.</summary>
public class ScenarioTextTests
{
    [Fact]
    public void There_are_forty_reports_at_least_in_two_languages_by_ten_outlets()
    {
        var reports = ScenarioReports.All.Select(a => a.Report).ToList();

        reports.Select(r => r.Url).Distinct().Count().ShouldBeGreaterThanOrEqualTo(40);
        reports.Select(r => r.Key).Distinct().Count().ShouldBe(reports.Count);
        reports.Select(r => r.Outlet).Distinct().Count().ShouldBe(10);
        reports.Select(r => r.Language).Distinct().Order().ShouldBe(["en", "it"]);
    }

    [Fact]
    public void Reports_stand_in_order_of_publication()
    {
        var moments = ScenarioReports.All.Select(a => a.PublishedAt).ToList();

        moments.ShouldBe(moments.Order());
        moments.Distinct().Count().ShouldBe(moments.Count);
    }

    [Fact]
    public void Every_report_is_in_one_storyline() =>
        Expected
            .Storylines.SelectMany(s => s.Reports)
            .Order()
            .ShouldBe(ScenarioReports.All.Select(a => a.Report.Key!).Order());

    [Fact]
    public void Expected_words_stand_once_in_their_reports()
    {
        var words = Expected
            .Histories.SelectMany(h => h.Figures)
            .Select(f => (f.Report, f.Words))
            .Concat(Expected.Strays.Select(s => (s.Report, s.Words)))
            .Concat(Expected.Denials.Select(d => (d.Report, d.Words)))
            .Concat(Expected.Gaps.Select(g => (g.Report, g.Words)))
            .Concat(Expected.Gaps.SelectMany(g => g.Weakens.Select(w => (g.Report, Words: w))));

        foreach (var (report, phrase) in words)
        {
            string text = ScenarioReports.Text(report);
            int first = text.IndexOf(phrase, StringComparison.Ordinal);
            first.ShouldBeGreaterThanOrEqualTo(0, $"{report}: {phrase}");
            text.IndexOf(phrase, first + 1, StringComparison.Ordinal)
                .ShouldBe(-1, $"{report}: {phrase}");
        }
    }

    [Fact]
    public void Expected_figures_stand_in_order_of_publication_with_known_origins()
    {
        var order = ScenarioReports.All.Select((a, i) => (a.Report.Key!, i)).ToDictionary();
        foreach (var history in Expected.Histories)
        {
            var places = history.Figures.Select(f => order[f.Report]).ToList();
            places.SequenceEqual(places.Order()).ShouldBeTrue(history.Id);
            history.Storyline.ShouldBeOneOf([.. Expected.Storylines.Select(s => s.Id)]);
            foreach (var figure in history.Figures)
            {
                (
                    Expected.Origins.ContainsKey(figure.Origin)
                    || figure.Origin == $"outlet:{ScenarioReports.Of(figure.Report).Report.Outlet}"
                ).ShouldBeTrue($"{history.Id}: {figure}");
            }
        }
    }

    [Fact]
    public void Pairs_are_of_expected_figures()
    {
        foreach (var figure in Expected.Pairs.SelectMany(p => new[] { p.Earlier, p.Later }))
        {
            Expected
                .History(figure.History)
                .Figures.ShouldContain(
                    f => f.Report == figure.Report && f.Words == figure.Words,
                    figure.ToString()
                );
        }
    }
}
