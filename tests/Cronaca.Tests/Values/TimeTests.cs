namespace Cronaca.Tests.Values;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Values;
using Shouldly;
using Xunit;

public class TimeTests
{
    // A Thursday, as dates.tsv says.
    private static readonly DateOnly _published = new(2022, 1, 6);

    public static TheoryData<string, string, string, string> Examples()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (string language in new[] { "it", "en" })
        {
            foreach (
                var row in WordList.Read(
                    language,
                    "dates.tsv",
                    "name",
                    "pattern",
                    "meaning",
                    "example",
                    "is"
                )
            )
            {
                data.Add(language, row[0], row[3], row[4]);
            }
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Each_rule_reads_its_example(
        string language,
        string name,
        string example,
        string day
    )
    {
        var times = Read(example, language, _published);
        times.ShouldNotBeEmpty(name);
        times[^1].ShouldStartWith(day + " ");
    }

    [Theory]
    [InlineData(
        "it",
        "Il mulino è crollato nella notte e nelle prime ore di mercoledì.",
        "2022-01-04/2022-01-05 nella notte e nelle prime ore di mercoledì"
    )]
    [InlineData("it", "Il treno è deragliato alle 10.30 di ieri.", "2022-01-05 alle 10.30 di ieri")]
    [InlineData(
        "it",
        "Il treno è deragliato nella giornata di ieri, 5 gennaio 2022.",
        "2022-01-05 nella giornata di ieri, 5 gennaio 2022"
    )]
    [InlineData(
        "it",
        "Il treno è deragliato nella notte tra lunedì e martedì.",
        "2022-01-03/2022-01-04 nella notte tra lunedì e martedì"
    )]
    [InlineData("it", "Dalla fine del 2020 il porto è chiuso.", "2020-12/.. Dalla fine del 2020")]
    [InlineData(
        "it",
        "Il porto fu chiuso tra il 2003 e il 2005.",
        "2003/2005 tra il 2003 e il 2005"
    )]
    [InlineData(
        "it",
        "Il porto fu chiuso da marzo a maggio 2021.",
        "2021-03/2021-05 da marzo a maggio 2021"
    )]
    [InlineData("it", "Il porto riaprirà entro giugno.", "../2022-06 entro giugno")]
    [InlineData(
        "it",
        "Il porto resta chiuso fino a venerdì prossimo.",
        "../2022-01-07 fino a venerdì prossimo"
    )]
    [InlineData(
        "en",
        "Troops dug through the night and in the early hours of Thursday morning.",
        "2022-01-05/2022-01-06 through the night and in the early hours of Thursday morning"
    )]
    [InlineData(
        "en",
        "The train derailed shortly after 8:30 p.m. Tuesday.",
        "2022-01-04 after 8:30 p.m. Tuesday"
    )]
    [InlineData("en", "The port was shut from 1983-2005.", "1983/2005 from 1983-2005")]
    [InlineData(
        "en",
        "The port was shut between March and May 2021.",
        "2021-03/2021-05 between March and May 2021"
    )]
    [InlineData(
        "en",
        "The port was shut Monday to Wednesday.",
        "2022-01-03/2022-01-05 Monday to Wednesday"
    )]
    [InlineData(
        "en",
        "The port has been shut since mid-December.",
        "2021-12-11/.. since mid-December"
    )]
    [InlineData("en", "The port was shut in late 2019.", "2019-09/2019-12 late 2019")]
    [InlineData(
        "en",
        "Crews were due to stay until at least Monday.",
        "../2022-01-10 until at least Monday"
    )]
    [InlineData(
        "en",
        "Sales fell in the third quarter of last year.",
        "2021-07/2021-09 third quarter of last year"
    )]
    [InlineData(
        "it",
        "La miniera ha chiuso nell'estate dell'anno scorso.",
        "2021-06/2021-08 nell'estate dell'anno scorso"
    )]
    public void Expressions_of_one_time_are_put_together(
        string language,
        string text,
        string expected
    ) => Read(text, language, _published).ShouldBe([expected]);

    [Theory]
    [InlineData("it", "La diga ha ceduto martedì.")]
    [InlineData("it", "La diga ha ceduto il 3 marzo.")]
    [InlineData("en", "The dam broke last week.")]
    [InlineData("en", "The dam broke three years ago.")]
    public void What_hangs_on_an_unknown_day_of_publication_stays_open(
        string language,
        string text
    ) => Read(text, language, null).ShouldHaveSingleItem().ShouldStartWith("? ");

    [Fact]
    public void A_day_without_a_year_takes_it_from_the_day_spoken_of() =>
        TimeReader
            .Read(
                Sentences.Of("La diga ha ceduto il 3 marzo.", "it"),
                "it",
                null,
                new DateOnly(2011, 2, 20)
            )
            .ShouldHaveSingleItem()
            .When.ShouldNotBeNull()
            .ShouldSatisfyAllConditions(
                when => when.From.ShouldBe(new DateOnly(2011, 3, 3)),
                when => when.Basis.ShouldBe("context")
            );

    [Theory]
    [InlineData("en", "The dam was shut on January 7.", "2022-01-07")]
    [InlineData("en", "The dam was shut on January 20.", "2021-01-20")]
    public void A_day_told_as_past_may_lie_two_days_ahead_of_the_report(
        string language,
        string text,
        string expected
    ) =>
        TimeReader
            .Read(Sentences.Of(text, language), language, _published, null)
            .ShouldHaveSingleItem()
            .When!.Edtf.ShouldBe(expected);

    [Theory]
    [InlineData("en", "They marched on 4/22.", "2021-04-22 4/22")]
    [InlineData("en", "They marched on 22/04.", "2021-04-22 22/04")]
    [InlineData("it", "Hanno marciato il 04/10.", "2021-10-04 04/10")]
    [InlineData("en", "The dam broke on February 29.", "2020-02-29 February 29")]
    public void A_day_without_a_year_is_the_nearest_one(
        string language,
        string text,
        string expected
    ) => Read(text, language, _published).ShouldBe([expected]);

    [Fact]
    public void A_range_keeps_its_two_times() =>
        TimeReader
            .Read(
                Sentences.Of("The port was shut between March and May 2021.", "en"),
                "en",
                _published,
                null
            )
            .ShouldHaveSingleItem()
            .Ends.Select(end => end.When?.Edtf)
            .ShouldBe(["2021-03", "2021-05"]);

    [Theory]
    [InlineData("en", "The annual fair was shut.", "a")]
    [InlineData("en", "They meet every week.", "wk")]
    [InlineData("it", "Si vedono ogni mese.", "mo")]
    public void What_comes_again_names_its_unit_and_no_day(
        string language,
        string text,
        string unit
    ) =>
        TimeReader
            .Read(Sentences.Of(text, language), language, _published, null)
            .ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                time => time.Every.ShouldBe(unit),
                time => time.When.ShouldBeNull()
            );

    [Theory]
    [InlineData("en", "He may march on; the bank sat on 2000 shares.")]
    [InlineData("en", "About 10 minutes after the blast two boats left.")]
    [InlineData("it", "Sono morte 2000 persone alle 18 fermate.")]
    [InlineData("it", "Il 27 per cento dei voti e il 12% dei seggi.")]
    [InlineData("it", "I 2/3 dei soci erano contrari; il primo se ne andò.")]
    [InlineData("en", "Fire broke out on the 27th floor; on the first, people fled.")]
    [InlineData("en", "They lost by 2/3 of the votes to the Daily Herald.")]
    public void Numbers_and_common_words_are_no_times(string language, string text) =>
        Read(text, language, _published).ShouldBeEmpty();

    private static List<string> Read(string text, string language, DateOnly? published) =>
        TimeReader
            .Read(Sentences.Of(text, language), language, published, null)
            .Select(time => $"{time.When?.Edtf ?? "?"} {time.Span.Of(text)}")
            .ToList();
}
