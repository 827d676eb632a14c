namespace Cronaca.Tests.Names;

using Cronaca.Reading;
using Cronaca.Reading.Names;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;
using Shouldly;
using Xunit;

/// <summary>Who is who, on texts split and parsed as reports are.</summary>
public class ReferenceTests
{
    [Theory]
    [InlineData(
        "it",
        "I manifestanti hanno bloccato la strada.",
        "I manifestanti",
        EntityKind.Group
    )]
    [InlineData(
        "it",
        "La polizia di Almaty ha chiuso la piazza.",
        "La polizia di Almaty",
        EntityKind.Organisation
    )]
    [InlineData("it", "Le autorità hanno chiuso la piazza.", "Le autorità", EntityKind.Group)]
    [InlineData("en", "The rebels left the valley on Sunday.", "The rebels", EntityKind.Group)]
    [InlineData(
        "en",
        "Members of the security forces were wounded.",
        "Members of the security forces",
        EntityKind.Group
    )]
    [InlineData("en", "The army closed the border.", "The army", EntityKind.Organisation)]
    public void People_told_by_a_noun_are_described(
        string language,
        string text,
        string words,
        EntityKind kind
    )
    {
        (Document document, NamesOfReport names) = Read(language, text);
        Mention mention = names
            .In(document.Sentences[0])
            .First(m => m.Kind == MentionKind.Description);
        mention.Span.Of(text).ShouldBe(words);
        mention.Entity.Kind.ShouldBe(kind);
    }

    [Theory]
    [InlineData("it", "Mosca ha respinto la proposta.", "Mosca", "RUS")]
    [InlineData("it", "Gli Stati Uniti hanno respinto la proposta.", "Stati Uniti", "USA")]
    [InlineData("it", "Il Cremlino ha respinto la proposta.", "Cremlino", "RUS")]
    [InlineData("en", "Washington rejected the proposal.", "Washington", "USA")]
    [InlineData("en", "The Kremlin rejected the proposal.", "Kremlin", "RUS")]
    public void A_capital_or_country_that_acts_is_its_government(
        string language,
        string text,
        string name,
        string country
    )
    {
        Entity entity = Read(language, text).Names.Entities.Single(e => e.Name == name);
        entity.Kind.ShouldBe(EntityKind.Organisation);
        entity.Country.ShouldBe(country);
    }

    [Theory]
    [InlineData("it", "Il vertice si è tenuto a Mosca.", "Mosca")]
    [InlineData("it", "Il treno è partito da Mosca.", "Mosca")]
    [InlineData("en", "The summit was held in Washington.", "Washington")]
    public void A_capital_where_something_happens_is_a_place(
        string language,
        string text,
        string name
    ) =>
        Read(language, text)
            .Names.Entities.Single(e => e.Name == name)
            .Kind.ShouldBe(EntityKind.Place);

    [Fact]
    public void Capital_country_and_seat_of_one_state_are_one_government()
    {
        NamesOfReport names = Read(
            "it",
            "La Russia ha respinto la proposta. Mosca ha chiesto altro tempo."
        ).Names;
        names.Entities.Count(e => e.Kind == EntityKind.Organisation).ShouldBe(1);
    }

    [Theory]
    [InlineData(
        "it",
        "Il presidente Erlan Bekov è arrivato ieri. Il presidente ha incontrato i minatori.",
        "presidente"
    )]
    [InlineData(
        "en",
        "The minister, Omar Shah, arrived on Friday. The minister met the miners.",
        "minister"
    )]
    public void A_definite_role_points_back_to_the_person(string language, string text, string role)
    {
        (Document document, NamesOfReport names) = Read(language, text);
        Word word = document.Sentences[1].Words.First(w => w.Form == role);
        names.At(word).ShouldNotBeNull().Entity.Name.ShouldBeOneOf("Erlan Bekov", "Omar Shah");
    }

    [Theory]
    [InlineData(
        "it",
        "Anna Rossini guida la diga. Ieri Erlan Bekov ha parlato. Poi lei ha risposto.",
        "lei",
        "Anna Rossini"
    )]
    [InlineData(
        "en",
        "Mary Harrow runs the port. John Price visited on Monday. She said it was closed.",
        "She",
        "Mary Harrow"
    )]
    [InlineData(
        "en",
        "Mary Harrow runs the port. John Price visited on Monday. He said it was closed.",
        "He",
        "John Price"
    )]
    public void A_pronoun_is_the_last_person_of_its_gender(
        string language,
        string text,
        string pronoun,
        string name
    )
    {
        (Document document, NamesOfReport names) = Read(language, text);
        Word word = document.Sentences[2].Words.First(w => w.Form == pronoun);
        names.Antecedent(word).ShouldNotBeNull().Name.ShouldBe(name);
    }

