namespace Cronaca.Tests.Names;

using Cronaca.Reading.Names;
using Shouldly;
using Xunit;

public class GazetteerTests
{
    [Theory]
    [InlineData("Almaty", "KAZ", 43.25, 76.92)]
    [InlineData("Mosca", "RUS", 55.75, 37.62)]
    [InlineData("Moscow", "RUS", 55.75, 37.62)]
    [InlineData("Nur-Sultan", "KAZ", 51.18, 71.45)]
    [InlineData("nursultan", "", 0, 0)]
    [InlineData("ASTANA", "KAZ", 51.18, 71.45)]
    [InlineData("Bombay", "IND", 19.07, 72.88)]
    [InlineData("Leningrado", "RUS", 59.94, 30.31)]
    [InlineData("Crimea", "UKR", 45.3, 34.4)]
    [InlineData("Striscia di Gaza", "PSE", 31.42, 34.36)]
    [InlineData("Cisgiordania", "PSE", 32, 35.25)]
    [InlineData("Kazakistan", "KAZ", 48, 68)]
    [InlineData("Texas", "USA", 31.5, -99.3)]
    public void A_place_is_found_by_its_names(
        string name,
        string country,
        double north,
        double east
    )
    {
        if (country.Length == 0)
        {
            Gazetteer.Instance.Find(name).ShouldBeEmpty();
            return;
        }
        Place place = Gazetteer.Instance.Find(name)[0];
        place.Country.ShouldBe(country);
        place.Latitude.ShouldBe(north, 0.02);
        place.Longitude.ShouldBe(east, 0.02);
    }

    [Theory]
    [InlineData("Nur-Sultan", "nur sultan")]
    [InlineData("Forlì", "Forli'")]
    [InlineData("Saint-Étienne", "saint etienne")]
    [InlineData("Łódź", "LODZ")]
    public void Case_accents_and_hyphens_make_no_difference(string one, string other)
    {
        NameKey.Of(one).ShouldBe(NameKey.Of(other));
        Gazetteer.Instance.Find(one).ShouldBe(Gazetteer.Instance.Find(other));
    }

    [Fact]
    public void Namesakes_come_with_the_most_populous_first()
    {
        IReadOnlyList<Place> found = Gazetteer.Instance.Find("Tripoli");
        found.Select(p => p.Country).ShouldContain("LBY");
        found.Select(p => p.Country).ShouldContain("LBN");
        found[0].Country.ShouldBe("LBY");
    }

    [Fact]
    public void A_word_that_is_no_place_finds_nothing()
    {
        Gazetteer.Instance.Find("").ShouldBeEmpty();
        Gazetteer.Instance.Find("...").ShouldBeEmpty();
        Gazetteer.Instance.Find("qwertyuiop").ShouldBeEmpty();
    }
}
