namespace Cronaca.Tests.Values;

using System.Diagnostics;
using Cronaca.Reading;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

public class AnyTextTests
{
    private static readonly string[] _scraps =
    [
        "2",
        "000",
        "1,5",
        "12.34.56",
        "2022-01-06",
        "06/01/2022",
        "10:30",
        "'90",
        "un",
        "due",
        "mila",
        "milioni",
        "decine",
        "di",
        "e",
        "a",
        "the",
        "the",
        "between",
        "and",
        "or",
        "-",
        "%",
        "$",
        "anni",
        "fa",
        "ago",
        "last",
        "week",
        "lunedì",
        "Monday",
        "March",
        "31",
        "febbraio",
        "dal",
        "al",
        "notte",
        "half",
        "thirds",
        "no",
        "one",
        "more",
        "than",
        "ventiduesimo",
        "9999999999999999999",
        "million",
        "billion",
        "trillion",
    ];

    [Theory]
    [InlineData("it", "Accadde negli anni 99999999999 e nel decennio 99999999999.")]
    [InlineData("it", "Secondo testimoni,")]
    [InlineData("it", "Secondo il portavoce Elio, ")]
    [InlineData("en", "It ended on the 99999999999th week of 2020, the 99999999999th of July.")]
    [InlineData("en", "In the decade of 99999999999, the 99999999999s.")]
    public void What_no_calendar_holds_and_what_ends_too_soon_is_read(
        string language,
        string text
    ) => Should.NotThrow(() => Reader.Read(new Report { Text = text, Language = language }));

    [Fact]
    public void Ranges_of_ranges_do_not_nest_as_deep_as_they_are_long() =>
        Should.NotThrow(() =>
            Reader.Read(
                new Report
                {
                    Text = string.Join("-", Enumerable.Repeat("10", 50_000)) + " July 2020",
                    Language = "en",
                }
            )
        );

    [Theory]
    [InlineData("it")]
    [InlineData("en")]
    [InlineData("xx")]
    public void Any_row_of_scraps_is_read_without_a_word_of_protest(string language) =>
        Prop.ForAll(
                Gen.Elements(_scraps).ListOf().ToArbitrary(),
                scraps =>
                {
                    string text = string.Join(' ', scraps);
                    foreach (var sentence in Splitter.Split(text, language).Sentences)
                    {
                        QuantityReader
                            .Read(sentence, language)
                            .ShouldAllBe(quantity => quantity.Quantity.Span.End <= text.Length);
                        TimeReader
                            .Read(
                                sentence,
                                language,
                                new DateOnly(2024, 2, 29),
                                new DateOnly(2023, 12, 31)
                            )
                            .ShouldAllBe(time =>
                                time.When == null
                                || time.When.From == null
                                || time.When.To == null
                                || time.When.From <= time.When.To
                            );
                        TimeReader.Read(sentence, language, DateOnly.MinValue, DateOnly.MaxValue);
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("the ")]
    [InlineData("2 ")]
    [InlineData("12,")]
    [InlineData("two hundred and ")]
    [InlineData("between 10 and ")]
    [InlineData("ventidue")]
    [InlineData("decine di migliaia di ")]
    [InlineData("Monday and ")]
    public void A_long_text_of_one_kind_is_read_in_a_moment(string scrap)
    {
        string text = string.Concat(Enumerable.Repeat(scrap, 200_000 / scrap.Length));
        var sentence = Sentences.Of(text, "en");
        var watch = Stopwatch.StartNew();
        QuantityReader.Read(sentence, "en");
        TimeReader.Read(sentence, "en", new DateOnly(2024, 2, 29), null);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }
}