    [Theory]
    [InlineData(
        "Il ministro Omar Shah ha visitato la diga. Ha promesso nuovi fondi.",
        "promesso",
        "Omar Shah"
    )]
    [InlineData(
        "I minatori hanno occupato il pozzo. Hanno chiesto un aumento.",
        "chiesto",
        "I minatori"
    )]
    [InlineData("Omar Shah ha detto di aver firmato l'accordo.", "firmato", "Omar Shah")]
    public void A_dropped_subject_is_the_subject_before(string text, string verb, string name)
    {
        (Document document, NamesOfReport names) = Read("it", text);
        Word word = document.Sentences.SelectMany(s => s.Words).First(w => w.Form == verb);
        names.Antecedent(word).ShouldNotBeNull().Name.ShouldBe(name);
    }

    [Fact]
    public void A_dropped_subject_must_agree_in_number()
    {
        (Document document, NamesOfReport names) = Read(
            "it",
            "I minatori hanno incontrato il governo. Il ministro Omar Shah era assente. Hanno chiesto un aumento."
        );
        Word word = document.Sentences[2].Words.First(w => w.Form == "chiesto");
        names.Antecedent(word).ShouldNotBeNull().Name.ShouldBe("I minatori");
    }

    [Theory]
    [InlineData("it", "L'agenzia di stampa Kazinform ha dato la notizia.", "Kazinform")]
    [InlineData(
        "it",
        "Il successore di Rossini, il presidente Erlan Bekov, ha parlato.",
        "Erlan Bekov"
    )]
    public void A_noun_with_a_name_beside_it_is_who_the_name_is(
        string language,
        string text,
        string name
    )
    {
        (Document document, NamesOfReport names) = Read(language, text);
        names.At(document.Sentences[0].Words[1]).ShouldNotBeNull().Entity.Name.ShouldBe(name);
    }

    [Theory]
    [InlineData("it", "La Corea del Nord ha chiuso il valico.", "PRK")]
    [InlineData("it", "Il vertice si terrà negli Emirati Arabi Uniti.", "ARE")]
    [InlineData("it", "Un razzo è caduto nella Striscia di Gaza.", "PSE")]
    [InlineData("en", "A ship sank off the Ivory Coast.", "CIV")]
    public void A_place_of_several_words_is_read_whole(
        string language,
        string text,
        string country
    ) =>
        Read(language, text)
            .Names.Entities.Single(e => e.Place is not null)
            .Country.ShouldBe(country);

    [Theory]
    [InlineData("en", "Mr. Bush left the room.", "Bush")]
    [InlineData("en", "Ned Price said so. Price then left.", "Price")]
    public void A_surname_that_is_a_small_town_elsewhere_is_no_place(
        string language,
        string text,
        string name
    )
    {
        (Document document, NamesOfReport names) = Read(language, text);
        Word word = document.Sentences[^1].Words.First(w => w.Form == name);
        names.At(word).ShouldNotBeNull().Entity.Kind.ShouldBe(EntityKind.Person);
    }

    [Theory]
    [InlineData(
        "it",
        "Il segretario di Stato Anna Rossini ha parlato.",
        "Anna Rossini",
        "segretario di Stato"
    )]
    [InlineData(
        "it",
        "Il ministro dell'Istruzione Anna Rossini ha parlato.",
        "Anna Rossini",
        "ministro dell'Istruzione"
    )]
    [InlineData(
        "en",
        "Fire Department Chief James Harrow spoke on Monday.",
        "James Harrow",
        "Fire Department Chief"
    )]
    [InlineData("en", "President Kim Jae-ok spoke on Monday.", "Kim Jae-ok", "President")]
    public void A_role_ends_where_the_name_begins(
        string language,
        string text,
        string name,
        string role
    ) => Read(language, text).Names.Entities.Single(e => e.Name == name).Role.ShouldBe(role);

    [Fact]
    public void A_currency_is_no_country()
    {
        NamesOfReport names = Read("en", "The bank lost US$5 million in Georgia.").Names;
        names.Entities.Single(e => e.Kind == EntityKind.Place).Country.ShouldBe("GEO");
    }

    [Fact]
    public void A_small_town_in_a_country_that_is_not_spoken_of_is_not_told()
    {
        (_, NamesOfReport names) = Read("it", "In Italia la piena ha raggiunto Dosso.");
        Entity place = names.Entities.Single(e => e.Name == "Dosso");
        place.Country.ShouldBeNull();
    }

    private static (Document Document, NamesOfReport Names) Read(string language, string text)
    {
        Document document = Splitter.Split(text, language);
        foreach (Sentence sentence in document.Sentences)
        {
            Parser.For(language).Parse(sentence);
        }
        return (document, NameReader.Read(document));
    }
}
