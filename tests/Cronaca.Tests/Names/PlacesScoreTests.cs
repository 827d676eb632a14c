namespace Cronaca.Tests.Names;

using Cronaca.Reading;
using Cronaca.Training.Places;
using Shouldly;
using Xunit;

public sealed class PlacesScoreTests
{
    [Fact]
    public void A_degree_of_the_equator_is_111_kilometres_and_half_the_earth_20015()
    {
        PlacesScore.Distance((0, 0), (0, 1)).ShouldBe(111.19, 0.01);
        PlacesScore.Distance((10, 20), (-10, -160)).ShouldBe(20015.09, 0.01);
    }

    [Fact]
    public void Both_forms_of_marks_are_read_and_scored()
    {
        const string text = "🚢 Bread in Turin costs as much as in Mole Street.";
        var article = Read(
            $"""
            <articles><article><text>{text}</text><toponyms>
            <toponym><start>11</start><end>16</end><type>Literal</type><geonamesID>3165524</geonamesID><latitude>45.07</latitude><longitude>7.69</longitude></toponym>
            <toponym><start>37</start><end>48</end><type>Literal</type><geonamesID/></toponym>
            </toponyms></article></articles>
            """
        );
        article.Places.Select(p => p.Span.Of(text)).ShouldBe(["Turin", "Mole Street"]);
        PlacesScore score = new();
        var turin = article.Places[0].Span;
        score.Add(article, [(turin, (45.1, 7.7)), (article.Places[1].Span, null)], errors: null);
        score.SpanF1.ShouldBe(100);
        score.NearOfAll.ShouldBe(100);
        score.Uses.ShouldBe(["Literal 100 % of 1"]);
        score.Add(article, [(turin, (40.0, 7.7)), (new TextSpan(3, 8), null)], errors: null);
        score.SpanF1.ShouldBe(200.0 * 2 / (2 + 3));
        score.NearOfFound.ShouldBe(50);

        var lexicon = Read(
            """
            <articles><article docid="1"><text><![CDATA[Turin is far.]]></text><toponyms>
            <toponym><start>0</start><end>5</end><phrase>Turin</phrase><gaztag geonameid="1"><lat>45.07</lat><lon>7.69</lon></gaztag></toponym>
            </toponyms></article></articles>
            """
        );
        lexicon.Places.ShouldHaveSingleItem().Point.ShouldBe((45.07, 7.69));
    }

    [Fact]
    public void An_empty_file_is_named()
    {
        Should.Throw<InvalidDataException>(() => Read("")).Message.ShouldContain("empty");
    }

    private static MarkedPlaces Read(string xml)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, xml);
            return MarkedPlaces.Read(path).Single();
        }
        finally
        {
            File.Delete(path);
        }
    }
}
