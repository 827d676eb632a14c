namespace Cronaca.Tests.Claims;

using Cronaca.Reading;
using Shouldly;
using Xunit;

/// <summary>Who takes part in an event, which nouns are none of their own, and the place and time that a toll takes from what was said before.</summary>
public class EventPartakerTests
{
    private static Reading Read(string language, string text) =>
        Reader.Read(
            new Report
            {
                Text = text,
                Language = language,
                Published = new DateOnly(2022, 3, 10),
            }
        );

    private static List<string> Events(string language, string text) =>
        [
            .. Read(language, text)
                .Claims.OfType<Event>()
                .Select(e =>
                    $"{e.Trigger.Of(text)}: {string.Join(" + ", e.Actors.Select(p => p.Span.Of(text)))} > {string.Join(" + ", e.Recipients.Select(p => p.Span.Of(text)))}".TrimEnd()
                ),
        ];

    [Theory]
    [InlineData("en", "The rebels launched an attack on Monday.", "launched an attack: The rebels")]
    [InlineData("en", "The man was arrested at his house by police.", "arrested: police > The man")]
    [InlineData(
        "it",
        "Tre minatori sono stati arrestati lunedì dalla polizia.",
        "arrestati: polizia > Tre minatori"
    )]
    public void The_one_who_does_it_is_found_around_verb_and_noun(
        string language,
        string text,
        string start
    ) => Events(language, text).ShouldContain(e => e.StartsWith(start, StringComparison.Ordinal));

    [Theory]
    [InlineData("One person was killed in police firing in Harlow.", "police")]
    [InlineData("Two people have died in army shelling since Friday.", "army")]
    [InlineData("One person was killed in police firing and two were seriously injured.", "police")]
    [InlineData("Officials said nine people have died in police firing in Harlow.", "police")]
    [InlineData(
        "One person was killed in police firing at the mill. A child was killed in the firing.",
        "police"
    )]
    public void Those_killed_in_an_act_were_killed_by_those_who_acted(string text, string actor) =>
        Read("en", text)
            .Claims.OfType<Toll>()
            .Last(t => t.Type == TollType.Killed)
            .Actors.Select(a => a.Span.Of(text))
            .ShouldBe([actor]);

    [Theory]
    [InlineData("en", "The bishop arrived after clashes in the square.", "clashes")]
    [InlineData("it", "Il vescovo è arrivato dopo gli scontri in piazza.", "scontri")]
    public void Who_comes_after_an_act_had_no_part_in_it(
        string language,
        string text,
        string trigger
    ) => Events(language, text).ShouldContain($"{trigger}:  >");

    [Fact]
    public void A_noun_that_tells_what_sort_another_is_names_no_second_event() =>
        Events("it", "Una scossa di terremoto è stata avvertita ad Arezzo.").Count.ShouldBe(1);

    [Fact]
    public void Of_whom_it_is_asked_is_the_subject_of_what_is_asked() =>
        Events("en", "The union demanded that the ministry pay the miners.")
            .ShouldContain(e => e.EndsWith("The union > the ministry", StringComparison.Ordinal));

    [Theory]
    [InlineData("Malta promised to send aid to Tunisia.", "promised: Malta > Tunisia")]
    [InlineData("The mayor refused to meet the strikers.", "The mayor > the strikers")]
    public void With_whom_it_is_dealt_may_stand_with_what_is_promised(string text, string end) =>
        Events("en", text).ShouldContain(e => e.EndsWith(end, StringComparison.Ordinal));

    [Fact]
    public void What_is_rejected_is_somebody_s() =>
        Events("en", "The mayor rejected an offer from the miners.")
            .ShouldContain(e => e.EndsWith("The mayor > the miners", StringComparison.Ordinal));

    [Fact]
    public void A_definite_noun_that_points_back_makes_no_new_event() =>
        Events("en", "Rebels attacked the port on Monday. The attack began at dawn.")
            .ShouldNotContain(e => e.StartsWith("attack:", StringComparison.Ordinal));

    [Fact]
    public void A_noun_that_qualifies_another_names_no_event() =>
        Events("en", "Officials met the rescue workers on Monday.")
            .ShouldNotContain(e => e.StartsWith("rescue:", StringComparison.Ordinal));

    [Fact]
    public void A_toll_takes_time_and_place_from_the_lead()
    {
        var toll = Read(
            "en",
            "A bomb exploded at a market in Lahore on Tuesday.\n\nFive people were killed, officials said."
        )
            .Claims.OfType<Toll>()
            .First(t => t.Type == TollType.Killed);
        toll.Where!.Name.ShouldBe("Lahore");
        toll.When!.From.ShouldBe(new DateOnly(2022, 3, 8));
    }

    [Theory]
    [InlineData("en", "The army neither confirmed nor denied the report.", GapType.NoComment)]
    [InlineData("it", "Nessuna delle parti ha fornito prove.", GapType.NoEvidence)]
    public void A_denial_before_the_word_makes_a_gap(string language, string text, GapType type) =>
        Read(language, text).Claims.OfType<Gap>().ShouldContain(g => g.Type == type);

    [Fact]
    public void A_source_that_keeps_its_name_back_is_no_gap() =>
        Read("en", "The bridge has collapsed, said an official who asked not to be named.")
            .Claims.OfType<Gap>()
            .ShouldBeEmpty();

    [Theory]
    [InlineData("en", "The army shelled a barracks in Gao on Friday.", "shelled")]
    [InlineData("it", "I ribelli hanno attaccato una caserma lunedì.", "attaccato")]
    public void A_day_is_no_part_of_the_one_who_suffers(
        string language,
        string text,
        string trigger
    ) =>
        Events(language, text)
            .ShouldContain(e =>
                e.StartsWith(trigger, StringComparison.Ordinal)
                && !e.EndsWith("Friday", StringComparison.Ordinal)
                && !e.EndsWith("lunedì", StringComparison.Ordinal)
            );
}
