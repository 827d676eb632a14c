namespace Cronaca.Tests.Names;

using Cronaca.Reading;
using Cronaca.Reading.Names;
using Cronaca.Reading.Text;
using Cronaca.Training.Names;
using Shouldly;
using Xunit;

public class NameTests
{
    [Theory]
    [InlineData("it", "Il premier Rossini è arrivato ieri a Tashkent .", "Tashkent", "Place")]
    [InlineData("it", "Lo ha detto Karim Bekov , capo della polizia .", "Karim Bekov", "Person")]
    [InlineData("it", "Il rapporto è della Croce Rossa .", "Croce Rossa", "Organisation")]
    [InlineData("en", "The dam near Kandahar broke on Monday .", "Kandahar", "Place")]
    [InlineData("en", "Mr. Harrow said so .", "Harrow", "Person")]
    [InlineData(
        "en",
        "Officials of the Ministry of Water denied it .",
        "Ministry of Water",
        "Organisation"
    )]
    public void A_name_and_its_kind_are_told(string language, string text, string name, string kind)
    {
        NamesOfReport names = Read(language, text);
        Entity entity = names.Entities.Single(e => e.Name == name);
        entity.Kind.ToString().ShouldBe(kind);
    }

    [Theory]
    [InlineData(
        "it",
        "Il portavoce del Dipartimento di Stato Carl Bright ha parlato .",
        "Carl Bright",
        "portavoce del Dipartimento di Stato"
    )]
    [InlineData(
        "it",
        "Omar Shah , ministro dell' Interno , ha parlato .",
        "Omar Shah",
        "ministro dell' Interno"
    )]
    [InlineData(
        "en",
        "The Kazakh president , Erlan Bekov , left .",
        "Erlan Bekov",
        "Kazakh president"
    )]
    [InlineData(
        "en",
        "The governor-general of Fars province , Reza Karimi , left .",
        "Reza Karimi",
        "governor-general of Fars province"
    )]
    public void The_role_beside_a_name_is_kept(
        string language,
        string text,
        string name,
        string role
    ) => Read(language, text).Entities.Single(e => e.Name == name).Role.ShouldBe(role);

    [Fact]
    public void The_country_of_a_role_is_the_persons() =>
        Read("en", "The Kazakh president , Erlan Bekov , left .")
            .Entities.Single(e => e.Kind == EntityKind.Person)
            .Country.ShouldBe("KAZ");

    [Fact]
    public void A_body_is_known_again_by_part_of_its_name() =>
        Read("en", "The Zambian Water Authority met .", "The Water Authority denied it .")
            .Entities.Where(e => e.Kind == EntityKind.Organisation)
            .ShouldHaveSingleItem()
            .Mentions.Count(m => m.Kind == MentionKind.Name)
            .ShouldBe(2);

    [Fact]
    public void A_part_that_two_bodies_share_is_neither()
    {
        var names = Read(
            "en",
            "The Zambian Water Authority met .",
            "The Malawian Water Authority met .",
            "The Water Authority denied it ."
        );
        names.Entities.Count(e => e.Kind == EntityKind.Organisation).ShouldBe(3);
    }

    [Fact]
    public void A_surname_after_the_full_name_is_the_same_person()
    {
        NamesOfReport names = Read(
            "it",
            "Ha parlato Erlan Bekov .",
            "Secondo Bekov la strada è chiusa ."
        );
        Entity person = names.Entities.Single(e => e.Kind == EntityKind.Person);
        person.Name.ShouldBe("Erlan Bekov");
        person.Mentions.Count.ShouldBe(2);
    }

    [Fact]
    public void A_full_name_after_the_surname_is_the_same_person()
    {
        NamesOfReport names = Read(
            "en",
            "Police seek Mr. Harrow .",
            "Thomas Harrow , 44 , left home ."
        );
        names.Entities.Single(e => e.Kind == EntityKind.Person).Name.ShouldBe("Thomas Harrow");
    }

    [Fact]
    public void An_acronym_in_brackets_is_the_same_body()
    {
        NamesOfReport names = Read(
            "it",
            "Lo dice l' Organizzazione per la Difesa dei Laghi ( ODL ) .",
            "La ODL ha sede a Ginevra ."
        );
        names.Entities.Count(e => e.Kind == EntityKind.Organisation).ShouldBe(1);
    }

    [Theory]
    [InlineData("en", "A train left Tripoli , Lebanon , at dawn .", "Tripoli", "LBN")]
    [InlineData("en", "Libya closed the road to Tripoli .", "Tripoli", "LBY")]
    [InlineData("en", "The store in Portland , Maine , burned .", "Portland", "USA")]
    public void Which_namesake_is_meant_is_told_from_the_report(
        string language,
        string text,
        string name,
        string country
    )
    {
        NamesOfReport names = Read(language, text);
        Mention mention = names.Entities.Single(e => e.Name == name).Mentions[0];
        Where where = names.PlaceOf(mention).ShouldNotBeNull();
        where.Country.ShouldBe(country);
    }

    [Fact]
    public void Portland_in_Maine_is_not_the_one_in_Oregon()
    {
        NamesOfReport names = Read("en", "The store in Portland , Maine , burned .");
        Mention mention = names.Entities.Single(e => e.Name == "Portland").Mentions[0];
        names.PlaceOf(mention)!.Latitude.ShouldNotBeNull().ShouldBe(43.66, 0.05);
    }

    [Fact]
    public void The_longest_mention_contains_a_word()
    {
        Document document = TokenDocument.From("en", ["Reuters reached Erlan Bekov .".Split(' ')]);
        NamesOfReport names = NameReader.Read(document);
        Mention mention = names.At(document.Sentences[0].Words[3]).ShouldNotBeNull();
        mention.Span.Of(document.Text).ShouldBe("Erlan Bekov");
        names.At(document.Sentences[0].Words[1]).ShouldBeNull();
    }

    [Fact]
    public void A_text_of_capitals_only_is_read_in_linear_time()
    {
        string[] words = [.. Enumerable.Range(0, 100_000).Select(i => $"Bekov{i % 977}")];
        NamesOfReport names = Read("en", string.Join(' ', words) + " left");
        names.Entities.Count.ShouldBeLessThan(100_000);
    }

    private static NamesOfReport Read(string language, params string[] sentences) =>
        NameReader.Read(TokenDocument.From(language, [.. sentences.Select(s => s.Split(' '))]));
}
