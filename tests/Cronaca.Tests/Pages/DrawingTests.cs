namespace Cronaca.Tests.Pages;

using System.Xml.Linq;
using Cronaca.Ledger;
using Cronaca.Pages.Drawing;
using Cronaca.Reading;
using Shouldly;
using Xunit;

public class DrawingTests
{
    [Fact]
    public void A_map_shows_land_and_each_place_within_its_edges()
    {
        string svg = PlaceMap.Draw([
            new MapPlace("Juba", 4.85, 31.58, 5, "5 claims"),
            new MapPlace("Malakal", 9.53, 31.66, 1, "1 claim"),
        ]);

        var map = XElement.Parse(svg);
        map.Elements("path").Single().Attribute("d")!.Value.Length.ShouldBeGreaterThan(200);
        var circles = map.Elements("circle").ToList();
        circles.Count.ShouldBe(2);
        circles.ShouldAllBe(c =>
            (double)c.Attribute("cx")! > 0
            && (double)c.Attribute("cx")! < 720
            && (double)c.Attribute("cy")! > 0
            && (double)c.Attribute("cy")! < 400
        );
        map.Elements("text").Select(t => t.Value).ShouldBe(["Juba", "Malakal"]);
    }

    [Fact]
    public void A_map_of_places_far_apart_is_a_map_of_the_world()
    {
        string svg = PlaceMap.Draw([
            new MapPlace("Suva", -18.1, 178.4, 1, "1 claim"),
            new MapPlace("Quito", -0.2, -78.5, 1, "1 claim"),
        ]);

        XElement.Parse(svg).Elements("circle").Count().ShouldBe(2);
    }

    [Fact]
    public void One_mention_of_a_place_far_away_does_not_make_a_map_of_the_world()
    {
        string svg = PlaceMap.Draw([
            new MapPlace("Juba", 4.85, 31.58, 40, "40 claims"),
            new MapPlace("London", 51.5, -0.1, 1, "1 claim"),
        ]);

        XElement.Parse(svg).Elements("text").Select(t => t.Value).ShouldBe(["Juba"]);
    }

    [Fact]
    public void No_outline_is_drawn_across_the_whole_world()
    {
        var world = new Window(-180, 180, -60, 80);

        foreach (var ring in Outlines.Within(world))
        {
            for (int i = 1; i < ring.Count; i++)
            {
                Math.Abs(ring[i].X - ring[i - 1].X).ShouldBeLessThan(90);
            }
        }
    }

    [Fact]
    public void A_name_with_markup_in_it_stays_a_name()
    {
        string svg = PlaceMap.Draw([new MapPlace("<b>Osh</b>", 40.5, 72.8, 1, "\"x\"")]);

        XElement.Parse(svg).Element("text")!.Value.ShouldBe("<b>Osh</b>");
    }

    [Fact]
    public void A_chart_has_a_dot_a_figure_and_an_arrow_where_a_figure_is_open()
    {
        var entries = Kept.Entries(
            Kept.Report(
                "Police said on Friday that at least 12 people had been killed in Juba. A rights group put the number of dead at 20."
            )
        );
        var figures = entries
            .Where(e => e.Claim is Toll)
            .Select(e => new Figure
            {
                Entry = e,
                Toll = (Toll)e.Claim,
                Origin = new Origin($"voice:{e.Id}", "a voice", "end of the chain of voices"),
            })
            .ToList();
        figures.Count.ShouldBe(2);

        string svg = TollChart.Draw(
            new TollHistory
            {
                Measure = TollType.Killed,
                Figures = figures,
                Differences = [],
            },
            new Dictionary<string, int>()
        );

        var chart = XElement.Parse(svg);
        chart.Descendants("circle").Count().ShouldBe(2);
        chart.Descendants("path").Count(p => (string?)p.Attribute("class") == "arrow").ShouldBe(1);
    }
}
